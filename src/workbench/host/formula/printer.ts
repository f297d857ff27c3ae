import { SHEET_COLUMNS, SHEET_ROWS } from '../area';
import { columnLetters } from '../address/columnLetters';
import { quotedSheetName } from '../address/sheetName';
import type { Corner, Expression, Place, Reference } from './expression';
import type { Cell } from './parser';

/** How references are written: as Excel shows them in a cell, or as R1C1, where filled-down formulas read the same. */
type Style = (corner: Corner) => string;

const OUTSIDE = '#REF!';

/** The formula as it reads in this cell, with its `=`: `=A1*2`. References that leave the sheet read `#REF!`. Never throws. */
export function formulaText(expression: Expression, cell: Cell): string {
  return `=${print(expression, (corner) => a1(corner, cell))}`;
}

/** The formula in R1C1 style, the same in whatever cell it stands: `=R[-1]C*2`. Never throws. */
export function formulaR1C1(expression: Expression): string {
  return `=${print(expression, r1c1)}`;
}

function print(expression: Expression, style: Style): string {
  const inner = (part: Expression): string => print(part, style);
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'text':
      return `"${expression.value.replaceAll('"', '""')}"`;
    case 'truth':
      return expression.value ? 'TRUE' : 'FALSE';
    case 'error':
      return expression.value.error;
    case 'missing':
      return '';
    case 'name':
      return expression.name;
    case 'reference':
      return printReference(expression, style);
    case 'binary':
      return `${inner(expression.left)}${expression.operator}${inner(expression.right)}`;
    case 'span':
      return `${inner(expression.left)}:${inner(expression.right)}`;
    case 'sign':
      return `${expression.sign}${inner(expression.of)}`;
    case 'percent':
      return `${inner(expression.of)}%`;
    case 'group':
      return `(${inner(expression.of)})`;
    case 'call':
      return `${expression.name}(${expression.arguments.map(inner).join(',')})`;
    case 'array':
      return `{${expression.rows.map((row) => row.map(inner).join(',')).join(';')}}`;
  }
}

function printReference(reference: Reference, style: Style): string {
  const sheet = reference.sheet === undefined ? '' : `${quotedSheetName(reference.sheet)}!`;
  const from = style(reference.from);
  const to = reference.to === undefined ? undefined : style(reference.to);
  if (from === OUTSIDE || to === OUTSIDE) return OUTSIDE;
  return to === undefined ? sheet + from : `${sheet}${from}:${to}`;
}

function a1(corner: Corner, cell: Cell): string {
  const column = position(corner.column, cell.column, SHEET_COLUMNS);
  const row = position(corner.row, cell.row, SHEET_ROWS);
  if (column === 'outside' || row === 'outside') return OUTSIDE;
  const letters = column === undefined ? '' : dollar(corner.column) + columnLetters(column);
  return row === undefined ? letters : `${letters}${dollar(corner.row)}${row + 1}`;
}

function dollar(place: Place | undefined): string {
  return place?.fixed === true ? '$' : '';
}

function position(
  place: Place | undefined,
  own: number,
  all: number,
): number | 'outside' | undefined {
  if (place === undefined) return undefined;
  const at = place.fixed ? place.at : own + place.at;
  return at >= 0 && at < all ? at : 'outside';
}

function r1c1(corner: Corner): string {
  return r1c1Part('R', corner.row) + r1c1Part('C', corner.column);
}

function r1c1Part(letter: string, place: Place | undefined): string {
  if (place === undefined) return '';
  if (place.fixed) return `${letter}${place.at + 1}`;
  return place.at === 0 ? letter : `${letter}[${place.at}]`;
}
