import { Base64Spelling, readBase64Guid } from './base64Guid';
import { NOT_HEX, hexTables } from './hexDigits';

/**
 * How a GUID is spelled (rules.md, "Canonical forms"). Numbers, because columns of a million cells
 * keep one a row; `none` is 0.
 */
export const GuidForm = {
  none: 0,
  /** `8c4ac332-975f-4717-ad7b-ba4a4e968fff` */
  dashed: 1,
  /** `{8c4ac332-…}` */
  braced: 2,
  /** `(8c4ac332-…)` */
  parenthesised: 3,
  /** `urn:uuid:8c4ac332-…` */
  urn: 4,
  /** 32 hex digits alone: canonical or octets, which only the whole column tells. */
  hex32: 5,
  /** `0x` and 32 hex digits: canonical or octets, too. */
  octets0x: 6,
  /** `\32\c3…`, octets as LDAP filters write them. */
  octetsEscaped: 7,
  /** `32 C3 …`, octets as ADSI Edit shows them. */
  octetsSpaced: 8,
  /** 22 characters of base64 and `==`. */
  base64Padded: 9,
  /** 22 characters of base64. */
  base64Unpadded: 10,
  /** Base64 with `-` or `_` in it, padded or not. */
  base64UrlSafe: 11,
  /** `X'32c3…'`, octets as csvde writes them. */
  octetsQuoted: 12,
} as const;
export type GuidForm = (typeof GuidForm)[keyof typeof GuidForm];

/**
 * What `readGuid` returns: 0 if the text is no GUID, else the form in the low four bits and the
 * letter case above them. Take it apart with `guidFormOf` and `guidLetterCaseOf`.
 */
export type GuidReading = number;

const [FIRST, SECOND, THIRD, FOURTH] = hexTables();
const DASH = 0x2d;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const QUOTE = 0x27;
const URN = [0x75, 0x72, 0x6e, 0x3a, 0x75, 0x75, 0x69, 0x64, 0x3a];

/**
 * Reads `bytes[start] .. bytes[end]` (end exclusive, UTF-8, already trimmed) as a GUID in any
 * spelling of rules.md, "Canonical forms", and writes its four 32-bit words to `out[at]` ..
 * `out[at + 3]`. Hex forms: the digits read from left to right *as written*, whatever order of bytes
 * they mean (`wordOrderOf`). Base64: already canonical. Returns the spelling (`guidFormOf`,
 * `guidLetterCaseOf`), 0 if it is no GUID; `out` is then undefined at these places. The nil and the
 * all-F GUID are GUIDs here (`isNilOrFull`). Never throws.
 */
export function readGuid(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint32Array,
  at: number,
): GuidReading {
  // Every spelling has a length of its own, but for base64 with other alphabets.
  switch (end - start) {
    case 36:
      return reading(GuidForm.dashed, readDashed(bytes, start, out, at));
    case 38:
      return readEnclosed(bytes, start, out, at);
    case 45:
      return readUrn(bytes, start, out, at);
    case 32:
      return reading(GuidForm.hex32, readHex(bytes, start, out, at));
    case 34:
      return read0x(bytes, start, out, at);
    case 35:
      return readQuoted(bytes, start, out, at);
    case 48:
      return readOctets(GuidForm.octetsEscaped, bytes, start, out, at);
    case 47:
      return readOctets(GuidForm.octetsSpaced, bytes, start, out, at);
    case 22:
    case 24:
      return readBase64(bytes, start, end, out, at);
    default:
      return GuidForm.none;
  }
}

/** `seen` is every table value joined by `|`; its flags of letter case become bits 4 and 5. */
function reading(form: GuidForm, seen: number): GuidReading {
  return (seen & NOT_HEX) !== 0 ? GuidForm.none : form | ((seen >> 16) & 0x30);
}

function readDashed(bytes: Uint8Array, p: number, out: Uint32Array, at: number): number {
  if (
    bytes[p + 8] !== DASH ||
    bytes[p + 13] !== DASH ||
    bytes[p + 18] !== DASH ||
    bytes[p + 23] !== DASH
  ) {
    return NOT_HEX;
  }
  const a = readFour(bytes, p);
  const b = readFour(bytes, p + 4);
  const c = readFour(bytes, p + 9);
  const d = readFour(bytes, p + 14);
  const e = readFour(bytes, p + 19);
  const f = readFour(bytes, p + 24);
  const g = readFour(bytes, p + 28);
  const h = readFour(bytes, p + 32);
  out[at] = (a << 16) | (b & 0xffff);
  out[at + 1] = (c << 16) | (d & 0xffff);
  out[at + 2] = (e << 16) | (f & 0xffff);
  out[at + 3] = (g << 16) | (h & 0xffff);
  return a | b | c | d | e | f | g | h;
}

