import { freeNotesName, isNamedAsNotes } from '../../app/ownSheets';
import { visibilityOf } from '../session/visibility';

/** Marks a sheet as the program's own, in a cell where no row of a list ends up. */
const MARKER = 'urn:batch-list-check:status:1';
const MARKER_CELL = 'E1';
/** Which painting the states are of: a number that each counts up, so that an earlier one is known. */
const STAMP_CELL = 'E2';
const MARKED_CELLS = `${MARKER_CELL}:${STAMP_CELL}`;

/** A status sheet: very hidden; row for row it holds what each row of the list was found to be. */
export interface StatusSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** The number of the painting that it holds; 0 before the first. */
  readonly stamp: number;
}

/** A sheet of the workbook. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/** All sheets of the workbook, and which of them are status sheets of ours, from whatever session. */
export interface SheetsOfWorkbook {
  readonly others: readonly ListedSheet[];
  readonly status: readonly StatusSheet[];
}

/** Lists the workbook's sheets. Rejects with the library's errors. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetsOfWorkbook> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const all = worksheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, sheet }));
  const named = all.filter(({ name, sheet }) =>
    isNamedAsNotes('status', name, visibilityOf(sheet)),
  );
  const cells = named.map(({ sheet }) => sheet.getRange(MARKED_CELLS).load('values'));
  if (cells.length > 0) await context.sync();
  const status = named.flatMap((one, at) => {
    const [marker, stamp] = (cells[at]?.values ?? []).flat() as unknown[];
    return marker === MARKER ? [{ ...one, stamp: typeof stamp === 'number' ? stamp : 0 }] : [];
  });
  const ids = new Set(status.map(({ id }) => id));
  return { others: all.filter(({ id }) => !ids.has(id)), status };
}

/** Adds a status sheet behind all others, under a name that no sheet has. Rejects with the library's errors. */
export async function addStatusSheet(
  context: Excel.RequestContext,
  { others, status }: SheetsOfWorkbook,
): Promise<StatusSheet> {
  const taken = new Set([...others, ...status].map(({ name }) => name.toLowerCase()));
  const name = freeNotesName('status', taken);
  const sheet = context.workbook.worksheets.add(name).load('id');
  sheet.visibility = 'VeryHidden';
  sheet.getRange(MARKER_CELL).values = [[MARKER]];
  await context.sync();
  return { id: sheet.id, name, sheet, stamp: 0 };
}

/** Says with the next sync which painting the sheet holds. */
export function writeStamp({ sheet }: StatusSheet, stamp: number): void {
  sheet.getRange(STAMP_CELL).values = [[stamp]];
}

/** Takes a status sheet away with the next sync: a very hidden sheet cannot be deleted (Worksheet.delete). */
export function removeStatusSheet({ sheet }: StatusSheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}
