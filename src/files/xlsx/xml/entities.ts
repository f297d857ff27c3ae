import { encodeUtf8Into } from '../../../core/table/utf8';
import type { ByteStore } from '../bytes';
import { damaged } from './refusals';

const LONGEST = 32;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Appends what the reference means whose first byte behind `&` is `source[at]`, and returns the place
 * behind its `;`. Throws `file-damaged` for entities other than the five and numbers of characters.
 */
export function writeEntity(
  store: ByteStore,
  source: Uint8Array,
  at: number,
  end: number,
  part: string,
): number {
  let name = '';
  let stop = at;
  while (stop < end && source[stop] !== 0x3b && stop - at <= LONGEST) {
    name += String.fromCharCode(source[stop++] as number);
  }
  const text = source[stop] === 0x3b && stop < end ? (NAMED.get(name) ?? character(name)) : null;
  if (text === null) throw damaged(part);
  store.used = encodeUtf8Into(text, store.bytes, store.used);
  return stop + 1;
}

function character(name: string): string | null {
  const [, decimal, hex] = /^#(?:([0-9]+)|x([0-9a-fA-F]+))$/.exec(name) ?? [];
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

/** XML 1.0, production 2; not a number is none. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return code <= 0x10ffff && code !== 0xfffe && code !== 0xffff;
}
