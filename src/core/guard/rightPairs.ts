import type { Column } from '../table/column';
import { ACCOUNT, ID, type BoundState } from './boundState';
import { KnownValues } from './knownValues';
import type { PutBack } from './putBack';

/** Pairs that a check found right; entry i of both columns is one pair, as it is spelled in the sheets. */
export interface RightPairs {
  readonly accounts: Column;
  readonly ids: Column;
}

/** Knows which pairs are right by the last check, and counts them in any state of the list. */
export class RightPairCounter {
  readonly #accounts: KnownValues;
  readonly #ids: KnownValues;
  readonly #pairs = new Set<number>();

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
    const { accounts, ids } = this.#keysOf(state, state.to);
    return this.#countPairs(accounts, ids);
  }

  /** How many rows of `now` would be right once the plan was carried out. Never throws. */
  countAfter(before: BoundState, now: BoundState, plan: PutBack): number {
    const to = Math.max(before.to, now.to);
    const keys = this.#keysOf(now, to);
    const old = this.#keysOf(before, to);
    for (const [at, row] of plan.rows.entries()) {
      const source = (plan.source[at] as number) - before.from;
      if (plan.columns.includes(ACCOUNT))
        keys.accounts[row - now.from] = old.accounts[source] ?? -1;
      if (plan.columns.includes(ID)) keys.ids[row - now.from] = old.ids[source] ?? -1;
    }
    return this.#countPairs(keys.accounts, keys.ids);
  }

  #keysOf({ columns, from }: BoundState, to: number): Record<'accounts' | 'ids', Int32Array> {
    const [accounts, ids] = [columns[ACCOUNT], columns[ID]];
    return {
      accounts: accounts ? this.#accounts.find(accounts, from, to) : new Int32Array(0),
      ids: ids ? this.#ids.find(ids, from, to) : new Int32Array(0),
    };
  }

  #countPairs(accounts: Int32Array, ids: Int32Array): number {
    return accounts.reduce(
      (right, account, at) => right + (this.#pairs.has(pairOf(account, ids[at])) ? 1 : 0),
      0,
    );
  }
}

/** Keys stay below 2^22 (a sheet's rows, list and references), so that both fit one exact number. */
const MOST_KEYS = 2 ** 26;

function pairOf(account = -1, id = -1): number {
  return account < 0 || id < 0 ? -1 : account * MOST_KEYS + id;
}
