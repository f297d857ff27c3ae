import type { SheetArea } from '../address/shiftArea';

/**
 * An event as it is about to be told: its number in Microsoft's library, the ids of all objects it may
 * have been registered on, and its arguments. `place` are the cells that `getRange` of the arguments gives.
 */
export interface RaisedEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly place?: SheetArea | undefined;
}

/** The target of events of collections and of the workbook (the library's `Constants.eventWorkbookId`). */
export const WORKBOOK_TARGET = 'Workbook';

/** The numbers of the events in Microsoft's library. */
export const EVENT = {
  settingsChanged: 1,
  workbookSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
