import { constants, deflateSync } from 'node:zlib';
import { crc32 } from '../../src/files/zip/crc32';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a channel, red, green, blue and opacity, one pass (PNG 3rd edition, 11.2.1). */
const FORMAT = [8, 6, 0, 0, 0];
/** Each byte is told from the one above it (PNG 3rd edition, 9.2). */
const FILTER_UP = 2;

/**
 * A PNG file of `size` × `size` pixels, given as RGBA row by row from the top. The same bytes on every
 * machine. Never throws.
 */
export function encodePng(size: number, pixels: Uint8Array): Uint8Array {
  const header = [...uint32(size), ...uint32(size), ...FORMAT];
  // zlib's own search for repetitions differs between processors; runs of one byte are found alike.
  const data = deflateSync(filtered(size, pixels), {
    strategy: constants.Z_RLE,
    memLevel: 9,
    level: 9,
  });
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', data),
    ...chunk('IEND', []),
  ]);
}

function filtered(size: number, pixels: Uint8Array): Uint8Array {
  const width = size * 4;
  const rows = new Uint8Array(size * (width + 1));
  for (let y = 0; y < size; y++) {
    const start = y * (width + 1);
    rows[start] = FILTER_UP;
    for (let x = 0; x < width; x++) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * width + x] ?? 0);
      rows[start + 1 + x] = (pixels[y * width + x] ?? 0) - above;
    }
  }
  return rows;
}

function chunk(name: string, data: Iterable<number>): number[] {
  const content = Uint8Array.from(
    [...name].map((letter) => letter.charCodeAt(0)).concat([...data]),
  );
  return [...uint32(content.length - name.length), ...content, ...uint32(crc32(content))];
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
