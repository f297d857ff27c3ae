import type { ByteStore } from '../bytes';
import { writeEntity } from './entities';
import { damaged } from './refusals';

/** Where the text comes from: in attributes white space turns into spaces, in CDATA `&` is itself. */
export type TextSource = 'text' | 'cdata' | 'attribute';

// 1: needs a look (control characters, &, DEL upwards); 0: copied as it is.
const LOOK = new Uint8Array(256).fill(1, 0x80).fill(1, 0, 0x20);
LOOK[0x26] = 1;

/**
 * Appends the text in `source[start] .. source[end]` to `store`, decoded as XML says: entities (the five and
 * numbers), line ends as LF, checked UTF-8. Throws `file-damaged` for anything else.
 */
export function appendText(
  store: ByteStore,
  source: Uint8Array,
  start: number,
  end: number,
  from: TextSource,
  part: string,
): void {
  // Decoded text is never longer: the shortest reference is longer than the bytes it stands for.
  store.reserve(end - start);
  const target = store.bytes;
  let used = store.used;
  let at = start;
  while (at < end) {
    const byte = source[at] as number;
    if (LOOK[byte] === 0) {
      const run = plainEnd(source, at, end);
      copy(source, at, run, target, used);
      used += run - at;
      at = run;
    } else if (byte >= 0x80) {
      const length = sequenceLength(source, at, end);
      if (length === 0) throw damaged(part);
      for (let i = 0; i < length; i++) target[used++] = source[at++] as number;
    } else if (byte === 0x26 && from !== 'cdata') {
      store.used = used;
      at = writeEntity(store, source, at + 1, end, part);
      used = store.used;
    } else {
      target[used++] = plainControl(byte, from, part);
      at += byte === 0x0d && at + 1 < end && source[at + 1] === 0x0a ? 2 : 1;
    }
  }
  store.used = used;
}

/** Where the run of bytes that are copied as they are ends. */
function plainEnd(source: Uint8Array, start: number, end: number): number {
  let at = start + 1;
  while (at < end && LOOK[source[at] as number] === 0) at++;
  return at;
}

/** From here on the platform copies faster than a loop. */
const LONG = 64;

function copy(source: Uint8Array, from: number, to: number, target: Uint8Array, at: number): void {
  if (to - from >= LONG) target.set(source.subarray(from, to), at);
  else for (let i = from; i < to; i++) target[at++] = source[i] as number;
}

function plainControl(byte: number, from: TextSource, part: string): number {
  if (byte === 0x26) return byte;
  if (byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) throw damaged(part);
  if (from === 'attribute') return 0x20;
  return byte === 0x0d ? 0x0a : byte;
}

/** Bytes of the UTF-8 sequence at `at`, 0 if it is none that XML allows (surrogates, U+FFFE, U+FFFF). */
function sequenceLength(source: Uint8Array, at: number, end: number): number {
  const lead = source[at] as number;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead < 0xc2 || lead > 0xf4 || at + length > end) return 0;
  const second = source[at + 1] as number;
  if (second < lowestSecond(lead) || second > highestSecond(lead)) return 0;
  for (let i = 2; i < length; i++) if (((source[at + i] as number) & 0xc0) !== 0x80) return 0;
  const isNoCharacter = lead === 0xef && second === 0xbf && (source[at + 2] as number) >= 0xbe;
  return isNoCharacter ? 0 : length;
}

function lowestSecond(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}
