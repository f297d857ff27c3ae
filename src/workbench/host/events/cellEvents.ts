import { formatArea } from '../address/address';
import { intersection, isWholeColumns, isWholeRows, type Area, type Run } from '../area';
import type { Change, Origin } from '../change';
import type { CellValue } from '../cell';
import type { Model } from '../model/model';
import { EVENT, WORKBOOK_TARGET, type RaisedEvent } from '../model/raisedEvent';
import { plainValue, valueType } from '../model/plainValue';

/** Who is named as the source of an event. */
export interface EventSource {
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}

/** The source for an origin. Never throws. */
export function sourceOf(origin: Origin): EventSource {
  return {
    source: origin === 'remote' ? 'Remote' : 'Local',
    triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
  };
}

/** A change of cells as `onChanged` tells it. */
interface Told {
  readonly sheet: string;
  readonly area: Area;
  readonly changeType: string;
  readonly shiftDirection: string;
  readonly cell?: { readonly before: CellValue; readonly after: CellValue } | undefined;
}

/** `onChanged` of the sheet and of the tables that the area touches. Never throws. */
export function changedEvents(model: Model, told: Told, from: EventSource): RaisedEvent[] {
  const { sheet, area, changeType, shiftDirection } = told;
  const args = {
    address: formatArea(area),
    changeType,
    ...from,
    worksheetId: sheet,
    ...details(told.cell),
  };
  const place = { sheet, area };
  const targets = [sheet, WORKBOOK_TARGET];
  const own: RaisedEvent = {
    type: EVENT.changed,
    targets,
    args: { ...args, shiftDirection },
    place,
  };
  const tables = model.anchored.tables.filter(
    (table) => table.sheet === sheet && intersection(table.area, area) !== undefined,
  );
  const ofTables = tables.map((table) => ({
    type: EVENT.tableChanged,
    targets: [table.id, sheet, WORKBOOK_TARGET],
    args: { ...args, tableId: table.id },
    place,
  }));
  return [own, ...ofTables];
}

/** Only a single cell has details; an empty one is told as '', because null would be taken for none. */
function details(cell: Told['cell']): Record<string, unknown> {
  if (cell === undefined) return {};
  return {
    valueBefore: plainValue(cell.before),
    valueAfter: plainValue(cell.after),
    valueTypeBefore: valueType(cell.before),
    valueTypeAfter: valueType(cell.after),
  };
}

const SHIFTS = {
  down: 'ShiftCellDown',
  right: 'ShiftCellRight',
  up: 'ShiftCellUp',
  left: 'ShiftCellLeft',
} as const;

/** How an insertion or deletion is told. Never throws. */
export function structureTold(
  change: Extract<Change, { readonly kind: 'inserted' | 'deleted' }>,
): Told {
  const { sheet, area, shift } = change;
  const what = isWholeRows(area) ? 'Row' : isWholeColumns(area) ? 'Column' : 'Cell';
  const changeType = `${what}${change.kind === 'inserted' ? 'Inserted' : 'Deleted'}`;
  return { sheet, area, changeType, shiftDirection: what === 'Cell' ? SHIFTS[shift] : 'None' };
}

/** Edited cells as `onChanged` tells them. Never throws. */
export function editTold(sheet: string, area: Area, cell?: Told['cell']): Told {
  return { sheet, area, changeType: 'RangeEdited', shiftDirection: 'None', cell };
}

/** The address of the cells that a sort moved: `A4:A5,A9`; '' where it moved none. Never throws. */
export function movedAddress(area: Area, by: 'rows' | 'columns', moved: readonly Run[]): string {
  const areas = moved.map(({ first, count }) =>
    by === 'rows'
      ? { ...area, row: first, rows: count }
      : { ...area, column: first, columns: count },
  );
  return areas.map((each) => formatArea(each)).join(',');
}
