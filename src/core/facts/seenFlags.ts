import type { KeyCells } from './keyCells';

const known = new WeakMap<Uint16Array, number>();

/**
 * All `CellFlag` bits that any cell of the column has: a rule whose bits are not among them has
 * nothing to look at. Counted once; to be asked when the flags no longer change. Never throws.
 */
export function seenFlags({ flags }: Pick<KeyCells, 'flags'>): number {
  let seen = known.get(flags);
  if (seen === undefined) {
    seen = 0;
    for (let at = 0; at < flags.length; at++) seen |= flags[at] as number;
    known.set(flags, seen);
  }
  return seen;
}
