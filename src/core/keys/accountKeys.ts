import { int32s } from '../table/memory';
import { RecordAt, recordSize, sameRecord } from './accountRecord';
import { Heaps } from './heaps';
import { KeyNumbers, type KeyCounter } from './keyNumbers';
import { grownSlots, heapBits, mayHold, numberIn, slotOf, slotsFor } from './keySlots';

/** What most accounts need, in words. */
const USUAL_SIZE = 10;

/**
 * Numbers for accounts: the same account (ASCII letters in either case) always gets the same key, two
 * different ones never do. Accounts come as records (`accountRecord.ts`) and are kept as such: looking
 * one up where the cells have it means waiting for a place of memory far away, a million times. Keys
 * count from 0 in the order of first sight.
 */
export class AccountKeys {
  readonly counter: KeyCounter = { count: 0 };
  readonly #numbers: KeyNumbers;
  #slots: Int32Array;
  /** Records side by side, each from an even word on. */
  #records: Int32Array;
  /** Words of `#records` in use. */
  #end = 0;
  #waiting: Heaps | null = null;
  /** Which bits of a hash tell its heap, and how far they are moved. */
  #heapMask = 0;
  #heapShift = 0;
  /** By key: where its record starts; made when asked. */
  #places = int32s(0);

  /** `expected`: about how many different accounts will come; more only costs a growth. */
  constructor(expected: number) {
    this.#numbers = new KeyNumbers(this.counter, expected);
    this.#slots = slotsFor(expected);
    this.#records = int32s((expected + 16) * USUAL_SIZE);
  }

  /**
   * The key of the account whose record starts at `words[at]`, a new one if it was not there. Throws a
   * RangeError past 512 MiB of accounts.
   */
  intern(words: Int32Array, at: number): number {
    return this.#numbers.keyOf(this.#numberOf(words, at));
  }

  /** The key of the account whose record starts at `words[at]`, -1 if it is not there. */
  find(words: Int32Array, at: number): number {
    const slot = this.#slots[this.#slotFor(words, at)] as number;
    if (slot === 0) return -1;
    return this.#numbers.keyOf(this.#records[numberIn(slot) * 2] as number);
  }

  /**
   * Copies the record at the beginning of `words` (at most `LONGEST_RECORD` of them): `settle` gives
   * it its key as that of `row`.
   */
  wait(row: number, words: Int32Array): void {
    const size = recordSize(words[RecordAt.length] as number);
    const heaps = this.#waiting ?? this.#startWaiting();
    const heap = ((words[RecordAt.hash] as number) & this.#heapMask) >>> this.#heapShift;
    const at = heaps.place(heap, size);
    const target = heaps.words;
    target[at] = row;
    for (let i = 1; i < size; i++) target[at + i] = words[i] as number;
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

  /** Key of the account's domain, -1 without one. */
  domainOf(key: number): number {
    return this.#records[this.#placeOf(key) + RecordAt.domain] as number;
  }

  /** The bytes before the `@` (all where there is no domain), ASCII letters in lower case. */
  localPartOf(key: number): Uint8Array {
    const at = this.#placeOf(key);
    const { buffer, byteOffset } = this.#records;
    const length = this.#records[at + RecordAt.length];
    return new Uint8Array(buffer, byteOffset + (at + RecordAt.text) * 4, length);
  }

  #startWaiting(): Heaps {
    const bits = heapBits(this.#slots);
    this.#heapMask = this.#slots.length - 1;
    this.#heapShift = Math.log2(this.#slots.length) - bits;
    return (this.#waiting = new Heaps(1 << bits, (this.#slots.length >> 1) * USUAL_SIZE));
  }

  #numberAll(words: Int32Array, from: number, to: number, keys: Int32Array): void {
    for (let at = from; at < to; at += recordSize(words[at + RecordAt.length] as number)) {
      keys[words[at] as number] = this.#numbers.keyOrSign(this.#numberOf(words, at));
    }
  }

  #numberOf(words: Int32Array, at: number): number {
    const place = this.#slotFor(words, at);
    const slot = this.#slots[place] as number;
    return slot === 0 ? this.#add(place, words, at) : (this.#records[numberIn(slot) * 2] as number);
  }

  /** The slot that holds the account, or the free one where it belongs. */
  #slotFor(words: Int32Array, from: number): number {
    const slots = this.#slots;
    const records = this.#records;
    const mask = slots.length - 1;
    const hash = words[from + RecordAt.hash] as number;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = slots[at] as number;
      if (slot === 0) return at;
      if (mayHold(slot, hash) && sameRecord(records, numberIn(slot) * 2, words, from)) return at;
    }
  }

  #add(place: number, words: Int32Array, from: number): number {
    const size = recordSize(words[from + RecordAt.length] as number);
    const at = this.#end;
    this.#slots[place] = slotOf(at / 2, words[from + RecordAt.hash] as number);
    this.#end = at + size + (size & 1);
    if (this.#end > this.#records.length) this.#records = grown(this.#records, this.#end);
    const number = this.#numbers.add();
    this.#records[at] = number;
    for (let i = 1; i < size; i++) this.#records[at + i] = words[from + i] as number;
    if (this.#numbers.count * 2 > this.#slots.length) {
      const records = this.#records;
      this.#slots = grownSlots(this.#slots, (one) => records[one * 2 + RecordAt.hash] as number);
    }
    return number;
  }

  /** Where the key's record starts; all of them are looked for when somebody asks for a further one. */
  #placeOf(key: number): number {
    if (this.#places.length < this.counter.count) {
      this.#places = int32s(this.counter.count);
      for (let at = 0; at < this.#end;) {
        this.#places[this.#numbers.keyOf(this.#records[at] as number)] = at;
        const size = recordSize(this.#records[at + RecordAt.length] as number);
        at += size + (size & 1);
      }
    }
    return this.#places[key] as number;
  }
}

function grown(array: Int32Array, atLeast: number): Int32Array {
  const larger = int32s(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
