import { GuidKeys } from '../keys/guidKeys';
import { Arena } from '../keys/arena';
import { EXACT, hashBytes } from '../keys/textHash';
import { TextKeys } from '../keys/textKeys';

/** All IDs of a check: GUIDs by their words, everything else by its text, in one row of numbers. */
export interface IdSpace {
  readonly guids: GuidKeys;
  readonly texts: TextKeys;
  readonly arena: Arena;
}

/** An empty space for about `expected` IDs. */
export function idSpace(expected: number): IdSpace {
  const counter = { count: 0 };
  const guids = new GuidKeys(expected, counter);
  return { guids, texts: new TextKeys(EXACT, 64, counter), arena: new Arena() };
}

/** The key of a canonical text that is no GUID. Throws a RangeError where the memory is not to be had. */
export function internIdText(space: IdSpace, canonical: string): number {
  space.arena.put(canonical);
  const { bytes, start, end } = space.arena;
  return space.texts.intern(bytes, start, end, hashBytes(bytes, start, end, EXACT));
}
