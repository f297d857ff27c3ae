import { checkUtf8 } from '../text/utf8Validity';

/** Attributes whose values are octets and no text, even where they happen to be valid UTF-8. */
const OCTETS = /^(objectguid|ms-ds-consistencyguid|msexchmailboxguid|msexcharchiveguid)$/;
const SID = 'objectsid';

/** A stretch of bytes, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE_OF = Int8Array.from({ length: 256 }, (_, byte) =>
  DIGITS.indexOf(String.fromCharCode(byte)),
);

/**
 * What a base64 value `from` .. `end` of the attribute `name` (in lower case) is read as: a SID as
 * text, octets as their base64, everything else as the text it encodes, written over its own line
 * (from `lineStart` on). What is no base64, and bytes that are no UTF-8, stay as they stand.
 */
export function decodedInPlace(
  bytes: Uint8Array,
  lineStart: number,
  from: number,
  end: number,
  name: string,
): Stretch {
  const asItStands = { start: from, end };
  if (OCTETS.test(name) || name.endsWith(';binary')) return asItStands;
  const decoded = decodeBase64(bytes, from, end);
  if (decoded === null) return asItStands;
  const text = name === SID ? sidText(decoded) : decoded;
  if (text === null || checkUtf8(text, 0) !== 'valid') return asItStands;
  bytes.set(text, lineStart);
  return { start: lineStart, end: lineStart + text.length };
}

/** The bytes of a base64 text with its padding; null where it is none. */
function decodeBase64(bytes: Uint8Array, from: number, end: number): Uint8Array | null {
  let stop = end;
  while (stop > from && bytes[stop - 1] === 0x3d && end - stop < 2) stop--;
  if ((end - from) % 4 !== 0) return null;
  const decoded = new Uint8Array(Math.floor(((stop - from) * 3) / 4));
  let bits = 0;
  let waiting = 0;
  let at = 0;
  for (let i = from; i < stop; i++) {
    const value = VALUE_OF[bytes[i] as number] as number;
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    waiting += 6;
    if (waiting < 8) continue;
    waiting -= 8;
    decoded[at++] = (bits >> waiting) & 0xff;
  }
  return decoded;
}

/** A SID in its text form (MS-DTYP 2.4.2.1, 2.4.2.2); null where the octets are none. */
function sidText(octets: Uint8Array): Uint8Array | null {
  const [revision, count = 0] = octets;
  if (revision !== 1 || octets.length !== 8 + count * 4) return null;
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  const authority = view.getUint16(2) * 2 ** 32 + view.getUint32(4);
  const parts = Array.from({ length: count }, (_, at) => view.getUint32(8 + at * 4, true));
  return Uint8Array.from(`S-1-${[authority, ...parts].join('-')}`, (one) => one.charCodeAt(0));
}
