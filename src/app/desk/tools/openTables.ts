import { chooseColumns, type ColumnWishes } from '../../../core/columns/chooseColumns';
import type { Profile } from '../../../core/profile/profile';
import type { Sheet } from '../../../core/table/column';
import type { ListSource } from '../../lists/listSource';
import type { ToolTable } from '../../ports/listTools';
import { OPEN_WORKBOOK, type PickedFileOpener } from '../deskTables';

/** The lists in some tables, and the names of those that hold no pairs. */
export interface OpenedTables {
  readonly lists: readonly ListSource[];
  readonly without: readonly string[];
}

/**
 * Opens tables: a sheet is a list, a file has one in each sheet that holds pairs. Throws `FileProblem`
 * for files that cannot be read.
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
    lists.push(...found);
    if (found.length === 0) without.push(nameOf(table));
  }
  return { lists, without };
}

function nameOf(table: ToolTable): string {
  return table.from === 'disk' ? table.file.name : (table.sheet.name ?? '');
}

async function listsIn(
  table: ToolTable,
  open: PickedFileOpener,
  profile: Profile,
): Promise<readonly ListSource[]> {
  if (table.from === 'workbook') {
    return sourceOf(table.sheet, nameOf(table), OPEN_WORKBOOK, {}, profile);
  }
  const { name } = table.file;
  const file = await open(table.file);
  const found: ListSource[] = [];
  for (const sheet of file.form === 'text' ? [null] : file.sheetNames) {
    found.push(...sourceOf(await file.readSheet(sheet), sheet ?? name, name, {}, profile));
  }
  return found;
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
