import type { Run } from '../area';
import type { CellValue } from '../cell';
import { compareValues } from '../formula/compareValues';
import { textSortKey } from '../formula/textSortKey';

/** One key of a sort with its values, one a row (column) of the sorted area. */
export interface KeyValues {
  readonly values: readonly CellValue[];
  readonly ascending: boolean;
}

/** A key's values with what comparing them needs, worked out once a row. */
interface PreparedKey extends KeyValues {
  /** Sort keys of texts; undefined where only the collator knows. */
  readonly texts: readonly (string | undefined)[];
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
  const prepared = keys.map((key) => prepare(key, matchCase));
  const sorted = movable.slice().sort((a, b) => compareRows(prepared, a, b, matchCase) || a - b);
  for (const [place, row] of movable.entries()) order[row] = sorted[place] as number;
  return order;
}

function prepare(key: KeyValues, matchCase: boolean): PreparedKey {
  const texts = matchCase
    ? []
    : key.values.map((value) => (typeof value === 'string' ? textSortKey(value) : undefined));
  return { ...key, texts };
}

function withoutRuns(order: Int32Array, fixed: readonly Run[]): Int32Array {
  if (fixed.length === 0) return order.slice();
  const stays = new Uint8Array(order.length);
  for (const run of fixed) stays.fill(1, run.first, run.first + run.count);
  return order.filter((row) => stays[row] === 0);
}

function compareRows(
  keys: readonly PreparedKey[],
  a: number,
  b: number,
  matchCase: boolean,
): number {
  for (const { values, texts, ascending } of keys) {
    const [left, right] = [values[a] ?? null, values[b] ?? null];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const [leftText, rightText] = [texts[a], texts[b]];
    const quick = leftText !== undefined && rightText !== undefined && leftText !== rightText;
    const order = quick ? (leftText < rightText ? -1 : 1) : compareValues(left, right, matchCase);
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
