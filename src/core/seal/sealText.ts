import type { CellValue } from '../table/column';
import { LONGEST_SEALED } from './checkDigits';

/**
 * Why a row cannot be sealed: its check digits would not come out alike in every spreadsheet program,
 * in every language.
 */
export type SealFault =
  /** More than `LONGEST_SEALED` characters in all. */
  | 'too-long'
  /** A number that is no whole one of 15 digits at most: how it is written depends on the language. */
  | 'number'
  /** TRUE or WAHR, by the language. */
  | 'boolean'
  | 'error'
  /** A character beyond U+FFFF: worksheet functions see half of it. */
  | 'wide-character';

/** The text that a row's check digits are of, or why there is none; `column` counts the values from 0. */
export type SealText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: SealFault; readonly column: number };

/** Stands between two values; no part of any identifier. */
export const SEPARATOR = '|';

const LARGEST_WHOLE = 999_999_999_999_999;

/** The bound values of a row, account and ID first, as the formula joins them. Never throws. */
export function sealTextOf(values: readonly CellValue[]): SealText {
  const texts: string[] = [];
  for (const [column, value] of values.entries()) {
    const fault = faultOf(value);
    if (fault !== null) return { kind: 'fault', fault, column };
    texts.push(value === null ? '' : String(value));
  }
  const text = texts.join(SEPARATOR);
  return text.length > LONGEST_SEALED
    ? { kind: 'fault', fault: 'too-long', column: longest(texts) }
    : { kind: 'text', text };
}

function faultOf(value: CellValue): SealFault | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'object') return 'error';
  if (typeof value === 'string') return /[\ud800-\udfff]/.test(value) ? 'wide-character' : null;
  return Number.isInteger(value) && Math.abs(value) <= LARGEST_WHOLE ? null : 'number';
}

function longest(texts: readonly string[]): number {
  const most = Math.max(...texts.map(({ length }) => length));
  return texts.findIndex(({ length }) => length === most);
}
