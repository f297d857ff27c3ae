import { headerKey } from '../columns/headerWords';
import type { ChosenColumns } from '../columns/chooseColumns';
import type { Column, Sheet } from '../table/column';
import { textAt, valueAt } from '../table/text';
import { checkDigitsOf } from './checkDigits';
import { sealTextOf } from './sealText';

/** Headings of the two columns; the first of each language is what the program writes. */
const DIGIT_WORDS: ReadonlySet<string> = new Set([
  'prufziffer',
  'prufziffern',
  'pruefziffer',
  'checkdigit',
  'checkdigits',
]);
const PAIRING_WORDS: ReadonlySet<string> = new Set(['zuordnung', 'pairing']);

/** Whether a column of this heading is taken for check digits or the formula beside them. Never throws. */
export function isSealHeading(heading: string): boolean {
  const key = headerKey(heading);
  return DIGIT_WORDS.has(key) || PAIRING_WORDS.has(key);
}

/** Further bound columns of which every choice is tried: sixteen for four of them. */
const MOST_FURTHER = 4;
const SAMPLE = 64;

/** Where a list carries its own check. */
export interface Seal {
  /** The column of the check digits, from 0. */
  readonly digits: number;
  /** The column of the formula, from 0; null where it is gone. */
  readonly pairing: number | null;
  /** The columns that the digits are of: account, ID, then the others in the sheet's order. */
  readonly bound: readonly number[];
}

/**
 * The list's own check, null where it has none. Digits do not say of which columns they are: of the
 * bound columns and every choice of them that holds account and ID, the one that most of the rows
 * `rows` (indices from 0) fit, and the bound columns where none fits better. Never throws.
 */
export function findSeal(sheet: Sheet, columns: ChosenColumns, rows: Uint32Array): Seal | null {
  const headings = headingKeys(sheet, columns.headerRow);
  const digits = headings.findIndex((key) => DIGIT_WORDS.has(key));
  if (digits < 0) return null;
  const pairing = headings.findIndex((key) => PAIRING_WORDS.has(key));
  return {
    digits,
    pairing: pairing < 0 ? null : pairing,
    bound: boundBySeal(sheet, columns, digits, rows),
  };
}

/**
 * Places (from 0) of the two columns among the headings of a row, in any language; -1 for one that is not
 * there. Never throws.
 */
export function sealHeadings(headings: readonly string[]): {
  readonly digits: number;
  readonly pairing: number;
} {
  const keys = headings.map(headerKey);
  return {
    digits: keys.findIndex((key) => DIGIT_WORDS.has(key)),
    pairing: keys.findIndex((key) => PAIRING_WORDS.has(key)),
  };
}

/** Whether the row at `index` (from 0) holds the check digits of its values. Never throws. */
export function sealFits(sheet: Sheet, { digits, bound }: Seal, index: number): boolean {
  const own = cellText(sheet, digits, index);
  return own !== '' && own === digitsAt(sheet, bound, index);
}

/** The check digits of the row at `index` (from 0) over these columns; null where it can have none. */
export function digitsAt(sheet: Sheet, bound: readonly number[], index: number): string | null {
  const sealed = sealTextOf(
    bound.map((at) => {
      const column = sheet.columns[at];
      return column === undefined ? null : valueAt(column, index);
    }),
  );
  return sealed.kind === 'text' ? checkDigitsOf(sealed.text) : null;
}

function headingKeys({ columns }: Sheet, headerRow: number | null): readonly string[] {
  if (headerRow === null) return [];
  return columns.map((column: Column) => headerKey(textAt(column, headerRow)));
}

function cellText(sheet: Sheet, at: number, index: number): string {
  const column = sheet.columns[at];
  return column === undefined ? '' : textAt(column, index).trim();
}

function boundBySeal(
  sheet: Sheet,
  columns: ChosenColumns,
  digits: number,
  rows: Uint32Array,
): readonly number[] {
  const choices = choicesOf(columns);
  const [usual] = choices;
  if (usual === undefined || choices.length === 1) return columns.bound;
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const fits = (bound: readonly number[]): number => {
    let count = 0;
    for (let at = 0; at < rows.length; at += step) {
      if (sealFits(sheet, { digits, pairing: null, bound }, rows[at] as number)) count++;
    }
    return count;
  };
  const counts = choices.map(fits);
  return choices[counts.indexOf(Math.max(...counts))] ?? usual;
}

/** The bound columns first, then every choice that leaves some of the further ones out. */
function choicesOf({ bound }: ChosenColumns): readonly (readonly number[])[] {
  const key = bound.slice(0, 2);
  const further = bound.slice(2);
  if (further.length > MOST_FURTHER) return [bound, key];
  const all = 2 ** further.length;
  return Array.from({ length: all }, (_, left) => [
    ...key,
    ...further.filter((_, at) => ((left >> at) & 1) === 0),
  ]);
}
