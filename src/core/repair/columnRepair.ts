import type { PairColumn } from '../diagnosis/diagnosis';

/**
 * What says which value a cell gets: the reference; a third column, where the reference does not know the
 * row's other key cell; that no other value and no other row is left; that the row's other key cell is
 * empty, so that no value belongs to it.
 */
export type RewriteProof = 'reference' | 'third-column' | 'only-one-left' | 'other-cell-empty';

/** Cells of one key column that are to be rewritten. */
export interface ColumnRepair {
  readonly field: PairColumn;
  /** Positions of the rows in the list's data rows, ascending. */
  readonly positions: Uint32Array;
  /** By entry of `positions`: key of the value the cell gets; `EMPTIED` where it gets none. */
  readonly keys: Int32Array;
  /** By entry of `positions`. */
  readonly proofs: readonly RewriteProof[];
}
