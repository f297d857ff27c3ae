import { int32s } from '../table/memory';

/** Hands out keys; shared by tables whose keys must not collide. */
export interface KeyCounter {
  count: number;
}

/** What `waitingFor` makes of number 0; numbers count down from here. */
const FIRST_WAITING = -2;

/**
 * Keys of a table's entries. Entries are numbered as they are found, which may be in any order; keys
 * are given out later, in the order of the rows, so that who goes through the rows finds what he
 * looks up by key side by side.
 */
export class KeyNumbers {
  /** How many entries there are. */
  count = 0;
  #keys: Int32Array;

  /** `expected`: about how many entries will come; more only costs a growth. */
  constructor(
    private readonly counter: KeyCounter,
    expected: number,
  ) {
    this.#keys = int32s(expected + 16).fill(-1);
  }

  /** The number of a new entry, which has no key yet. */
  add(): number {
    const number = this.count++;
    if (number >= this.#keys.length) this.#grow();
    return number;
  }

  /** The entry's key, the counter's next if it had none. */
  keyOf(number: number): number {
    const key = this.#keys[number] as number;
    return key >= 0 ? key : (this.#keys[number] = this.counter.count++);
  }

  /** The entry's key, or a negative sign for its number that `settle` understands. */
  keyOrSign(number: number): number {
    const key = this.#keys[number] as number;
    return key >= 0 ? key : FIRST_WAITING - number;
  }

  /** Replaces the signs among `keys` (-1 is none), first come first served. */
  settle(keys: Int32Array): void {
    for (let row = 0; row < keys.length; row++) {
      const sign = keys[row] as number;
      if (sign <= FIRST_WAITING) keys[row] = this.keyOf(FIRST_WAITING - sign);
    }
  }

  #grow(): void {
    const old = this.#keys;
    this.#keys = int32s(old.length * 2).fill(-1, old.length);
    this.#keys.set(old);
  }
}
