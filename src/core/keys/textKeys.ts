import { sameBytes, viewOf } from './textHash';
import { int32s, uint8s } from '../table/memory';

/**
 * Numbers for texts: the same text (in the sense of `fold`) always gets the same key, two different
 * texts never do. Open addressing over the cells' own bytes: no string is made, and a list of a
 * million rows costs two arrays. Keys count from 0 in the order of first sight.
 */

/** Hands out keys; shared by tables whose keys must not collide. */
export interface KeyCounter {
  count: number;
}

/** Neighbouring hashes go to slots far from each other. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Stretches of one buffer to be interned together; all arrays hold `size` entries or more. */
export interface StretchBatch {
  /** Where each stretch's key goes. */
  readonly rows: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly hashes: Int32Array;
  size: number;
}

/**
 * Numbers a slot takes: key + 1 (0: free), hash, start, and length with the buffer's index above it.
 * Side by side, because in a table of a million texts every place looked at is waited for.
 */
const SLOT = 4;
const LENGTH_BITS = 22;
const LONGEST = (1 << LENGTH_BITS) - 1;
/** Buffers a table can tell apart; the last is its own, for texts of further ones. */
const MOST_BUFFERS = 1 << (31 - LENGTH_BITS);
const OWN_BUFFER = MOST_BUFFERS - 1;

const PLACE = 2;

/** A table of texts. `intern` and `find` take bytes that must stay unchanged while the table is used. */
export class TextKeys {
  readonly counter: KeyCounter;
  readonly #fold: Uint8Array;
  #slots: Int32Array;
  #mask: number;
  #used = 0;
  /** By key: start, and length with buffer as in the slot; for those who ask by key. */
  #places: Int32Array;
  readonly #buffers: Uint8Array[] = [];
  readonly #views: DataView[] = [];
  readonly #offsets: number[] = [];
  #lastBuffer: Uint8Array | null = null;
  #lastBufferIndex = 0;
  #ownUsed = 0;
  #ahead = new Int32Array(0);
  /** Nobody's number: it keeps `#touchAhead` from being optimised away. */
  touched = 0;

  /** `expected`: about how many different texts will come; more only costs a growth. */
  constructor(fold: Uint8Array, expected: number, counter: KeyCounter = { count: 0 }) {
    this.counter = counter;
    this.#fold = fold;
    let size = 64;
    while (size < expected * 2) size *= 2;
    this.#slots = int32s(size * SLOT);
    this.#mask = size - 1;
    this.#places = int32s((expected + 16) * PLACE);
  }

