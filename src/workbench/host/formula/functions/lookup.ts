import { isError, type CellValue } from '../../cell';
import { equalInFormula, orderInFormula } from '../compareValues';
import { singleOf, type FormulaFunction, type FormulaPlace } from '../formulaPlace';
import type { Expression } from '../expression';
import { errorOf, isScalar, toNumber, type CellsValue, type FormulaValue } from '../value';

/** A whole number from an argument, or the error to show instead. */
function wholeArgument(
  part: Expression | undefined,
  at: FormulaPlace,
  otherwise: number,
): number | { readonly error: CellValue } {
  if (part === undefined || part.kind === 'missing') return otherwise;
  const number = toNumber(singleOf(at.evaluator, at.evaluator.value(part, at)));
  return typeof number === 'number' ? Math.trunc(number) : { error: number };
}

/** INDEX of cells gives cells, so that it is read lazily; row or column 0 is all of them. */
function index(parts: readonly Expression[], at: FormulaPlace): FormulaValue {
  const [first, second, third] = parts;
  if (first === undefined || second === undefined) return errorOf('#VALUE!');
  const value = at.evaluator.value(first, at);
  if (isError(value as CellValue)) return value;
  const row = wholeArgument(second, at, 0);
  const column = wholeArgument(third, at, third === undefined ? -1 : 0);
  if (typeof row !== 'number') return row.error;
  if (typeof column !== 'number') return column.error;
  return isScalar(value) || value.kind === 'array'
    ? indexOfArray(at.evaluator.grid(value), row, column)
    : indexOfCells(value, row, column);
}

/** One index into a single row or column counts along it. */
function placed(rows: number, row: number, column: number): readonly [number, number] {
  if (column !== -1) return [row, column];
  return rows === 1 ? [1, row] : [row, 1];
}

function indexOfArray(
  grid: readonly (readonly CellValue[])[],
  row: number,
  column: number,
): FormulaValue {
  const [r, c] = placed(grid.length, row, column);
  const lines = r === 0 ? grid : grid.slice(r - 1, r);
  const cells = lines.map((line) => (c === 0 ? line : line.slice(c - 1, c)));
  if (r < 0 || c < 0 || (cells[0] ?? []).length === 0) return errorOf('#REF!');
  return { kind: 'array', rows: cells };
}

function indexOfCells(value: CellsValue, row: number, column: number): FormulaValue {
  const { area } = value;
  const [r, c] = placed(area.rows, row, column);
  if (r < 0 || c < 0 || r > area.rows || c > area.columns) return errorOf('#REF!');
  const rows = r === 0 ? { row: area.row, rows: area.rows } : { row: area.row + r - 1, rows: 1 };
  const columns =
    c === 0
      ? { column: area.column, columns: area.columns }
      : { column: area.column + c - 1, columns: 1 };
  return { kind: 'cells', sheet: value.sheet, area: { ...rows, ...columns } };
}

/** ROW or COLUMN: of the formula's own cell, or of every row (column) of an area, from 1. */
function positions(side: 'row' | 'column'): FormulaFunction {
  return (parts, at) => {
    const [part] = parts;
    if (part === undefined) return at.cell[side] + 1;
    const value = at.evaluator.value(part, at);
    if (isScalar(value)) return isError(value) ? value : errorOf('#VALUE!');
    if (value.kind === 'array') return errorOf('#VALUE!');
    const { area } = value;
    const count = side === 'row' ? area.rows : area.columns;
    const numbers = Array.from({ length: count }, (_, offset) => area[side] + offset + 1);
    if (count === 1) return numbers[0] ?? null;
    return { kind: 'array', rows: side === 'row' ? numbers.map((number) => [number]) : [numbers] };
  };
}

function count(side: 'rows' | 'columns'): FormulaFunction {
  return (parts, at) => {
    const value = parts[0] === undefined ? errorOf('#VALUE!') : at.evaluator.value(parts[0], at);
    if (isScalar(value)) return isError(value) ? value : 1;
    if (value.kind === 'cells') return value.area[side];
    return side === 'rows' ? value.rows.length : (value.rows[0] ?? []).length;
  };
}

/** MATCH: the place from 1 in a row or column; type 1 takes the last not greater, -1 the last not smaller, 0 the equal one. */
function match(parts: readonly Expression[], at: FormulaPlace): FormulaValue {
  const [wantedPart, inPart, typePart] = parts;
  if (wantedPart === undefined || inPart === undefined) return errorOf('#VALUE!');
  const type = wholeArgument(typePart, at, 1);
  if (typeof type !== 'number') return type.error;
  const list = at.evaluator.grid(at.evaluator.value(inPart, at)).flat();
  return at.evaluator.lift([at.evaluator.value(wantedPart, at)], ([wanted = null]) =>
    isError(wanted) ? wanted : placeIn(list, wanted, Math.sign(type)),
  );
}

function placeIn(list: readonly CellValue[], wanted: CellValue, type: number): CellValue {
  if (type === 0) {
    const at = list.findIndex((value) => value !== null && equalInFormula(value, wanted));
    return at < 0 ? errorOf('#N/A') : at + 1;
  }
  let place = 0;
  for (const [at, value] of list.entries()) {
    if (typeof value === typeof wanted && orderInFormula(value, wanted) * type <= 0) place = at + 1;
  }
  return place === 0 ? errorOf('#N/A') : place;
}

/** Functions that find and point, by their English names. */
export const LOOKUP_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  INDEX: index,
  MATCH: match,
  ROW: positions('row'),
  COLUMN: positions('column'),
  ROWS: count('rows'),
  COLUMNS: count('columns'),
};
