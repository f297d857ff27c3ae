import type { KeyCounter } from './textKeys';

/**
 * Numbers for GUIDs held as four 32-bit words: the same GUID always gets the same key. GUIDs are
 * random where directories make them, but sequential ones exist: all four words enter the hash.
 */
export class GuidKeys {
  readonly counter: KeyCounter;
  #slots: Int32Array;
  #mask: number;
  #used = 0;
  #words: Uint32Array;
  #ahead = new Int32Array(0);
  /** Nobody's number: it keeps `#touchAhead` from being optimised away. */
  touched = 0;

  /** `expected`: about how many different GUIDs will come; more only costs a growth. */
  constructor(expected: number, counter: KeyCounter = { count: 0 }) {
    this.counter = counter;
    let size = 64;
    while (size < expected * 2) size *= 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    this.#words = new Uint32Array((expected + 16) * 4);
  }

  /** The key of the GUID in `words[at] .. words[at + 3]`, a new one if it was not there. */
  intern(words: Uint32Array, at: number): number {
    const a = words[at] as number;
    const b = words[at + 1] as number;
    const c = words[at + 2] as number;
    const d = words[at + 3] as number;
    for (let slot = hashWords(a, b, c, d) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = (this.#slots[slot] as number) - 1;
      if (key < 0) return this.#add(slot, words, at);
      if (this.#holds(key, a, b, c, d)) return key;
    }
  }

  /** `intern` for the GUIDs of `rows[0] .. rows[size - 1]` (four words a row): keys by row. */
  internAll(words: Uint32Array, rows: Int32Array, size: number, keys: Int32Array): void {
    this.#touchAhead(words, rows, size);
    for (let i = 0; i < size; i++) {
      const row = rows[i] as number;
      keys[row] = this.intern(words, row * 4);
    }
  }

  /** As in `TextKeys`: short loops, so that the processor waits for many places at once. */
  #touchAhead(words: Uint32Array, rows: Int32Array, size: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const own = this.#words;
    const ahead = this.#ahead.length < size ? (this.#ahead = new Int32Array(size)) : this.#ahead;
    let touched = 0;
    for (let i = 0; i < size; i++) {
      const at = (rows[i] as number) * 4;
      const hash = hashWords(
        words[at] as number,
        words[at + 1] as number,
        words[at + 2] as number,
        words[at + 3] as number,
      );
      ahead[i] = slots[hash & mask] as number;
    }
    for (let i = 0; i < size; i++) {
      const key = (ahead[i] as number) - 1;
      if (key >= 0) touched ^= own[key * 4] as number;
    }
    this.touched = touched;
  }

  /** The key of the GUID in `words[at] .. words[at + 3]`, -1 if it is not there. */
  find(words: Uint32Array, at: number): number {
    const a = words[at] as number;
    const b = words[at + 1] as number;
    const c = words[at + 2] as number;
    const d = words[at + 3] as number;
    for (let slot = hashWords(a, b, c, d) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = (this.#slots[slot] as number) - 1;
      if (key < 0) return -1;
      if (this.#holds(key, a, b, c, d)) return key;
    }
  }

  #holds(key: number, a: number, b: number, c: number, d: number): boolean {
    const own = this.#words;
    const at = key * 4;
    return own[at] === a && own[at + 1] === b && own[at + 2] === c && own[at + 3] === d;
  }

  #add(slot: number, words: Uint32Array, at: number): number {
    const key = this.counter.count++;
    if (key * 4 >= this.#words.length) {
      const larger = new Uint32Array(Math.max((key + 1) * 4, this.#words.length * 2));
      larger.set(this.#words);
      this.#words = larger;
    }
    for (let i = 0; i < 4; i++) this.#words[key * 4 + i] = words[at + i] as number;
    this.#slots[slot] = key + 1;
    this.#used++;
    if (this.#used * 2 > this.#slots.length) this.#growSlots();
    return key;
  }

  #growSlots(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    const own = this.#words;
    for (const entry of old) {
      if (entry === 0) continue;
      const at = (entry - 1) * 4;
      const [a, b, c, d] = [own[at], own[at + 1], own[at + 2], own[at + 3]] as number[];
      let slot = hashWords(a as number, b as number, c as number, d as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

function hashWords(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ c;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ d;
  hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
  return hash ^ (hash >>> 15);
}
