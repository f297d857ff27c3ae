/** CRC-32 as ZIP uses it (polynomial 0xEDB88320, APPNOTE 4.4.7), eight bytes a step. */

/** The checksum of `bytes` after what came `before`; see `crc32`. */
export type Crc32 = (bytes: Uint8Array, before: number) => number;

const SLICES = 8;
const TABLE = makeTable();

function makeTable(): Int32Array {
  const table = new Int32Array(256 * SLICES);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[i] = value;
  }
  for (let i = 256; i < table.length; i++) {
    const before = table[i - 256] as number;
    table[i] = (before >>> 8) ^ (table[before & 0xff] as number);
  }
  return table;
}

/**
 * The checksum of everything up to and including `bytes`, as an unsigned 32-bit number; `before` is
 * the checksum of what came before, 0 at the start. Never throws.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = TABLE;
  const end = bytes.length;
  const whole = end - (end % SLICES);
  let crc = ~before;
  let i = 0;
  for (; i < whole; i += SLICES) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (table[1792 + (crc & 0xff)] as number) ^
      (table[1536 + ((crc >>> 8) & 0xff)] as number) ^
      (table[1280 + ((crc >>> 16) & 0xff)] as number) ^
      (table[1024 + (crc >>> 24)] as number) ^
      (table[768 + (bytes[i + 4] as number)] as number) ^
      (table[512 + (bytes[i + 5] as number)] as number) ^
      (table[256 + (bytes[i + 6] as number)] as number) ^
      (table[bytes[i + 7] as number] as number);
  }
  for (; i < end; i++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] as number)) & 0xff] as number);
  }
  return ~crc >>> 0;
}
