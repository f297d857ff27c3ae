/**
 * The check digits (Prüfziffer) of a row: two remainders of a sum over the characters of its bound
 * values, the same that `sealFormula` has a worksheet compute. They guard against accidents, not
 * against intent: anybody can compute them.
 *
 * Each character adds the cube of a residue in which its place and itself are mixed. Sums that are
 * linear in the characters miss broken pairs (two characters that change places far apart); of
 * 1,000,000 broken pairs these miss none (test/core/seal). All numbers stay below 2^53, so that every
 * spreadsheet program computes them exactly.
 */

/** One of the two sums. */
export interface SealSum {
  /** What a place, counted from 1, adds to its character before the residue is taken. */
  readonly step: number;
  /** Of the mix of place and character. */
  readonly mixModulus: number;
  /** What each character of the text's length adds. */
  readonly perLength: number;
  /** Of the sum; a prime of five digits. */
  readonly modulus: number;
}

/** The two sums of a check digit; their moduli differ. */
export const SEAL_SUMS: readonly [SealSum, SealSum] = [
  { step: 89, mixModulus: 1009, perLength: 7919, modulus: 99_991 },
  { step: 347, mixModulus: 2003, perLength: 6101, modulus: 99_989 },
];

/** UTF-16 units that a sealed text may have; the formula looks at so many places of every row. */
export const LONGEST_SEALED = 512;

/** Places behind the text count as spaces. */
const PADDING = 0x20;
const DIGITS = 5;

/** By sum and place (from 0): what the padding from there on adds. */
const paddingFrom: readonly Float64Array[] = SEAL_SUMS.map((sum) => {
  const rest = new Float64Array(LONGEST_SEALED + 1);
  for (let at = LONGEST_SEALED - 1; at >= 0; at--) {
    rest[at] = (rest[at + 1] as number) + added(sum, at, PADDING);
  }
  return rest;
});

/** What the character at place `at` (from 0) adds. */
function added({ step, mixModulus }: SealSum, at: number, unit: number): number {
  const residue = (unit + step * (at + 1)) % mixModulus;
  return residue * residue * residue;
}

/**
 * The check digits of a text, two groups of five (`48291-50372`): a text that no program takes for a
 * number or a date. Throws a RangeError for texts longer than `LONGEST_SEALED`.
 */
export function checkDigitsOf(text: string): string {
  if (text.length > LONGEST_SEALED) throw new RangeError('the text is too long for check digits');
  return SEAL_SUMS.map((sum, which) => {
    let total = (paddingFrom[which]?.[text.length] as number) + text.length * sum.perLength;
    for (let at = 0; at < text.length; at++) total += added(sum, at, text.charCodeAt(at));
    return String(total % sum.modulus).padStart(DIGITS, '0');
  }).join('-');
}
