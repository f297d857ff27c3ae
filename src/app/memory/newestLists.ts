import type { Exclusion } from '../../core/facts/facts';
import { newExclusions } from '../newExclusions';
import type { RememberedList } from '../ports/workbookMemory';
import { readMemoryPart } from './memoryPart';
import { readRememberedList } from './readRememberedList';
import { listKey } from './sameSheet';

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
 * Of each list (see `listKey`) the newest entry, the newest of all first; of two writers' same numbers the
 * later check counts, then any one rule. Who was left out counts of all a list's entries from the last one
 * on that starts anew: each holds only what those before it did not. Never throws.
 */
export function newestLists(entries: readonly MemoryEntry[]): readonly RememberedList[] {
  const newestFirst = [...entries]
    .sort((a, b) => b.number - a.number || compareSame(b.list, a.list))
    .map(({ list }) => list);
  const byKey = new Map<string, RememberedList[]>();
  for (const list of newestFirst) {
    const same = byKey.get(listKey(list));
    if (same === undefined) byKey.set(listKey(list), [list]);
    else same.push(list);
  }
  return [...byKey.values()].flatMap((same) => {
    const [newest] = same;
    if (newest === undefined) return [];
    return [{ ...withoutStart(newest), exclusions: allExclusions(same) }];
  });
}

function allExclusions(newestFirst: readonly RememberedList[]): readonly Exclusion[] {
  const start = newestFirst.findIndex(({ startsAnew }) => startsAnew === true);
  const counting = start < 0 ? newestFirst : newestFirst.slice(0, start + 1);
  return newExclusions(
    [...counting].reverse().flatMap(({ exclusions }) => exclusions),
    [],
  );
}

/** The entry without its word on those before it. Never throws. */
export function withoutStart(list: RememberedList): RememberedList {
  const { startsAnew, ...others } = list;
  return startsAnew === undefined ? list : others;
}

function compareSame(a: RememberedList, b: RememberedList): number {
  const key = (list: RememberedList): string =>
    `${list.lastCheck?.at ?? ''} ${JSON.stringify(list)}`;
  return key(a) < key(b) ? -1 : 1;
}
