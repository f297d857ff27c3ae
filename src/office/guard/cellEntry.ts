import type { CellValue } from '../../core/table/column';

const GUID = /^\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\}?$/;
const ADDRESS = /^[A-Za-z][^\s]*@[^\s]+\.[A-Za-z]+$/;
const WORDS = /^[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß ]*$/;
const TRUTHS: ReadonlySet<string> = new Set(['true', 'false', 'wahr', 'falsch']);

/**
 * A value as it has to be given to `Range.formulas` to be stored as it is: Excel reads what it is
 * given as if it were typed, so that texts which could be a number, a date, a truth, a formula or an
 * error get an apostrophe in front. Errors are given by their code. Never throws.
 */
export function entryOf(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value !== 'string' || isPlain(value) ? value : `'${value}`;
}

function isPlain(text: string): boolean {
  if (GUID.test(text) || ADDRESS.test(text)) return true;
  return WORDS.test(text) && !TRUTHS.has(text.trim().toLowerCase());
}

/** Whether what Excel gives for a cell (`formulas`) is the value: an error is given by its code. Never throws. */
export function isValue(given: unknown, value: CellValue): boolean {
  if (value === null) return given === '';
  return given === (typeof value === 'object' ? value.error : value);
}

/** What Excel gave for a cell, as it has to be given back: formulas and errors as they are. Never throws. */
export function givenBack(formula: unknown, value: unknown): string | number | boolean {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  const text = String(formula ?? '');
  // A text that begins with = is its own "formula".
  if (text.startsWith('=') && formula !== value) return text;
  return text.startsWith('#') ? text : entryOf(text === '' ? null : text);
}
