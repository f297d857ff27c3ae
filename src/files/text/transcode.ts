import { Failure } from '../../core/failure';

/** Code points of the bytes 80 to 9F in Windows-1252; the five undefined ones are C1 controls, as in the WHATWG Encoding Standard. */
const WINDOWS_1252: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
  0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];

// Text is converted in pieces: the engine compiles a function that is called often better than a
// loop it has to replace while it runs. Within them blocks of eight bytes that are all ASCII, as
// most are, go through words.
const PIECE = 1 << 16;
const BLOCK = 8;

/**
 * The UTF-8 bytes of Windows-1252 text, from index `from` on. Throws Failure `file-too-large` if they
 * are more than `limit`.
 */
export function windows1252ToUtf8(bytes: Uint8Array, from: number, limit: number): Uint8Array {
  const text = bytes.subarray(from);
  let size = 0;
  for (let at = 0; at < text.length; at += PIECE)
    size += sizeOfPiece(text.subarray(at, at + PIECE));
  const target = allocate(size, limit);
  let used = 0;
  for (let at = 0; at < text.length; at += PIECE)
    used = writePiece(text.subarray(at, at + PIECE), target, used);
  return target;
}

function sizeOfPiece(piece: Uint8Array): number {
  const view = viewOf(piece);
  let size = piece.length;
  for (let at = 0; at < piece.length; at += BLOCK) {
    if (isAsciiBlock(view, at)) continue;
    for (let i = at, stop = Math.min(at + BLOCK, piece.length); i < stop; i++)
      size += sizeOf(codePointOf(piece[i] as number)) - 1;
  }
  return size;
}

function writePiece(piece: Uint8Array, target: Uint8Array, from: number): number {
  const view = viewOf(piece);
  const targetView = viewOf(target);
  let used = from;
  for (let at = 0; at < piece.length; at += BLOCK) {
    if (isAsciiBlock(view, at)) {
      targetView.setInt32(used, view.getInt32(at));
      targetView.setInt32(used + 4, view.getInt32(at + 4));
      used += BLOCK;
      continue;
    }
    for (let i = at, stop = Math.min(at + BLOCK, piece.length); i < stop; i++)
      used = write(codePointOf(piece[i] as number), target, used);
  }
  return used;
}

function isAsciiBlock(view: DataView, at: number): boolean {
  if (at + BLOCK > view.byteLength) return false;
  return ((view.getInt32(at) | view.getInt32(at + 4)) & 0x80808080) === 0;
}

function codePointOf(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252[byte - 0x80] as number) : byte;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/**
 * The UTF-8 bytes of UTF-16 text, from index `from` on; a lone surrogate becomes three bytes (WTF-8,
 * as in `core/table/utf8`), an odd last byte is left out. Throws Failure `file-too-large` if they are
 * more than `limit`.
 */
export function utf16ToUtf8(
  bytes: Uint8Array,
  from: number,
  littleEndian: boolean,
  limit: number,
): Uint8Array {
  const text = new Utf16Text(bytes.subarray(from), littleEndian);
  let size = 0;
  for (let at = 0; at < text.length; at += PIECE) size += text.sizeOf(at, at + PIECE);
  const target = allocate(size, limit);
  const targetView = viewOf(target);
  let used = 0;
  for (let at = 0; at < text.length; at += PIECE)
    used = text.writeTo(target, targetView, used, at, at + PIECE);
  return target;
}

class Utf16Text {
  /** In bytes, even; so are all positions. */
  readonly length: number;
  private readonly view: DataView;
  private readonly beyondAscii: number;
  private readonly shift: number;

  constructor(
    bytes: Uint8Array,
    private readonly littleEndian: boolean,
  ) {
    this.length = bytes.length & ~1;
    this.view = viewOf(bytes);
    // Words are read little-endian in both cases.
    this.beyondAscii = littleEndian ? 0xff80ff80 | 0 : 0x80ff80ff | 0;
    this.shift = littleEndian ? 0 : 8;
  }

  /** Bytes that the units from `start` to `stop` (exclusive) take in UTF-8; a pair counts 3 + 1. */
  sizeOf(start: number, stop: number): number {
    const end = Math.min(stop, this.length);
    let size = (end - start) / 2;
    for (let at = start; at < end; at += BLOCK) {
      if (this.isAsciiBlock(at)) continue;
      for (let i = at, last = Math.min(at + BLOCK, end); i < last; i += 2)
        if (!this.isSecondOfPair(i)) size += sizeOf(this.unitAt(i)) - 1;
    }
    return size;
  }

  /** Writes the units from `start` to `stop` (exclusive) at `from`; returns the index behind them. */
  writeTo(target: Uint8Array, targetView: DataView, from: number, start: number, stop: number) {
    const { view, shift } = this;
    const end = Math.min(stop, this.length);
    let used = from;
    for (let at = start; at < end; at += BLOCK) {
      if (this.isAsciiBlock(at)) {
        const first = view.getInt32(at, true) >>> shift;
        const second = view.getInt32(at + 4, true) >>> shift;
        const two = (first & 0x7f) | ((first >>> 8) & 0x7f00);
        targetView.setInt32(used, two | ((second & 0x7f) << 16) | ((second & 0x7f0000) << 8), true);
        used += 4;
        continue;
      }
      for (let i = at, last = Math.min(at + BLOCK, end); i < last; i += 2)
        // Its first half wrote both, perhaps in the piece before.
        if (!this.isSecondOfPair(i)) used = write(this.codePointAt(i), target, used);
    }
    return used;
  }

  private isAsciiBlock(at: number): boolean {
    if (at + BLOCK > this.length) return false;
    const { view } = this;
    return ((view.getInt32(at, true) | view.getInt32(at + 4, true)) & this.beyondAscii) === 0;
  }

  private isSecondOfPair(at: number): boolean {
    return isLow(this.unitAt(at)) && at > 0 && isHigh(this.unitAt(at - 2));
  }

  private codePointAt(at: number): number {
    const unit = this.unitAt(at);
    if (!isHigh(unit) || at + 2 >= this.length) return unit;
    const next = this.unitAt(at + 2);
    return isLow(next) ? 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff) : unit;
  }

  private unitAt(at: number): number {
    return this.view.getUint16(at, this.littleEndian);
  }
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

function sizeOf(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}

function write(code: number, target: Uint8Array, used: number): number {
  if (code < 0x80) {
    target[used++] = code;
    return used;
  }
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

/**
 * The UTF-8 text from index `from` on with every faulty byte sequence replaced by U+FFFD (which the
 * rule `encoding-damage` finds). Throws Failure `file-too-large` if they are more than `limit` bytes.
 */
export function repairedUtf8(bytes: Uint8Array, from: number, limit: number): Uint8Array {
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
    if (size > limit) break;
  }
  const target = allocate(size, limit);
  let used = 0;
  for (const piece of pieces) {
    target.set(piece, used);
    used += piece.length;
  }
  return target;
}

function allocate(size: number, limit: number): Uint8Array {
  if (size > limit) throw new Failure('file-too-large', { what: 'inflated-bytes', limit });
  return new Uint8Array(size);
}
