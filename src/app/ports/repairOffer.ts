import type { CellRun } from '../../core/guard/putBackCells';
import type { NamedColumn } from '../../core/pairing/furtherColumn';
import type { RepairedCell, WeakerEvidence } from '../repairList';

/** A repair that the reference proves, before anything is written. */
export interface RepairOffer {
  /** What is written; rows count within the list, from 0. */
  readonly runs: readonly CellRun[];
  readonly cells: number;
  /** How many cells in which column (from 0), from the left. */
  readonly columns: readonly { readonly column: number; readonly cells: number }[];
  /** Names of the source batches that prove it, in the references' order. */
  readonly batches: readonly string[];
  readonly weaker: WeakerEvidence;
  /** Row numbers of the sheet, from 1, of broken rows that nothing proves and that stay as they are. */
  readonly open: readonly number[];
  /** Columns of which it is not proven to whom their values belong then. */
  readonly unproven: readonly NamedColumn[];
  /** Rows that are right, of so many. */
  readonly right: { readonly before: number; readonly after: number; readonly rows: number };
}

/** Cells `from` (from 0) on that a repair puts right, and how many there are in all. */
export interface RepairCells {
  readonly total: number;
  readonly cells: readonly RepairedCell[];
}
