import { boundingArea, intersection, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../area';
import { isError, type CellValue, type Grid } from '../cell';
import type { Corner, Expression, Place, Reference } from './expression';
import type { Evaluation, FormulaPlace, FunctionTable } from './formulaPlace';
import { constantValue } from './constantValue';
import { liftGrids } from './liftGrids';
import { operate } from './operators';
import type { Cell } from './parser';
import { errorOf, isScalar, type CellsValue, type FormulaSource, type FormulaValue } from './value';

/** Evaluates formulas of one workbook; holds no state between formulas. */
export class Evaluator implements Evaluation {
  constructor(
    readonly source: FormulaSource,
    private readonly functions: FunctionTable,
  ) {}

  /** The value a cell with this formula shows; cells and arrays give the one value that belongs to the cell. Never throws. */
  cellValue(expression: Expression, sheet: string, cell: Cell): CellValue {
    const at: FormulaPlace = { evaluator: this, sheet, cell };
    const result = this.value(expression, at);
    if (isScalar(result)) return result ?? 0;
    if (result.kind === 'array') return result.rows[0]?.[0] ?? 0;
    const own = ownCell(result.area, cell);
    if (own === undefined) return errorOf('#VALUE!');
    return this.source.valueAt(result.sheet, own.row, own.column) ?? 0;
  }

  /** What a part of a formula amounts to; cells stay unread. Never throws. */
  value(expression: Expression, at: FormulaPlace): FormulaValue {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'truth':
      case 'error':
        return expression.value;
      case 'missing':
        return null;
      case 'reference':
        return this.cells(expression, at);
      case 'name':
        return errorOf('#NAME?');
      case 'group':
        return this.value(expression.of, at);
      case 'span':
        return span(this.value(expression.left, at), this.value(expression.right, at));
      case 'binary':
        return constantValue(expression, () => this.binary(expression, at));
      case 'sign': {
        const factor = expression.sign === '-' ? -1 : 1;
        return this.lift([this.value(expression.of, at)], ([a = null]) =>
          factor === 1 ? a : operate('*', a, factor),
        );
      }
      case 'percent':
        return this.lift([this.value(expression.of, at)], ([a = null]) => operate('/', a, 100));
      case 'array':
        return constantValue(expression, () => {
          return { kind: 'array', rows: this.arrayRows(expression.rows, at) };
        });
      case 'call': {
        const known = this.functions.get(expression.name);
        return known ? known(expression.arguments, at) : errorOf('#NAME?');
      }
    }
  }

  /** The values behind cells or an array, row by row; one value is a grid of one. Whole columns end where the sheet's values end. Never throws. */
  grid(value: FormulaValue): Grid<CellValue> {
    if (isScalar(value)) return [[value]];
    if (value.kind === 'array') return value.rows;
    const { row, column, rows, columns } = this.bounded(value);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) =>
        this.source.valueAt(value.sheet, row + r, column + c),
      ),
    );
  }

  /** Applies a rule for single values to values of which some may be arrays, place by place. Never throws by itself. */
  lift(values: readonly FormulaValue[], rule: (values: CellValue[]) => CellValue): FormulaValue {
    if (values.every(isScalar)) return rule([...(values as CellValue[])]);
    const grids = values.map((value) => this.grid(this.singleRead(value)));
    const lifted = liftGrids(grids, rule);
    if (lifted.length === 1 && lifted[0]?.length === 1) return lifted[0][0] ?? null;
    return { kind: 'array', rows: lifted };
  }

  private binary(
    { operator, left, right }: Expression & { kind: 'binary' },
    at: FormulaPlace,
  ): FormulaValue {
    const sides = [this.value(left, at), this.value(right, at)];
    return this.lift(sides, ([a = null, b = null]) => operate(operator, a, b));
  }

  private singleRead(value: FormulaValue): FormulaValue {
    if (isScalar(value) || value.kind === 'array') return value;
    const { row, column, rows, columns } = value.area;
    return rows === 1 && columns === 1 ? this.source.valueAt(value.sheet, row, column) : value;
  }

  private bounded(value: CellsValue): Area {
    if (value.area.rows < SHEET_ROWS && value.area.columns < SHEET_COLUMNS) return value.area;
    const used = this.source.usedArea(value.sheet);
    const top = { ...value.area, rows: 1, columns: 1 };
    if (used === undefined) return top;
    const reach = {
      row: 0,
      column: 0,
      rows: used.row + used.rows,
      columns: used.column + used.columns,
    };
    return intersection(value.area, reach) ?? top;
  }

  private arrayRows(rows: readonly (readonly Expression[])[], at: FormulaPlace): Grid<CellValue> {
    return rows.map((row) =>
      row.map((part) => {
        const value = this.value(part, at);
        return isScalar(value) ? value : errorOf('#VALUE!');
      }),
    );
  }

  private cells(reference: Reference, at: FormulaPlace): FormulaValue {
    const sheet = reference.sheet === undefined ? at.sheet : this.source.sheetId(reference.sheet);
    const area = areaOf(reference, at.cell);
    if (sheet === undefined || area === undefined) return errorOf('#REF!');
    return { kind: 'cells', sheet, area };
  }
}

/** The cells from one to another; anything but cells of one sheet is no reference. */
function span(left: FormulaValue, right: FormulaValue): FormulaValue {
  for (const side of [left, right])
    if (isScalar(side)) return isError(side) ? side : errorOf('#VALUE!');
  const cells = [left, right].filter(
    (side): side is CellsValue => !isScalar(side) && side.kind === 'cells',
  );
  const [from, to] = cells;
  if (from === undefined || to === undefined || from.sheet !== to.sheet) return errorOf('#VALUE!');
  return { ...from, area: boundingArea(from.area, to.area) };
}

/** The area a reference means in this cell; undefined where it leaves the sheet. Never throws. */
export function areaOf(reference: Reference, cell: Cell): Area | undefined {
  const to = reference.to ?? reference.from;
  const rows = extent(reference.from, to, 'row', cell.row, SHEET_ROWS);
  const columns = extent(reference.from, to, 'column', cell.column, SHEET_COLUMNS);
  if (rows === undefined || columns === undefined) return undefined;
  return { row: rows[0], rows: rows[1], column: columns[0], columns: columns[1] };
}

function extent(
  from: Corner,
  to: Corner,
  side: 'row' | 'column',
  own: number,
  all: number,
): readonly [number, number] | undefined {
  const first = from[side];
  const last = to[side];
  if (first === undefined || last === undefined) return [0, all];
  const [a, b] = [positionOf(first, own), positionOf(last, own)];
  if (Math.min(a, b) < 0 || Math.max(a, b) >= all) return undefined;
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

/** The row (column) a place means for a formula in row (column) `own`; it may lie outside of the sheet. Never throws. */
function positionOf(place: Place, own: number): number {
  return place.fixed ? place.at : own + place.at;
}

/** The cell of a row or column of cells that stands beside the formula, as Excel takes it where one value is meant. */
function ownCell(area: Area, cell: Cell): Cell | undefined {
  const row = area.rows === 1 ? area.row : cell.row;
  const column = area.columns === 1 ? area.column : cell.column;
  const inside = intersection(area, { row, column, rows: 1, columns: 1 });
  return inside && (area.rows === 1 || area.columns === 1) ? { row, column } : undefined;
}
