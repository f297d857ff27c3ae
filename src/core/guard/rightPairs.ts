import type { Column } from '../table/column';
import { ACCOUNT, ID, type BoundState } from './boundState';
import { KnownValues } from './knownValues';
import type { PutBack } from './putBack';

/** Pairs that a check found right; entry i of both columns is one pair, as it is spelled in the sheets. */
export interface RightPairs {
  readonly accounts: Column;
  readonly ids: Column;
}

/** Keys of a column's cells from the row `from` on, to its end; -1 for empty cells and unknown values. */
interface FoundKeys {
  readonly from: number;
  readonly keys: Int32Array;
}

/**
 * Knows which pairs are right by the last check, and counts them in any state of the list. What it
 * found of a column it keeps as long as somebody holds that column: the snapshot is asked for often.
 */
export class RightPairCounter {
  readonly #accounts: KnownValues;
  readonly #ids: KnownValues;
  readonly #pairs = new Set<number>();
  readonly #foundAccounts = new WeakMap<Column, FoundKeys>();
  readonly #foundIds = new WeakMap<Column, FoundKeys>();

  constructor({ accounts, ids }: RightPairs) {
    const count = Math.min(accounts.kinds.length, ids.kinds.length);
    this.#accounts = new KnownValues(count);
    this.#ids = new KnownValues(count);
    const accountKeys = this.#accounts.keysOf(accounts, 0, count);
    const idKeys = this.#ids.keysOf(ids, 0, count);
    for (let at = 0; at < count; at++) this.#add(pairOf(accountKeys[at], idKeys[at]));
  }

  #add(pair: number): void {
    if (pair >= 0) this.#pairs.add(pair);
  }

  /** How many rows of the state are right. Never throws. */
  count(state: BoundState): number {
    return this.#countPairs(this.#accountsOf(state), this.#idsOf(state), state.to - state.from);
  }

  /** How many rows of `now` would be right once the plan was carried out. Never throws. */
  countAfter(before: BoundState, now: BoundState, plan: PutBack): number {
    const rows = Math.max(before.to, now.to) - now.from;
    const put = (fresh: Int32Array, old: Int32Array): Int32Array => {
      const keys = new Int32Array(rows).fill(-1);
      keys.set(fresh.subarray(0, rows));
      for (const [at, row] of plan.rows.entries())
        keys[row - now.from] = old[(plan.source[at] as number) - before.from] ?? -1;
      return keys;
    };
    const [accounts, ids] = [this.#accountsOf(now), this.#idsOf(now)];
    return this.#countPairs(
      plan.columns.includes(ACCOUNT) ? put(accounts, this.#accountsOf(before)) : accounts,
      plan.columns.includes(ID) ? put(ids, this.#idsOf(before)) : ids,
      rows,
    );
  }

  #accountsOf({ columns, from }: BoundState): Int32Array {
    return keysOf(columns[ACCOUNT], from, this.#accounts, this.#foundAccounts);
  }

  #idsOf({ columns, from }: BoundState): Int32Array {
    return keysOf(columns[ID], from, this.#ids, this.#foundIds);
  }

  /** Of the first `rows` rows; keys end where their column does. */
  #countPairs(accounts: Int32Array, ids: Int32Array, rows: number): number {
    let right = 0;
    for (let at = 0; at < rows; at++) {
      if (this.#pairs.has(pairOf(accounts[at], ids[at]))) right++;
    }
    return right;
  }
}

function keysOf(
  column: Column | undefined,
  from: number,
  values: KnownValues,
  found: WeakMap<Column, FoundKeys>,
): Int32Array {
  if (column === undefined) return new Int32Array(0);
  const known = found.get(column);
  if (known?.from === from) return known.keys;
  const keys = values.find(column, from, column.kinds.length);
  found.set(column, { from, keys });
  return keys;
}

/** Keys stay below 2^22 (a sheet's rows, list and references), so that both fit one exact number. */
const MOST_KEYS = 2 ** 26;

function pairOf(account = -1, id = -1): number {
  return account < 0 || id < 0 ? -1 : account * MOST_KEYS + id;
}
