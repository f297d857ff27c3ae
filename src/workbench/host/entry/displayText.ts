import { isError, type CellValue } from '../cell';
import { numberText } from '../formula/value';
import { serialDate } from './dateSerial';
import { MONTHS } from './monthNames';

/** What a cell shows (`Range.text`): numbers by their format in English, texts and errors as they are. Never throws. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isError(value)) return value.entity ?? value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === 'General' || numberFormat === '@') return generalText(value);
  const [positive = '', negative, zero] = numberFormat.split(';');
  if (value < 0 && negative !== undefined) return formatted(-value, negative);
  if (value === 0 && zero !== undefined) return formatted(value, zero);
  return formatted(value, positive);
}

/** Cells show at most 11 characters of a number without a format, large ones with an exponent. */
function generalText(value: number): string {
  const text = numberText(value);
  if (text.length <= 11) return text;
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e11) return numberText(Number(value.toPrecision(10)));
  const [digits = '', exponent = ''] = value.toExponential(5).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${Number(digits)}E${sign}${exponent.slice(1).padStart(2, '0')}`;
}

function formatted(value: number, format: string): string {
  const bare = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[ymdhs]/i.test(bare)) return dateText(value, format);
  return /[0#]/.test(bare) ? numeric(value, format) : literal(format);
}

function numeric(value: number, format: string): string {
  const match = /[0#,.]+/.exec(format.replaceAll(/"[^"]*"/g, (text) => '\0'.repeat(text.length)));
  if (match === null) return literal(format);
  const pattern = match[0];
  const percent = format.includes('%') ? 100 : 1;
  const power = /^E[+-](0+)/.exec(format.slice(match.index + pattern.length));
  if (power !== null) return exponential(value, format, match.index, pattern, power);
  const [whole = '', decimals = ''] = pattern.split('.');
  const fixed = Math.abs(value * percent).toFixed(decimals.length);
  const [digits = '', fraction = ''] = fixed.split('.');
  const least = whole.replaceAll(/[^0]/g, '').length;
  const padded = digits.padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replaceAll(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept = trimmedFraction(fraction, decimals);
  const sign = value < 0 ? '-' : '';
  const end = match.index + pattern.length;
  const text = `${grouped}${kept === '' ? '' : `.${kept}`}`;
  return `${sign}${literal(format.slice(0, match.index))}${text}${literal(format.slice(end))}`;
}

/** `0.00E+00`: with a sign and at least as many digits of the exponent as the format has zeros. */
function exponential(
  value: number,
  format: string,
  at: number,
  pattern: string,
  [whole = '', zeros = '']: readonly string[],
): string {
  const decimals = pattern.split('.')[1] ?? '';
  const [digits = '', exponent = ''] = value.toExponential(decimals.length).split('e');
  const sign = exponent.startsWith('-') ? '-' : whole.startsWith('E+') ? '+' : '';
  const power = exponent.slice(1).padStart(zeros.length, '0');
  const rest = format.slice(at + pattern.length + whole.length);
  return `${literal(format.slice(0, at))}${digits}E${sign}${power}${literal(rest)}`;
}

/** Digits for `#` vanish at the end where they are zeros. */
function trimmedFraction(fraction: string, pattern: string): string {
  const least = pattern.lastIndexOf('0') + 1;
  let end = fraction.length;
  while (end > least && fraction[end - 1] === '0') end--;
  return fraction.slice(0, end);
}

/** What stands around the digits: quotes and colours go, `_x` is a space. */
function literal(text: string): string {
  return text
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/_./g, ' ')
    .replaceAll(/\*./g, '')
    .replaceAll(
      /"([^"]*)"|\\(.)/g,
      (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
    );
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function dateText(value: number, format: string): string {
  const date = serialDate(value);
  if (date === undefined) return '###';
  const half = /am\/pm/i.test(format);
  let afterHour = false;
  return format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|am\/pm|y+|m+|d+|h+|s+/gi, (part) => {
    if (/^\[h+\]$/i.test(part)) {
      afterHour = true;
      return String(Math.floor(Math.round(value * 86_400) / 3_600));
    }
    if (/^["\\[]/.test(part)) return literal(part);
    const minute = /^m/i.test(part) && afterHour;
    if (/^[hs]/i.test(part)) afterHour = true;
    else if (/^[yd]/i.test(part)) afterHour = false;
    return minute ? padded(date.getUTCMinutes(), part) : datePart(date, part.toLowerCase(), half);
  });
}

function datePart(date: Date, part: string, half: boolean): string {
  if (part === 'am/pm') return date.getUTCHours() < 12 ? 'AM' : 'PM';
  if (part.startsWith('y'))
    return part.length <= 2
      ? String(date.getUTCFullYear()).slice(-2)
      : String(date.getUTCFullYear());
  if (part.startsWith('m')) return named(date.getUTCMonth() + 1, MONTHS[date.getUTCMonth()], part);
  if (part.startsWith('d')) return named(date.getUTCDate(), DAYS[date.getUTCDay()], part);
  if (part.startsWith('s')) return padded(date.getUTCSeconds(), part);
  const hours = date.getUTCHours();
  return padded(half ? hours % 12 || 12 : hours, part);
}

function named(number: number, name = '', part: string): string {
  if (part.length === 3) return name.slice(0, 3);
  return part.length > 3 ? name : padded(number, part);
}

function padded(number: number, part: string): string {
  return String(number).padStart(Math.min(part.length, 2), '0');
}
