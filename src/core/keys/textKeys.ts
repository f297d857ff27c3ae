/**
 * Numbers for texts: the same text (in the sense of `fold`) always gets the same key, two different
 * texts never do. Open addressing over the cells' own bytes: no string is made, and a list of a
 * million rows costs two arrays. Keys count from 0 in the order of first sight.
 */

/** Hands out keys; shared by tables whose keys must not collide. */
export interface KeyCounter {
  count: number;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Byte for byte. */
export const EXACT: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => byte);
/** A to Z as a to z; every other byte as it is (non-ASCII canonical forms are in lower case already). */
export const LOWER: Uint8Array = EXACT.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** FNV-1a over the folded bytes from `start` to `end` (exclusive), as a signed 32-bit number. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, fold: Uint8Array): number {
  let hash = SEED;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ (fold[bytes[i] as number] as number), PRIME);
  }
  return hash;
}

/** Continues `hashBytes` by one folded byte; start with `HASH_SEED`. */
export function hashByte(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, PRIME);
}

export const HASH_SEED = SEED;

/** FNV's low bits are weak where texts differ at the end only: spread them before they choose a slot. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** A table of texts. `intern` and `find` take bytes that must stay unchanged while the table is used. */
export class TextKeys {
  readonly counter: KeyCounter;
  readonly #fold: Uint8Array;
  #slots: Int32Array;
  #mask: number;
  #used = 0;
  #hashes: Int32Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #bufferOf: Uint16Array;
  readonly #buffers: Uint8Array[] = [];
  #lastBuffer: Uint8Array | null = null;
  #lastBufferIndex = 0;

  /** `expected`: about how many different texts will come; more only costs a growth. */
  constructor(fold: Uint8Array, expected: number, counter: KeyCounter = { count: 0 }) {
    this.counter = counter;
    this.#fold = fold;
    let size = 64;
    while (size < expected * 2) size *= 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    this.#hashes = new Int32Array(expected + 16);
    this.#starts = new Uint32Array(expected + 16);
    this.#ends = new Uint32Array(expected + 16);
    this.#bufferOf = new Uint16Array(expected + 16);
  }

  /** The text's key, a new one if it was not there. `hash` must be `hashBytes` of the same stretch. */
  intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = (slots[slot] as number) - 1;
      if (key < 0) return this.#add(slot, bytes, start, end, hash);
      if (this.#hashes[key] === hash && this.#holds(key, bytes, start, end)) return key;
    }
  }

  /** The text's key, -1 if it is not there. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = (slots[slot] as number) - 1;
      if (key < 0) return -1;
      if (this.#hashes[key] === hash && this.#holds(key, bytes, start, end)) return key;
    }
  }

  /** The text's bytes as they were when its key was made. */
  bytesOf(key: number): Uint8Array {
    const buffer = this.#buffers[this.#bufferOf[key] as number] ?? new Uint8Array(0);
    return buffer.subarray(this.#starts[key], this.#ends[key]);
  }

  #holds(key: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = this.#starts[key] as number;
    if ((this.#ends[key] as number) - at !== end - start) return false;
    const own = this.#buffers[this.#bufferOf[key] as number] as Uint8Array;
    const fold = this.#fold;
    for (let i = start; i < end; i++, at++) {
      if (fold[bytes[i] as number] !== fold[own[at] as number]) return false;
    }
    return true;
  }

  #add(slot: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const key = this.counter.count++;
    if (key >= this.#hashes.length) this.#growKeys(key + 1);
    this.#slots[slot] = key + 1;
    this.#hashes[key] = hash;
    this.#starts[key] = start;
    this.#ends[key] = end;
    this.#bufferOf[key] = this.#indexOfBuffer(bytes);
    this.#used++;
    if (this.#used * 2 > this.#slots.length) this.#growSlots();
    return key;
  }

  #indexOfBuffer(bytes: Uint8Array): number {
    if (bytes === this.#lastBuffer) return this.#lastBufferIndex;
    let index = this.#buffers.indexOf(bytes);
    if (index < 0) index = this.#buffers.push(bytes) - 1;
    this.#lastBuffer = bytes;
    this.#lastBufferIndex = index;
    return index;
  }

  #growKeys(atLeast: number): void {
    const size = Math.max(atLeast, this.#hashes.length * 2);
    this.#hashes = copied(this.#hashes, new Int32Array(size));
    this.#starts = copied(this.#starts, new Uint32Array(size));
    this.#ends = copied(this.#ends, new Uint32Array(size));
    this.#bufferOf = copied(this.#bufferOf, new Uint16Array(size));
  }

  #growSlots(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (const entry of old) {
      if (entry === 0) continue;
      let slot = spread(this.#hashes[entry - 1] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

function copied<Numbers extends Int32Array | Uint32Array | Uint16Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
