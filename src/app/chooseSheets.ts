import {
  chooseColumns,
  type ChosenColumns,
  type ColumnChoice,
  type ColumnWishes,
  type UnclearColumns,
} from '../core/columns/chooseColumns';
import { pairsOnlyAbove, type RowSpan } from '../core/columns/pairShapes';
import { mayHoldUnseenPairs } from '../core/columns/unseenPairs';
import { findDataRows } from '../core/facts/dataRows';
import type { Sheet } from '../core/table/column';
import { textAt } from '../core/table/text';
import type { Recalled } from '../core/report/basis';
import { fileMemory, type FileMemory } from './memory/fileMemory';
import { recallList } from './memory/recallList';
import type { Refusal } from './refusal';
import type { TableFile } from './ports/tableFiles';
import { likeNamed, wishesLike } from './wishesLike';

/** The sheet of the list, with what is known of its columns. */
export interface ListSheet {
  readonly sheet: Sheet;
  readonly choice: ChosenColumns | UnclearColumns;
  /** What its workbook remembers of it; null for nothing. */
  readonly recalled: Recalled | null;
  /** Names of its file's other sheets that may hold pairs and are no list of this check. */
  readonly passedOver: readonly string[];
}

/** A sheet that was looked at; `rows`: how many hold data. */
interface SheetChoice {
  readonly sheet: Sheet;
  readonly choice: ColumnChoice;
  readonly recalled: Recalled | null;
  readonly rows: number;
  /** Where its pairs seem to stand, if none stands below its headings. */
  readonly above: RowSpan | null;
}

/** Reads a sheet and looks for its columns. */
async function look(
  file: TableFile,
  name: string | null,
  memory: FileMemory,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): Promise<SheetChoice> {
  const sheet = await file.readSheet(name);
  const { choice, recalled } = recallList(sheet, memory, wishes, agencyWords);
  const headerRow = choice.kind === 'no-such-column' ? null : choice.headerRow;
  const rows = findDataRows(sheet, headerRow, null).rows.length;
  const isAbove = rows === 0 && choice.kind === 'chosen';
  const above = isAbove ? pairsOnlyAbove(sheet, headerRow, choice) : null;
  return { sheet, choice, recalled, rows, above };
}

/**
 * The sheet of the list: the one named, else the only one that holds pairs, or may: one whose columns are
 * only unclear is not passed over beside another. Where none does, one with rows is taken, so that the
 * check can name the columns that come into question. Throws `Failure`.
 */
export async function chooseListSheet(
  file: TableFile,
  name: string | null,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): Promise<ListSheet | Refusal> {
  if (name !== null && file.form === 'text') return { reason: 'sheet-of-text', file: file.path };
  const names = name !== null || file.form === 'text' ? [name] : file.sheetNames;
  const all = await looked(file, names, wishes, agencyWords);
  const filled = all.filter(({ rows }) => rows > 0);
  const pairs = filled.filter(({ choice }) => choice.kind === 'chosen');
  const possible = filled.filter(({ choice }) => choice.kind === 'chosen' || mayHoldPairs(choice));
  if (pairs.length > 0 && possible.length > 1) {
    const sheets = possible.map(({ sheet }) => sheet.name ?? '');
    return { reason: 'several-sheets', file: file.path, sheets };
  }
  const found = pairs[0] ?? likeliest(filled);
  if (found === undefined) {
    const above = all.find((one) => one.above !== null)?.above ?? null;
    return { reason: 'no-rows', file: file.path, above };
  }
  const { sheet, choice, recalled } = found;
  const passedOver = passedOverBeside(all, [found]);
  if (choice.kind !== 'no-such-column') return { sheet, choice, recalled, passedOver };
  return { reason: 'no-such-column', column: choice.wish, headings: choice.headings };
}

