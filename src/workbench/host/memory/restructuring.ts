import { isWholeColumns, isWholeRows, type Area } from '../area';
import type { StructuralChange } from '../address/shiftArea';
import type { DeleteShift, InsertShift } from '../change';
import type { CellStore } from './cellStore';
import type { EditRecorder } from './edit';
import {
  withFormatsFrom,
  withoutCells,
  withRoom,
  withFormat,
  type Formats,
  NORMAL_FORMATS,
} from './formatStore';
import { relaidOut, type SheetLayout } from './sheetLayout';
import { clearCells } from './writing';

/** The part of a sheet that inserting, deleting and moving need. */
export interface RestructurableCells {
  readonly id: string;
  readonly store: CellStore;
  readonly format: Formats;
  readonly layout: SheetLayout;
}

/** The formulas of the whole workbook, which follow what they point at. */
export interface Formulas {
  /** Called before cells go elsewhere: every formula is rewritten as it has to read afterwards. */
  follow(change: StructuralChange): void;
  /** The sheet's cells by its id. */
  cells(sheet: string): RestructurableCells;
}

/** Makes room as `HostSheet.insert` says. Throws a RangeError where contents would leave the sheet. */
export function insertCells(
  sheet: RestructurableCells,
  recorder: EditRecorder,
  formulas: Formulas,
  area: Area,
  shift: InsertShift,
): void {
  const change: StructuralChange = { kind: 'inserted', sheet: sheet.id, area, shift };
  if (sheet.store.wouldLeave(area, shift === 'down')) {
    throw new RangeError('contents would leave the sheet');
  }
  formulas.follow(change);
  const vertical = shift === 'down';
  recorder.apply({ kind: 'cells', sheet: sheet.id, operation: { kind: 'open', area, vertical } });
  const formats = withRoom(sheet.format, area, vertical);
  recorder.apply({ kind: 'formats', sheet: sheet.id, formats });
  relayout(sheet, recorder, change);
  recorder.note(change);
}

/** Takes cells out as `HostSheet.delete` says. Never throws within a step. */
export function deleteCells(
  sheet: RestructurableCells,
  recorder: EditRecorder,
  formulas: Formulas,
  area: Area,
  shift: DeleteShift,
): void {
  const change: StructuralChange = { kind: 'deleted', sheet: sheet.id, area, shift };
  formulas.follow(change);
  const vertical = shift === 'up';
  empty(sheet, recorder, area);
  recorder.apply({ kind: 'cells', sheet: sheet.id, operation: { kind: 'close', area, vertical } });
  const formats = withoutCells(sheet.format, area, vertical);
  recorder.apply({ kind: 'formats', sheet: sheet.id, formats });
  relayout(sheet, recorder, change);
  recorder.note(change);
}

/** Moves cells as `HostSheet.moveCells` says. Never throws within a step. */
export function moveCells(
  sheet: RestructurableCells,
  recorder: EditRecorder,
  formulas: Formulas,
  from: Area,
  toSheet: string,
  to: Area,
): void {
  const change: StructuralChange = { kind: 'moved', sheet: sheet.id, from, toSheet, to };
  formulas.follow(change);
  const target = formulas.cells(toSheet);
  const { columns } = sheet.store.block(from);
  const source = sheet.format;
  empty(sheet, recorder, from);
  const block = { area: to, columns };
  recorder.apply({ kind: 'cells', sheet: toSheet, operation: { kind: 'put', block } });
  const normal = withFormat(sheet.format, from, NORMAL_FORMATS.others[0]?.value ?? {});
  recorder.apply({ kind: 'formats', sheet: sheet.id, formats: normal });
  const formats = withFormatsFrom(target.format, to, source, from);
  recorder.apply({ kind: 'formats', sheet: toSheet, formats });
  relayout(sheet, recorder, change);
  recorder.note(change);
}

/** Contents go first, so that taking cells out can be taken back. */
function empty(sheet: RestructurableCells, recorder: EditRecorder, area: Area): void {
  const silent: EditRecorder = {
    apply: (edit) => recorder.apply(edit),
    calculate: () => recorder.calculate(),
    note: () => undefined,
  };
  clearCells(sheet, silent, area);
}

function relayout(
  sheet: RestructurableCells,
  recorder: EditRecorder,
  change: StructuralChange,
): void {
  const area = change.kind === 'moved' ? change.from : change.area;
  const whole = isWholeRows(area) ? 'rows' : isWholeColumns(area) ? 'columns' : 'cells';
  const layout = relaidOut(sheet.layout, change, whole);
  recorder.apply({ kind: 'layout', sheet: sheet.id, layout });
}
