import { CellKind, kindAt, type Column } from '../table/column';
import { sameStored } from '../table/text';

/** The bound columns of a list as they stood at one moment; the guard's snapshot is one. */
export interface BoundState {
  /** Account, ID, then the others in the sheet's order; entry i of a column is row index i. */
  readonly columns: readonly Column[];
  /** The rows of the list: indices from 0, `to` exclusive; blank rows among them count for nothing. */
  readonly from: number;
  readonly to: number;
}

/** Places of the two key columns among the bound ones. */
export const ACCOUNT = 0;
export const ID = 1;

/** Whether no bound column holds anything in the row at `index`. */
export function isBlank({ columns }: BoundState, index: number): boolean {
  return columns.every((column) => kindAt(column, index) === CellKind.empty);
}

/** Whether the bound column at `which` holds the same stored value in both states at row `index`. */
export function isSameCell(
  before: BoundState,
  now: BoundState,
  which: number,
  index: number,
): boolean {
  const [a, b] = [before.columns[which], now.columns[which]];
  return a !== undefined && b !== undefined && (a === b || sameStored(a, index, b, index));
}

/** The bound columns (by their places) that hold another value in some row than before. */
export function changedColumns(before: BoundState, now: BoundState): readonly number[] {
  const to = Math.max(before.to, now.to);
  return before.columns.flatMap((column, which) => {
    if (column === now.columns[which]) return [];
    for (let index = before.from; index < to; index++) {
      if (!isSameCell(before, now, which, index)) return [which];
    }
    return [];
  });
}

/**
 * The state with the snapshot's own columns wherever they hold the same in every row: what was worked
 * out of those need not be worked out again. Both must begin at the same row. Never throws.
 */
export function sharingColumns(before: BoundState, now: BoundState): BoundState {
  const changed = new Set(changedColumns(before, now));
  const columns = now.columns.map((column, which) =>
    changed.has(which) ? column : (before.columns[which] ?? column),
  );
  return { ...now, columns };
}
