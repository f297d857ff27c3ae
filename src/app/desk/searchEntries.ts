import type { CheckResult } from '../../core/check/checkList';
import { storedText } from '../../core/facts/keyCellText';
import { NO_FINDING, type Entries } from './entries';
import type { Says } from './findingRow';

/** Entries searched before the desk looks whether it is asked something else. */
const SLICE = 2000;

/** Lets what waits come to its turn. */
export type Pause = () => Promise<void>;

/** What the list calls a row; its number from 1. */
export type RowWord = (row: number) => string;

/** What is searched for where somebody typed this: of a row as the list calls it, its number. Never throws. */
export function searchOf(typed: string, rowWord: RowWord): string {
  const search = plain(typed.trim());
  const row = /\d+$/.exec(search)?.[0];
  return row !== undefined && plain(rowWord(Number(row))) === search ? row : search;
}

/** Umlauts are one character or two, as keyboard and file system please: both look the same. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * The entries in which `search`, as `searchOf` gives it, is found (case aside): as the row's number, in
 * account or ID, or in what the finding says; a row number only as such and in accounts. Null if
 * `isWanted` no longer holds at a pause.
 */
export async function searchEntries(
  result: CheckResult,
  entries: Entries,
  search: string,
  says: Says,
  pause: Pause,
  isWanted: () => boolean,
): Promise<Entries | null> {
  const fits = fitsIn(result, search, says);
  const found: number[] = [];
  for (let at = 0; at < entries.index.length; at++) {
    if (at % SLICE === 0) {
      await pause();
      if (!isWanted()) return null;
    }
    if (fits(entries.group[at] as number, entries.index[at] as number)) found.push(at);
  }
  return {
    group: Int16Array.from(found, (at) => entries.group[at] as number),
    index: Uint32Array.from(found, (at) => entries.index[at] as number),
  };
}

function fitsIn(
  result: CheckResult,
  search: string,
  says: Says,
): (group: number, index: number) => boolean {
  const holds = (text: string | null): boolean => text !== null && plain(text).includes(search);
  return (groupAt, index) => {
    if (groupAt === NO_FINDING) return rowFits(result, index, search, holds);
    const finding = result.groups[groupAt]?.at(index);
    if (finding === undefined) return false;
    if (String(finding.row ?? '') === search || holds(finding.account)) return true;
    return !isRowNumber(search) && (holds(finding.id) || holds(says(finding)));
  };
}

function rowFits(
  { facts }: CheckResult,
  position: number,
  search: string,
  holds: (text: string) => boolean,
): boolean {
  if (facts === null) return false;
  const { account, id, data } = facts.list;
  if (String((data.rows[position] as number) + 1) === search) return true;
  if (holds(storedText(account, position))) return true;
  return !isRowNumber(search) && holds(storedText(id, position));
}

/** Who types 417 means row 417 or an account with it, not every ID that has these digits somewhere. */
function isRowNumber(search: string): boolean {
  return /^\d{1,7}$/.test(search);
}
