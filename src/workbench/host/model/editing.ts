import { isSingleCell, type Area } from '../area';
import type { StructuralChange } from '../address/shiftArea';
import type { CellFormat, CellInput, Grid } from '../cell';
import type { DeleteShift, InsertShift } from '../change';
import type { EditIntent, RefusalKey } from '../editIntent';
import type { ClearWhat, SortOrder } from '../hostWorkbook';
import { HostError, type HostErrorCode } from '../protocol/hostError';
import { refusalOf } from './leave';
import type { Model } from './model';

const CODES: Readonly<Record<RefusalKey, HostErrorCode>> = {
  cellProtected: 'AccessDenied',
  sheetProtected: 'AccessDenied',
  structureProtected: 'AccessDenied',
  mergedSizes: 'InvalidOperation',
  tableWouldShift: 'InsertDeleteConflict',
  lastSheet: 'InvalidOperation',
};

/** Refuses as Excel refuses an add-in. Throws a HostError where Excel does not let it be done. */
export function askLeave(model: Model, intent: EditIntent): void {
  const refusal = refusalOf(model, intent);
  if (refusal !== undefined) throw new HostError(CODES[refusal.key]);
}

/** Writes contents. Throws an AccessDenied for locked cells. */
export function writeCells(
  model: Model,
  sheet: string,
  area: Area,
  inputs: Grid<CellInput | undefined>,
): void {
  askLeave(model, { kind: 'edit', sheet, areas: [area] });
  model.sheet(sheet).setInputs(area, inputs);
}

/** Clears cells. Throws an AccessDenied for locked cells. */
export function clearArea(model: Model, sheet: string, area: Area, what: ClearWhat): void {
  const kind = what === 'formats' ? 'format' : 'edit';
  askLeave(model, { kind, sheet, areas: [area] });
  model.sheet(sheet).clear(area, what);
}

/** Changes formats. Throws an AccessDenied where the sheet is protected against it. */
export function formatArea(
  model: Model,
  sheet: string,
  area: Area,
  patch: Partial<CellFormat>,
): void {
  const locking = 'locked' in patch || 'formulaHidden' in patch;
  if (locking && model.protection.of(sheet) !== undefined) throw new HostError('AccessDenied');
  askLeave(model, { kind: 'format', sheet, areas: [area] });
  model.sheet(sheet).setFormat(area, patch);
}

/** Sorts. Throws an AccessDenied for locked cells, an InvalidArgument for keys outside of the area. */
export function sortArea(model: Model, sheet: string, area: Area, order: SortOrder): void {
  askLeave(model, { kind: 'sort', sheet, area });
  const across = order.by === 'rows' ? area.columns : area.rows;
  if (order.keys.length === 0 || order.keys.some(({ offset }) => offset < 0 || offset >= across)) {
    throw new HostError('InvalidArgument');
  }
  model.sheet(sheet).sort(area, order);
}

/** Makes room. Throws a NonBlankCellOffSheet where contents would leave the sheet. */
export function insertArea(model: Model, sheet: string, area: Area, shift: InsertShift): void {
  askLeave(model, { kind: 'insert', sheet, area, shift });
  try {
    model.sheet(sheet).insert(area, shift);
  } catch (error) {
    if (error instanceof RangeError) throw new HostError('NonBlankCellOffSheet');
    throw error;
  }
  model.follow({ kind: 'inserted', sheet, area, shift });
}

/** Takes cells out. */
export function deleteArea(model: Model, sheet: string, area: Area, shift: DeleteShift): void {
  askLeave(model, { kind: 'delete', sheet, area, shift });
  model.sheet(sheet).delete(area, shift);
  model.follow({ kind: 'deleted', sheet, area, shift });
}

/** Cuts and pastes; the target takes the size of the source. */
export function moveArea(model: Model, sheet: string, from: Area, toSheet: string, to: Area): void {
  const target = { ...from, row: to.row, column: to.column };
  askLeave(model, { kind: 'move', sheet, from, toSheet, to: target });
  model.sheet(sheet).moveCells(from, toSheet, to.row, to.column);
  const change: StructuralChange = { kind: 'moved', sheet, from, toSheet, to: target };
  model.follow(change);
}

/** Merges cells; one cell alone stays as it is. */
export function mergeArea(model: Model, sheet: string, area: Area, across: boolean): void {
  askLeave(model, { kind: 'merge', sheet, area });
  if (!isSingleCell(area)) model.sheet(sheet).merge(area, across);
}
