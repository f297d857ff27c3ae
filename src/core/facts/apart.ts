import type { ChosenColumns } from '../columns/chooseColumns';
import { SEARCHED_ROWS } from '../columns/headerRow';
import { LOWER } from '../keys/textHash';
import { CellKind, kindAt, type Column, type Sheet } from '../table/column';
import { inPieces } from '../table/inPieces';
import { textAt } from '../table/text';
import { CellFlag } from './cellFlags';
import type { RawIds } from './readIds';
import { readsAsNote } from './notes';
import { normalForm } from '../unicode/normalForm';

/** Data rows that are no pairs, by position in the data rows, ascending. */
export interface ApartRows {
  readonly repeatedHeaders: readonly number[];
  /** Sums, notes and footers, and rows with content but neither key. */
  readonly notes: readonly number[];
}

/** All of them, ascending. */
export function positionsApart({ repeatedHeaders, notes }: ApartRows): readonly number[] {
  return [...new Set([...repeatedHeaders, ...notes])].sort((a, b) => a - b);
}

/** Finds the rows that other rules have to leave alone. Never throws. */
export function findApart(sheet: Sheet, columns: ChosenColumns, ids: RawIds): ApartRows {
  const account = sheet.columns[columns.account];
  if (!account) return { repeatedHeaders: [], notes: [] };
  return {
    repeatedHeaders: findRepeatedHeaders(account, ids, headingsRow(account, ids.column, columns)),
    notes: findNotes(account, ids),
  };
}

/**
 * The row (from 0) whose key cells are headings: the header row, or one amid the pairs where the list
 * was sorted with its headings.
 */
function headingsRow(
  account: Column,
  id: Column,
  { headerRow, headings, ...columns }: ChosenColumns,
): number | null {
  const [over, beside] = [columns.account, columns.id].map(
    (at) => headings.find(({ column }) => column === at)?.text,
  );
  if (over === undefined || beside === undefined) return headerRow;
  for (let index = 0; index < Math.min(account.kinds.length, SEARCHED_ROWS); index++) {
    if (textAt(account, index) === over && textAt(id, index) === beside) return index;
  }
  return headerRow;
}

/** header-repeated: rows whose key cells equal the header's. */
function findRepeatedHeaders(
  account: Column,
  { column: id, rows }: RawIds,
  headerRow: number | null,
): readonly number[] {
  const found: number[] = [];
  if (headerRow === null) return found;
  const headings = [textAt(account, headerRow), textAt(id, headerRow)].map(headingOf);
  if (headings.every((heading) => heading === '')) return found;
  const first = plainFirstByte(id, headerRow);
  inPieces(rows.length, (from, to) => {
    for (let position = from; position < to; position++) {
      const index = rows[position] as number;
      if (first >= 0 && beginsOtherwise(id, index, first)) continue;
      if (!mayRepeat(id, headerRow, index) || !mayRepeat(account, headerRow, index)) continue;
      const texts = [textAt(account, index), textAt(id, index)].map(headingOf);
      if (texts.every((text, at) => text === headings[at])) found.push(position);
    }
  });
  return found;
}

/** The byte that the cell begins with, in lower case; -1 for none, white space or no plain ASCII. */
function plainFirstByte(column: Column, index: number): number {
  if (kindAt(column, index) === CellKind.empty) return -1;
  const byte = column.bytes[column.starts[index] as number] as number;
  return isSpace(byte) || isForeign(byte) ? -1 : (LOWER[byte] as number);
}

/** Whether the cell begins with another plain ASCII character: nearly every cell does. */
function beginsOtherwise({ kinds, bytes, starts }: Column, index: number, first: number): boolean {
  const kind = kinds[index] ?? CellKind.empty;
  if (kind === CellKind.empty) return false;
  const byte = bytes[starts[index] as number] as number;
  return byte > SPACE && byte < FOREIGN && LOWER[byte] !== first;
}

function headingOf(text: string): string {
  return normalForm(text.trim()).toLowerCase();
}

/** Whether only a look at the texts can tell two cells apart; false where their ASCII differs. */
function mayRepeat(column: Column, headerRow: number, index: number): boolean {
  const { bytes } = column;
  let a = behindSpaces(column, headerRow);
  let b = behindSpaces(column, index);
  const aEnd = endOf(column, headerRow);
  const bEnd = endOf(column, index);
  while (a < aEnd && b < bEnd && LOWER[bytes[a] as number] === LOWER[bytes[b] as number]) {
    a++;
    b++;
  }
  const [left, right] = [a < aEnd ? bytes[a] : SPACE, b < bEnd ? bytes[b] : SPACE];
  return isForeign(left) || isForeign(right) || (isSpace(left) && isSpace(right));
}

const SPACE = 0x20;
const FOREIGN = 0x7f;

function endOf(column: Column, index: number): number {
  return kindAt(column, index) === CellKind.empty ? 0 : (column.ends[index] as number);
}

function behindSpaces(column: Column, index: number): number {
  const end = endOf(column, index);
  let at = end === 0 ? 0 : (column.starts[index] as number);
  while (at < end && (column.bytes[at] as number) <= SPACE) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && byte <= SPACE;
}

/** A byte of a non-ASCII character, which may be white space or part of a letter's other spelling. */
function isForeign(byte: number | undefined): boolean {
  return byte !== undefined && byte >= FOREIGN;
}

/** not-a-data-row: rows without both keys anywhere, and sums and notes below the last pair. */
function findNotes(account: Column, ids: RawIds): readonly number[] {
  const { rows, flags } = ids;
  const found: number[] = [];
  let below = true;
  for (let position = rows.length - 1; position >= 0; position--) {
    const index = rows[position] as number;
    const noId = ((flags[position] as number) & CellFlag.empty) !== 0;
    const neither = noId && textAt(account, index).trim() === '';
    if (!below && !neither) continue;
    if (neither || isNote(account, ids, position)) found.push(position);
    else below = false;
  }
  return found.reverse();
}

function isNote(account: Column, ids: RawIds, position: number): boolean {
  const index = ids.rows[position] as number;
  const first = ids.rows[0] as number;
  const idIsCount = isCountUnlike(ids.column, index, first);
  return readsAsNote({
    account: textAt(account, index).trim(),
    id: textAt(ids.column, index).trim(),
    accountIsCount: isCountUnlike(account, index, first),
    idIsCount,
    idFits: fitsKind(ids, position) && !idIsCount,
    idIsOne: ids.kind !== 'text' && fitsKind(ids, position),
  });
}

function fitsKind({ kind, readings, flags }: RawIds, position: number): boolean {
  switch (kind) {
    case 'guid':
      return readings[position] !== 0;
    case 'sid':
      return ((flags[position] as number) & CellFlag.sid) !== 0;
    case 'text':
      return true;
  }
}

const DIGITS = /^\s*\d[\d.,]*\s*$/;

/** Whether the cell holds nothing but a number and the list's first cell does not. */
function isCountUnlike(column: Column, index: number, first: number): boolean {
  if (!DIGITS.test(textAt(column, index))) return false;
  const isNumber = kindAt(column, index) === CellKind.number;
  const likeFirst = DIGITS.test(textAt(column, first));
  return !likeFirst || (isNumber && kindAt(column, first) === CellKind.text);
}
