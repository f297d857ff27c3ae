/** What happened to a list, in the order in which it is tried (rules.md, "What happened"). */
export type DiagnosisKind = Diagnosis['kind'];

/** One of the two columns of a pair. */
export type PairColumn = 'account' | 'id';

/** What every diagnosis says. Rows are data rows counted from 0, ranges inclusive. */
export interface Damage {
  /** The column that was moved or written over; null if the list does not tell. */
  readonly column: PairColumn | null;
  readonly firstRow: number;
  readonly lastRow: number;
  /** How many rows it explains: the length of `rows`. */
  readonly affected: number;
  /**
   * Of these, the rows whose pairs R proves: account and ID each stand once in R, and what did not move stands
   * once in L (both do where `column` is null).
   */
  readonly provable: number;
  /**
   * The wrong rows it explains, ascending; for `values-filled-down` also the rows whose filled value
   * R does not know.
   */
  readonly rows: Uint32Array;
}

/** A diagnosis is "consistent with" what it says, never a proof of how it came about. */
export type Diagnosis =
  | (Damage & { readonly kind: 'rows-swapped' })
  | (Damage & {
      readonly kind: 'column-slipped';
      /** k in A(i) = E(i+k): negative where the accounts stand too far down. */
      readonly offset: number;
      /** The first row of which A(i) = E(i+k) holds. */
      readonly slipStart: number;
    })
  | (Damage & {
      readonly kind: 'column-sorted-alone';
      /** null only where `column` is null and the two columns run against each other. */
      readonly direction: 'ascending' | 'descending' | null;
      /** Whether nothing says that it was `column` but that it is in order and the other one is not. */
      readonly isByOrderAlone: boolean;
    })
  | (Damage & { readonly kind: 'values-filled-down' })
  | (Damage & { readonly kind: 'pairs-scrambled' })
  | (Damage & { readonly kind: 'values-replaced' });
