import type { PairColumn } from './diagnosis';
import { keptPlaces, movedColumn } from './keptPlace';
import type { Permutation } from './permutation';

/**
 * The column that moved from row `first` to `last` (from 0, inclusive): the one that did not keep its place while
 * the other did; where the order of R does not tell, the one that the values beside the pairs do not
 * belong to. null if neither says. Never throws.
 */
export function columnThatMoved(
  permutation: Permutation,
  first: number,
  last: number,
): PairColumn | null {
  const moved = movedColumn(keptPlaces(permutation, first, last));
  return moved ?? movedBeside(permutation, first, last);
}

/** The column that the values beside the pairs do not belong to, null if they do not say. Never throws. */
export function movedBeside({ rows }: Permutation, first: number, last: number): PairColumn | null {
  const stayed = rows.stayedBeside?.(first, last) ?? null;
  if (stayed === null) return null;
  return stayed === 'account' ? 'id' : 'account';
}
