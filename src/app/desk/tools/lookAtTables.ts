import { chooseColumns } from '../../../core/columns/chooseColumns';
import { findDataRows } from '../../../core/facts/dataRows';
import type { Profile } from '../../../core/profile/profile';
import type { Sheet } from '../../../core/table/column';
import { problemsAlone } from '../../lists/findExclusions';
import type { PickedFile } from '../../ports/checker';
import type { ToolTable } from '../../ports/listPlanner';
import type { ExclusionLook, FileLook, LookedTable } from '../../ports/tableLooks';
import type { PickedFileOpener } from '../deskTables';
import { exclusionsIn } from './openTables';

/** Which of a file's tables hold pairs. Throws `FileProblem`. */
export async function lookAtFile(
  file: PickedFile,
  open: PickedFileOpener,
  profile: Profile,
): Promise<FileLook> {
  const { form, sheetNames, readSheet } = await open(file);
  const looks: LookedTable[] = [];
  for (const name of form === 'text' ? [null] : sheetNames) {
    looks.push(lookAt(name, await readSheet(name), profile));
  }
  return looks;
}

function lookAt(name: string | null, sheet: Sheet, { agencyColumns }: Profile): LookedTable {
  const choice = chooseColumns(sheet, {}, agencyColumns);
  const headerRow = choice.kind === 'no-such-column' ? null : choice.headerRow;
  const isEmpty = findDataRows(sheet, headerRow, null).rows.length === 0;
  const fitness = isEmpty ? 'empty' : choice.kind === 'chosen' ? 'pairs' : 'no-pairs';
  return { name, rows: sheet.rowCount, fitness };
}

/** What a table of people to leave out says by itself. Throws `FileProblem`. */
export async function lookAtExclusions(
  table: ToolTable,
  open: PickedFileOpener,
  profile: Profile,
): Promise<ExclusionLook> {
  const found = await exclusionsIn(table, open);
  if (found.kind === 'no-columns') return found;
  const { kind, sheet, entries } = found;
  return { kind, sheet, people: entries.length, problems: problemsAlone(entries, profile) };
}
