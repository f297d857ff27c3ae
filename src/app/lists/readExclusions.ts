import { headerKey, meaningOf } from '../../core/columns/headerWords';
import type { Column, Sheet } from '../../core/table/column';
import { textAt } from '../../core/table/text';
import type { ExclusionEntry } from './excludeRows';

/** Headings of the column that says why. */
const REASON_WORDS: ReadonlySet<string> = new Set([
  'grund',
  'begrundung',
  'begruendung',
  'ausnahmegrund',
  'reason',
  'exclusionreason',
]);

const SEARCHED_ROWS = 50;

/** A table of exclusions, or the headings in which no account, ID or reason was found. */
export type ExclusionTable =
  | { readonly kind: 'entries'; readonly entries: readonly ExclusionEntry[] }
  | { readonly kind: 'no-columns'; readonly headings: readonly string[] };

/**
 * Reads a table of exclusions: a column "Grund" (or "reason") and one of accounts, of IDs, or both, under
 * the same headings as lists have. Every row with content is an entry. Never throws.
 */
export function readExclusions(sheet: Sheet): ExclusionTable {
  for (let index = 0; index < Math.min(sheet.rowCount, SEARCHED_ROWS); index++) {
    const headings = sheet.columns.map((column) => textAt(column, index));
    const reason = headings.findIndex((text) => REASON_WORDS.has(headerKey(text)));
    const account = bestOf(headings, 'account');
    const id = bestOf(headings, 'id');
    if (reason < 0 || (account < 0 && id < 0)) continue;
    const columns = { reason, account, id };
    return { kind: 'entries', entries: entriesBelow(sheet, index, columns) };
  }
  const first = sheet.columns.map((column) => textAt(column, 0)).filter((text) => text !== '');
  return { kind: 'no-columns', headings: first };
}

function bestOf(headings: readonly string[], field: 'account' | 'id'): number {
  let best = { at: -1, rank: Infinity };
  headings.forEach((text, at) => {
    const meaning = meaningOf(text);
    if (meaning?.field === field && meaning.rank < best.rank) best = { at, rank: meaning.rank };
  });
  return best.at;
}

function entriesBelow(
  sheet: Sheet,
  headerRow: number,
  columns: Readonly<Record<'reason' | 'account' | 'id', number>>,
): readonly ExclusionEntry[] {
  const text = (at: number, index: number): string => {
    const column: Column | undefined = sheet.columns[at];
    return column === undefined ? '' : textAt(column, index).trim();
  };
  const entries: ExclusionEntry[] = [];
  for (let index = headerRow + 1; index < sheet.rowCount; index++) {
    const reason = text(columns.reason, index);
    const account = text(columns.account, index);
    const id = text(columns.id, index);
    if (reason + account + id === '') continue;
    entries.push({ row: index + 1, account: account || null, id: id || null, reason });
  }
  return entries;
}
