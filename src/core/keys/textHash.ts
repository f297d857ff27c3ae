/**
 * How texts are compared and hashed as bytes: four at a time, because a check of a million rows
 * looks at a hundred million of them.
 */

/** Byte for byte. */
export const EXACT: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => byte);
/** A to Z as a to z; every other byte as it is (non-ASCII canonical forms are in lower case already). */
export const LOWER: Uint8Array = EXACT.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** The bit that tells A from a; in a hash it may be lost for every byte, for equality is checked apart. */
const CASE_BIT = 0x20;
const CASE_BITS = 0x20202020;
const SEED = 0x811c9dc5 | 0;
const FACTOR = 0x2c1b3c6d;

const views = new WeakMap<ArrayBufferLike, DataView>();
let lastBuffer: ArrayBufferLike | null = null;
let lastView: DataView = new DataView(new ArrayBuffer(0));

/** A view of the whole buffer that `bytes` looks into: offsets count from the buffer's own start. */
export function viewOf(bytes: Uint8Array): DataView {
  const { buffer } = bytes;
  if (buffer === lastBuffer) return lastView;
  let view = views.get(buffer);
  if (view === undefined) views.set(buffer, (view = new DataView(buffer)));
  lastBuffer = buffer;
  lastView = view;
  return view;
}

/** A new view of `bytes` alone: offsets as in `bytes`. */
export function viewOver({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/**
 * A hash, as a signed 32-bit number, of the bytes from `start` to `end` (exclusive): the same for
 * all stretches that `fold` (`EXACT` or `LOWER`) makes equal.
 */
export function hashBytes(bytes: Uint8Array, start: number, end: number, fold: Uint8Array): number {
  return hashView(viewOf(bytes), bytes.byteOffset + start, bytes.byteOffset + end, fold === LOWER);
}

/**
 * `hashBytes` for those who hold the view: offsets from its start, `end` exclusive; `folded`: as by `LOWER`.
 * Throws a RangeError for offsets outside it.
 */
export function hashView(view: DataView, start: number, end: number, folded: boolean): number {
  const mask = folded ? CASE_BITS : 0;
  let hash = SEED ^ (end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) {
    hash = Math.imul(hash ^ (view.getInt32(at, true) | mask), FACTOR);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) {
    hash = Math.imul(hash ^ (view.getUint8(at) | (mask & CASE_BIT)), FACTOR);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Whether two stretches of `length` bytes are equal under `fold`; offsets from the views' starts. */
export function sameBytes(
  a: DataView,
  aStart: number,
  b: DataView,
  bStart: number,
  length: number,
  fold: Uint8Array,
): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    if (a.getInt32(aStart + at, true) === b.getInt32(bStart + at, true)) continue;
    for (let i = at; i < at + 4; i++) {
      if (fold[a.getUint8(aStart + i)] !== fold[b.getUint8(bStart + i)]) return false;
    }
  }
  for (; at < length; at++) {
    if (fold[a.getUint8(aStart + at)] !== fold[b.getUint8(bStart + at)]) return false;
  }
  return true;
}
