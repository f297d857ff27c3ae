import type { KeyCounter } from './textKeys';
import { int32s } from '../table/memory';

/**
 * Numbers for GUIDs held as four 32-bit words: the same GUID always gets the same key. GUIDs are
 * random where directories make them, but sequential ones exist: all four words enter the hash.
 */
export class GuidKeys {
  readonly counter: KeyCounter;
  #slots: Int32Array;
  #mask: number;
  #used = 0;
  /** Nobody's number: it keeps the look ahead from being optimised away. */
  touched = 0;

  /** `expected`: about how many different GUIDs will come; more only costs a growth. */
  constructor(expected: number, counter: KeyCounter = { count: 0 }) {
    this.counter = counter;
    let size = 64;
    while (size < expected * 2) size *= 2;
    this.#slots = int32s(size * SLOT);
    this.#mask = size - 1;
  }

  /** The key of the GUID in `words[at] .. words[at + 3]`, a new one if it was not there. */
  intern(words: Uint32Array, at: number): number {
    const slot = this.#slotOf(words, at);
    const key = this.#slots[slot] as number;
    return key > 0 ? key - 1 : this.#add(slot, words, at);
  }

  /** The key of the GUID in `words[at] .. words[at + 3]`, -1 if it is not there. */
  find(words: Uint32Array, at: number): number {
    return (this.#slots[this.#slotOf(words, at)] as number) - 1;
  }

  /** `intern` for the GUIDs of `rows[0] .. rows[size - 1]` (four words a row): keys by row. */
  internAll(words: Uint32Array, rows: Int32Array, size: number, keys: Int32Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    // As in `TextKeys`: a short loop, so that the processor waits for many places at once.
    let touched = 0;
    for (let i = 0; i < size; i++) {
      touched ^= slots[(hashAt(words, (rows[i] as number) * 4) & mask) * SLOT] as number;
    }
    this.touched = touched;
    for (let i = 0; i < size; i++) {
      const row = rows[i] as number;
      keys[row] = this.intern(words, row * 4);
    }
  }

  /** Where the GUID stands, or the free slot where it belongs. */
  #slotOf(words: Uint32Array, at: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    const a = (words[at] as number) | 0;
    const b = (words[at + 1] as number) | 0;
    const c = (words[at + 2] as number) | 0;
    const d = (words[at + 3] as number) | 0;
    for (let slot = hashAt(words, at) & mask; ; slot = (slot + 1) & mask) {
      const own = slot * SLOT;
      if (slots[own] === 0) return own;
      if (slots[own + 1] !== a || slots[own + 2] !== b) continue;
      if (slots[own + 3] === c && slots[own + 4] === d) return own;
    }
  }

  #add(slot: number, words: Uint32Array, at: number): number {
    const key = this.counter.count++;
    this.#slots[slot] = key + 1;
    for (let i = 0; i < 4; i++) this.#slots[slot + 1 + i] = words[at + i] as number;
    this.#used++;
    if (this.#used * 2 > this.#mask + 1) this.#growSlots();
    return key;
  }

  #growSlots(): void {
    const old = this.#slots;
    const slots = int32s(old.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] === 0) continue;
      let slot = hashAt(old, from + 1) & mask;
      while (slots[slot * SLOT] !== 0) slot = (slot + 1) & mask;
      for (let i = 0; i < SLOT; i++) slots[slot * SLOT + i] = old[from + i] as number;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** Numbers a slot takes: key + 1 (0: free) and the four words. */
const SLOT = 5;

function hashAt(words: Uint32Array | Int32Array, at: number): number {
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
