import { ACCOUNT, ID, isSameCell, type BoundState } from './boundState';
import type { PairChange } from './pairChange';

/** How broken pairs of a snapshot are put back: which cells get which earlier value. */
export interface PutBack {
  /**
   * `by-place`: a key column stayed as it was, so that every row's place tells what belongs to it.
   * `by-id`: both moved; what belongs to each ID is known because IDs are unique.
   */
  readonly way: 'by-place' | 'by-id';
  /** Places of the bound columns that are written, ascending; all others stay as they are. */
  readonly columns: readonly number[];
  /** Indices of the rows that are written, from 0, ascending. */
  readonly rows: Uint32Array;
  /** By entry of `rows`: the row of the snapshot whose values they get. */
  readonly source: Uint32Array;
}

/** Why nothing can be put back without guessing. */
export type PutBackRefusal =
  /** No pair is broken. */
  | 'nothing-broken'
  /** Both key columns changed, and an ID of a broken pair stands twice or stood twice. */
  | 'ids-not-unique'
  /** Some rows changed columns while others changed places. */
  | 'several-ways';

/** How pairs are put back, or why they cannot be. */
export type PutBackPlan =
  | { readonly kind: 'plan'; readonly plan: PutBack }
  | { readonly kind: 'refused'; readonly reason: PutBackRefusal };

/** Plans how to put the pairs of `before` back into `now`. Writes nothing; never throws. */
export function planPutBack(
  before: BoundState,
  now: BoundState,
  { rePaired, turned, changed, permuted, rowOfId }: PairChange,
): PutBackPlan {
  if (turned.length > 0) {
    if (rePaired.length > 0) return { kind: 'refused', reason: 'several-ways' };
    const plan = { way: 'by-place', columns: changed, rows: turned, source: turned } as const;
    return { kind: 'plan', plan };
  }
  if (rePaired.length === 0) return { kind: 'refused', reason: 'nothing-broken' };
  const moved = [ACCOUNT, ID].filter((which) => changed.includes(which));
  // Columns that were sorted along with it go back too; edited ones keep their edits.
  const further = permuted.filter((which) => which !== ACCOUNT && which !== ID);
  if (moved.length < 2) {
    return { kind: 'plan', plan: byPlace(before, now, [...moved, ...further]) };
  }
  if (rePaired.some((row) => (rowOfId[row - now.from] ?? -1) < 0)) {
    return { kind: 'refused', reason: 'ids-not-unique' };
  }
  const source = rePaired.map((row) => rowOfId[row - now.from] as number);
  return {
    kind: 'plan',
    plan: { way: 'by-id', columns: [ACCOUNT, ...further], rows: rePaired, source },
  };
}

/** Every cell of the columns that moved back to what stood at its place. */
function byPlace(before: BoundState, now: BoundState, columns: readonly number[]): PutBack {
  const rows: number[] = [];
  for (let row = before.from; row < Math.max(before.to, now.to); row++) {
    if (columns.some((which) => !isSameCell(before, now, which, row))) rows.push(row);
  }
  const places = Uint32Array.from(rows);
  return { way: 'by-place', columns, rows: places, source: places };
}
