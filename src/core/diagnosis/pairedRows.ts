import type { PairColumn } from './diagnosis';

/**
 * A list and its reference as small whole numbers: what the diagnoses read. Rows are data rows
 * counted from 0 in sheet order (blank rows are none). Keys are small whole numbers from 0; -1 = none.
 */
export interface PairedRows {
  readonly count: number;
  /** By row: the account's key, -1 where the cell is empty or unusable. */
  readonly accountOf: Int32Array;
  /** By row: the ID's key, -1 likewise. */
  readonly idOf: Int32Array;
  /** By ID key: the account R gives it; -1 if R does not know it or knows it ambiguously. */
  readonly accountOfId: Int32Array;
  /** By account key: the ID R gives it; -1 likewise. */
  readonly idOfAccount: Int32Array;
  /** By account key: its place in R, counted through the source batches one after the other; -1 unknown. */
  readonly placeOfAccount: Int32Array;
  /** By ID key: its place in R; -1 unknown. */
  readonly placeOfId: Int32Array;
  /** By place: the index of the source batch. */
  readonly batchOfPlace: Int32Array;
  /** Whether the cell holds what R expects there but for its leading zeros; left out where none does. */
  readonly isUnpadded?: (row: number, column: PairColumn) => boolean;
  /**
   * The key column to whose people the values beside the pairs belong in the rows `first` to `last` (inclusive),
   * null if they do not say; left out where nothing stands there.
   */
  readonly stayedBeside?: (first: number, last: number) => PairColumn | null;
  /** The account cell's stored text; asked only where it is needed. */
  accountText(row: number): string;
  /** The ID cell's stored text; asked only where it is needed. */
  idText(row: number): string;
}
