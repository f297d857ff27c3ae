import type { Area } from '../../core/table/column';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../core/table/sheetBounds';

/**
 * The rectangle that `A1:B7`, `A1` or `$A$1:$B$7` names, bounds from 0 and inclusive; null if it names none. Whole
 * columns and rows (`A:B`, `1:7`) reach to Excel's bounds. Never throws.
 */
export function parseArea(reference: string): Area | null {
  const [from = '', to = from, ...more] = reference.replaceAll('$', '').split(':');
  const first = parseCorner(from, 1, 1);
  const last = parseCorner(to, SHEET_ROWS, SHEET_COLUMNS);
  if (first === null || last === null || more.length > 0) return null;
  const area = {
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: first.column,
    lastColumn: last.column,
  };
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

function parseCorner(text: string, openRow: number, openColumn: number) {
  const [, letters, digits] = /^([A-Za-z]{0,3})([0-9]{0,7})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined || text === '') return null;
  const row = digits === '' ? openRow : Number(digits);
  const column = letters === '' ? openColumn : columnNumber(letters);
  if (row < 1 || row > SHEET_ROWS || column > SHEET_COLUMNS) return null;
  return { row: row - 1, column: column - 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
