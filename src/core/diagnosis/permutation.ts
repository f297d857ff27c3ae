import type { Damage, PairColumn } from './diagnosis';
import type { PairedRows } from './pairedRows';

/** Of a row: right and wrong are said only where R knows account and ID, each once. */
export const RowState = { unknown: 0, right: 1, wrong: 2 } as const;

/** Where each cell of the account column stands and where R says that it belongs. */
export interface Permutation {
  readonly rows: PairedRows;
  /** By row: a `RowState`. */
  readonly state: Uint8Array;
  /** By row: the row where E(row) stands, -1 if nowhere; E is the account that R gives to the row's ID. */
  readonly to: Int32Array;
  /** By row: the row to whose ID this row's account belongs, -1 if to none: `to` read backwards. */
  readonly from: Int32Array;
  /** By row: how many rows above hold an account that R does not know; one entry more than rows. */
  readonly strangersAbove: Int32Array;
  /** By account key: how often the list holds it. */
  readonly accountsInList: Int32Array;
  /** By ID key: how often the list holds it. */
  readonly idsInList: Int32Array;
}

/**
 * The permutation between the columns. Accounts that stand several times are given to the rows that
 * need them in order, right rows first, so that every cell belongs to one row at most.
 */
export function permutationOf(rows: PairedRows, state = statesOf(rows)): Permutation {
  const to = new Int32Array(rows.count).fill(-1);
  const from = new Int32Array(rows.count).fill(-1);
  const free = freePositions(rows, state);
  for (let row = 0; row < rows.count; row++) {
    const id = rows.idOf[row] as number;
    const owner = ownerOf(rows, id);
    if (owner < 0) continue;
    const place = state[row] === RowState.right ? row : free.take(owner);
    if (place < 0) continue;
    to[row] = place;
    from[place] = row;
  }
  return {
    rows,
    state,
    to,
    from,
    strangersAbove: strangersAbove(rows),
    accountsInList: occurrences(rows.accountOf, rows.idOfAccount.length),
    idsInList: occurrences(rows.idOf, rows.accountOfId.length),
  };
}

/** Whether the row is wrong or holds an account that belongs to another row's ID. */
export function isDisplaced(permutation: Permutation, row: number): boolean {
  const source = permutation.from[row] as number;
  return permutation.state[row] === RowState.wrong || (source >= 0 && source !== row);
}

/** How many rows from `first` to `last` inclusive hold an account that R does not know. */
export function strangersIn({ strangersAbove }: Permutation, first: number, last: number): number {
  return (strangersAbove[last + 1] as number) - (strangersAbove[first] as number);
}

/** What a diagnosis says of these rows (ascending), the range as given. */
export function damageOf(
  permutation: Permutation,
  column: PairColumn | null,
  range: { readonly firstRow: number; readonly lastRow: number },
  rows: readonly number[],
): Damage {
  const { state, accountsInList, idsInList } = permutation;
  const { accountOf, idOf } = permutation.rows;
  let provable = 0;
  for (const row of rows) {
    if (state[row] !== RowState.wrong) continue;
    // Whatever stands in the column that moved: it is written anew. What stayed must be one row's alone.
    const isAccountAlone = column === 'account' || accountsInList[accountOf[row] as number] === 1;
    const isIdAlone = column === 'id' || idsInList[idOf[row] as number] === 1;
    if (isAccountAlone && isIdAlone) provable++;
  }
  const { firstRow, lastRow } = range;
  return {
    column,
    firstRow,
    lastRow,
    affected: rows.length,
    provable,
    rows: Uint32Array.from(rows),
  };
}

/** The wrong rows from `first` to `last` inclusive, ascending. */
export function wrongRows(permutation: Permutation, first: number, last: number): number[] {
  const wrong: number[] = [];
  for (let row = first; row <= last; row++) {
    if (permutation.state[row] === RowState.wrong) wrong.push(row);
  }
  return wrong;
}

/** The account that R pairs with this ID in both directions, else -1. */
function ownerOf(rows: PairedRows, id: number): number {
  const account = id < 0 ? -1 : (rows.accountOfId[id] as number);
  return account >= 0 && rows.idOfAccount[account] === id ? account : -1;
}

/** The `RowState` of each row. */
export function statesOf(rows: PairedRows): Uint8Array {
  const state = new Uint8Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    const account = rows.accountOf[row] as number;
    const expected = ownerOf(rows, rows.idOf[row] as number);
    if (account < 0 || expected < 0) continue;
    if (expected === account) state[row] = RowState.right;
    else if (ownerOf(rows, rows.idOfAccount[account] as number) === account) {
      state[row] = RowState.wrong;
    }
  }
  return state;
}

/** The rows, by account, whose account is not at home there; each is given out once, from the top. */
function freePositions(rows: PairedRows, state: Uint8Array): { take(account: number): number } {
  const head = new Int32Array(rows.idOfAccount.length).fill(-1);
  const next = new Int32Array(rows.count).fill(-1);
  for (let row = rows.count - 1; row >= 0; row--) {
    const account = rows.accountOf[row] as number;
    if (account < 0 || state[row] === RowState.right) continue;
    next[row] = head[account] as number;
    head[account] = row;
  }
  return {
    take(account) {
      const row = head[account] as number;
      if (row >= 0) head[account] = next[row] as number;
      return row;
    },
  };
}

function strangersAbove(rows: PairedRows): Int32Array {
  const above = new Int32Array(rows.count + 1);
  for (let row = 0; row < rows.count; row++) {
    const account = rows.accountOf[row] as number;
    const isStranger = account >= 0 && (rows.idOfAccount[account] as number) < 0;
    above[row + 1] = (above[row] as number) + (isStranger ? 1 : 0);
  }
  return above;
}

function occurrences(keys: Int32Array, keyCount: number): Int32Array {
  const counts = new Int32Array(keyCount);
  for (const key of keys) if (key >= 0) counts[key] = (counts[key] as number) + 1;
  return counts;
}