function readHex(bytes: Uint8Array, p: number, out: Uint32Array, at: number): number {
  return (
    readWord(bytes, p, p + 4, out, at) |
    readWord(bytes, p + 8, p + 12, out, at + 1) |
    readWord(bytes, p + 16, p + 20, out, at + 2) |
    readWord(bytes, p + 24, p + 28, out, at + 3)
  );
}

/** A word of four digits at `p` and four at `q`; returns their table values joined by `|`. */
function readWord(
  bytes: Uint8Array,
  p: number,
  q: number,
  out: Uint32Array,
  index: number,
): number {
  const high = readFour(bytes, p);
  const low = readFour(bytes, q);
  out[index] = (high << 16) | (low & 0xffff);
  return high | low;
}

// A table a place, so that a digit costs two loads and nothing else: a million in 40 ms.
function readFour(bytes: Uint8Array, p: number): number {
  const first = FIRST[bytes[p] as number] as number;
  const second = SECOND[bytes[p + 1] as number] as number;
  const third = THIRD[bytes[p + 2] as number] as number;
  const fourth = FOURTH[bytes[p + 3] as number] as number;
  return first | second | third | fourth;
}

function readEnclosed(bytes: Uint8Array, start: number, out: Uint32Array, at: number): GuidReading {
  const open = bytes[start];
  const close = bytes[start + 37];
  if (open === 0x7b && close === 0x7d) {
    return reading(GuidForm.braced, readDashed(bytes, start + 1, out, at));
  }
  if (open === 0x28 && close === 0x29) {
    return reading(GuidForm.parenthesised, readDashed(bytes, start + 1, out, at));
  }
  return GuidForm.none;
}

// The prefix of a URN is the same in either case (RFC 8141, section 3.1).
function readUrn(bytes: Uint8Array, start: number, out: Uint32Array, at: number): GuidReading {
  for (let i = 0; i < URN.length; i++) {
    const byte = bytes[start + i] as number;
    const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    if (lower !== URN[i]) return GuidForm.none;
  }
  return reading(GuidForm.urn, readDashed(bytes, start + URN.length, out, at));
}

function read0x(bytes: Uint8Array, start: number, out: Uint32Array, at: number): GuidReading {
  const marked = bytes[start] === 0x30 && ((bytes[start + 1] as number) | 0x20) === 0x78;
  return marked ? reading(GuidForm.octets0x, readHex(bytes, start + 2, out, at)) : GuidForm.none;
}

function readQuoted(bytes: Uint8Array, start: number, out: Uint32Array, at: number): GuidReading {
  const isX = ((bytes[start] as number) | 0x20) === 0x78;
  const isQuoted = isX && bytes[start + 1] === QUOTE && bytes[start + 34] === QUOTE;
  return isQuoted
    ? reading(GuidForm.octetsQuoted, readHex(bytes, start + 2, out, at))
    : GuidForm.none;
}

/** Sixteen octets: each after a backslash, or one space between any two. */
function readOctets(
  form: typeof GuidForm.octetsEscaped | typeof GuidForm.octetsSpaced,
  bytes: Uint8Array,
  start: number,
  out: Uint32Array,
  at: number,
): GuidReading {
  const escaped = form === GuidForm.octetsEscaped;
  const mark = escaped ? BACKSLASH : SPACE;
  let seen = 0;
  for (let octet = 0; octet < 16; octet++) {
    const p = start + octet * 3 + (escaped ? 1 : 0);
    if ((escaped || octet > 0) && bytes[p - 1] !== mark) return GuidForm.none;
    const value =
      (THIRD[bytes[p] as number] as number) | (FOURTH[bytes[p + 1] as number] as number);
    const index = at + (octet >> 2);
    out[index] = ((out[index] as number) << 8) | (value & 0xff);
    seen |= value;
  }
  return reading(form, seen);
}

function readBase64(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint32Array,
  at: number,
): GuidReading {
  switch (readBase64Guid(bytes, start, end, out, at)) {
    case Base64Spelling.none:
      return GuidForm.none;
    case Base64Spelling.padded:
      return GuidForm.base64Padded;
    case Base64Spelling.unpadded:
      return GuidForm.base64Unpadded;
    case Base64Spelling.urlSafe:
      return GuidForm.base64UrlSafe;
  }
}
