import { normalForm } from '../unicode/normalForm';

/**
 * The order in which programs put texts, without the platform's own collation (rules.md, "What
 * happened"): by code units, or by a key that drops case and diacritics and puts punctuation before
 * digits before letters. Programs differ in the order among punctuation and in whether hyphens and
 * apostrophes count, so both are tried.
 */
export interface TextOrder {
  readonly punctuation: 'excel' | 'icu';
  /** False: hyphens and apostrophes are passed over. */
  readonly hyphens: boolean;
}

/** The key's variants; bit 0 of a relation is code units, bits 1 to 4 are these. */
export const TEXT_ORDERS: readonly TextOrder[] = [
  { punctuation: 'excel', hyphens: false },
  { punctuation: 'excel', hyphens: true },
  { punctuation: 'icu', hyphens: false },
  { punctuation: 'icu', hyphens: true },
];

/** How many orders a relation speaks of: code units and the variants of the key. */
export const ORDER_COUNT = 1 + TEXT_ORDERS.length;
const NOT_AFTER = (1 << ORDER_COUNT) - 1;
const NOT_BEFORE = NOT_AFTER << ORDER_COUNT;

/**
 * How two texts stand to each other in every order at once: bit n is set where `a` does not come
 * after `b` in order n, bit n + ORDER_COUNT where it does not come before.
 */
export function relationOf(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === a.length && i === b.length) return NOT_AFTER | NOT_BEFORE;
  const ofA = foldedAlphanumeric(a.charCodeAt(i));
  const ofB = foldedAlphanumeric(b.charCodeAt(i));
  // Two different letters or digits decide every key alike; nothing before them can differ.
  if (ofA !== 0 && ofB !== 0 && ofA !== ofB) {
    return (ofA < ofB ? NOT_AFTER - 1 : (NOT_AFTER - 1) << ORDER_COUNT) | byCodeUnits(a, b);
  }
  return byCodeUnits(a, b) | byKeys(fold(a), fold(b));
}

/** Compares by the key in this order: negative, 0 (equal key) or positive. Never throws. */
export function compareTexts(a: string, b: string, order: TextOrder): number {
  return compareFolded(fold(a), fold(b), order);
}

function byCodeUnits(a: string, b: string): number {
  return (a <= b ? 1 : 0) | (a >= b ? 1 << ORDER_COUNT : 0);
}

function byKeys(a: string, b: string): number {
  let relation = 0;
  TEXT_ORDERS.forEach((order, index) => {
    const sign = compareFolded(a, b, order);
    if (sign <= 0) relation |= 2 << index;
    if (sign >= 0) relation |= 2 << (index + ORDER_COUNT);
  });
  return relation;
}

/** The lower-cased code of an ASCII letter or digit, 0 for anything else. */
function foldedAlphanumeric(unit: number): number {
  const lower = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  const isLetter = lower >= 0x61 && lower <= 0x7a;
  return isLetter || (lower >= 0x30 && lower <= 0x39) ? lower : 0;
}

/** Letters that NFD leaves whole but that sort as their base letters. */
const BASE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
]);

// eslint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII_ONLY = /^[\x00-\x7f]*$/;
const COMBINING_MARKS =
  /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;
const LETTERS_OF_THEIR_OWN = /[ßæœøłđðþħı]/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;

function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return normalForm(text.toLowerCase(), 'NFD')
    .replace(COMBINING_MARKS, '')
    .replace(LETTERS_OF_THEIR_OWN, (letter) => BASE_LETTERS.get(letter) ?? letter)
    .replace(HYPHENS, '-')
    .replace(APOSTROPHES, "'");
}

function compareFolded(a: string, b: string, order: TextOrder): number {
  const weights = WEIGHTS[order.punctuation];
  let i = 0;
  let j = 0;
  for (;;) {
    if (!order.hyphens) {
      while (i < a.length && isPassedOver(a.charCodeAt(i))) i++;
      while (j < b.length && isPassedOver(b.charCodeAt(j))) j++;
    }
    if (i >= a.length || j >= b.length) return Number(i < a.length) - Number(j < b.length);
    const difference = weightOf(a.charCodeAt(i++), weights) - weightOf(b.charCodeAt(j++), weights);
    if (difference !== 0) return difference;
  }
}

function isPassedOver(unit: number): boolean {
  return unit === 0x2d || unit === 0x27;
}

const DIGITS_AND_LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

const WEIGHTS = {
  excel: weightsOf(`'- !"#$%&()*,./:;?@[\\]^_\`{|}~+<=>`),
  icu: weightsOf(` _-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$`),
};

function weightsOf(punctuation: string): Uint8Array {
  const weights = new Uint8Array(128);
  [...punctuation].forEach((sign, index) => (weights[sign.charCodeAt(0)] = 2 + index));
  [...DIGITS_AND_LETTERS].forEach((sign, index) => (weights[sign.charCodeAt(0)] = 64 + index));
  return weights;
}

/** Signs outside ASCII: the punctuation of Latin-1 and General Punctuation before digits, the rest behind z. */
function weightOf(unit: number, weights: Uint8Array): number {
  if (unit < 0x80) return weights[unit] as number;
  const isPunctuation = unit < 0xc0 || (unit >= 0x2000 && unit <= 0x2bff);
  return isPunctuation ? 40 + unit / 0x10000 : 128 + unit;
}
