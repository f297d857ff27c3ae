import { isOwnReport } from '../report/ownReport';
import type { Sheet } from '../table/column';
import { textAt } from '../table/text';
import { columnIndex } from './columnName';
import { columnsByContent, firstContentRow } from './content';
import { contentsSwapped } from './contentsSwapped';
import { firstPairAbove, headerAbove } from './headerAbove';
import { findHeaderRow, headingsIn, type HeaderRow, type Heading } from './headerRow';
import { headerKey, type ColumnRole } from './headerWords';
import { listBeside, type KeyColumns } from './listBeside';
import { hardlyRepeats, numbersRows } from './numbersRows';

/** What the user said about the columns: each a letter or a heading. */
export interface ColumnWishes {
  readonly account?: string;
  readonly id?: string;
  readonly agency?: string;
  /** All bound columns beside account and ID; without it the catalogue decides. */
  readonly bind?: readonly string[];
}

/** The columns of a list; all indices from 0. */
export interface ChosenColumns {
  readonly kind: 'chosen';
  /** Index of the header row; null where the list has none. */
  readonly headerRow: number | null;
  readonly account: number;
  readonly id: number;
  readonly agency: number | null;
  /** The column that names each row's source batch, in a merged list. */
  readonly source: number | null;
  /** Bound columns: account, ID, then the others in the sheet's order. */
  readonly bound: readonly number[];
  /** The headings the catalogue knows. */
  readonly headings: readonly Heading[];
}

/** columns-unclear: which columns come into question, from 0; `reason` says what stood in the way. */
export interface UnclearColumns {
  readonly kind: 'unclear';
  readonly headerRow: number | null;
  readonly missing: readonly ('account' | 'id')[];
  readonly reason: 'none-fits' | 'several-fit' | 'contents-swapped';
  readonly accountCandidates: readonly number[];
  readonly idCandidates: readonly number[];
}

/** A wish names no column of the sheet. */
export interface NoSuchColumn {
  readonly kind: 'no-such-column';
  readonly wish: string;
  readonly headings: readonly string[];
}

/** A list's columns, or why they cannot be told. */
export type ColumnChoice = ChosenColumns | UnclearColumns | NoSuchColumn;

/**
 * Finds a list's columns: by the wishes, else by header words in rank order, else by content.
 * Rule columns-unclear (rules.md, Reading the sheet). `agencyWords`: the profile's further words for
 * the agency column. A report of ours never has any. Never throws.
 */
export function chooseColumns(
  sheet: Sheet,
  wishes: ColumnWishes = {},
  agencyWords: readonly string[] = [],
): ColumnChoice {
  if (isOwnReport(sheet)) return unclear(null, [], []);
  const header = headerFor(sheet, wishes, agencyWords);
  const find = (wish: string): readonly number[] => columnsNamed(sheet, header, wish);
  const wish = allWishes(wishes).find((one) => find(one).length === 0);
  if (wish !== undefined)
    return { kind: 'no-such-column', wish, headings: rowTexts(sheet, header) };
  const dataFrom = header === null ? (firstContentRow(sheet) ?? 0) : header.index + 1;
  const [accounts, ids] = (['account', 'id'] as const).map((field) => {
    const own = wishes[field];
    return own === undefined ? candidates(sheet, header, field, dataFrom) : find(own);
  }) as [readonly number[], readonly number[]];
  const id = ids.length === 1 ? (ids[0] as number) : null;
  const headerRow = header === null ? headerAbove(sheet, dataFrom, id) : header.index;
  if (accounts.length !== 1 || ids.length !== 1 || accounts[0] === ids[0]) {
    return unclear(headerRow, accounts, ids);
  }
  const pair = { account: accounts[0] as number, id: ids[0] as number };
  const doubt = doubtOf(sheet, pair, headerRow, dataFrom, wishes);
  if (doubt !== null) return doubt;
  const headings =
    header?.headings ?? (headerRow === null ? [] : headingsIn(sheet, headerRow, agencyWords));
  const above = firstPairAbove(sheet, headerRow, pair);
  const top = above === null ? headerRow : headerAbove(sheet, above, pair.id);
  return {
    kind: 'chosen',
    headerRow: top,
    ...pair,
    headings,
    ...others(pair, headings, wishes, find),
  };
}

/** What the contents say against a choice by headings; null for nothing. */
function doubtOf(
  sheet: Sheet,
  pair: KeyColumns,
  headerRow: number | null,
  dataFrom: number,
  wishes: ColumnWishes,
): UnclearColumns | null {
  const { account, id } = pair;
  if (contentsSwapped(sheet, pair, dataFrom)) {
    return { ...unclear(headerRow, [account], [id]), reason: 'contents-swapped' };
  }
  const isSaid = wishes.account !== undefined || wishes.id !== undefined;
  if (isSaid || headerRow === null) return null;
  const beside = listBeside(sheet, headerRow, pair);
  return beside && unclear(headerRow, [account, beside.account], [id, beside.id]);
}

function allWishes({ account, id, agency, bind }: ColumnWishes): readonly string[] {
  return [account, id, agency, ...(bind ?? [])].filter((wish) => wish !== undefined);
}

