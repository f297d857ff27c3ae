import type { Run } from '../area';
import type { CellValue } from '../cell';
import { compareValues } from '../formula/compareValues';

/** One key of a sort with its values, one a row (column) of the sorted area. */
export interface KeyValues {
  readonly values: readonly CellValue[];
  readonly ascending: boolean;
}

/**
 * The new order of `count` rows: row `i` gets what row `order[i]` had, both from 0. Empty keys go last
 * whatever the direction, equal rows keep their order, rows in `fixed` stay where they are. Never throws.
 */
export function sortedOrder(
  count: number,
  keys: readonly KeyValues[],
  fixed: readonly Run[],
  matchCase: boolean,
): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const movable = withoutRuns(order, fixed);
  const sorted = movable.slice().sort((a, b) => compareRows(keys, a, b, matchCase) || a - b);
  for (const [place, row] of movable.entries()) order[row] = sorted[place] as number;
  return order;
}

function withoutRuns(order: Int32Array, fixed: readonly Run[]): Int32Array {
  if (fixed.length === 0) return order.slice();
  const stays = new Uint8Array(order.length);
  for (const run of fixed) stays.fill(1, run.first, run.first + run.count);
  return order.filter((row) => stays[row] === 0);
}

function compareRows(keys: readonly KeyValues[], a: number, b: number, matchCase: boolean): number {
  for (const { values, ascending } of keys) {
    const [left, right] = [values[a] ?? null, values[b] ?? null];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right, matchCase);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

/** The positions whose content came from elsewhere, ascending. Never throws. */
export function movedPositions(order: Int32Array): number[] {
  const moved: number[] = [];
  for (const [position, old] of order.entries()) if (position !== old) moved.push(position);
  return moved;
}
