import { CR, LF, QUOTE } from './ascii';

// Both searches look at eight bytes at a time. Subtracting n from each byte of a word borrows into the
// sign bit of a byte below n; after XOR with c, subtracting 1 does so for a byte equal to c. The
// lowest hit is exact but for bytes beyond ASCII and, in the first search, other control characters:
// those are stepped over, which is cheaper than masking them in every word.
const SIGNS = 0x80808080 | 0;
const ONES = 0x01010101;
const ABOVE_CR = 0x0e0e0e0e;

/**
 * Index of the delimiter or line break that ends the unquoted field at `from`, or the length; `view` is over
 * the same bytes. Never throws.
 */
export function endOfUnquoted(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  delimiter: number,
): number {
  const length = bytes.length;
  const pattern = Math.imul(delimiter, ONES);
  let at = from;
  for (const last = length - 8; at <= last; at += 8) {
    const low = view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    const lowHits = (low - ABOVE_CR) | ((low ^ pattern) - ONES);
    const highHits = (high - ABOVE_CR) | ((high ^ pattern) - ONES);
    if (((lowHits | highHits) & SIGNS) !== 0) {
      const hit = at + firstHit(lowHits, highHits);
      const byte = bytes[hit];
      if (byte === delimiter || byte === LF || byte === CR) return hit;
      at = behindBeyondAscii(bytes, hit + 1) - 8;
    }
  }
  for (; at < length; at++) {
    const byte = bytes[at];
    if (byte === delimiter || byte === LF || byte === CR) return at;
  }
  return length;
}

/** Index of the next quote at or after `from`, or the length; `view` is over the same bytes. Never throws. */
export function nextQuote(bytes: Uint8Array, view: DataView, from: number): number {
  const length = bytes.length;
  let at = from;
  for (const last = length - 8; at <= last; at += 8) {
    const lowHits = (view.getInt32(at, true) ^ (QUOTE * ONES)) - ONES;
    const highHits = (view.getInt32(at + 4, true) ^ (QUOTE * ONES)) - ONES;
    if (((lowHits | highHits) & SIGNS) !== 0) {
      const hit = at + firstHit(lowHits, highHits);
      if (bytes[hit] === QUOTE) return hit;
      at = behindBeyondAscii(bytes, hit + 1) - 8;
    }
  }
  for (; at < length; at++) if (bytes[at] === QUOTE) return at;
  return length;
}

/** Which byte (0 to 7) of two little-endian words carries the lowest sign bit that is set. */
function firstHit(low: number, high: number): number {
  const lowSigns = low & SIGNS;
  if (lowSigns !== 0) return (31 - Math.clz32(lowSigns & -lowSigns)) >> 3;
  const highSigns = high & SIGNS;
  return 4 + ((31 - Math.clz32(highSigns & -highSigns)) >> 3);
}

function behindBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) >= 0x80) at++;
  return at;
}
