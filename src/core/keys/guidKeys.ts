import { int32s } from '../table/memory';
import { Heaps } from './heaps';
import { KeyNumbers, type KeyCounter } from './keyNumbers';
import { grownSlots, heapBits, mayHold, numberIn, slotOf, slotsFor } from './keySlots';

/** 32-bit words a GUID takes; one that waits has its hash and its row behind them. */
const WORDS = 4;
const WAITING = WORDS + 2;

/**
 * Numbers for GUIDs held as four 32-bit words: the same GUID always gets the same key. GUIDs are
 * random where directories make them, but sequential ones exist: all four words enter the hash.
 */
export class GuidKeys {
  readonly counter: KeyCounter;
  readonly #numbers: KeyNumbers;
  #slots: Int32Array;
  /** By number: its words. */
  #words: Int32Array;
  #waiting: Heaps | null = null;
  /** Which bits of a hash tell its heap, and how far they are moved. */
  #heapMask = 0;
  #heapShift = 0;
  /** The GUID that is looked for, when one comes alone. */
  readonly #single = new Int32Array(WORDS);

  /** `expected`: about how many different GUIDs will come; more only costs a growth. */
  constructor(expected: number, counter: KeyCounter = { count: 0 }) {
    this.counter = counter;
    this.#numbers = new KeyNumbers(counter, expected);
    this.#slots = slotsFor(expected);
    this.#words = int32s((expected + 16) * WORDS);
  }

  /** The key of the GUID in `words[at] .. words[at + 3]`, a new one if it was not there. */
  intern(words: Uint32Array, at: number): number {
    const single = this.#takeSingle(words, at);
    return this.#numbers.keyOf(this.#numberOf(single, 0, hashAt(single, 0)));
  }

  /** The key of the GUID in `words[at] .. words[at + 3]`, -1 if it is not there. */
  find(words: Uint32Array, at: number): number {
    const single = this.#takeSingle(words, at);
    const slot = this.#slots[this.#slotFor(single, 0, hashAt(single, 0))] as number;
    return slot === 0 ? -1 : this.#numbers.keyOf(numberIn(slot));
  }

  /** Copies the GUID in `words[at] .. words[at + 3]`: `settle` gives it its key as that of `row`. */
  wait(row: number, words: Uint32Array, at: number): void {
    const heaps = this.#waiting ?? this.#startWaiting();
    const a = (words[at] as number) | 0;
    const b = (words[at + 1] as number) | 0;
    const c = (words[at + 2] as number) | 0;
    const d = (words[at + 3] as number) | 0;
    const hash = hashWords(a, b, c, d);
    const to = heaps.place((hash & this.#heapMask) >>> this.#heapShift, WAITING);
    const target = heaps.words;
    target[to] = a;
    target[to + 1] = b;
    target[to + 2] = c;
    target[to + 3] = d;
    target[to + 4] = hash;
    target[to + 5] = row;
  }

  /** Writes the keys of all that waited to `keys[row]`; the rows that did not wait keep theirs. */
  settle(keys: Int32Array): void {
    const heaps = this.#waiting;
    if (heaps === null) return;
    const { words } = heaps;
    for (let heap = 0; heap < heaps.count; heap++) {
      heaps.visit(heap, (from, to) => this.#numberAll(words, from, to, keys));
    }
    heaps.clear();
    this.#numbers.settle(keys);
  }

  #startWaiting(): Heaps {
    const bits = heapBits(this.#slots);
    this.#heapMask = this.#slots.length - 1;
    this.#heapShift = Math.log2(this.#slots.length) - bits;
    return (this.#waiting = new Heaps(1 << bits, (this.#slots.length >> 1) * WAITING));
  }

  #numberAll(words: Int32Array, from: number, to: number, keys: Int32Array): void {
    for (let at = from; at < to; at += WAITING) {
      const number = this.#numberOf(words, at, words[at + 4] as number);
      keys[words[at + 5] as number] = this.#numbers.keyOrSign(number);
    }
  }

  #numberOf(words: Int32Array, at: number, hash: number): number {
    const place = this.#slotFor(words, at, hash);
    const slot = this.#slots[place] as number;
    return slot === 0 ? this.#add(place, hash, words, at) : numberIn(slot);
  }

  /** The slot that holds the GUID, or the free one where it belongs. */
  #slotFor(words: Int32Array, at: number, hash: number): number {
    const slots = this.#slots;
    const own = this.#words;
    const mask = slots.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const slot = slots[place] as number;
      if (slot === 0) return place;
      if (mayHold(slot, hash) && sameWords(own, numberIn(slot) * WORDS, words, at)) return place;
    }
  }

  #takeSingle(words: Uint32Array, at: number): Int32Array {
    for (let i = 0; i < WORDS; i++) this.#single[i] = words[at + i] as number;
    return this.#single;
  }

  #add(place: number, hash: number, words: Int32Array, at: number): number {
    const slot = slotOf(this.#numbers.count, hash);
    const number = this.#numbers.add();
    if ((number + 1) * WORDS > this.#words.length) this.#growWords(number + 1);
    for (let i = 0; i < WORDS; i++) this.#words[number * WORDS + i] = words[at + i] as number;
    this.#slots[place] = slot;
    if (this.#numbers.count * 2 > this.#slots.length) {
      this.#slots = grownSlots(this.#slots, (one) => hashAt(this.#words, one * WORDS));
    }
    return number;
  }

  #growWords(numbers: number): void {
    const larger = int32s(Math.max(numbers * WORDS, this.#words.length * 2));
    larger.set(this.#words);
    this.#words = larger;
  }
}

function sameWords(a: Int32Array, aAt: number, b: Int32Array, bAt: number): boolean {
  return (
    a[aAt] === b[bAt] &&
    a[aAt + 1] === b[bAt + 1] &&
    a[aAt + 2] === b[bAt + 2] &&
    a[aAt + 3] === b[bAt + 3]
  );
}

function hashAt(words: Int32Array, at: number): number {
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
