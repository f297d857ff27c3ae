import type { CellRun } from '../../core/guard/putBackCells';

/** A repair that the reference proves, before anything is written. */
export interface RepairOffer {
  /** What is written; rows count within the list, from 0. */
  readonly runs: readonly CellRun[];
  readonly cells: number;
  /** Row numbers of the sheet, from 1, of broken rows that nothing proves and that stay as they are. */
  readonly open: readonly number[];
  readonly right: { readonly before: number; readonly after: number };
}
