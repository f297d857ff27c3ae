import type { Block } from './blocks';
import { isDisplaced, RowState, type Permutation } from './permutation';
import { isMost } from './share';

/** A stretch of rows whose accounts all stand the same number of rows away from their IDs. */
export interface Slip {
  /** k in A(i) = E(i+k). */
  readonly offset: number;
  /** The first and the last row of which that holds. */
  readonly first: number;
  readonly last: number;
}

const LEAST_ROWS = 3;

/**
 * The slip that explains the block, else null: at least three consecutive rows, ≥ 80 % of them off
 * by the same k, and of the block's other rows no more than the cells that made room: ≤ 20 %, or up
 * to |k| cells that were moved together (cut out and put in elsewhere) or lost.
 */
export function slipOf(permutation: Permutation, block: Block): Slip | null {
  const offset = commonestOffset(permutation, block);
  if (offset === 0) return null;
  const slip = extentOf(permutation, block, offset);
  let hits = 0;
  let inside = 0;
  for (let row = slip.first; row <= slip.last; row++) {
    if (isOff(permutation, row, offset)) hits++;
    if (isDisplaced(permutation, row) || permutation.state[row] === RowState.right) inside++;
  }
  if (hits < LEAST_ROWS || !isMost(hits, inside)) return null;
  const others = displacedOutside(permutation, block, slip);
  if (isMost(hits, inside + others.length)) return slip;
  const together = others.length <= Math.abs(offset) && movedTogether(permutation, others);
  return together ? slip : null;
}

/**
 * The slips that the block consists of, else none: runs of at least three rows off by the same k,
 * which together hold ≥ 80 % of the block's displaced rows (cells put in at several places).
 */
export function slipsOf(permutation: Permutation, block: Block): readonly Slip[] {
  const slips: Slip[] = [];
  let covered = 0;
  let displaced = 0;
  let run = { offset: 0, first: 0, last: 0, hits: -Infinity };
  const close = () => {
    if (run.hits < LEAST_ROWS) return;
    covered += run.hits;
    slips.push({ offset: run.offset, first: run.first, last: run.last });
  };
  for (let row = block.first; row <= block.last; row++) {
    if (isDisplaced(permutation, row)) displaced++;
    const source = permutation.from[row] as number;
    if (source < 0) continue;
    if (source - row === run.offset) {
      run.last = row;
      run.hits++;
    } else {
      close();
      run = { offset: source - row, first: row, last: row, hits: source === row ? -Infinity : 1 };
    }
  }
  close();
  return isMost(covered, displaced) ? slips : [];
}

/** Whether A(row) = E(row + offset). */
function isOff(permutation: Permutation, row: number, offset: number): boolean {
  const source = permutation.from[row] as number;
  return source >= 0 && source === row + offset;
}

/** The k in A(i) = E(i+k) that most accounts of the block share, the smaller of two; 0 if there is none. */
export function commonestOffset(permutation: Permutation, block: Block): number {
  const length = block.last - block.first + 1;
  const counts = new Int32Array(2 * length - 1);
  for (let row = block.first; row <= block.last; row++) {
    const source = permutation.from[row] as number;
    if (source < 0) continue;
    const index = source - row + length - 1;
    counts[index] = (counts[index] as number) + 1;
  }
  let best = 0;
  let most = 0;
  for (let size = 1; size < length; size++) {
    for (const offset of [size, -size]) {
      const count = counts[offset + length - 1] as number;
      if (count > most) [best, most] = [offset, count];
    }
  }
  return best;
}

function extentOf(permutation: Permutation, block: Block, offset: number): Slip {
  let { first, last } = block;
  while (!isOff(permutation, first, offset)) first++;
  while (!isOff(permutation, last, offset)) last--;
  return { offset, first, last };
}

function displacedOutside(permutation: Permutation, block: Block, slip: Slip): number[] {
  const outside: number[] = [];
  for (let row = block.first; row < slip.first; row++) {
    if (isDisplaced(permutation, row)) outside.push(row);
  }
  for (let row = slip.last + 1; row <= block.last; row++) {
    if (isDisplaced(permutation, row)) outside.push(row);
  }
  return outside;
}

/** Whether ≥ 80 % of these cells were moved by the same number of rows, or are of no row at all. */
function movedTogether(permutation: Permutation, rows: readonly number[]): boolean {
  const counts = new Map<number | null, number>();
  let most = 0;
  for (const row of rows) {
    const source = permutation.from[row] as number;
    const offset = source < 0 ? null : source - row;
    const count = (counts.get(offset) ?? 0) + 1;
    counts.set(offset, count);
    most = Math.max(most, count);
  }
  return isMost(most, rows.length);
}
