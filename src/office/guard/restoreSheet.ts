import { freeNotesName, isNamedAsNotes } from '../../app/ownSheets';
import { visibilityOf } from '../session/visibility';

/** Marks a sheet as a restore point of ours, in its first cell. */
export const RESTORE_MARKER = 'urn:batch-list-check:restore:1';

/** How often a sheet is added anew: where it is added and then refused, each try leaves one behind. */
const MOST_TRIES = 3;

/** A restore point's sheet; `meta` is the JSON text beside the marker. */
export interface RestoreSheet {
  readonly id: string;
  readonly sheet: Excel.Worksheet;
  readonly meta: string;
}

/** All restore points of the workbook, and the names that are taken. Rejects with the library's errors. */
export async function findRestoreSheets(
  context: Excel.RequestContext,
): Promise<{ readonly found: readonly RestoreSheet[]; readonly names: ReadonlySet<string> }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const { items } = worksheets;
  const own = items.filter((sheet) => isNamedAsNotes('restore', sheet.name, visibilityOf(sheet)));
  const heads = own.map((sheet) => sheet.getRange('A1:B1').load('values'));
  if (heads.length > 0) await context.sync();
  const found = own.flatMap((sheet, at): RestoreSheet[] => {
    const [marker, meta] = (heads[at]?.values[0] ?? []) as unknown[];
    return marker === RESTORE_MARKER ? [{ id: sheet.id, sheet, meta: String(meta) }] : [];
  });
  return { found, names: new Set(items.map(({ name }) => name.toLowerCase())) };
}

/** Adds an empty very hidden sheet of a free name behind all others. Rejects with the library's errors. */
export async function addRestoreSheet(
  context: Excel.RequestContext,
  names: ReadonlySet<string>,
): Promise<Pick<RestoreSheet, 'id' | 'sheet'>> {
  for (let taken = names, tries = 1; ; tries++) {
    try {
      return await addNamed(context, taken);
    } catch (error) {
      // Somebody else with the program may have taken the same name since: then there are more names than before.
      const { names: now } = await findRestoreSheets(context);
      if (tries === MOST_TRIES || [...now].every((name) => taken.has(name))) throw error;
      taken = now;
    }
  }
}

async function addNamed(
  context: Excel.RequestContext,
  names: ReadonlySet<string>,
): Promise<Pick<RestoreSheet, 'id' | 'sheet'>> {
  const sheet = context.workbook.worksheets.add(freeNotesName('restore', names)).load('id');
  sheet.visibility = 'VeryHidden';
  await context.sync();
  return { id: sheet.id, sheet };
}

/** Takes a restore point away with the next sync: a very hidden sheet cannot be deleted (Worksheet.delete). */
export function removeRestoreSheet({ sheet }: Pick<RestoreSheet, 'sheet'>): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}