/** The header row by its words; a wish in words may name a row that the catalogue does not know. */
function headerFor(
  sheet: Sheet,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): HeaderRow | null {
  const known = findHeaderRow(sheet, agencyWords);
  if (known !== null) return known;
  const isLetter = (wish: string): boolean =>
    (columnIndex(wish) ?? Infinity) < sheet.columns.length;
  const words = allWishes(wishes)
    .filter((wish) => !isLetter(wish))
    .map(headerKey);
  for (let index = 0; index < Math.min(sheet.rowCount, 50); index++) {
    const texts = sheet.columns.map((column) => headerKey(textAt(column, index)));
    if (words.some((word) => word !== '' && texts.includes(word))) {
      return { index, headings: headingsIn(sheet, index, agencyWords) };
    }
  }
  return null;
}

/**
 * The columns (from 0) a wish names: by heading first (exactly, then as header words are compared), by
 * letter else. Several where the heading stands more than once, none where nothing fits. Never throws.
 */
export function columnsNamed(
  sheet: Sheet,
  header: HeaderRow | null,
  wish: string,
): readonly number[] {
  const texts = rowTexts(sheet, header);
  const where = (fits: (text: string) => boolean): readonly number[] =>
    texts.flatMap((text, at) => (fits(text) ? [at] : []));
  const key = headerKey(wish);
  const exact = wish === '' ? [] : where((text) => text === wish);
  if (exact.length > 0) return exact;
  const alike = key === '' ? [] : where((text) => headerKey(text) === key);
  if (alike.length > 0) return alike;
  const letter = columnIndex(wish);
  return letter !== null && letter < sheet.columns.length ? [letter] : [];
}

function rowTexts(sheet: Sheet, header: HeaderRow | null): readonly string[] {
  return header === null ? [] : sheet.columns.map((column) => textAt(column, header.index));
}

/**
 * Header words decide in rank order; where none or two of equal rank fit, content does. An "ID" that
 * only numbers the rows beside a column of GUIDs or SIDs, one a person, is as unclear as two of equal
 * rank: its numbers would be compared and the IDs not.
 */
function candidates(
  sheet: Sheet,
  header: HeaderRow | null,
  field: 'account' | 'id',
  dataFrom: number,
): readonly number[] {
  const fitting = (header?.headings ?? []).filter(({ meaning }) => meaning.field === field);
  const best = Math.min(...fitting.map(({ meaning }) => meaning.rank));
  const named = fitting.filter(({ meaning }) => meaning.rank === best).map(({ column }) => column);
  const [only] = named;
  if (only !== undefined && named.length === 1) {
    const column = field === 'id' ? sheet.columns[only] : undefined;
    if (column === undefined || !numbersRows(column, dataFrom)) return named;
    const guids = columnsByContent(sheet, dataFrom).id;
    return [...named, ...guids.filter((at) => hardlyRepeats(sheet.columns[at], dataFrom))];
  }
  const byContent = columnsByContent(sheet, dataFrom)[field];
  if (named.length === 0) return byContent;
  const both = named.filter((column) => byContent.includes(column));
  return both.length === 1 ? both : named;
}

function unclear(
  headerRow: number | null,
  accountCandidates: readonly number[],
  idCandidates: readonly number[],
): UnclearColumns {
  const missing: ('account' | 'id')[] = [];
  const same = accountCandidates[0] === idCandidates[0];
  if (accountCandidates.length !== 1 || same) missing.push('account');
  if (idCandidates.length !== 1 || same) missing.push('id');
  const several = accountCandidates.length > 1 || idCandidates.length > 1;
  const reason = several ? 'several-fit' : 'none-fits';
  return { kind: 'unclear', headerRow, missing, reason, accountCandidates, idCandidates };
}

const BOUND_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'account',
  'mail',
  'upn',
  'tmp',
  'id',
  'agency',
  'target',
]);

function others(
  pair: { readonly account: number; readonly id: number },
  headings: readonly Heading[],
  wishes: ColumnWishes,
  find: (wish: string) => readonly number[],
): Pick<ChosenColumns, 'agency' | 'source' | 'bound'> {
  const withRole = (role: ColumnRole): number | null =>
    headings
      .filter(({ meaning }) => meaning.role === role)
      .filter(({ column }) => column !== pair.account && column !== pair.id)
      .sort((a, b) => a.meaning.rank - b.meaning.rank)[0]?.column ?? null;
  const agency =
    wishes.agency === undefined ? withRole('agency') : (find(wishes.agency)[0] ?? null);
  const further =
    wishes.bind === undefined
      ? headings.filter(({ meaning }) => BOUND_ROLES.has(meaning.role)).map(({ column }) => column)
      : wishes.bind.flatMap(find);
  const rest = new Set(further);
  if (agency !== null && wishes.bind === undefined) rest.add(agency);
  rest.delete(pair.account);
  rest.delete(pair.id);
  const bound = [pair.account, pair.id, ...[...rest].sort((a, b) => a - b)];
  return { agency, source: withRole('source'), bound };
}
