import { encodeUtf8 } from '../../../core/table/utf8';
import type { CsvReading } from '../readCsv';
import { encodeWindows1252 } from './windows1252';

/** How a .csv is written. */
export interface CsvForm {
  readonly encoding: CsvReading['encoding'];
  readonly delimiter: CsvReading['delimiter'];
  /** Whether a byte order mark stands in front. */
  readonly mark: boolean;
  readonly lineEnd: '\r\n' | '\n' | '\r';
}

/** As German Excel writes "CSV UTF-8": a mark, semicolons, CRLF. */
export const EXCEL_FORM: CsvForm = {
  encoding: 'utf-8',
  delimiter: ';',
  mark: true,
  lineEnd: '\r\n',
};

/** A .csv that was written; `lost`: whether a character had no place in its encoding, so that it must not be used. */
export interface WrittenCsv {
  readonly bytes: Uint8Array;
  readonly lost: boolean;
}

/**
 * Writes records with exact values: nothing is added to a cell that begins like a formula, for a job
 * reads what stands there. Cells are quoted only where they must be. Never throws.
 */
export function writeCsv(
  records: Iterable<readonly string[]>,
  form: CsvForm = EXCEL_FORM,
): WrittenCsv {
  const { delimiter, lineEnd } = form;
  const lines: string[] = [];
  for (const record of records) lines.push(`${lineOf(record, delimiter)}${lineEnd}`);
  return encodeText(lines.join(''), form.encoding, form.mark);
}

function lineOf(record: readonly string[], delimiter: string): string {
  // A line without anything is no record to some readers.
  if (record.length === 1 && record[0] === '') return '""';
  return record.map((field) => fieldOf(field, delimiter)).join(delimiter);
}

/** A field as it stands in a line: in quotes where it must be. Never throws. */
export function fieldOf(field: string, delimiter: string): string {
  const needsQuotes =
    field.includes(delimiter) ||
    field.includes('"') ||
    field.includes('\n') ||
    field.includes('\r') ||
    // Many readers drop spaces around a cell without quotes.
    /^\s|\s$/.test(field);
  return needsQuotes ? `"${field.replaceAll('"', '""')}"` : field;
}

/** A text file of this encoding, with a byte order mark in front where that is wanted. Never throws. */
export function encodeText(text: string, encoding: CsvForm['encoding'], mark: boolean): WrittenCsv {
  switch (encoding) {
    case 'utf-8':
      return { bytes: encodeUtf8(mark ? `\ufeff${text}` : text), lost: /\p{Cs}/u.test(text) };
    case 'utf-16le':
    case 'utf-16be':
      return {
        bytes: encodeUtf16(mark ? `\ufeff${text}` : text, encoding === 'utf-16le'),
        lost: false,
      };
    case 'windows-1252':
      return encodeWindows1252(text);
  }
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}
