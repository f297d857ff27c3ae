import { textAt } from '../../../src/core/table/text';
import type { Sheet } from '../../../src/core/table/column';

/** All cells of a sheet as texts, every row as wide as the sheet. */
export function rowsOf(sheet: Sheet): string[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    sheet.columns.map((column) => textAt(column, row)),
  );
}

/** The same width for all rows, as a sheet has it. */
export function padded(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** UTF-16 with or without its byte order mark. */
export function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? '\ufeff' + text : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** What the bytes 80 to 9F mean in Windows-1252, in their order. */
export const WINDOWS_1252_HIGH =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Windows-1252; the text must have no other characters. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const index = WINDOWS_1252_HIGH.indexOf(character);
    return index < 0 ? character.charCodeAt(0) : 0x80 + index;
  });
}

/** UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
