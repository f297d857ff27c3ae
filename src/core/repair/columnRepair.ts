import type { PairColumn } from '../diagnosis/diagnosis';

/** Cells of one key column that are to be rewritten. */
export interface ColumnRepair {
  readonly field: PairColumn;
  /** Positions of the rows in the list's data rows, ascending. */
  readonly positions: Uint32Array;
  /** By entry of `positions`: key of the value the cell gets; `EMPTIED` where it gets none. */
  readonly keys: Int32Array;
}
