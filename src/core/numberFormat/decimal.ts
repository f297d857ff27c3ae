/** A number's decimal digits, as Excel rounds and shows them: from 15 significant digits, halves away from zero. */
export interface Decimal {
  /** Without leading zeros; empty for zero. */
  readonly whole: string;
  /** Exactly as many digits as asked for. */
  readonly fraction: string;
}

const DIGITS = 15;

/** `|value| × 10^shift` rounded to `places` decimal places. `value` is finite. Never throws. */
export function roundedDecimal(value: number, shift: number, places: number): Decimal {
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1 + shift;
  const kept = point + places;
  if (kept < 0) return split('', places);
  return split(roundedAt(digits, kept), places);
}

/** The first `kept` digits as a whole number, rounded by the next one. */
function roundedAt(digits: string, kept: number): string {
  const padded = digits.slice(0, kept).padEnd(kept, '0');
  const roundsUp = (digits[kept] ?? '0') >= '5';
  return (BigInt(padded) + (roundsUp ? 1n : 0n)).toString();
}

function split(number: string, places: number): Decimal {
  const padded = number.padStart(places, '0');
  const point = padded.length - places;
  return { whole: padded.slice(0, point).replace(/^0/, ''), fraction: padded.slice(point) };
}

/** `value` with one digit before the point, `places` behind, and an exponent of at least `width` digits. */
export function scientific(value: number, places: number, width: number, plus: boolean): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(places).split('e');
  const sign = exponent.startsWith('-') ? '-' : plus ? '+' : '';
  return `${mantissa}E${sign}${exponent.slice(1).padStart(width, '0')}`;
}

const GENERAL_WIDTH = 11;

/**
 * What a cell without a number format shows: at most 11 characters beside the sign, else an
 * exponent with six digits (1.23457E+23). Never throws.
 */
export function generalText(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  if (size >= 1e-4) {
    const wholeDigits = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
    const plain = joined(roundedDecimal(size, 0, Math.max(0, GENERAL_WIDTH - 1 - wholeDigits)));
    if (plain.length <= GENERAL_WIDTH) return sign + plain;
  }
  if (size < 1e-4) {
    const plain = joined(roundedDecimal(size, 0, GENERAL_WIDTH - 2));
    if (Number(plain) === size) return sign + plain;
  }
  return scientific(value, 5, 2, true).replace(/\.?0*E/, 'E');
}

function joined({ whole, fraction }: Decimal): string {
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? whole || '0' : `${whole || '0'}.${digits}`;
}
