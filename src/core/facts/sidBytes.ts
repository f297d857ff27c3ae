const PREFIX = [0x2d, 0x31, 0x2d, 0x35, 0x2d, 0x32, 0x31];
const DASH = 0x2d;
const ZERO = 0x30;
const LARGEST = 0xffffffff;

/**
 * Whether `bytes[start] .. bytes[end]` (end exclusive) are a SID as `readSid` reads it, without
 * white space around it: a column of a million of them is read without a string. Never throws.
 */
export function readsAsSid(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 16 || ((bytes[start] as number) | 0x20) !== 0x73) return false;
  for (let i = 0; i < PREFIX.length; i++) if (bytes[start + 1 + i] !== PREFIX[i]) return false;
  let at = start + 1 + PREFIX.length;
  for (let number = 0; number < 4; number++) {
    if (bytes[at] !== DASH) return false;
    const next = behindNumber(bytes, at + 1, end);
    if (next < 0) return false;
    at = next;
  }
  return at === end;
}

/** The offset behind a 32-bit number without leading zeros that starts at `from`; -1 for none. */
function behindNumber(bytes: Uint8Array, from: number, end: number): number {
  let value = 0;
  let at = from;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    if (at > from && value === 0) return -1;
    value = value * 10 + digit;
    if (value > LARGEST) return -1;
  }
  return at === from ? -1 : at;
}
