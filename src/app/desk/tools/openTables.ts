import { chooseColumns, type ColumnWishes } from '../../../core/columns/chooseColumns';
import type { Profile } from '../../../core/profile/profile';
import { tableName } from '../../../core/report/tableName';
import type { Sheet } from '../../../core/table/column';
import { findExclusions, type FoundExclusions } from '../../lists/findExclusions';
import type { ListSource } from '../../lists/listSource';
import { readExclusions } from '../../lists/readExclusions';
import type { ToolTable } from '../../ports/listPlanner';
import { OPEN_WORKBOOK, type PickedFileOpener } from '../deskTables';

/** The lists in some tables, and the names of those that hold no pairs. */
export interface OpenedTables {
  readonly lists: readonly ListSource[];
  readonly without: readonly string[];
}

/**
 * Opens tables: a sheet is a list, a file has one in each sheet that was chosen, else in each that holds
 * pairs. Throws `FileProblem` for files that cannot be read.
 */
export async function openTables(
  tables: readonly ToolTable[],
  open: PickedFileOpener,
  profile: Profile,
): Promise<OpenedTables> {
  const lists: ListSource[] = [];
  const without: string[] = [];
  for (const table of tables) {
    const found = await listsIn(table, open, profile);
    lists.push(...found.lists);
    without.push(...found.without);
  }
  return { lists, without };
}

/** What people call a table. Never throws. */
export function nameOf(table: ToolTable): string {
  return table.from === 'disk' ? table.file.name : (table.sheet.name ?? '');
}

async function listsIn(
  table: ToolTable,
  open: PickedFileOpener,
  profile: Profile,
): Promise<OpenedTables> {
  const ownName = nameOf(table);
  if (table.from === 'workbook') {
    const lists = sourceOf(table.sheet, ownName, OPEN_WORKBOOK, {}, profile);
    return { lists, without: lists.length === 0 ? [ownName] : [] };
  }
  const { sheets } = table.file;
  const file = await open(table.file);
  const lists: ListSource[] = [];
  const without: string[] = [];
  for (const sheet of file.form === 'text' ? [null] : (sheets ?? file.sheetNames)) {
    const name = sheet ?? ownName;
    const found = sourceOf(await file.readSheet(sheet), name, ownName, {}, profile);
    lists.push(...found);
    // Somebody chose it: passed over, its people would be missing.
    if (found.length === 0 && sheets !== undefined) without.push(tableName(ownName, name));
  }
  if (lists.length === 0 && without.length === 0) without.push(ownName);
  return { lists, without };
}

/** A table of people to leave out, as the command line reads it. Throws `FileProblem`. */
export async function exclusionsIn(
  table: ToolTable,
  open: PickedFileOpener,
): Promise<FoundExclusions> {
  if (table.from === 'disk') return findExclusions(await open(table.file), null);
  const found = readExclusions(table.sheet);
  return found.kind === 'entries' ? { ...found, sheet: table.sheet.name } : found;
}

/** A sheet as a list; none where its columns cannot be told. Never throws. */
export function sourceOf(
  sheet: Sheet,
  name: string,
  file: string,
  wishes: ColumnWishes,
  profile: Profile,
): readonly ListSource[] {
  const columns = chooseColumns(sheet, wishes, profile.agencyColumns);
  return columns.kind === 'chosen' ? [{ name, file, sheet, columns }] : [];
}
