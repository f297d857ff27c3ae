import { momentOf } from './cellFormat';
import { BETWEEN_SYSTEMS, momentText, type MomentParts } from './dates';

/** A number format as files have it: plain data, so that it can go with a column anywhere. */
export interface NumberFormat {
  /** The number of a format that Excel keeps without a code (0 to 163); null for one of the workbook's own. */
  readonly builtIn: number | null;
  /** What the workbook says of one of its own; `''` for a built-in one. */
  readonly code: string;
  /** What it shows of a moment; null where it shows a number. */
  readonly moment: MomentParts | null;
  /** Digits to which it fills up whole numbers with zeros; 0: it doesn't. */
  readonly zeros: number;
  /** Whether the workbook's days count from 1904-01-01. */
  readonly is1904: boolean;
}

/** `00000`, also with a language in front and further sections behind. */
const ZEROS = /^(?:\[\$-[0-9A-Fa-f,]+\])?(0{2,})(?:;|$)/;

/**
 * A format that a cell's style names: its number where the workbook has no code of its own for it
 * (`known` is what that number means, null where nobody says), else the code. Null for General, which is
 * no format. Never throws.
 */
export function numberFormat(
  {
    builtIn,
    code,
    known,
  }: { readonly builtIn: number; readonly code: string | null; readonly known: string | null },
  is1904: boolean,
): NumberFormat | null {
  const meaning = code ?? known ?? '';
  if (/^General$/i.test(meaning) || (code === null && known === null && builtIn >= 164))
    return null;
  return {
    builtIn: code === null ? builtIn : null,
    code: code ?? '',
    moment: momentOf(meaning),
    zeros: ZEROS.exec(meaning)?.[1]?.length ?? 0,
    is1904,
  };
}

/** Whether two formats are one, in whichever workbook. Never throws. */
export function isSameFormat(a: NumberFormat | undefined, b: NumberFormat | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.builtIn === b.builtIn && a.code === b.code;
}

/**
 * The days that a date's number gets more in a workbook that counts from 1900, as new ones do; 0 for what
 * is no date, and for dates that count from there. Never throws.
 */
export function daysMore(format: NumberFormat | undefined): number {
  return format?.is1904 === true && format.moment?.date === true ? BETWEEN_SYSTEMS : 0;
}

/**
 * What a text file gets for a number (`stored` in ECMAScript form): a moment in the form of ISO 8601
 * (`2025-08-06`, `2025-08-06 13:45:00`, `13:45:00`), with the day or the time that the format leaves out;
 * a whole number with the zeros in front; anything else as it is stored. Never throws.
 */
export function plainNumber(stored: string, { moment, zeros, is1904 }: NumberFormat): string {
  if (moment !== null) {
    const value = Number(stored);
    const time = moment.time || !Number.isInteger(value);
    const date = !moment.elapsed && (moment.date || value >= 1);
    return momentText(value, { ...moment, date, time }, is1904) ?? stored;
  }
  return /^\d+$/.test(stored) ? stored.padStart(zeros, '0') : stored;
}
