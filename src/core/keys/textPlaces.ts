import { int32s, uint8s } from '../table/memory';
import { sameBytes, viewOf } from './textHash';

/** Numbers a key takes: start, and length with the buffer's index above it. */
const PLACE = 2;
const LENGTH_BITS = 22;
const LONGEST = (1 << LENGTH_BITS) - 1;
/** Buffers that can be told apart; the last is our own, for texts of further ones. */
const MOST_BUFFERS = 1 << (31 - LENGTH_BITS);
const OWN_BUFFER = MOST_BUFFERS - 1;

/** Where the text of each key lies: in the buffers of the cells themselves. */
export class TextPlaces {
  readonly #fold: Uint8Array;
  #places: Int32Array;
  readonly #buffers: Uint8Array[] = [];
  readonly #views: DataView[] = [];
  readonly #offsets: number[] = [];
  #lastBuffer: Uint8Array | null = null;
  #lastBufferIndex = 0;
  #ownUsed = 0;

  /** Texts are equal under `fold` (`EXACT` or `LOWER`); room for `expected` keys, more only grow it. */
  constructor(fold: Uint8Array, expected: number) {
    this.#fold = fold;
    this.#places = int32s(expected * PLACE);
  }

  /**
   * Notes that `key` (not noted before) is the text `bytes[start] .. bytes[end]` (exclusive), which
   * must stay as it is. Throws a RangeError for texts of 4 MiB and more.
   */
  put(key: number, bytes: Uint8Array, start: number, end: number): void {
    if (end - start > LONGEST) throw new RangeError('a text of 4 MiB or more has no key');
    const buffer = this.#indexOfBuffer(bytes);
    if ((key + 1) * PLACE > this.#places.length) this.#grow(key + 1);
    const at = key * PLACE;
    this.#places[at] = buffer === OWN_BUFFER ? this.#keepCopy(bytes, start, end) : start;
    this.#places[at + 1] = (buffer << LENGTH_BITS) | (end - start);
  }

  /** Whether the key's text equals `bytes[start] .. bytes[end]` (exclusive). */
  holds(key: number, bytes: Uint8Array, start: number, end: number): boolean {
    const packed = this.#places[key * PLACE + 1] as number;
    const length = end - start;
    if ((packed & LONGEST) !== length) return false;
    const index = packed >> LENGTH_BITS;
    const from = (this.#offsets[index] as number) + (this.#places[key * PLACE] as number);
    const own = this.#views[index] as DataView;
    return sameBytes(viewOf(bytes), bytes.byteOffset + start, own, from, length, this.#fold);
  }

  /** The text's bytes as they were when it was put. */
  bytesOf(key: number): Uint8Array {
    const start = this.#places[key * PLACE] as number;
    const packed = this.#places[key * PLACE + 1] as number;
    const buffer = this.#buffers[packed >> LENGTH_BITS] ?? new Uint8Array(0);
    return buffer.subarray(start, start + (packed & LONGEST));
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

  /** Copies a text of a buffer too many to the end of our own and returns where it starts. */
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

  #grow(keys: number): void {
    const larger = int32s(Math.max(keys * PLACE, this.#places.length * 2));
    larger.set(this.#places);
    this.#places = larger;
  }
}
