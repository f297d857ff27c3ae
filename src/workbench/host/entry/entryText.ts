import { isError, isFormula, type CellInput } from '../cell';
import { numberText } from '../formula/value';
import { dateSerial, serialDate } from './dateSerial';
import { parseEntry, type EntryLanguage } from './parseEntry';

/**
 * What a cell's editor begins with: what `parseEntry` makes the cell's content of again, with its
 * formula, all 15 digits and an apostrophe where a text would become something else. Only where Excel
 * loses it too it is lost: digits beyond the fifteenth, and what is no text under the format `@`.
 * Never throws.
 */
export function entryText(input: CellInput, numberFormat: string, language: EntryLanguage): string {
  if (input === null) return '';
  if (typeof input === 'string') return asText(input, numberFormat, language);
  if (typeof input === 'number') return numeral(input, numberFormat, language);
  if (typeof input === 'boolean') return truth(input, language);
  if (isFormula(input)) return input.formula;
  return isError(input) ? input.error : '';
}

function asText(text: string, numberFormat: string, language: EntryLanguage): string {
  return parseEntry(text, numberFormat, language).input === text ? text : `'${text}`;
}

function truth(value: boolean, language: EntryLanguage): string {
  if (language === 'de') return value ? 'WAHR' : 'FALSCH';
  return value ? 'TRUE' : 'FALSE';
}

function numeral(value: number, numberFormat: string, language: EntryLanguage): string {
  const text = isDateFormat(numberFormat) ? dateText(value, language) : undefined;
  if (text !== undefined) return text;
  const plain = numberText(value);
  return language === 'de' ? plain.replace('.', ',') : plain;
}

function isDateFormat(numberFormat: string): boolean {
  return /[ymd]/i.test(numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|General/g, ''));
}

/** A whole day as the language writes it; undefined for what has a time of day or is no date. */
function dateText(serial: number, language: EntryLanguage): string | undefined {
  const date = serialDate(serial);
  if (date === undefined) return undefined;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (dateSerial(year, month, day) !== serial) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return language === 'de' ? `${two(day)}.${two(month)}.${year}` : `${month}/${day}/${year}`;
}
