import type { CellInput, ErrorText } from '../cell';
import { parseMoment } from './parseMoment';

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
 * the format `@` keeps the text. Numbers keep 15 digits. Dates, times, amounts of money, percentages and
 * numbers with thousands or an exponent become numbers with a format. Formulas are not looked into. Never
 * throws.
 */
export function parseEntry(text: string, numberFormat: string, language: EntryLanguage): Entry {
  if (text === '') return { input: null };
  if (text.startsWith("'")) return { input: text.slice(1) };
  if (numberFormat === '@') return { input: text };
  if (/^=./s.test(text)) return { input: { formula: text } };
  return (
    word(text.trim(), language) ??
    number(text.trim(), language) ??
    money(text.trim(), language) ??
    parseMoment(text.trim(), language) ?? { input: text }
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
  const inBrackets = /^\((.*)\)$/.exec(digits)?.[1];
  const english = inEnglish(inBrackets ?? digits, language);
  if (!NUMBER.test(english) || !/\d/.test(english)) return undefined;
  if (inBrackets !== undefined && /^[-+]/.test(english)) return undefined;
  const size = withFifteenDigits(english.replaceAll(',', ''));
  if (!Number.isFinite(size)) return undefined;
  const value = inBrackets === undefined ? size : -size;
  if (percent) return { input: value / 100, numberFormat: withDecimals('0%', english) };
  if (/e/i.test(english)) return { input: value, numberFormat: '0.00E+00' };
  if (english.includes(',')) return { input: value, numberFormat: withDecimals('#,##0', english) };
  return { input: value };
}

/** An amount in the language's own currency: `$120`, `-$4.50`, `($4.50)`, `120 €`. */
function money(text: string, language: EntryLanguage): Entry | undefined {
  const sign = language === 'de' ? '€' : '$';
  const bare = text.replace(sign, '').trim();
  if (bare === text || bare.includes('%')) return undefined;
  const placed = language === 'de' ? /^[-+]?€|€$/.test(text) : /^[-+(]?\$/.test(text);
  const entry = placed ? number(bare, language) : undefined;
  if (entry === undefined) return undefined;
  const size = withDecimals('#,##0', inEnglish(bare, language));
  const numberFormat =
    language === 'de' ? `${size} €;[Red]-${size} €` : `$${size}_);[Red]($${size})`;
  return { input: entry.input, numberFormat };
}

function inEnglish(text: string, language: EntryLanguage): string {
  return language === 'de' ? swapped(text) : text;
}

/** The format with two decimals where the entry has any, as Excel takes it. */
function withDecimals(format: string, english: string): string {
  return english.includes('.') ? format.replace('0', '0.00') : format;
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
