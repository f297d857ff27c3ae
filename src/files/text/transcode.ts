/** Code points of the bytes 80 to 9F in Windows-1252; the five undefined ones are C1 controls, as in the WHATWG Encoding Standard. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
  0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];

/** The UTF-8 bytes of Windows-1252 text, from index `from` on. Never throws but for lack of memory. */
export function windows1252ToUtf8(bytes: Uint8Array, from: number): Uint8Array {
  let size = 0;
  for (let at = from; at < bytes.length; at++) size += sizeOf(codePointOf(bytes[at] as number));
  const target = new Uint8Array(size);
  let used = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) target[used++] = byte;
    else used = write(codePointOf(byte), target, used);
  }
  return target;
}

function codePointOf(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252[byte - 0x80] as number) : byte;
}

/**
 * The UTF-8 bytes of UTF-16 text, from index `from` on; a lone surrogate becomes three bytes (WTF-8,
 * as in `core/table/utf8`), an odd last byte is left out. Never throws but for lack of memory.
 */
export function utf16ToUtf8(bytes: Uint8Array, from: number, littleEndian: boolean): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const stop = bytes.length - ((bytes.length - from) % 2);
  let size = 0;
  for (let at = from; at < stop;) {
    const code = codePointAt(view, at, stop, littleEndian);
    size += sizeOf(code);
    at += code > 0xffff ? 4 : 2;
  }
  const target = new Uint8Array(size);
  let used = 0;
  for (let at = from; at < stop;) {
    const code = codePointAt(view, at, stop, littleEndian);
    if (code < 0x80) target[used++] = code;
    else used = write(code, target, used);
    at += code > 0xffff ? 4 : 2;
  }
  return target;
}

function codePointAt(view: DataView, at: number, stop: number, littleEndian: boolean): number {
  const unit = view.getUint16(at, littleEndian);
  if ((unit & 0xfc00) !== 0xd800 || at + 4 > stop) return unit;
  const next = view.getUint16(at + 2, littleEndian);
  if ((next & 0xfc00) !== 0xdc00) return unit;
  return 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff);
}

function sizeOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function write(code: number, target: Uint8Array, used: number): number {
  if (code < 0x800) target[used++] = 0xc0 | (code >> 6);
  else {
    if (code < 0x10000) target[used++] = 0xe0 | (code >> 12);
    else {
      target[used++] = 0xf0 | (code >> 18);
      target[used++] = 0x80 | ((code >> 12) & 0x3f);
    }
    target[used++] = 0x80 | ((code >> 6) & 0x3f);
  }
  target[used++] = 0x80 | (code & 0x3f);
  return used;
}

const PIECE = 1 << 20;

/**
 * The UTF-8 text from index `from` on with every faulty byte sequence replaced by U+FFFD (which the
 * rule `encoding-damage` finds). Never throws but for lack of memory.
 */
export function repairedUtf8(bytes: Uint8Array, from: number): Uint8Array {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let at = from; at < bytes.length; at += PIECE) {
    const stop = Math.min(bytes.length, at + PIECE);
    const text = decoder.decode(bytes.subarray(at, stop), { stream: stop < bytes.length });
    const piece = encoder.encode(text);
    pieces.push(piece);
    size += piece.length;
  }
  const target = new Uint8Array(size);
  let used = 0;
  for (const piece of pieces) {
    target.set(piece, used);
    used += piece.length;
  }
  return target;
}
