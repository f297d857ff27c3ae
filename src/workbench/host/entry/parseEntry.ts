import type { CellInput, ErrorText } from '../cell';
import { dateSerial } from './dateSerial';

/** Whose habits count: decimal comma or point, WAHR or TRUE, day or month first. */
export type EntryLanguage = 'de' | 'en';

/** What an entry puts into a cell; `numberFormat` where the entry changes a cell's General format. */
export interface Entry {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

const ERRORS: readonly ErrorText[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
];

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][-+]?\d+)?$/;

/**
 * What Excel makes of a typed text: `00123` is the number 123, `=…` a formula, a leading apostrophe or
 * the format `@` keeps the text. Numbers keep 15 digits. Dates become numbers with a format. Formulas
 * are not looked into. Never throws.
 */
export function parseEntry(text: string, numberFormat: string, language: EntryLanguage): Entry {
  if (text === '') return { input: null };
  if (text.startsWith("'")) return { input: text.slice(1) };
  if (numberFormat === '@') return { input: text };
  if (/^=./s.test(text)) return { input: { formula: text } };
  return (
    word(text.trim(), language) ??
    number(text.trim(), language) ??
    date(text.trim(), language) ?? { input: text }
  );
}

function word(text: string, language: EntryLanguage): Entry | undefined {
  const upper = text.toUpperCase();
  const [yes, no] = language === 'de' ? ['WAHR', 'FALSCH'] : ['TRUE', 'FALSE'];
  if (upper === yes || upper === no) return { input: upper === yes };
  const error = ERRORS.find((each) => each === upper);
  return error && { input: { error } };
}

function number(text: string, language: EntryLanguage): Entry | undefined {
  const percent = text.endsWith('%');
  const digits = percent ? text.slice(0, -1).trimEnd() : text;
  const english = language === 'de' ? swapped(digits) : digits;
  if (!NUMBER.test(english) || !/\d/.test(english)) return undefined;
  const value = withFifteenDigits(english.replaceAll(',', ''));
  if (!Number.isFinite(value)) return undefined;
  return percent ? { input: value / 100, numberFormat: '0%' } : { input: value };
}

/** German commas and points change their places. */
function swapped(text: string): string {
  return text.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

/** Excel keeps 15 digits and turns the rest into zeros (an ID of 16 digits loses its last). */
function withFifteenDigits(text: string): number {
  const [mantissa = '', exponent] = text.split(/e/i);
  let kept = 0;
  const shortened = mantissa.replaceAll(/\d/g, (digit) => {
    if (digit !== '0' || kept > 0) kept++;
    return kept > 15 ? '0' : digit;
  });
  return Number(exponent === undefined ? shortened : `${shortened}e${exponent}`);
}

function date(text: string, language: EntryLanguage): Entry | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const english = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const parts =
    language === 'de'
      ? german && [german[3], german[2], german[1]]
      : english && [english[3], english[1], english[2]];
  const [year, month, day] = (parts ?? (iso && iso.slice(1)) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const serial = dateSerial(year, month, day);
  const numberFormat = language === 'de' ? 'dd.mm.yyyy' : 'm/d/yyyy';
  return serial === undefined ? undefined : { input: serial, numberFormat };
}
