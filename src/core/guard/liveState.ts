import type { Change } from '../fingerprint/change';
import { CellKind, kindAt, type Column } from '../table/column';
import { uint32s } from '../table/memory';
import { isBlank, type BoundState } from './boundState';

/**
 * The guard's quick fingerprints: sums and hashes of 64 bits. They tell what changed as
 * `changeBetween` does for the real fingerprints; nothing is ever signed by them.
 */
export interface LiveState {
  /**
   * Rows that hold anything, the sum of their hashes (two words), the hash of their order (two), and
   * by column the sum of its cells' hashes (two).
   */
  readonly words: Uint32Array;
}

const ROWS = 1;
const ORDER = 3;
const COLUMNS = 5;
const SEEDS = [0x2545f491, 0x51ed270b] as const;
const FACTOR = 0x2c1b3c6d;

/** The quick fingerprints of a state. Never throws. */
export function liveState(state: BoundState): LiveState {
  const words = uint32s(COLUMNS + 2 * state.columns.length);
  for (let row = state.from; row < state.to; row++) {
    if (!isBlank(state, row)) addRow(words, state, row);
  }
  return { words };
}

/** Names the change between two quick fingerprints of one list (`changeBetween`). Never throws. */
export function liveChange({ words: a }: LiveState, { words: b }: LiveState): Change {
  if (a.length !== b.length) return { kind: 'columns-differ' };
  const [before, after] = [a[0] as number, b[0] as number];
  if (before !== after) return { kind: 'count-differs', before, after };
  const edited = Array.from({ length: (a.length - COLUMNS) / 2 }, (_, which) => which).filter(
    (which) => differ(a, b, COLUMNS + 2 * which),
  );
  if (edited.length > 0) return { kind: 'cells-edited', columns: edited };
  if (differ(a, b, ROWS)) return { kind: 'pairs-broken' };
  return differ(a, b, ORDER) ? { kind: 'rows-moved' } : { kind: 'untouched' };
}

function differ(a: Uint32Array, b: Uint32Array, word: number): boolean {
  return a[word] !== b[word] || a[word + 1] !== b[word + 1];
}

function addRow(words: Uint32Array, { columns }: BoundState, row: number): void {
  words[0] = (words[0] as number) + 1;
  for (let half = 0; half < 2; half++) {
    const hash = addCells(words, half, columns, row);
    words[ROWS + half] = (words[ROWS + half] as number) + hash;
    words[ORDER + half] = mixed(words[ORDER + half] as number, hash);
  }
}

/** Adds the row's cells to their columns' sums and returns the hash of the whole row. */
function addCells(
  words: Uint32Array,
  half: number,
  columns: readonly Column[],
  row: number,
): number {
  let hash: number = SEEDS[half] as number;
  for (let which = 0; which < columns.length; which++) {
    const cell = cellHash(columns[which] as Column, row, SEEDS[half] as number);
    const at = COLUMNS + 2 * which + half;
    words[at] = (words[at] as number) + cell;
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
export function rowsIn({ words }: LiveState): number {
  return words[0] as number;
}

/** A short name of a state: equal for states that hold the same rows in the same order. Never throws. */
export function markOf({ words }: LiveState): string {
  return Array.from(words, (word) => word.toString(36)).join('.');
}