/** What is known of each sheet. */
async function looked(
  file: TableFile,
  names: readonly (string | null)[],
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): Promise<readonly SheetChoice[]> {
  const memory = await fileMemory(file);
  const all: SheetChoice[] = [];
  for (const one of names) all.push(await look(file, one, memory, wishes, agencyWords));
  return all;
}

/**
 * Each sheet of a file as a list of its own: all that hold pairs, and those of which only one column can
 * be told, so that none passes unseen; where there is none, what `chooseListSheet` says. Throws `Failure`.
 */
export async function chooseListSheets(
  file: TableFile,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): Promise<readonly ListSheet[] | Refusal> {
  const names = file.form === 'text' ? [null] : file.sheetNames;
  const all = await looked(file, names, wishes, agencyWords);
  const filled = all.filter(({ rows }) => rows > 0);
  const taken = filled.filter(
    ({ choice }) => choice.kind === 'chosen' || hasCandidates({ choice }),
  );
  const passedOver = passedOverBeside(all, taken);
  const lists = taken.flatMap(({ sheet, choice, recalled }): readonly ListSheet[] =>
    choice.kind === 'no-such-column' ? [] : [{ sheet, choice, recalled, passedOver }],
  );
  if (lists.length > 0) return lists;
  const one = await chooseListSheet(file, null, wishes, agencyWords);
  return 'reason' in one ? one : [one];
}

/** Those of the other sheets that may hold pairs: left unseen they would be missed by nobody. */
function passedOverBeside(
  all: readonly SheetChoice[],
  taken: readonly SheetChoice[],
): readonly string[] {
  return all
    .filter((one) => !taken.includes(one) && (one.above !== null || holdsUnseen(one)))
    .map(({ sheet }) => sheet.name ?? '');
}

function holdsUnseen({ sheet, choice, rows }: SheetChoice): boolean {
  return rows > 0 && mayHoldUnseenPairs(sheet, choice);
}

/** Where no sheet has both columns: the one of which most can be said, not a cover sheet in front. */
function likeliest(sheets: readonly SheetChoice[]): SheetChoice | undefined {
  const unclear = sheets.filter(({ choice }) => choice.kind === 'unclear');
  return unclear.find(hasCandidates) ?? unclear[0] ?? sheets[0];
}

function hasCandidates({ choice }: Pick<SheetChoice, 'choice'>): boolean {
  if (choice.kind !== 'unclear') return false;
  return choice.accountCandidates.length + choice.idCandidates.length > 0;
}

/** Whether only the choice among columns is open: each key has at least one. Never throws. */
export function mayHoldPairs(choice: ColumnChoice): boolean {
  if (choice.kind !== 'unclear') return false;
  return choice.accountCandidates.length > 0 && choice.idCandidates.length > 0;
}

/**
 * The columns of a sheet that is to serve as reference: under the same headings as the list's where it
 * has them, else its own by rank and content; null where they cannot be told. Never throws.
 */
export function columnsLike(
  sheet: Sheet,
  likeList: ColumnWishes,
  agencyWords: readonly string[],
): ChosenColumns | null {
  const { account, id, agency } = likeList;
  const keys = [likeNamed({ account, id }), likeNamed({ account }), likeNamed({ id }), {}];
  const agencies = agency === undefined ? [{}] : [{ agency }, {}];
  for (const wishes of keys.flatMap((key) => agencies.map((more) => ({ ...key, ...more })))) {
    const choice = chooseColumns(sheet, wishes, agencyWords);
    if (choice.kind === 'chosen') return choice;
  }
  return null;
}

/**
 * The headings of the list's key and agency columns, as wishes for a reference; none without a header
 * row. Never throws.
 */
export function headingsAsWishes(sheet: Sheet, columns: ChosenColumns): ColumnWishes {
  if (columns.headerRow === null) return {};
  return wishesLike(columns, (at) => {
    const column = sheet.columns[at];
    return column ? textAt(column, columns.headerRow ?? -1) : '';
  });
}
