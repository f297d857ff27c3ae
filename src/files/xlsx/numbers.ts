import { decodeUtf8, encodeUtf8Into } from '../../core/table/utf8';
import type { ByteStore } from './bytes';
import { isXmlSpace } from './xml/attributes';

/** `invalid`: no number. `plain`: General shows it as stored. `wide`: General may show it otherwise. */
export type NumberForm = 'invalid' | 'plain' | 'wide';

/** Any decimal number of up to 15 digits comes back from a double unchanged. */
const SAFE_DIGITS = 15;
const GENERAL_WIDTH = 11;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const LONGEST = 400;

/** Turns the number stored from `start` on into ECMAScript form, in place; white space around it goes. Never throws. */
export function storeNumber(store: ByteStore, start: number): NumberForm {
  if (isCanonical(store.bytes, start, store.used)) return formOf(store, start);
  const { bytes, used } = store;
  let [from, to] = [start, used];
  while (from < to && isXmlSpace(bytes[from] as number)) from++;
  while (from < to && isXmlSpace(bytes[to - 1] as number)) to--;
  const text = to - from > LONGEST ? '' : decodeUtf8(bytes, from, to);
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? replaceNumber(store, start, value) : 'invalid';
}

/** Stores `value` (finite) in ECMAScript form from `start` on, in place of what is there. */
export function replaceNumber(store: ByteStore, start: number, value: number): NumberForm {
  store.used = start;
  store.reserve(32);
  store.used = encodeUtf8Into(String(value), store.bytes, start);
  return formOf(store, start);
}

function formOf({ bytes, used }: ByteStore, start: number): NumberForm {
  if (used - start > GENERAL_WIDTH) return 'wide';
  for (let i = start; i < used; i++) if (bytes[i] === 0x65) return 'wide';
  return 'plain';
}

/** Whether these bytes are surely what `String(Number(text))` gives; false also where that isn't clear. */
function isCanonical(bytes: Uint8Array, start: number, end: number): boolean {
  let at = bytes[start] === 0x2d ? start + 1 : start;
  const whole = at;
  while (at < end && isDigit(bytes[at] as number)) at++;
  const wholeDigits = at - whole;
  const startsWithZero = bytes[whole] === 0x30;
  if (wholeDigits === 0 || (startsWithZero && wholeDigits > 1)) return false;
  // "-0" is stored as 0, and below a millionth an exponent is written.
  if (at === end) return wholeDigits <= SAFE_DIGITS && !(startsWithZero && whole > start);
  if (bytes[at] !== 0x2e || startsWithZero) return false;
  const fraction = ++at;
  while (at < end && isDigit(bytes[at] as number)) at++;
  if (at !== end || at === fraction || bytes[end - 1] === 0x30) return false;
  return wholeDigits + at - fraction <= SAFE_DIGITS;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** The whole number (up to nine digits) in `bytes[start] .. bytes[end]`, -1 if it is none. Never throws. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 9) return -1;
  let number = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (!isDigit(byte)) return -1;
    number = number * 10 + byte - 0x30;
  }
  return number;
}
