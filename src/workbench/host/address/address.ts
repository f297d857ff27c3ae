import {
  isSingleCell,
  isWholeColumns,
  isWholeRows,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '../area';
import { columnLetters, columnOfLetters } from './columnLetters';
import { quotedSheetName, unquotedSheetName } from './sheetName';

/** An area as an address names it; `sheetName` is undefined where the address names none. */
export interface Address {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** `A1`, `A1:B2`, `A:C` or `3:7` without a sheet's name; `dollars` writes `$A$1`. Never throws. */
export function formatArea(area: Area, dollars = false): string {
  const sign = dollars ? '$' : '';
  const lastRow = area.row + area.rows;
  const last = columnLetters(area.column + area.columns - 1);
  const first = columnLetters(area.column);
  if (isWholeRows(area) && !isWholeColumns(area)) return `${sign}${area.row + 1}:${sign}${lastRow}`;
  if (isWholeColumns(area)) return `${sign}${first}:${sign}${last}`;
  const start = `${sign}${first}${sign}${area.row + 1}`;
  return isSingleCell(area) ? start : `${start}:${sign}${last}${sign}${lastRow}`;
}

/** An address with its sheet's name, as `Range.address` gives it: `Sheet1!A1:B2`. Never throws. */
export function formatAddress(sheetName: string, area: Area, dollars = false): string {
  return `${quotedSheetName(sheetName)}!${formatArea(area, dollars)}`;
}

/** What parts a list on the computer: a semicolon where people write decimal commas. */
export type ListSeparator = ',' | ';';

/** The area that an address in A1 style names, with or without a sheet; undefined where it is none or lies outside of a sheet. Never throws. */
export function parseAddress(text: string): Address | undefined {
  const mark = text.lastIndexOf('!');
  const sheetName = mark < 0 ? undefined : unquotedSheetName(text.slice(0, mark).trim());
  const area = parseArea(text.slice(mark + 1).trim());
  return area && { sheetName, area };
}

/** The areas of a list of addresses apart by a sign, which doesn't part within a quoted sheet's name. Undefined where one of them is none. Never throws. */
export function parseAddresses(
  text: string,
  separator: ListSeparator = ',',
): readonly Address[] | undefined {
  const found: Address[] = [];
  const parts = separator === ',' ? /('[^']*'|[^,'])+/g : /('[^']*'|[^;'])+/g;
  for (const part of text.match(parts) ?? []) {
    const address = parseAddress(part.trim());
    if (address === undefined) return undefined;
    found.push(address);
  }
  return found.length > 0 ? found : undefined;
}

/** The area of `A1`, `A1:B2`, `A:C` or `3:7`; undefined where the text is none of these. Never throws. */
function parseArea(text: string): Area | undefined {
  const [first = '', second = first, ...more] = text.split(':');
  const start = parseCorner(first);
  const end = parseCorner(second);
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  if (!text.includes(':') && (start.row === undefined || start.column === undefined))
    return undefined;
  return between(start, end);
}

function parseCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (match === null || text === '') return undefined;
  const column = match[1] === undefined ? undefined : columnOfLetters(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (row !== undefined && (row < 0 || row >= SHEET_ROWS)) return undefined;
  if (column !== undefined && column >= SHEET_COLUMNS) return undefined;
  return { row, column };
}

function between(start: Corner, end: Corner): Area | undefined {
  const rows = span(start.row, end.row, SHEET_ROWS);
  const columns = span(start.column, end.column, SHEET_COLUMNS);
  return (
    rows && columns && { row: rows[0], column: columns[0], rows: rows[1], columns: columns[1] }
  );
}

/** First and count; both left out is everything, one of them is a fault. */
function span(
  a: number | undefined,
  b: number | undefined,
  all: number,
): readonly [number, number] | undefined {
  if (a === undefined && b === undefined) return [0, all];
  if (a === undefined || b === undefined) return undefined;
  return [Math.min(a, b), Math.abs(a - b) + 1];
}
