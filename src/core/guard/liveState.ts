import type { Change } from '../fingerprint/change';
import { CellKind, kindAt, type Column } from '../table/column';
import { uint32s } from '../table/memory';
import { isBlank, type BoundState } from './boundState';

/**
 * The guard's quick fingerprints: sums and hashes of 64 bits by block of rows, so that a small edit
 * re-reads and re-adds only its blocks. They tell what changed as `changeBetween` does for the real
 * fingerprints; nothing is ever signed by them.
 */
export interface LiveState {
  readonly columns: number;
  readonly from: number;
  readonly to: number;
  /** `WIDTH + 2 × columns` numbers a block: see `blockOf`. */
  readonly blocks: Uint32Array;
}

/** Rows a block. */
export const LIVE_BLOCK = 256;

/** Rows that hold anything, the sum of their hashes (two words), the hash of their order (two). */
const WIDTH = 5;
const SEEDS = [0x2545f491, 0x51ed270b] as const;
const FACTOR = 0x2c1b3c6d;

/** The quick fingerprints of a state. Never throws. */
export function liveState(state: BoundState): LiveState {
  const columns = state.columns.length;
  const count = Math.ceil(Math.max(0, state.to - state.from) / LIVE_BLOCK);
  const blocks = uint32s(count * (WIDTH + 2 * columns));
  const live = { columns, from: state.from, to: state.to, blocks };
  for (let block = 0; block < count; block++) fillBlock(live, block, state);
  return live;
}

/**
 * The same after rows `first` .. `last` (indices from 0, inclusive) changed in place; `state` must
 * have the rows of whole blocks about them. For another number of rows take `liveState`.
 */
export function refreshed(
  live: LiveState,
  state: BoundState,
  first: number,
  last: number,
): LiveState {
  if (state.from !== live.from || state.to !== live.to) return liveState(state);
  const next = { ...live, blocks: live.blocks.slice() };
  const count = live.blocks.length / (WIDTH + 2 * live.columns);
  const blockOf = (row: number): number => Math.floor((row - live.from) / LIVE_BLOCK);
  const from = Math.max(0, blockOf(first));
  for (let block = from; block <= Math.min(count - 1, blockOf(last)); block++) {
    fillBlock(next, block, state);
  }
  return next;
}

/** Names the change between two quick fingerprints of one list (`changeBetween`). Never throws. */
export function liveChange(before: LiveState, now: LiveState): Change {
  if (before.columns !== now.columns) return { kind: 'columns-differ' };
  const [a, b] = [totals(before), totals(now)];
  const count = [a[0] as number, b[0] as number] as const;
  if (count[0] !== count[1]) return { kind: 'count-differs', before: count[0], after: count[1] };
  const edited = Array.from({ length: before.columns }, (_, which) => which).filter((which) =>
    differ(a, b, WIDTH + 2 * which),
  );
  if (edited.length > 0) return { kind: 'cells-edited', columns: edited };
  if (differ(a, b, 1)) return { kind: 'pairs-broken' };
  return differ(a, b, 3) ? { kind: 'rows-moved' } : { kind: 'untouched' };
}

/** The words of all blocks together: sums added, orders mixed one after the other. */
function totals({ blocks, columns }: LiveState): Uint32Array {
  const width = WIDTH + 2 * columns;
  const all = new Uint32Array(width);
  for (let at = 0; at < blocks.length; at += width) {
    for (let word = 0; word < width; word++) {
      const own = blocks[at + word] as number;
      const sum = all[word] as number;
      // Only the order depends on which block comes first; blocks of blank rows leave it alone.
      if (word !== 3 && word !== 4) all[word] = sum + own;
      else if (blocks[at] !== 0) all[word] = mixed(sum, own);
    }
  }
  return all;
}

function differ(a: Uint32Array, b: Uint32Array, word: number): boolean {
  return a[word] !== b[word] || a[word + 1] !== b[word + 1];
}

function fillBlock(
  { blocks, columns, from, to }: LiveState,
  block: number,
  state: BoundState,
): void {
  const width = WIDTH + 2 * columns;
  const own = blocks.subarray(block * width, (block + 1) * width).fill(0);
  const first = from + block * LIVE_BLOCK;
  for (let row = first; row < Math.min(to, first + LIVE_BLOCK); row++) {
    if (isBlank(state, row)) continue;
    own[0] = (own[0] as number) + 1;
    for (let half = 0; half < 2; half++) {
      const hash = addRow(own, half, state.columns, row);
      own[1 + half] = (own[1 + half] as number) + hash;
      own[3 + half] = mixed(own[3 + half] as number, hash);
    }
  }
}

/** Adds the row's cells to their columns' sums and returns the hash of the whole row. */
function addRow(own: Uint32Array, half: number, columns: readonly Column[], row: number): number {
  let hash: number = SEEDS[half] as number;
  for (let which = 0; which < columns.length; which++) {
    const cell = cellHash(columns[which] as Column, row, SEEDS[half] as number);
    const at = WIDTH + 2 * which + half;
    own[at] = (own[at] as number) + cell;
    hash = mixed(hash, cell);
  }
  return hash;
}

/** Of kind and stored bytes. */
function cellHash(column: Column, row: number, seed: number): number {
  const kind = kindAt(column, row);
  let hash = mixed(seed, kind);
  if (kind === CellKind.empty) return hash;
  const end = column.ends[row] as number;
  for (let at = column.starts[row] as number; at < end; at++) {
    hash = Math.imul(hash ^ (column.bytes[at] as number), FACTOR);
    hash ^= hash >>> 15;
  }
  return mixed(hash, seed);
}

function mixed(hash: number, value: number): number {
  let next = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ value;
  next = Math.imul(next ^ (next >>> 13), 0xc2b2ae35);
  return (next ^ (next >>> 16)) >>> 0;
}

/** How many rows hold anything. Never throws. */
export function rowsIn(live: LiveState): number {
  return totals(live)[0] as number;
}

/** A short name of a state: equal for states that hold the same rows in the same order. Never throws. */
export function markOf(live: LiveState): string {
  return Array.from(totals(live), (word) => word.toString(36)).join('.');
}
