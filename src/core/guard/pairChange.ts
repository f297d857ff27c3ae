import { CellKind, kindAt } from '../table/column';
import { sameStored } from '../table/text';
import { ACCOUNT, ID, changedColumns, isSameCell, type BoundState } from './boundState';
import { KnownValues } from './knownValues';

/** What became of the pairs of a snapshot. */
export interface PairChange {
  /**
   * Indices of rows whose values all stood in the snapshot, but never together: account, ID and the
   * further bound columns in `permuted`.
   */
  readonly rePaired: Uint32Array;
  /** Indices of changed rows with an account or ID that the snapshot does not have, or has empty. */
  readonly strange: Uint32Array;
  /** Of these, the rows that hold exactly what they held, in other columns: a sort from left to right. */
  readonly turned: Uint32Array;
  /** Places of the bound columns that hold another value somewhere than in the snapshot. */
  readonly changed: readonly number[];
  /** Of these, the ones that hold the same values as before, only elsewhere. */
  readonly permuted: readonly number[];
  /** By row of `now` (from `now.from`): where its ID stood, if it stood there once and stands here once; else -1. */
  readonly rowOfId: Int32Array;
}

/** Compares a state with the snapshot, row by row. Duplicates are never guessed away. Never throws. */
export function pairChange(before: BoundState, now: BoundState): PairChange {
  const changed = changedColumns(before, now);
  const keys = new ColumnKeys(before, now);
  const permuted = changed.filter((which) => holdsSameValues(now, which, keys.of(which)));
  const further = permuted.filter((which) => which !== ACCOUNT && which !== ID);
  const columns = [ACCOUNT, ID, ...further];
  const old = columns.map((which) => keys.of(which).old);
  const fresh = columns.map((which) => keys.of(which).fresh);
  const known = new RowSet(old);
  const rePaired: number[] = [];
  const strange: number[] = [];
  for (let at = 0; at < now.to - now.from; at++) {
    const row = now.from + at;
    if (known.has(fresh, at) || isSameRow(before, now, columns, row)) continue;
    if (fresh.every((keys) => (keys[at] as number) >= 0)) rePaired.push(row);
    else strange.push(row);
  }
  return {
    rePaired: Uint32Array.from(rePaired),
    strange: Uint32Array.from(strange),
    turned: Uint32Array.from(strange.filter((row) => isTurned(before, now, row))),
    changed,
    permuted,
    rowOfId: placesOfIds(before.from, old[ID] as Int32Array, fresh[ID] as Int32Array),
  };
}

/** Whether the column holds each value as often as before. */
function holdsSameValues(now: BoundState, which: number, { old, fresh }: KeysOfColumn): boolean {
  const column = now.columns[which];
  if (column === undefined) return false;
  const balance = new Int32Array(old.length + 1);
  for (const key of old) if (key >= 0) balance[key] = (balance[key] as number) + 1;
  for (let at = 0; at < fresh.length; at++) {
    const key = fresh[at] as number;
    if (key >= 0) balance[key] = (balance[key] as number) - 1;
    else if (kindAt(column, now.from + at) !== CellKind.empty) return false;
  }
  return balance.every((count) => count === 0);
}

/** Keys of the snapshot's cells and of the cells now; -1 for empty and for unknown ones. */
interface KeysOfColumn {
  readonly old: Int32Array;
  readonly fresh: Int32Array;
}

/** The keys of each bound column, worked out once where they are needed. */
class ColumnKeys {
  readonly #known = new Map<number, KeysOfColumn>();

  constructor(
    private readonly before: BoundState,
    private readonly now: BoundState,
  ) {}

  of(which: number): KeysOfColumn {
    const known = this.#known.get(which);
    if (known !== undefined) return known;
    const { before, now } = this;
    const values = new KnownValues(before.to - before.from);
    const [was, is] = [before.columns[which], now.columns[which]];
    const old = was ? values.keysOf(was, before.from, before.to) : new Int32Array(0);
    const isSame = was === is && before.from === now.from && before.to === now.to;
    const fresh = isSame || !is ? old : values.find(is, now.from, now.to);
    const keys = { old, fresh };
    this.#known.set(which, keys);
    return keys;
  }
}

/** Rows that hold what they held: also those that were incomplete all along. */
function isSameRow(
  before: BoundState,
  now: BoundState,
  columns: readonly number[],
  row: number,
): boolean {
  return columns.every((which) => isSameCell(before, now, which, row));
}

/** Whether the row holds the values that it held, each once, but in other columns. */
function isTurned(before: BoundState, now: BoundState, row: number): boolean {
  const left = [...before.columns];
  return now.columns.every((column) => {
    const at = left.findIndex((was) => sameStored(was, row, column, row));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** The rows of a snapshot by their keys; an account has nearly always one ID, so few need a set. */
class RowSet {
  readonly #idOf: Int32Array | null;
  readonly #others = new Set<string>();

  constructor(columns: readonly Int32Array[]) {
    const [account = new Int32Array(0), id = new Int32Array(0)] = columns;
    this.#idOf = columns.length === 2 ? new Int32Array(account.length).fill(-1) : null;
    for (let at = 0; at < account.length; at++) {
      const [a, b] = [account[at] as number, id[at] as number];
      if (a < 0 || b < 0) continue;
      if (this.#idOf === null) this.#others.add(rowKey(columns, at));
      else if (this.#idOf[a] === -1) this.#idOf[a] = b;
      else if (this.#idOf[a] !== b) this.#others.add(rowKey(columns, at));
    }
  }

  has(columns: readonly Int32Array[], at: number): boolean {
    const [account, id] = [columns[ACCOUNT]?.[at] ?? -1, columns[ID]?.[at] ?? -1];
    if (account < 0 || id < 0) return false;
    if (this.#idOf?.[account] === id) return true;
    return this.#others.size > 0 && this.#others.has(rowKey(columns, at));
  }
}

function rowKey(columns: readonly Int32Array[], at: number): string {
  return columns.map((keys) => keys[at]).join(':');
}

function placesOfIds(from: number, old: Int32Array, fresh: Int32Array): Int32Array {
  const place = new Int32Array(old.length).fill(-1);
  for (const [at, id] of old.entries()) {
    if (id >= 0) place[id] = place[id] === -1 ? from + at : -2;
  }
  const seen = new Uint8Array(old.length);
  for (const id of fresh) if (id >= 0) seen[id] = Math.min(2, (seen[id] as number) + 1);
  return fresh.map((id) => (id >= 0 && seen[id] === 1 ? Math.max(-1, place[id] as number) : -1));
}
