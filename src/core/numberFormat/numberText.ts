import { generalText, roundedDecimal, scientific } from './decimal';
import type { FormatSection, FormatToken } from './sections';

/** How a section lays digits out, counted once. */
interface Layout {
  readonly whole: FormatSection;
  readonly fraction: FormatSection;
  readonly places: number;
  /** Powers of ten to multiply by: two a percent sign, minus three a trailing comma. */
  readonly shift: number;
  readonly grouped: boolean;
}

/**
 * `value` (finite, its sign left to the caller) as the section shows it, with `.` and `,` whatever the machine's
 * language; null where this section is not understood (fractions, conditions). Never throws.
 */
export function numberText(value: number, section: FormatSection): string | null {
  if (section.some((token) => token.kind === 'unknown' || token.kind === 'text')) return null;
  if (section.some((token) => token.kind === 'general')) return withGeneral(value, section);
  if (section.some((token) => token.kind === 'exponent')) return withExponent(value, section);
  const hasDigits = section.some((token) => token.kind === 'digit');
  if (hasDigits && section.some((token) => token.kind === 'literal' && token.text === '/')) {
    return null;
  }
  if (!hasDigits) return section.map(literalText).join('');
  const layout = layoutOf(section);
  const { whole, fraction } = roundedDecimal(value, layout.shift, layout.places);
  return wholeText(whole, layout) + fractionText(fraction, layout.fraction);
}

function literalText(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : token.kind === 'point' ? '.' : '';
}

function withGeneral(value: number, section: FormatSection): string {
  return section
    .map((token) => (token.kind === 'general' ? generalText(Math.abs(value)) : literalText(token)))
    .join('');
}

function withExponent(value: number, section: FormatSection): string | null {
  const at = section.findIndex((token) => token.kind === 'exponent');
  const exponent = section[at];
  const point = section.findIndex((token) => token.kind === 'point');
  const mantissa = section.slice(0, at);
  const isPlain = section.every((token) => ['digit', 'point', 'exponent'].includes(token.kind));
  const wholeDigits = point >= 0 && point < at ? point : mantissa.length;
  if (!isPlain || wholeDigits !== 1 || exponent?.kind !== 'exponent') return null;
  const places = Math.max(0, mantissa.length - 2);
  return scientific(Math.abs(value), places, section.length - at - 1, exponent.plus);
}

function layoutOf(section: FormatSection): Layout {
  const point = section.findIndex((token) => token.kind === 'point');
  const split = point < 0 ? section.length : point;
  const whole = section.slice(0, split);
  const fraction = section.slice(split);
  const scaling = commasAtEnd(whole) + commasAtEnd(fraction);
  const percents = section.filter((token) => token.kind === 'percent').length;
  return {
    whole,
    fraction,
    places: fraction.filter((token) => token.kind === 'digit').length,
    shift: percents * 2 - scaling * 3,
    grouped: whole.slice(0, Math.max(0, lastDigitOf(whole))).some(isComma),
  };
}

/** Commas behind the last digit, before the point as well as at the end: each divides by a thousand. */
function commasAtEnd(part: FormatSection): number {
  return part.slice(lastDigitOf(part) + 1).filter(isComma).length;
}

function lastDigitOf(part: FormatSection): number {
  return part.map((token) => token.kind).lastIndexOf('digit');
}

function isComma(token: FormatToken): boolean {
  return token.kind === 'comma';
}

/** Digits fill their places from the right; the leftmost place takes all that are left. */
function wholeText(digits: string, { whole, grouped }: Layout): string {
  const first = whole.findIndex((token) => token.kind === 'digit');
  let left = digits;
  let written = 0;
  let text = '';
  const put = (character: string): void => {
    if (grouped && written > 0 && written % 3 === 0) text = `,${text}`;
    text = character + text;
    written++;
  };
  if (first < 0) return whole.map(literalText).join('') + digits;
  for (let i = whole.length - 1; i >= 0; i--) {
    const token = whole[i];
    if (token?.kind !== 'digit') {
      text = (token === undefined ? '' : literalText(token)) + text;
      continue;
    }
    if (left !== '') put(left.slice(-1));
    else if (token.mark === '0') put('0');
    else if (token.mark === '?') text = ` ${text}`;
    left = left.slice(0, -1);
    while (i === first && left !== '') {
      put(left.slice(-1));
      left = left.slice(0, -1);
    }
  }
  return text;
}

function fractionText(digits: string, tokens: FormatSection): string {
  const significant = digits.replace(/0+$/, '').length;
  let index = 0;
  let text = '';
  for (const token of tokens) {
    if (token.kind !== 'digit') text += literalText(token);
    else {
      if (index < significant || token.mark === '0') text += digits[index] ?? '0';
      else if (token.mark === '?') text += ' ';
      index++;
    }
  }
  return text;
}
