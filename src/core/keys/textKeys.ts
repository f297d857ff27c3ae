import { int32s } from '../table/memory';
import type { KeyCounter } from './keyNumbers';
import { grownSlots, numberIn, mayHold, slotOf, slotsFor, spread } from './keySlots';
import { TextPlaces } from './textPlaces';

/**
 * Numbers for texts: the same text (in the sense of `fold`) always gets the same key, two different
 * texts never do. Open addressing over the cells' own bytes: no string is made, and a list of a
 * million rows costs a few arrays. Keys count from 0 in the order of first sight. `intern` and
 * `find` take bytes that must stay unchanged while the table is used.
 */
export class TextKeys {
  readonly counter: KeyCounter;
  #slots: Int32Array;
  #used = 0;
  readonly #places: TextPlaces;
  /** By key: its hash, for the day the slots become too few. */
  #hashes: Int32Array;

  /** `expected`: about how many different texts will come; more only costs a growth. */
  constructor(fold: Uint8Array, expected: number, counter: KeyCounter = { count: 0 }) {
    this.counter = counter;
    this.#slots = slotsFor(expected);
    this.#places = new TextPlaces(fold, expected + 16);
    this.#hashes = int32s(expected + 16);
  }

  /**
   * The text's key, a new one if it was not there. `hash` must be the same for equal texts. Throws a
   * RangeError for texts of 4 MiB and more, which readers refuse, and past `MOST_NUMBERS` texts.
   */
  intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const mixed = spread(hash);
    for (let at = mixed & mask; ; at = (at + 1) & mask) {
      const slot = slots[at] as number;
      if (slot === 0) return this.#add(at, bytes, start, end, hash);
      if (!mayHold(slot, mixed)) continue;
      const key = numberIn(slot);
      if (this.#places.holds(key, bytes, start, end)) return key;
    }
  }

  /** The text's key, -1 if it is not there. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const mixed = spread(hash);
    for (let at = mixed & mask; ; at = (at + 1) & mask) {
      const slot = slots[at] as number;
      if (slot === 0) return -1;
      const key = numberIn(slot);
      if (mayHold(slot, mixed) && this.#places.holds(key, bytes, start, end)) return key;
    }
  }

  /** The text's bytes as they were when its key was made. */
  bytesOf(key: number): Uint8Array {
    return this.#places.bytesOf(key);
  }

  #add(at: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const key = this.counter.count;
    const slot = slotOf(key, spread(hash));
    this.#places.put(key, bytes, start, end);
    this.counter.count++;
    this.#slots[at] = slot;
    if (key >= this.#hashes.length) this.#growHashes(key + 1);
    this.#hashes[key] = hash;
    this.#used++;
    if (this.#used * 2 > this.#slots.length) {
      this.#slots = grownSlots(this.#slots, (one) => spread(this.#hashes[one] as number));
    }
    return key;
  }

  #growHashes(keys: number): void {
    const larger = int32s(Math.max(keys, this.#hashes.length * 2));
    larger.set(this.#hashes);
    this.#hashes = larger;
  }
}
