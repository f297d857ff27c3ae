import { encodeUtf8 } from '../table/utf8';
import { LITTLE_ENDIAN, WORD, type ViewedBytes } from './viewedBytes';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
/** Leads U+D000..U+DFFF: Hangul, copied as it is, and lone surrogates, which JSON escapes. */
const SURROGATE_LEAD = 0xed;
const FIRST_SURROGATE_TRAIL = 0xa0;
const HEX = encodeUtf8('0123456789abcdef');
/** The control characters that have a letter of their own: `\b \t \n \f \r`. */
const LETTERS: ReadonlyMap<number, number> = new Map([
  [0x08, 0x62],
  [0x09, 0x74],
  [0x0a, 0x6e],
  [0x0c, 0x66],
  [0x0d, 0x72],
]);

/** The most bytes that a text of `length` bytes takes as a JSON string, its quotes included. */
export function roomForJsonText(length: number): number {
  return length * 6 + 2;
}

/**
 * Writes the text `source[start] .. source[end]` (end exclusive, UTF-8 or WTF-8) as a JSON string
 * into `target` from `offset` on, and returns the offset behind it. The bytes are those that
 * `JSON.stringify` (ECMA-262, QuoteJSONString) gives in UTF-8. `target` must have `roomForJsonText`
 * bytes left. Never throws otherwise.
 */
export function writeJsonText(
  source: ViewedBytes,
  start: number,
  end: number,
  target: ViewedBytes,
  offset: number,
): number {
  target.bytes[offset] = QUOTE;
  let i = start;
  let at = offset + 1;
  for (const lastWord = end - WORD; i <= lastWord; i += WORD, at += WORD) {
    const word = source.view.getInt32(i, LITTLE_ENDIAN);
    if (needsCare(word)) break;
    target.view.setInt32(at, word, LITTLE_ENDIAN);
  }
  if (i < end) at = writeEscaped(source.bytes, i, end, target.bytes, at);
  target.bytes[at] = QUOTE;
  return at + 1;
}

/**
 * Whether a word of four bytes holds anything but plain ASCII: a control character, a quote, a
 * backslash, or a byte beyond ASCII. All four at once: `(x - 1) & ~x` sets the high bit of a byte
 * that is 0, `(x - 0x20) & ~x` of one below 0x20; a borrow can only add a false alarm.
 */
function needsCare(word: number): boolean {
  const quotes = word ^ 0x22222222;
  const backslashes = word ^ 0x5c5c5c5c;
  const found =
    ((word - 0x20202020) & ~word) |
    ((quotes - 0x01010101) & ~quotes) |
    ((backslashes - 0x01010101) & ~backslashes) |
    word;
  return (found & 0x80808080) !== 0;
}

/** Writes the text without quotes, byte by byte: what is short, or from where care is needed on. */
function writeEscaped(
  source: Uint8Array,
  start: number,
  end: number,
  target: Uint8Array,
  offset: number,
): number {
  let at = offset;
  for (let i = start; i < end; i++) {
    const byte = source[i] as number;
    const next = source[i + 1] as number;
    if (byte === QUOTE || byte === BACKSLASH) {
      target[at++] = BACKSLASH;
      target[at++] = byte;
    } else if (byte < FIRST_PRINTABLE) {
      at = writeControl(byte, target, at);
    } else if (byte === SURROGATE_LEAD && next >= FIRST_SURROGATE_TRAIL) {
      const unit = 0xd000 | ((next & 0x3f) << 6) | ((source[i + 2] as number) & 0x3f);
      at = writeUnit(unit, target, at);
      i += 2;
    } else target[at++] = byte;
  }
  return at;
}

function writeControl(byte: number, target: Uint8Array, at: number): number {
  const letter = LETTERS.get(byte);
  if (letter === undefined) return writeUnit(byte, target, at);
  target[at] = BACKSLASH;
  target[at + 1] = letter;
  return at + 2;
}

/** Writes `\uXXXX`, lower case as `JSON.stringify` has it. */
function writeUnit(unit: number, target: Uint8Array, at: number): number {
  target[at] = BACKSLASH;
  target[at + 1] = 0x75;
  for (let digit = 0; digit < 4; digit++) {
    target[at + 2 + digit] = HEX[(unit >> (12 - 4 * digit)) & 0x0f] as number;
  }
  return at + 6;
}
