import type { Exclusion } from '../../core/facts/facts';
import type { RememberedList } from '../ports/workbookMemory';
import { readMemoryPart } from './memoryPart';
import { readRememberedList } from './readRememberedList';

/** An entry of the workbook's memory, with its number. */
export interface MemoryEntry {
  readonly number: number;
  readonly list: RememberedList;
}

/** The text of a part as an entry; null for what is none. Never throws. */
export function readMemoryEntry(xml: string): MemoryEntry | null {
  const part = readMemoryPart(xml);
  const list = part === null ? null : readRememberedList(part.value);
  return part === null || list === null ? null : { number: part.number, list };
}

/**
 * Of each list (by the id of its sheet) the newest entry, the newest of all first; of two writers' same
 * numbers the later check counts, then any one rule. Who was left out counts of all a list's entries: each
 * holds only what those before it did not. Never throws.
 */
export function newestLists(entries: readonly MemoryEntry[]): readonly RememberedList[] {
  const sorted = [...entries].sort((a, b) => b.number - a.number || compareSame(b.list, a.list));
  const newest = new Map<string, RememberedList>();
  for (const { list } of sorted) if (!newest.has(list.sheetId)) newest.set(list.sheetId, list);
  return [...newest.values()].map((list) => ({
    ...list,
    exclusions: allExclusions(sorted.filter((one) => one.list.sheetId === list.sheetId)),
  }));
}

function allExclusions(newestFirst: readonly MemoryEntry[]): readonly Exclusion[] {
  const oldestFirst = [...newestFirst].reverse();
  const everybody = oldestFirst.flatMap(({ list }) => list.exclusions);
  return newExclusions(everybody, []);
}

/** Those of the exclusions that `known` does not hold, each pair once. Never throws. */
export function newExclusions(
  exclusions: readonly Exclusion[],
  known: readonly Exclusion[],
): readonly Exclusion[] {
  const seen = new Set(known.map(pairOf));
  return exclusions.filter((one) => {
    const pair = pairOf(one);
    return !seen.has(pair) && seen.add(pair);
  });
}

function pairOf({ account, id }: Exclusion): string {
  return JSON.stringify([account, id]);
}

function compareSame(a: RememberedList, b: RememberedList): number {
  const key = (list: RememberedList): string =>
    `${list.lastCheck?.at ?? ''} ${JSON.stringify(list)}`;
  return key(a) < key(b) ? -1 : 1;
}