  /**
   * The text's key, a new one if it was not there. `hash` must be `hashBytes` of the same stretch.
   * Throws a RangeError for texts of 4 MiB and more, which readers refuse.
   */
  intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT;
      const key = (slots[at] as number) - 1;
      if (key < 0) return this.#add(at, bytes, start, end, hash);
      if (slots[at + 1] === hash && this.#holds(at, bytes, start, end)) return key;
    }
  }

  /** The text's key, -1 if it is not there. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT;
      const key = (slots[at] as number) - 1;
      if (key < 0) return -1;
      if (slots[at + 1] === hash && this.#holds(at, bytes, start, end)) return key;
    }
  }

  /** `intern` for many stretches of the same bytes: `keys[batch.rows[i]]` gets the key of stretch i. */
  internAll(bytes: Uint8Array, batch: StretchBatch, keys: Int32Array): void {
    const { rows, starts, ends, hashes, size } = batch;
    this.#touchAhead(hashes, size);
    for (let i = 0; i < size; i++) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      keys[rows[i] as number] = this.intern(bytes, start, end, hashes[i] as number);
    }
  }

  /**
   * Reads what the next probes will read, in loops so short that the processor waits for many
   * places of memory at once instead of one after the other: half the time of a large table.
   */
  #touchAhead(hashes: Int32Array, size: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const buffers = this.#buffers;
    const ahead = this.#ahead.length < size ? (this.#ahead = new Int32Array(size)) : this.#ahead;
    let touched = 0;
    for (let i = 0; i < size; i++) {
      const at = (spread(hashes[i] as number) & mask) * SLOT;
      ahead[i] = slots[at] === 0 ? -1 : at;
    }
    for (let i = 0; i < size; i++) {
      const at = ahead[i] as number;
      if (at < 0) continue;
      const own = buffers[(slots[at + 3] as number) >> LENGTH_BITS] as Uint8Array;
      touched ^= own[slots[at + 2] as number] as number;
    }
    this.touched = touched;
  }

  /** The text's bytes as they were when its key was made. */
  bytesOf(key: number): Uint8Array {
    const start = this.#places[key * PLACE] as number;
    const packed = this.#places[key * PLACE + 1] as number;
    const buffer = this.#buffers[packed >> LENGTH_BITS] ?? new Uint8Array(0);
    return buffer.subarray(start, start + (packed & LONGEST));
  }

  #holds(at: number, bytes: Uint8Array, start: number, end: number): boolean {
    const slots = this.#slots;
    const packed = slots[at + 3] as number;
    const length = end - start;
    if ((packed & LONGEST) !== length) return false;
    const index = packed >> LENGTH_BITS;
    const from = (this.#offsets[index] as number) + (slots[at + 2] as number);
    const own = this.#views[index] as DataView;
    return sameBytes(viewOf(bytes), bytes.byteOffset + start, own, from, length, this.#fold);
  }

  #add(at: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (end - start > LONGEST) throw new RangeError('a text of 4 MiB or more has no key');
    const slots = this.#slots;
    const buffer = this.#indexOfBuffer(bytes);
    slots[at + 1] = hash;
    slots[at + 2] = buffer === OWN_BUFFER ? this.#keepCopy(bytes, start, end) : start;
    slots[at + 3] = (buffer << LENGTH_BITS) | (end - start);
    const key = this.counter.count++;
    slots[at] = key + 1;
    if ((key + 1) * PLACE > this.#places.length) this.#growPlaces(key + 1);
    this.#places[key * PLACE] = slots[at + 2] as number;
    this.#places[key * PLACE + 1] = slots[at + 3] as number;
    this.#used++;
    if (this.#used * 2 > this.#mask + 1) this.#growSlots();
    return key;
  }

  #indexOfBuffer(bytes: Uint8Array): number {
    if (bytes === this.#lastBuffer) return this.#lastBufferIndex;
    let index = this.#buffers.indexOf(bytes);
    if (index < 0) index = Math.min(this.#buffers.length, OWN_BUFFER);
    if (index < OWN_BUFFER) this.#keepBuffer(index, bytes);
    this.#lastBuffer = bytes;
    this.#lastBufferIndex = index;
    return index;
  }

  #keepBuffer(index: number, bytes: Uint8Array): void {
    this.#buffers[index] = bytes;
    this.#views[index] = viewOf(bytes);
    this.#offsets[index] = bytes.byteOffset;
  }

  /** Copies a text of a buffer too many to the end of the table's own and returns where it starts. */
  #keepCopy(bytes: Uint8Array, start: number, end: number): number {
    const from = this.#ownUsed;
    this.#ownUsed += end - start;
    let own = this.#buffers[OWN_BUFFER] ?? new Uint8Array(0);
    if (this.#ownUsed > own.length) {
      const larger = uint8s(Math.max(1 << 16, this.#ownUsed * 2));
      larger.set(own);
      this.#keepBuffer(OWN_BUFFER, (own = larger));
    }
    own.set(bytes.subarray(start, end), from);
    return from;
  }

  #growPlaces(keys: number): void {
    const larger = int32s(Math.max(keys * PLACE, this.#places.length * 2));
    larger.set(this.#places);
    this.#places = larger;
  }

  #growSlots(): void {
    const old = this.#slots;
    const slots = int32s(old.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] === 0) continue;
      let slot = spread(old[from + 1] as number) & mask;
      while (slots[slot * SLOT] !== 0) slot = (slot + 1) & mask;
      for (let i = 0; i < SLOT; i++) slots[slot * SLOT + i] = old[from + i] as number;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}
