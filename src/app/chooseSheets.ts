import {
  chooseColumns,
  type ChosenColumns,
  type ColumnChoice,
  type ColumnWishes,
} from '../core/columns/chooseColumns';
import { findDataRows } from '../core/facts/dataRows';
import type { Sheet } from '../core/table/column';
import { textAt } from '../core/table/text';
import type { TableFile } from './ports';

/** A sheet with what is known of its columns. */
export interface SheetChoice {
  readonly sheet: Sheet;
  readonly choice: ColumnChoice;
  readonly rows: number;
}

/** Why a check cannot begin: a rule of usage, not a fault of the data. */
export type Refusal =
  | { readonly reason: 'several-sheets'; readonly file: string; readonly sheets: readonly string[] }
  | { readonly reason: 'no-rows'; readonly file: string }
  | { readonly reason: 'no-pairs'; readonly file: string; readonly sheet: string | null }
  | {
      readonly reason: 'no-such-column';
      readonly column: string;
      readonly headings: readonly string[];
    }
  | { readonly reason: 'sheet-of-text'; readonly file: string };

/** Reads a sheet and looks for its columns. */
async function look(
  file: TableFile,
  name: string | null,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): Promise<SheetChoice> {
  const sheet = await file.readSheet(name);
  const choice = chooseColumns(sheet, wishes, agencyWords);
  const headerRow = choice.kind === 'no-such-column' ? null : choice.headerRow;
  return { sheet, choice, rows: findDataRows(sheet, headerRow, null).rows.length };
}

/**
 * The sheet of the list: the one named, else the only one that holds pairs. Where none does, the
 * first with rows is taken, so that the check can name the columns that come into question.
 */
export async function chooseListSheet(
  file: TableFile,
  name: string | null,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): Promise<SheetChoice | Refusal> {
  if (name !== null && file.form === 'text') return { reason: 'sheet-of-text', file: file.path };
  const names = name !== null || file.form === 'text' ? [name] : file.sheetNames;
  const filled: SheetChoice[] = [];
  for (const one of names) {
    const looked = await look(file, one, wishes, agencyWords);
    if (looked.rows > 0) filled.push(looked);
  }
  const pairs = filled.filter(({ choice }) => choice.kind === 'chosen');
  if (pairs.length > 1) {
    const sheets = pairs.map(({ sheet }) => sheet.name ?? '');
    return { reason: 'several-sheets', file: file.path, sheets };
  }
  const [found] = pairs.length === 1 ? pairs : filled;
  if (found === undefined) return { reason: 'no-rows', file: file.path };
  if (found.choice.kind === 'no-such-column') {
    const { wish, headings } = found.choice;
    return { reason: 'no-such-column', column: wish, headings };
  }
  return found;
}

/** A sheet of a reference, with its columns. */
export interface ReferenceSheet {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  readonly rows: number;
}

/** The sheet that must not serve as reference: the list's own. */
export interface OwnSheet {
  readonly identity: string;
  readonly name: string | null;
}

/**
 * The sheets of a reference: the one named, else all that hold pairs (without the list's own, where
 * both stand in one workbook). `likeList`: the list's headings, which the reference's columns should
 * have, too, if it has them.
 */
export async function chooseReferenceSheets(
  file: TableFile,
  name: string | null,
  own: OwnSheet,
  likeList: ColumnWishes,
  agencyWords: readonly string[],
): Promise<readonly ReferenceSheet[] | Refusal> {
  if (name !== null && file.form === 'text') return { reason: 'sheet-of-text', file: file.path };
  const all = name !== null || file.form === 'text' ? [name] : file.sheetNames;
  const isOwn = (one: string | null): boolean => file.identity === own.identity && one === own.name;
  const others = all.filter((one) => !isOwn(one));
  const names = others.length === 0 ? all : others;
  const found: ReferenceSheet[] = [];
  for (const one of names) {
    const sheet = await file.readSheet(one);
    const columns = columnsLike(sheet, likeList, agencyWords);
    if (columns === null) continue;
    found.push({ sheet, columns, rows: findDataRows(sheet, columns.headerRow, null).rows.length });
  }
  const filled = found.filter(({ rows }) => rows > 0);
  if (filled.length > 0) return filled;
  return found.length > 0 ? found : { reason: 'no-pairs', file: file.path, sheet: name };
}

/** The same headings as the list's where the sheet has them, else its own by rank and content. */
function columnsLike(
  sheet: Sheet,
  likeList: ColumnWishes,
  agencyWords: readonly string[],
): ChosenColumns | null {
  for (const wishes of [likeList, pick(likeList, 'account'), pick(likeList, 'id'), {}]) {
    const choice = chooseColumns(sheet, wishes, agencyWords);
    if (choice.kind === 'chosen') return choice;
  }
  return null;
}

function pick(wishes: ColumnWishes, field: 'account' | 'id'): ColumnWishes {
  const wish = wishes[field];
  return wish === undefined ? {} : { [field]: wish };
}

/** The headings of the list's key columns, as wishes for a reference; none without a header row. */
export function headingsAsWishes(sheet: Sheet, columns: ChosenColumns): ColumnWishes {
  if (columns.headerRow === null) return {};
  const heading = (at: number): string => {
    const column = sheet.columns[at];
    return column ? textAt(column, columns.headerRow ?? -1).trim() : '';
  };
  const account = heading(columns.account);
  const id = heading(columns.id);
  // A heading of one or two letters would be read as a column letter where it is missing.
  const usable = (text: string): boolean => text.length > 3;
  return { ...(usable(account) ? { account } : {}), ...(usable(id) ? { id } : {}) };
}
