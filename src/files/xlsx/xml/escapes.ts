import type { ByteStore } from '../bytes';

/**
 * Undoes `_xHHHH_` (ECMA-376-1 22.9.2.19) in everything stored from `start` on, in place. What it
 * means is one UTF-16 unit: a half of a pair stays as WTF-8 has it, in three bytes. Never throws.
 */
export function undoEscapes(store: ByteStore, start: number): void {
  const { bytes, used } = store;
  let at = start;
  while (at < used && (bytes[at] !== 0x5f || escapedUnit(bytes, at, used) < 0)) at++;
  if (at === used) return;
  let target = at;
  let sawSurrogate = false;
  while (at < used) {
    const unit = bytes[at] === 0x5f ? escapedUnit(bytes, at, used) : -1;
    if (unit < 0) bytes[target++] = bytes[at++] as number;
    else {
      sawSurrogate ||= unit >= 0xd800 && unit <= 0xdfff;
      target = writeUnit(bytes, target, unit);
      at += 7;
    }
  }
  store.used = target;
  if (sawSurrogate) joinSurrogates(store, start);
}

function escapedUnit(bytes: Uint8Array, at: number, end: number): number {
  if (at + 7 > end || bytes[at + 1] !== 0x78 || bytes[at + 6] !== 0x5f) return -1;
  let unit = 0;
  for (let i = at + 2; i < at + 6; i++) {
    const digit = hexDigit(bytes[i] as number);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function writeUnit(bytes: Uint8Array, target: number, unit: number): number {
  if (unit < 0x80) bytes[target++] = unit;
  else if (unit < 0x800) {
    bytes[target++] = 0xc0 | (unit >> 6);
    bytes[target++] = 0x80 | (unit & 0x3f);
  } else {
    bytes[target++] = 0xe0 | (unit >> 12);
    bytes[target++] = 0x80 | ((unit >> 6) & 0x3f);
    bytes[target++] = 0x80 | (unit & 0x3f);
  }
  return target;
}

/** Makes one character of two halves that came to lie side by side, from `start` on. Never throws. */
export function joinSurrogates(store: ByteStore, start: number): void {
  const { bytes, used } = store;
  let target = start;
  for (let at = start; at < used;) {
    if (isPair(bytes, at, used)) {
      const high = (((bytes[at + 1] as number) & 0x0f) << 6) | ((bytes[at + 2] as number) & 0x3f);
      const low = (((bytes[at + 4] as number) & 0x0f) << 6) | ((bytes[at + 5] as number) & 0x3f);
      const code = 0x10000 + (high << 10) + low;
      bytes[target++] = 0xf0 | (code >> 18);
      bytes[target++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[target++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[target++] = 0x80 | (code & 0x3f);
      at += 6;
    } else bytes[target++] = bytes[at++] as number;
  }
  store.used = target;
}

function isPair(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    at + 6 <= end &&
    bytes[at] === 0xed &&
    ((bytes[at + 1] as number) & 0xf0) === 0xa0 &&
    bytes[at + 3] === 0xed &&
    ((bytes[at + 4] as number) & 0xf0) === 0xb0
  );
}
