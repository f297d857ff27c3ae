import { uint32s } from '../table/memory';
import { grownSlots, numberIn, mayHold, slotOf, slotsFor, type KeyCounter } from './keySlots';

/** 32-bit words a GUID takes. */
const WORDS = 4;

/**
 * Numbers for GUIDs held as four 32-bit words: the same GUID always gets the same key. GUIDs are
 * random where directories make them, but sequential ones exist: all four words enter the hash.
 */
export class GuidKeys {
  readonly counter: KeyCounter;
  #slots: Int32Array;
  /** By key; keys of other tables with the same counter leave theirs unused. */
  #words: Uint32Array;
  #used = 0;
  #ahead = new Int32Array(0);
  /** Nobody's number: it keeps the look ahead from being optimised away. */
  touched = 0;

  /** `expected`: about how many different GUIDs will come; more only costs a growth. */
  constructor(expected: number, counter: KeyCounter = { count: 0 }) {
    this.counter = counter;
    this.#slots = slotsFor(expected);
    this.#words = uint32s((expected + 16) * WORDS);
  }

  /** The key of the GUID in `words[at] .. words[at + 3]`, a new one if it was not there. */
  intern(words: Uint32Array, at: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashAt(words, at);
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const slot = slots[place] as number;
      if (slot === 0) return this.#add(place, hash, words, at);
      if (mayHold(slot, hash) && this.#holds(numberIn(slot), words, at)) return numberIn(slot);
    }
  }

  /** The key of the GUID in `words[at] .. words[at + 3]`, -1 if it is not there. */
  find(words: Uint32Array, at: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashAt(words, at);
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const slot = slots[place] as number;
      if (slot === 0) return -1;
      if (mayHold(slot, hash) && this.#holds(numberIn(slot), words, at)) return numberIn(slot);
    }
  }

  /** `intern` for the GUIDs of `rows[0] .. rows[size - 1]` (four words a row): keys by row. */
  internAll(words: Uint32Array, rows: Int32Array, size: number, keys: Int32Array): void {
    this.#lookAhead(words, rows, size);
    for (let i = 0; i < size; i++) {
      const row = rows[i] as number;
      keys[row] = this.intern(words, row * WORDS);
    }
  }

  /** As in `TextKeys`: short loops, so that the processor waits for many places at once. */
  #lookAhead(words: Uint32Array, rows: Int32Array, size: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const ahead = this.#ahead.length < size ? (this.#ahead = new Int32Array(size)) : this.#ahead;
    let touched = 0;
    let waiting = 0;
    for (let i = 0; i < size; i++) {
      const slot = slots[hashAt(words, (rows[i] as number) * WORDS) & mask] as number;
      if (slot !== 0) ahead[waiting++] = numberIn(slot) * WORDS;
    }
    for (let i = 0; i < waiting; i++) touched ^= this.#words[ahead[i] as number] as number;
    this.touched = touched;
  }

  #holds(key: number, words: Uint32Array, at: number): boolean {
    const own = this.#words;
    const from = key * WORDS;
    return (
      own[from] === words[at] &&
      own[from + 1] === words[at + 1] &&
      own[from + 2] === words[at + 2] &&
      own[from + 3] === words[at + 3]
    );
  }

  #add(place: number, hash: number, words: Uint32Array, at: number): number {
    const key = this.counter.count;
    const slot = slotOf(key, hash);
    this.counter.count++;
    if ((key + 1) * WORDS > this.#words.length) this.#growWords(key + 1);
    for (let i = 0; i < WORDS; i++) this.#words[key * WORDS + i] = words[at + i] as number;
    this.#slots[place] = slot;
    this.#used++;
    if (this.#used * 2 > this.#slots.length) {
      this.#slots = grownSlots(this.#slots, (one) => hashAt(this.#words, one * WORDS));
    }
    return key;
  }

  #growWords(keys: number): void {
    const larger = uint32s(Math.max(keys * WORDS, this.#words.length * 2));
    larger.set(this.#words);
    this.#words = larger;
  }
}

function hashAt(words: Uint32Array, at: number): number {
  const a = words[at] as number;
  const b = words[at + 1] as number;
  const c = words[at + 2] as number;
  const d = words[at + 3] as number;
  return hashWords(a, b, c, d);
}

function hashWords(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ c;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ d;
  hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
  return hash ^ (hash >>> 15);
}
