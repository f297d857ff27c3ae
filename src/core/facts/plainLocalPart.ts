import { mixWord, RecordAt, TEXT_SEED } from '../keys/accountRecord';

/** Longer local parts are left to the close look. */
const LONGEST = 128;

const AT = 0x40;
const SIGNS = 0x80808080 | 0;
const ONES = 0x01010101;
const SLASHES = 0x2f2f2f2f;
const DOTS = 0x2e2e2e2e;
/** Added to each byte these carry into its sign from the first character on that is meant. */
const FROM_A = 0x1f1f1f1f;
const BEHIND_Z = 0x05050505;
const FROM_DASH = 0x53535353;
const BEHIND_NINE = 0x46464646;

/**
 * The quick look at an account's local part, for those that hold letters, digits, dashes and single
 * dots before an `@`: four bytes at a time. Writes text and text hash of its record. `start` and
 * `end` (exclusive) are offsets in `view`. Returns where the `@` stands, -1 where a closer look is
 * needed; `found.hasUpper` then means nothing.
 */
export function scanPlainLocalPart(
  view: DataView,
  start: number,
  end: number,
  record: Int32Array,
  found: { hasUpper: boolean },
): number {
  const last = Math.min(end - 4, start + LONGEST);
  let hash = TEXT_SEED;
  let uppers = 0;
  let dotBefore = 0;
  let to = RecordAt.text as number;
  for (let at = start; at <= last; at += 4) {
    const word = view.getInt32(at, true);
    const lower = word | 0x20202020;
    // Sums may carry into the next byte only from bytes beyond ASCII: the first odd byte is exact.
    const letters = (lower + FROM_A) & ~(lower + BEHIND_Z);
    const dots = zeroBytes(word ^ DOTS);
    if ((dots & ((dots << 8) | dotBefore)) !== 0) return -1;
    const odd = oddBytes(word, letters);
    const ownUppers = letters & ~(word << 2) & SIGNS;
    const text = word | (ownUppers >>> 2);
    if (odd === 0) {
      uppers |= ownUppers;
      dotBefore = dots >>> 24;
      record[to++] = text;
      hash = mixWord(hash, text);
      continue;
    }
    const length = (31 - Math.clz32(odd & -odd)) >> 3;
    if (((word >>> (length * 8)) & 0xff) !== AT) return -1;
    const rest = (1 << (length * 8)) - 1;
    record[to] = text & rest;
    record[RecordAt.hash] = length === 0 ? hash : mixWord(hash, text & rest);
    found.hasUpper = (uppers | (ownUppers & rest)) !== 0;
    return at + length;
  }
  return -1;
}

/** The sign of each byte that is neither letter, digit, dash nor dot; exact up to the first. */
function oddBytes(word: number, letters: number): number {
  const numerals = (word + FROM_DASH) & ~(word + BEHIND_NINE);
  return (~(letters | numerals) | zeroBytes(word ^ SLASHES) | word) & SIGNS;
}

/** The sign of each byte that is zero; of one above it sometimes, too. */
function zeroBytes(word: number): number {
  return (word - ONES) & ~word & SIGNS;
}
