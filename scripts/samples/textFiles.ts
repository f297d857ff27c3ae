import type { Row } from './spreadsheetSort';

/** How a text becomes bytes; `ascii` loses every other letter to `?`, as PowerShell 5.1 does. */
export type Encoding = 'windows-1252' | 'utf-8' | 'utf-8-bom' | 'utf-16le-bom' | 'ascii';

/**
 * The text in that encoding. Throws a RangeError for a letter that Windows-1252 has not, or has
 * in its upper corner (€ and quotes), which no sample needs.
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Uint8Array.from(Buffer.from(text, 'utf8'));
    case 'utf-8-bom':
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf8'));
    case 'utf-16le-bom':
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'ascii':
      return Uint8Array.from(text, (letter) => (letter > '\x7f' ? 0x3f : letter.charCodeAt(0)));
    case 'windows-1252':
      return Uint8Array.from(text, windows1252);
  }
}

function windows1252(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code > 0xff || (code > 0x7f && code < 0xa0)) throw new RangeError(`No byte for ${letter}.`);
  return code;
}

/** How the lines of a text file are made. Lines end in CR LF, the last one too. */
export interface LineStyle {
  readonly delimiter: ',' | ';' | '\t';
  /** PowerShell quotes every field, Excel only those that need it. */
  readonly quotes: 'all' | 'needed';
  /** Lines before the header, such as `sep=;`. */
  readonly before?: readonly string[];
}

/** The rows, header first, as delimited text; quotes inside a field are doubled. Never throws. */
export function asLines(rows: readonly Row[], style: LineStyle): string {
  const lines = rows.map((row) => row.map((cell) => asField(cell, style)).join(style.delimiter));
  return [...(style.before ?? []), ...lines].map((line) => `${line}\r\n`).join('');
}

function asField(cell: string, { delimiter, quotes }: LineStyle): string {
  const needed = quotes === 'all' || cell.includes(delimiter) || /["\r\n]/u.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A .csv as German Excel saves it ("CSV (Trennzeichen-getrennt)"). Throws as encodeText does. */
export function germanExcelCsv(rows: readonly Row[]): Uint8Array {
  return encodeText(asLines(rows, { delimiter: ';', quotes: 'needed' }), 'windows-1252');
}

/** A .csv as PowerShell 7's Export-Csv writes it: comma, all quoted, UTF-8 without BOM. */
export function powerShell7Csv(rows: readonly Row[]): Uint8Array {
  return encodeText(asLines(rows, { delimiter: ',', quotes: 'all' }), 'utf-8');
}
