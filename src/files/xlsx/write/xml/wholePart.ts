import { XmlScanner, type XmlHandler } from '../../xml/scanner';

const BOM = [0xef, 0xbb, 0xbf];

/**
 * A part's bytes ready for `scanWhole`: UTF-8 without a byte order mark. Parts in UTF-16 are turned
 * into UTF-8, their declaration with them. Throws a TypeError for broken UTF-16.
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  if (BOM.every((byte, i) => bytes[i] === byte)) return bytes.subarray(BOM.length);
  const [a, b] = bytes;
  const isLittle = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const isBig = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  if (!isLittle && !isBig) return bytes;
  const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
  const declared = text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])utf-16(?:le|be)?/i, '$1UTF-8');
  return new TextEncoder().encode(declared);
}

/**
 * Has `handler` see the whole part at once: places in the scanner's buffer are places in `bytes`, which
 * must be as `asUtf8` makes them. Throws as `XmlScanner` does.
 */
export function scanWhole(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const scanner = new XmlScanner(part, handler);
  scanner.push(bytes);
  scanner.end();
}
