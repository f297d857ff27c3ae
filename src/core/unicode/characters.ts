import { FOREIGN_CHARACTERS, LATIN_LOOKS } from './lookalikes.generated';
import { DIGITS, FOREIGN, INVISIBLE, LETTERS, MARKS } from './ranges.generated';

/** The version of Unicode whose properties the functions below answer. */
export const UNICODE_VERSION = '17.0.0';

/**
 * Whether the eye misses the character (`invisible-characters`): Cc, Cf, Zl, Zp,
 * Default_Ignorable_Code_Point, White_Space other than U+0020, U+2800. Never throws.
 */
export function isInvisible(codePoint: number): boolean {
  return isIn(INVISIBLE, codePoint);
}

/** Whether it is a letter of any script (General_Category L). Never throws. */
export function isLetter(codePoint: number): boolean {
  return isIn(LETTERS, codePoint);
}

/** Whether it is a combining mark (General_Category M). Never throws. */
export function isCombiningMark(codePoint: number): boolean {
  return isIn(MARKS, codePoint);
}

/** Whether it is a decimal digit of any script (General_Category Nd). Never throws. */
export function isDecimalDigit(codePoint: number): boolean {
  return isIn(DIGITS, codePoint);
}

/**
 * Whether it has no business in a Latin text (`lookalike-characters`): any character of a script
 * other than Latin, letters and digits of no script of their own but for ASCII's (𝐀, １, µ), and
 * Latin letters that are only another form of ASCII's (ａ, ﬁ, ª). Never throws.
 */
export function isForeignCharacter(codePoint: number): boolean {
  return isIn(FOREIGN, codePoint);
}

/**
 * The Latin letters or digits that a foreign character looks like (`а` U+0430: `a`); null if it
 * looks like none or is not foreign. Never throws.
 */
export function lookalikeOf(codePoint: number): string | null {
  const index = lastUpTo(FOREIGN_CHARACTERS, codePoint);
  return FOREIGN_CHARACTERS[index] === codePoint ? (LATIN_LOOKS[index] ?? null) : null;
}

/** `ranges` holds first and last of each range, so that an inner place is an even one or a last. */
function isIn(ranges: readonly number[], codePoint: number): boolean {
  const index = lastUpTo(ranges, codePoint);
  return index >= 0 && (index % 2 === 0 || ranges[index] === codePoint);
}

/** The last index whose number is at most `codePoint`; -1 if there is none. */
function lastUpTo(numbers: readonly number[], codePoint: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= codePoint) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
