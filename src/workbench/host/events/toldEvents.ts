import { formatArea } from '../address/address';
import { cellArea, intersection } from '../area';
import type { Change } from '../change';
import type { Model } from '../model/model';
import { EVENT, WORKBOOK_TARGET, type RaisedEvent } from '../model/raisedEvent';
import {
  changedEvents,
  editTold,
  movedAddress,
  structureTold,
  type EventSource,
} from './cellEvents';
import type { Unconfirmed } from './unconfirmed';

/** What the telling of a change needs besides the change. */
export interface Telling {
  readonly model: Model;
  readonly from: EventSource;
  readonly unconfirmed: Unconfirmed;
}

type OfKind<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

/** How each kind of change is told. */
type Tellers = {
  readonly [K in Change['kind']]: (change: OfKind<K>, telling: Telling) => RaisedEvent[];
};

function ofSheet(
  type: number,
  sheet: string,
  args: Readonly<Record<string, unknown>> = {},
  place?: RaisedEvent['place'],
): RaisedEvent {
  return { type, targets: [sheet, WORKBOOK_TARGET], args: { worksheetId: sheet, ...args }, place };
}

/** `veryHidden` is told as `VeryHidden`. */
function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const TELLERS: Tellers = {
  edited: (change, telling) => [
    ...change.areas.flatMap((area) =>
      changedEvents(telling.model, editTold(change.sheet, area, change.cell), telling.from),
    ),
    ...formulaEvents(change, telling.from.source),
  ],
  sorted: sortEvents,
  inserted: (change, { model, from }) => changedEvents(model, structureTold(change), from),
  deleted: (change, { model, from }) => changedEvents(model, structureTold(change), from),
  moved: ({ sheet, from: source, toSheet, to }, { model, from }) => [
    ...changedEvents(model, editTold(sheet, source), from),
    ...changedEvents(model, editTold(toSheet, to), from),
  ],
  merged: ({ sheet, area }, { model, from }) => changedEvents(model, editTold(sheet, area), from),
  unmerged: () => [],
  formatted: ({ sheet, areas }, { from: { source } }) =>
    areas.map((area) =>
      ofSheet(EVENT.formatChanged, sheet, { address: formatArea(area), source }, { sheet, area }),
    ),
  rowsHidden: ({ sheet, run, hidden }, { from: { source } }) => {
    const address = `${run.first + 1}:${run.first + run.count}`;
    const changeType = hidden ? 'Hidden' : 'Unhidden';
    return [ofSheet(EVENT.rowHiddenChanged, sheet, { address, changeType, source })];
  },
  columnsHidden: () => [],
  calculated: ({ sheet, areas }) => {
    const address = areas.map((area) => formatArea(area)).join(',');
    return [ofSheet(EVENT.calculated, sheet, { address })];
  },
  sheetAdded: ({ sheet }, { from: { source } }) => [ofSheet(EVENT.added, sheet, { source })],
  sheetDeleted: ({ sheet }, { from: { source } }) => [ofSheet(EVENT.deleted, sheet, { source })],
  sheetRenamed: ({ sheet, before, after }, { from: { source } }) => [
    ofSheet(EVENT.nameChanged, sheet, { nameBefore: before, nameAfter: after, source }),
  ],
  sheetMoved: ({ sheet, before, after }, { from: { source } }) => [
    ofSheet(EVENT.moved, sheet, { positionBefore: before, positionAfter: after, source }),
  ],
  sheetVisibility: ({ sheet, before, after }, { from: { source } }) => {
    const told = { visibilityBefore: capital(before), visibilityAfter: capital(after), source };
    return [ofSheet(EVENT.visibilityChanged, sheet, told)];
  },
  activated: ({ sheet, before }) => [
    ofSheet(EVENT.deactivated, before),
    ofSheet(EVENT.activated, sheet),
  ],
  selected: selectionEvents,
};

/** The events of one change. Never throws. */
export function toldEvents(change: Change, telling: Telling): RaisedEvent[] {
  // A kind and its teller fit by the table's type, which the compiler can't follow through a lookup.
  const tell = TELLERS[change.kind] as (change: Change, telling: Telling) => RaisedEvent[];
  return tell(change, telling);
}

function formulaEvents({ sheet, formulas }: OfKind<'edited'>, source: string): RaisedEvent[] {
  if (formulas.length === 0) return [];
  const formulaDetails = formulas.map(({ row, column, before }) => ({
    cellAddress: formatArea(cellArea(row, column)),
    previousFormula: before,
  }));
  return [ofSheet(EVENT.formulaChanged, sheet, { formulaDetails, source })];
}

function sortEvents(
  change: OfKind<'sorted'>,
  { model, from, unconfirmed }: Telling,
): RaisedEvent[] {
  const { sheet, area, by, moved } = change;
  const rows = moved.map(({ first, count }) => `${first + 1}:${first + count}`).join(',');
  const wholeRows = unconfirmed.sortAddress === 'rows' && by === 'rows';
  const address = wholeRows ? rows : movedAddress(area, by, moved);
  const type = by === 'rows' ? EVENT.rowSorted : EVENT.columnSorted;
  const sorted = ofSheet(type, sheet, { address, source: from.source });
  if (!unconfirmed.sortIsChange || moved.length === 0) return [sorted];
  return [sorted, ...changedEvents(model, editTold(sheet, area), from)];
}

function selectionEvents({ sheet, areas }: OfKind<'selected'>, { model }: Telling): RaisedEvent[] {
  const address = areas.map((area) => formatArea(area)).join(',');
  const tables = model.anchored.tables.filter((table) => table.sheet === sheet);
  const ofTables = tables.map(({ id, area }) => {
    const inside = areas.some((each) => intersection(each, area) !== undefined);
    const args = { address: inside ? address : '', tableId: id, worksheetId: sheet };
    return { type: EVENT.tableSelectionChanged, targets: [id], args };
  });
  const ofWorkbook = { type: EVENT.workbookSelectionChanged, targets: [''], args: {} };
  return [ofSheet(EVENT.selectionChanged, sheet, { address }), ofWorkbook, ...ofTables];
}
