import { Failure } from '../../core/failure';
import { repairedUtf8, utf16ToUtf8, windows1252ToUtf8 } from './transcode';
import { checkUtf8 } from './utf8Validity';

/** The encodings that are read; each export of Excel and PowerShell is one of them. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text file as UTF-8 bytes. */
export interface DecodedText {
  readonly encoding: TextEncoding;
  /** UTF-8 (WTF-8 for lone surrogates of UTF-16). */
  readonly bytes: Uint8Array;
  /** Index of the text's first byte in `bytes`: behind the byte order mark. */
  readonly start: number;
  /** Whether `bytes` is a buffer of its own; else it is the very array that was given. */
  readonly converted: boolean;
}

/** How a file's encoding shows itself before all of it is read; `start` is the index behind the mark. */
export type EncodingSigns =
  | { readonly kind: 'utf-8-mark'; readonly start: 3 }
  | { readonly kind: 'utf-16'; readonly littleEndian: boolean; readonly start: 0 | 2 }
  | { readonly kind: 'one-byte'; readonly start: 0 };

const SAMPLE = 1 << 16;

/**
 * Looks for a byte order mark, then for the zero bytes of UTF-16 (in the first 64 KB); `one-byte`
 * where neither is found, which is UTF-8 without a mark or Windows-1252. Never throws.
 */
export function findEncodingSigns(bytes: Uint8Array): EncodingSigns {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { kind: 'utf-8-mark', start: 3 };
  if (first === 0xff && second === 0xfe) return { kind: 'utf-16', littleEndian: true, start: 2 };
  if (first === 0xfe && second === 0xff) return { kind: 'utf-16', littleEndian: false, start: 2 };
  const littleEndian = endianOfZeroBytes(bytes);
  if (littleEndian === null) return { kind: 'one-byte', start: 0 };
  return { kind: 'utf-16', littleEndian, start: 0 };
}

/** In UTF-16 most Latin text has a zero in every pair of bytes, always on the same side. */
function endianOfZeroBytes(bytes: Uint8Array): boolean | null {
  const stop = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < stop; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = stop / 2;
  if (pairs < 2) return null;
  if (odd * 2 >= pairs && even * 16 <= odd) return true;
  return even * 2 >= pairs && odd * 16 <= even ? false : null;
}

/**
 * The text of a file in UTF-8, whatever it was written in: the byte order mark decides, then the
 * zero bytes of UTF-16, then strict UTF-8; all else is Windows-1252. Bytes that are not UTF-8 after
 * a UTF-8 mark become U+FFFD. Valid UTF-8 is not copied. `limit` is the most bytes that a converted
 * text may have.
 *
 * Throws Failure `file-cut-off` where the last character (UTF-8) or unit (UTF-16) lacks its end,
 * `file-too-large` past the limit.
 */
export function decodeText(bytes: Uint8Array, signs: EncodingSigns, limit: number): DecodedText {
  switch (signs.kind) {
    case 'utf-16':
      return fromUtf16(bytes, signs, limit);
    case 'utf-8-mark':
    case 'one-byte':
      return fromOneByte(bytes, signs, limit);
  }
}

function fromUtf16(
  bytes: Uint8Array,
  { start, littleEndian }: Extract<EncodingSigns, { kind: 'utf-16' }>,
  limit: number,
): DecodedText {
  if ((bytes.length - start) % 2 !== 0) throw new Failure('file-cut-off', {});
  const encoding = littleEndian ? 'utf-16le' : 'utf-16be';
  return converted(encoding, utf16ToUtf8(bytes, start, littleEndian, limit));
}

function fromOneByte(
  bytes: Uint8Array,
  { kind, start }: Exclude<EncodingSigns, { kind: 'utf-16' }>,
  limit: number,
): DecodedText {
  switch (checkUtf8(bytes, start)) {
    case 'valid':
      return { encoding: 'utf-8', bytes, start, converted: false };
    case 'cut-off':
      throw new Failure('file-cut-off', {});
    case 'invalid':
      return kind === 'utf-8-mark'
        ? converted('utf-8', repairedUtf8(bytes, start, limit))
        : converted('windows-1252', windows1252ToUtf8(bytes, start, limit));
  }
}

function converted(encoding: TextEncoding, bytes: Uint8Array): DecodedText {
  return { encoding, bytes, start: 0, converted: true };
}
