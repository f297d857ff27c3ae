import { int32s } from '../table/memory';
import {
  grownSlots,
  numberIn,
  mayHold,
  slotOf,
  slotsFor,
  spread,
  type KeyCounter,
} from './keySlots';
import { LOWER, hashView, sameBytes } from './textHash';

/** An account as a table is asked for it: offsets count from the view's start, the end is exclusive. */
export interface AccountText {
  readonly view: DataView;
  /** The part before the `@`; the whole account where it has no domain. */
  start: number;
  end: number;
  /** Key of the domain, -1 without one. */
  domain: number;
}

/** A record: key, domain, length, and the bytes of the local part; in 32-bit words, an even number. */
const HEAD = 3;
/** What most accounts need. */
const USUAL_WORDS = 8;

/**
 * Numbers for accounts: the same account (ASCII letters in either case) always gets the same key, two
 * different ones never do. The texts are copied to records side by side: looking one up where the
 * cells have it means waiting for a place of memory far away, a million times. Keys count from 0 in
 * the order of first sight.
 */
export class AccountKeys {
  readonly counter: KeyCounter = { count: 0 };
  #slots: Int32Array;
  #records: Int32Array;
  #view: DataView;
  /** Words of `#records` in use. */
  #end = 0;
  /** By key: where its record starts, in pairs of words. */
  #places: Int32Array;
  #ahead = new Int32Array(0);
  /** Nobody's number: it keeps the look ahead from being optimised away. */
  touched = 0;

  /** `expected`: about how many different accounts will come; more only costs a growth. */
  constructor(expected: number) {
    this.#slots = slotsFor(expected);
    this.#places = int32s(expected + 16);
    this.#records = int32s((expected + 16) * USUAL_WORDS);
    this.#view = viewOver(this.#records);
  }

  /** The account's key, a new one if it was not there; `hash` is `hashOf` it. Throws a RangeError past 512 MiB of accounts. */
  intern(account: Readonly<AccountText>, hash: number): number {
    const at = this.#slotFor(account, hash);
    const slot = this.#slots[at] as number;
    if (slot === 0) return this.#add(at, account, hash);
    return this.#records[numberIn(slot) * 2] as number;
  }

  /** The account's key, -1 if it is not there; `hash` is `hashOf` it. */
  find(account: Readonly<AccountText>, hash: number): number {
    const slot = this.#slots[this.#slotFor(account, hash)] as number;
    return slot === 0 ? -1 : (this.#records[numberIn(slot) * 2] as number);
  }

  /** Reads what `intern` will read for these hashes: in short loops the processor waits for many places at once. */
  lookAhead(hashes: Int32Array, size: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const ahead = this.#ahead.length < size ? (this.#ahead = new Int32Array(size)) : this.#ahead;
    const records = this.#records;
    let touched = 0;
    let waiting = 0;
    for (let i = 0; i < size; i++) {
      const slot = slots[spread(hashes[i] as number) & mask] as number;
      if (slot !== 0) ahead[waiting++] = numberIn(slot) * 2;
    }
    for (let i = 0; i < waiting; i++) touched ^= records[ahead[i] as number] as number;
    this.touched = touched;
  }

  /** Key of the account's domain, -1 without one. */
  domainOf(key: number): number {
    return this.#records[(this.#places[key] as number) * 2 + 1] as number;
  }

  /** The bytes before the `@` (all where there is no domain), as they were when the key was made. */
  localPartOf(key: number): Uint8Array {
    const at = (this.#places[key] as number) * 2;
    const { buffer, byteOffset } = this.#records;
    return new Uint8Array(buffer, byteOffset + (at + HEAD) * 4, this.#records[at + 2]);
  }

  /** The slot that holds the account, or the free one where it belongs. */
  #slotFor({ view, start, end, domain }: Readonly<AccountText>, hash: number): number {
    const slots = this.#slots;
    const records = this.#records;
    const mask = slots.length - 1;
    const mixed = spread(hash);
    const length = end - start;
    for (let at = mixed & mask; ; at = (at + 1) & mask) {
      const slot = slots[at] as number;
      if (slot === 0) return at;
      if (!mayHold(slot, mixed)) continue;
      const own = numberIn(slot) * 2;
      if (records[own + 1] !== domain || records[own + 2] !== length) continue;
      if (sameBytes(view, start, this.#view, (own + HEAD) * 4, length, LOWER)) return at;
    }
  }

  #add(at: number, account: Readonly<AccountText>, hash: number): number {
    const key = this.counter.count;
    this.#slots[at] = slotOf(this.#end / 2, spread(hash));
    if (key >= this.#places.length) this.#places = grown(this.#places, key + 1);
    this.#places[key] = this.#end / 2;
    this.#putRecord(key, account);
    this.counter.count++;
    if ((key + 1) * 2 > this.#slots.length) {
      this.#slots = grownSlots(this.#slots, (place) => spread(this.#hashAt(place * 2)));
    }
    return key;
  }

  #putRecord(key: number, { view, start, end, domain }: Readonly<AccountText>): void {
    const from = this.#end;
    const length = end - start;
    const words = HEAD + ((length + 3) >> 2);
    this.#end = from + words + (words & 1);
    if (this.#end > this.#records.length) this.#growRecords();
    this.#records[from] = key;
    this.#records[from + 1] = domain;
    this.#records[from + 2] = length;
    let to = (from + HEAD) * 4;
    let at = start;
    for (; at + 4 <= end; at += 4, to += 4) {
      this.#view.setInt32(to, view.getInt32(at, true), true);
    }
    for (; at < end; at++, to++) this.#view.setUint8(to, view.getUint8(at));
  }

  #hashAt(record: number): number {
    const from = (record + HEAD) * 4;
    const length = this.#records[record + 2] as number;
    return hashOf(this.#view, from, from + length, this.#records[record + 1] as number);
  }

  #growRecords(): void {
    this.#records = grown(this.#records, this.#end);
    this.#view = viewOver(this.#records);
  }
}

const FACTOR = 0x2c1b3c6d;

/** The hash of an account: equal for accounts that differ in the case of ASCII letters only. */
export function hashOf(view: DataView, start: number, end: number, domain: number): number {
  return hashView(view, start, end, true) ^ Math.imul(domain + 1, FACTOR);
}

function grown(array: Int32Array, atLeast: number): Int32Array {
  const larger = int32s(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}

function viewOver({ buffer, byteOffset, byteLength }: Int32Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
