import { octetsToCanonical } from './guidWords';

/** How sixteen octets are spelled in base64; `urlSafe`, padded or not, has a `-` or `_` in it. */
export const Base64Spelling = { none: 0, padded: 1, unpadded: 2, urlSafe: 3 } as const;
export type Base64Spelling = (typeof Base64Spelling)[keyof typeof Base64Spelling];

const EQUALS = 0x3d;
/** In a value of `SEXTET`: only in the alphabet of `+` and `/`. */
const STANDARD = 0x40;
/** In a value of `SEXTET`: only in the alphabet of `-` and `_` (RFC 4648, section 5). */
const URL_SAFE = 0x80;
const NOT_BASE64 = 0xc0;

const SEXTET: Uint8Array = sextetTable();

function sextetTable(): Uint8Array {
  const table = new Uint8Array(256).fill(NOT_BASE64);
  for (let i = 0; i < 26; i++) {
    table[0x41 + i] = i;
    table[0x61 + i] = 26 + i;
  }
  for (let i = 0; i < 10; i++) table[0x30 + i] = 52 + i;
  table[0x2b] = 62 | STANDARD;
  table[0x2f] = 63 | STANDARD;
  table[0x2d] = 62 | URL_SAFE;
  table[0x5f] = 63 | URL_SAFE;
  return table;
}

/**
 * Reads 22 characters of base64, with `==` behind them or not, as the sixteen octets of a GUID and
 * writes its words in canonical order to `out[at]` .. `out[at + 3]`. Returns the spelling, `none` for
 * what is none: a character of no or of both alphabets, a last one outside `AQgw` (the four spare bits would
 * not be zero, so that two spellings would mean one GUID). `end` is exclusive. Never throws.
 */
export function readBase64Guid(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint32Array,
  at: number,
): Base64Spelling {
  const padded = end - start === 24;
  if (padded && (bytes[end - 2] !== EQUALS || bytes[end - 1] !== EQUALS))
    return Base64Spelling.none;
  const seen = decode(bytes, start, out, at);
  if (seen >= NOT_BASE64 || ((SEXTET[bytes[start + 21] as number] as number) & 15) !== 0) {
    return Base64Spelling.none;
  }
  octetsToCanonical(out, at);
  if ((seen & URL_SAFE) !== 0) return Base64Spelling.urlSafe;
  return padded ? Base64Spelling.padded : Base64Spelling.unpadded;
}

/** Writes the first 128 bits as they come; returns the table's values joined by `|`. */
function decode(bytes: Uint8Array, start: number, out: Uint32Array, at: number): number {
  let seen = 0;
  let bits = 0;
  let held = 0;
  let index = at;
  for (let i = 0; i < 22; i++) {
    const value = SEXTET[bytes[start + i] as number] as number;
    seen |= value;
    const sextet = value & 0x3f;
    if (bits + 6 < 32) {
      held = (held << 6) | sextet;
      bits += 6;
    } else {
      const rest = bits + 6 - 32;
      out[index++] = (held << (6 - rest)) | (sextet >> rest);
      held = sextet & ((1 << rest) - 1);
      bits = rest;
    }
  }
  return seen;
}
