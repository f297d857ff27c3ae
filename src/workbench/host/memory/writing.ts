import { intersection, isSingleCell, type Area } from '../area';
import { isFormula, type CellInput, type CellValue, type Grid } from '../cell';
import type { FormulaChange } from '../change';
import { parseFormula } from '../formula/parser';
import { formulaText } from '../formula/printer';
import { FormulaCell, type CellStore, type Stored } from './cellStore';
import type { EditRecorder } from './edit';
import { sharedExpression } from './sharedExpressions';

/** The part of a sheet that writing needs. */
export interface WritableCells {
  readonly id: string;
  readonly store: CellStore;
}

/** Puts contents into cells; `undefined` leaves a cell as it is. Throws a RangeError for what is no formula. */
export function putInputs(
  sheet: WritableCells,
  recorder: EditRecorder,
  area: Area,
  inputs: Grid<CellInput | undefined>,
): void {
  const before = sheet.store.block(area).columns;
  const columns = before.map((cells, c) => {
    let above: Stored = null;
    return Array.from({ length: area.rows }, (_, r) => {
      const input = inputs[r]?.[c];
      above =
        input === undefined
          ? (cells[r] ?? null)
          : stored(input, area.row + r, area.column + c, above);
      return above;
    });
  });
  write(sheet, recorder, area, columns);
}

/** Empties cells; whole columns cost no more than what they hold. Never throws within a step. */
export function clearCells(sheet: WritableCells, recorder: EditRecorder, area: Area): void {
  const used = sheet.store.used();
  const filled = used && intersection(area, used);
  const empty = filled && Array.from({ length: filled.columns }, () => []);
  if (filled !== undefined && empty !== undefined) write(sheet, recorder, filled, empty, area);
  else recorder.note({ kind: 'edited', sheet: sheet.id, areas: [area], formulas: [] });
}

/** `told` is the area that counts as edited. */
function write(
  sheet: WritableCells,
  recorder: EditRecorder,
  area: Area,
  columns: Stored[][],
  told = area,
): void {
  const before = sheet.store.block(area).columns;
  const block = { area, columns };
  recorder.apply({ kind: 'cells', sheet: sheet.id, operation: { kind: 'put', block } });
  const formulas = formulaChanges(area, before, columns);
  const change = { kind: 'edited', sheet: sheet.id, areas: [told], formulas } as const;
  if (!isSingleCell(told)) return recorder.note(change);
  const cell = {
    before: valueOf(before[0]?.[0] ?? null),
    after: valueOf(columns[0]?.[0] ?? null),
  };
  recorder.note({ ...change, cell });
}

/** A formula that was filled down reads as the one above would here: then that one is shared without parsing. */
function stored(input: CellInput, row: number, column: number, above: Stored): Stored {
  if (!isFormula(input)) return input;
  if (
    above instanceof FormulaCell &&
    formulaText(above.expression, { row, column }) === input.formula
  ) {
    return new FormulaCell(above.expression, null);
  }
  const expression = parseFormula(input.formula, { row, column });
  if (expression === undefined) throw new RangeError(`no formula: ${input.formula}`);
  return new FormulaCell(sharedExpression(expression), null);
}

function valueOf(cell: Stored): CellValue {
  return cell instanceof FormulaCell ? cell.value : cell;
}

function formulaChanges(
  area: Area,
  before: readonly (readonly Stored[])[],
  after: readonly (readonly Stored[])[],
): FormulaChange[] {
  const changes: FormulaChange[] = [];
  for (const [c, cells] of after.entries()) {
    for (let r = 0; r < Math.max(cells.length, before[c]?.length ?? 0); r++) {
      const [old, new_] = [before[c]?.[r], cells[r]];
      if (!(old instanceof FormulaCell) && !(new_ instanceof FormulaCell)) continue;
      const place = { row: area.row + r, column: area.column + c };
      const text = old instanceof FormulaCell ? formulaText(old.expression, place) : '';
      changes.push({ ...place, before: text });
    }
  }
  return changes;
}
