import { formatArea } from '../address/address';
import { intersection } from '../area';
import type { Change, ChangeSet } from '../change';
import type { Model } from '../model/model';
import { EVENT, WORKBOOK_TARGET, type RaisedEvent } from '../model/raisedEvent';
import {
  changedEvents,
  editTold,
  movedAddress,
  sourceOf,
  structureTold,
  type EventSource,
} from './cellEvents';
import type { Unconfirmed } from './unconfirmed';

/** The events that Excel raises for the changes of one step, in their order. Never throws. */
export function eventsOfChanges(
  model: Model,
  set: ChangeSet,
  unconfirmed: Unconfirmed,
): RaisedEvent[] {
  const from = sourceOf(set.cause === 'done' ? set.origin : 'user');
  if (set.cause === 'done' || unconfirmed.undo === 'asDone') {
    return set.changes.flatMap((change) => eventsOf(model, change, from, unconfirmed));
  }
  return unconfirmed.undo === 'none'
    ? []
    : set.changes.flatMap((change) => asEdits(model, change, from));
}

/** Undo told as edits of what it touched, whatever it took back. */
function asEdits(model: Model, change: Change, from: EventSource): RaisedEvent[] {
  if (change.kind !== 'sorted')
    return eventsOf(model, change, from, {
      sortAddress: 'cells',
      sortIsChange: false,
      undo: 'asDone',
    });
  return changedEvents(model, editTold(change.sheet, change.area), from);
}

function eventsOf(
  model: Model,
  change: Change,
  from: EventSource,
  unconfirmed: Unconfirmed,
): RaisedEvent[] {
  const { sheet } = change;
  const { source } = from;
  switch (change.kind) {
    case 'edited':
      return [
        ...change.areas.flatMap((area) =>
          changedEvents(model, editTold(sheet, area, change.cell), from),
        ),
        ...formulaEvents(change, source),
      ];
    case 'sorted':
      return sortEvents(model, change, from, unconfirmed);
    case 'inserted':
    case 'deleted':
      return changedEvents(model, structureTold(change), from);
    case 'moved':
      return [
        ...changedEvents(model, editTold(sheet, change.from), from),
        ...changedEvents(model, editTold(change.toSheet, change.to), from),
      ];
    case 'merged':
      return changedEvents(model, editTold(sheet, change.area), from);
    case 'formatted':
      return change.areas.map((area) =>
        ofSheet(EVENT.formatChanged, sheet, { address: formatArea(area), source }, { sheet, area }),
      );
    case 'rowsHidden': {
      const { first, count } = change.run;
      const address = `${first + 1}:${first + count}`;
      const changeType = change.hidden ? 'Hidden' : 'Unhidden';
      return [ofSheet(EVENT.rowHiddenChanged, sheet, { address, changeType, source })];
    }
    case 'calculated': {
      const address = change.areas.map((area) => formatArea(area)).join(',');
      return [ofSheet(EVENT.calculated, sheet, { address })];
    }
    case 'sheetAdded':
      return [ofSheet(EVENT.added, sheet, { source })];
    case 'sheetDeleted':
      return [ofSheet(EVENT.deleted, sheet, { source })];
    case 'sheetRenamed':
      return [
        ofSheet(EVENT.nameChanged, sheet, {
          nameBefore: change.before,
          nameAfter: change.after,
          source,
        }),
      ];
    case 'sheetMoved':
      return [
        ofSheet(EVENT.moved, sheet, {
          positionBefore: change.before,
          positionAfter: change.after,
          source,
        }),
      ];
    case 'sheetVisibility': {
      const [visibilityBefore, visibilityAfter] = [
        visibility(change.before),
        visibility(change.after),
      ];
      return [
        ofSheet(EVENT.visibilityChanged, sheet, { visibilityBefore, visibilityAfter, source }),
      ];
    }
    case 'activated':
      return [ofSheet(EVENT.deactivated, change.before, {}), ofSheet(EVENT.activated, sheet, {})];
    case 'selected':
      return selectionEvents(model, change);
    case 'unmerged':
    case 'columnsHidden':
      return [];
  }
}

function ofSheet(
  type: number,
  sheet: string,
  args: Readonly<Record<string, unknown>>,
  place?: RaisedEvent['place'],
): RaisedEvent {
  return { type, targets: [sheet, WORKBOOK_TARGET], args: { worksheetId: sheet, ...args }, place };
}

function visibility(value: string): string {
  return value.slice(0, 1).toUpperCase() + value.slice(1);
}

function formulaEvents(
  change: Extract<Change, { readonly kind: 'edited' }>,
  source: string,
): RaisedEvent[] {
  if (change.formulas.length === 0) return [];
  const formulaDetails = change.formulas.map(({ row, column, before }) => ({
    cellAddress: formatArea({ row, column, rows: 1, columns: 1 }),
    previousFormula: before,
  }));
  return [ofSheet(EVENT.formulaChanged, change.sheet, { formulaDetails, source })];
}

function sortEvents(
  model: Model,
  change: Extract<Change, { readonly kind: 'sorted' }>,
  from: EventSource,
  unconfirmed: Unconfirmed,
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

function selectionEvents(
  model: Model,
  change: Extract<Change, { readonly kind: 'selected' }>,
): RaisedEvent[] {
  const { sheet, areas } = change;
  const address = areas.map((area) => formatArea(area)).join(',');
  const tables = model.anchored.tables.filter((table) => table.sheet === sheet);
  const ofTables = tables.map((table) => {
    const inside = areas.find((area) => intersection(area, table.area));
    const args = {
      address: inside === undefined ? '' : address,
      tableId: table.id,
      worksheetId: sheet,
    };
    return { type: EVENT.tableSelectionChanged, targets: [table.id], args };
  });
  const workbook = { type: EVENT.workbookSelectionChanged, targets: [''], args: {} };
  return [ofSheet(EVENT.selectionChanged, sheet, { address }), workbook, ...ofTables];
}
