import {
  holds,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowsArea,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '../area';
import type { EditIntent, EditRefusal, RefusalKey } from '../editIntent';
import type { Model } from './model';
import type { ProtectionOptions } from './protection';

/** Whether Excel lets anybody do this now; undefined where it does, else the message that refuses it. Never throws. */
export function refusalOf(model: Model, intent: EditIntent): EditRefusal | undefined {
  const isLax = model.protection.fault === 'editsPass';
  const key = (isLax ? undefined : protectedKey(model, intent)) ?? conflictKey(model, intent);
  return key && { key };
}

function protectedKey(model: Model, intent: EditIntent): RefusalKey | undefined {
  switch (intent.kind) {
    case 'sheetAdd':
    case 'sheetDelete':
    case 'sheetRename':
    case 'sheetMove':
    case 'sheetHide':
    case 'sheetShow':
      return model.protection.structureProtected() ? 'structureProtected' : undefined;
    case 'move':
      return (
        lockedKey(model, intent.sheet, [intent.from]) ??
        lockedKey(model, intent.toSheet, [intent.to])
      );
    case 'edit':
      return lockedKey(model, intent.sheet, intent.areas);
    case 'sort':
      return (
        allowedKey(model, intent.sheet, (options) => options.allowSort) ??
        lockedKey(model, intent.sheet, [intent.area])
      );
    case 'insert':
      return allowedKey(model, intent.sheet, (options) => insertAllowed(options, intent.area));
    case 'delete':
      return (
        allowedKey(model, intent.sheet, (options) => deleteAllowed(options, intent.area)) ??
        lockedKey(model, intent.sheet, [intent.area])
      );
    case 'merge':
      return allowedKey(model, intent.sheet, () => false);
    case 'format':
      return allowedKey(model, intent.sheet, (options) => options.allowFormatCells);
    case 'hideRows':
      return allowedKey(model, intent.sheet, (options) => options.allowFormatRows);
    case 'hideColumns':
      return allowedKey(model, intent.sheet, (options) => options.allowFormatColumns);
    case 'filter':
      return allowedKey(model, intent.sheet, (options) => options.allowAutoFilter);
  }
}

function insertAllowed(options: ProtectionOptions, area: Area): boolean {
  if (isWholeRows(area)) return options.allowInsertRows;
  return isWholeColumns(area) && options.allowInsertColumns;
}

function deleteAllowed(options: ProtectionOptions, area: Area): boolean {
  if (isWholeRows(area)) return options.allowDeleteRows;
  return isWholeColumns(area) && options.allowDeleteColumns;
}

function allowedKey(
  model: Model,
  sheet: string,
  allowed: (options: ProtectionOptions) => boolean,
): RefusalKey | undefined {
  const state = model.protection.of(sheet);
  return state === undefined || allowed(state.options) ? undefined : 'sheetProtected';
}

function lockedKey(model: Model, sheet: string, areas: readonly Area[]): RefusalKey | undefined {
  if (model.protection.of(sheet) === undefined) return undefined;
  const cells = model.sheet(sheet);
  const open = areas.every((area) => cells.formatSummary(area).locked === false);
  return open ? undefined : 'cellProtected';
}

/** What Excel refuses on any sheet. */
function conflictKey(model: Model, intent: EditIntent): RefusalKey | undefined {
  switch (intent.kind) {
    case 'sort': {
      const merges = model.sheet(intent.sheet).mergedAreas(intent.area);
      return unequal(merges, intent.area) ? 'mergedSizes' : undefined;
    }
    case 'insert':
    case 'delete':
      return shiftsPartOfATable(model, intent) ? 'tableWouldShift' : undefined;
    case 'sheetDelete':
    case 'sheetHide':
      return visibleSheets(model) === 1 && isVisible(model, intent.sheet) ? 'lastSheet' : undefined;
    case 'edit':
    case 'move':
    case 'merge':
    case 'format':
    case 'hideRows':
    case 'hideColumns':
    case 'filter':
    case 'sheetAdd':
    case 'sheetRename':
    case 'sheetMove':
    case 'sheetShow':
      return undefined;
  }
}

function visibleSheets(model: Model): number {
  return model.workbook.sheets().filter((info) => info.visibility === 'visible').length;
}

function isVisible(model: Model, sheet: string): boolean {
  return model.workbook.sheets().some((info) => info.id === sheet && info.visibility === 'visible');
}

/** Merged cells can be sorted only where all rows consist of merges of one size. */
function unequal(merges: readonly Area[], area: Area): boolean {
  const [first] = merges;
  if (first === undefined) return false;
  const same = merges.every(
    ({ rows, columns }) => rows === first.rows && columns === first.columns,
  );
  return !same || merges.length * first.rows * first.columns !== area.rows * area.columns;
}

/** Cells that move up or down must take whole table rows with them, cells that move sideways whole columns. */
function shiftsPartOfATable(
  model: Model,
  intent: Extract<EditIntent, { readonly kind: 'insert' | 'delete' }>,
): boolean {
  const { sheet, area, shift } = intent;
  if (isWholeRows(area) || isWholeColumns(area)) return false;
  const vertical = shift === 'down' || shift === 'up';
  const lane = vertical
    ? { ...area, rows: SHEET_ROWS - area.row }
    : { ...area, columns: SHEET_COLUMNS - area.column };
  return model.anchored.tables.some((table) => {
    if (table.sheet !== sheet || intersection(table.area, lane) === undefined) return false;
    const whole = vertical
      ? { ...lane, row: 0, rows: SHEET_ROWS }
      : { ...rowsArea(lane.row, lane.rows), column: 0 };
    return !holds(whole, table.area);
  });
}
