import { cellArea, type Area } from '../host/area';
import { isFormula, type CellFormat, type CellInput, type Grid } from '../host/cell';
import { parseEntry, type Entry, type EntryLanguage } from '../host/entry/parseEntry';
import { parseFormula } from '../host/formula/parser';
import type { HostSheet } from '../host/hostWorkbook';

/** A cell of the clipboard's text: in quotes (doubled inside) it may hold tabs and line breaks. */
const CELL = /"([^"]*(?:""[^"]*)*)"(?=\t|\r?\n|$)|[^\t\r\n]*/y;

/** What Excel makes of a text with tabs and lines: rows of equal length, at least one cell. Never throws. */
export function rowsOfText(text: string): Grid<string> {
  const rows: string[][] = [[]];
  for (let at = 0; ; at++) {
    CELL.lastIndex = at;
    const [whole = '', quoted] = CELL.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? whole);
    at += whole.length;
    if (text[at] === '\t') continue;
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    // The line break that ends the text begins no row.
    if (at >= text.length - 1) break;
    rows.push([]);
  }
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Rows as a text that other programs, and `rowsOfText`, take apart again. Never throws. */
export function textOfRows(rows: Grid<string>): string {
  const quoted = (cell: string): string =>
    /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** What entered texts put into cells. */
export interface Entered {
  readonly inputs: Grid<CellInput>;
  /** Where an entry, a date for example, gives its cell a format. */
  readonly formats: readonly { readonly area: Area; readonly format: Partial<CellFormat> }[];
}

/** What texts put into cells from `row` and `column` on (from 0); null where one is a formula that nobody understands. Never throws. */
export function enteredTexts(
  rows: Grid<string>,
  cells: HostSheet,
  { row, column }: { readonly row: number; readonly column: number },
  language: EntryLanguage,
): Entered | null {
  const formats: { area: Area; format: Partial<CellFormat> }[] = [];
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 1 };
  const before = cells.formats(area);
  const enter = (text: string, r: number, c: number): Entry => {
    const format = before[r]?.[c]?.numberFormat ?? 'General';
    const entry = parseEntry(text, format, language);
    // A format that somebody chose stays.
    if (entry.numberFormat !== undefined && format === 'General') {
      const { numberFormat } = entry;
      formats.push({ area: cellArea(row + r, column + c), format: { numberFormat } });
    }
    return entry;
  };
  const inputs = rows.map((line, r) => line.map((text, c) => enter(text, r, c).input));
  const isUnderstood = inputs.every((line, r) =>
    line.every(
      (input, c) =>
        !isFormula(input) ||
        parseFormula(input.formula, { row: row + r, column: column + c }) !== undefined,
    ),
  );
  return isUnderstood ? { inputs, formats } : null;
}
