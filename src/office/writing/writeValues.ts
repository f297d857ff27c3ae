import type { NewSheet, Writing } from '../../app/ports/sheetWriter';
import { CellKind, kindAt, type Column } from '../../core/table/column';
import { valueAt } from '../../core/table/text';
import { WorkbookFailure } from '../../core/workbookFailure';
import { BlockSize } from '../reading/blockSize';
import { rangeOf } from '../session/areas';
import { isTooLarge } from '../session/failures';
import { isWeb } from '../session/inExcel';
import { nextTask } from '../session/nextTask';
import type { SheetInTheMaking } from './sheetInTheMaking';

/** The format under which Excel takes everything for a text. */
const TEXT = '@';

/** More runs of texts than this in one block and column, and each cell gets its format by itself. */
const MOST_RUNS = 50;

/** A cell that does not hold what it should; row and column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Writes the sheet's values in blocks of rows, which are halved when Excel refuses them: first the format
 * for texts, then the values, so that Excel reads nothing into them. Rejects with the signal's reason, a
 * `WorkbookFailure` (block-too-large), or the library's errors.
 */
export async function writeValues(
  at: SheetInTheMaking,
  { sheet, filled }: NewSheet,
  { signal, progress }: Writing,
): Promise<void> {
  const { rowCount } = sheet;
  const columns = sheet.columns.map((column, index) =>
    index === filled?.column ? headOf(column, filled.firstRow) : column,
  );
  if (columns.length === 0) return;
  const size = new BlockSize(columns.length, isWeb() ? 'web' : 'desktop');
  for (let row = 0; row < rowCount;) {
    signal.throwIfAborted();
    const end = Math.min(row + size.rows, rowCount);
    if (await writeBlock(at, columns, row, end)) {
      size.accepted();
      row = end;
      progress('writing', row, rowCount);
      await nextTask();
    } else if (!size.refused(end - row)) {
      throw new WorkbookFailure('block-too-large', { sheet: at.name });
    }
  }
  signal.throwIfAborted();
}

/** A column that ends above a row: past their end columns are empty. */
function headOf(column: Column, end: number): Column {
  const { kinds, starts, ends } = column;
  const head = { kinds: kinds.subarray(0, end), starts: starts.subarray(0, end) };
  return { ...column, ...head, ends: ends.subarray(0, end) };
}

/** Rows `from` .. `to` (exclusive); false where Excel refused them as too much. */
async function writeBlock(
  { context, sheet }: SheetInTheMaking,
  columns: readonly Column[],
  from: number,
  to: number,
): Promise<boolean> {
  columns.forEach((column, at) => setFormats(sheet, column, at, from, to));
  const area = { firstRow: from, lastRow: to - 1, firstColumn: 0, lastColumn: columns.length - 1 };
  const values = Array.from({ length: to - from }, (_, row) =>
    columns.map((column) => entryAt(column, from + row)),
  );
  rangeOf(sheet, area).values = values;
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
}

/** Below the format for texts the value itself is the entry; an error is given by its code. */
function entryAt(column: Column, row: number): string | number | boolean {
  const value = valueAt(column, row);
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function setFormats(
  sheet: Excel.Worksheet,
  column: Column,
  at: number,
  from: number,
  to: number,
): void {
  const runs = textRuns(column, from, to);
  const place = { firstColumn: at, lastColumn: at };
  if (runs.length <= MOST_RUNS) {
    for (const { first, last } of runs) {
      const cells = rangeOf(sheet, { ...place, firstRow: first, lastRow: last });
      // Types want a table; Excel takes one value for all cells (Range.numberFormat).
      cells.numberFormat = TEXT as unknown as string[][];
    }
    return;
  }
  const formats = Array.from({ length: to - from }, (_, row) => [
    kindAt(column, from + row) === CellKind.text ? TEXT : 'General',
  ]);
  rangeOf(sheet, { ...place, firstRow: from, lastRow: to - 1 }).numberFormat = formats;
}

/** Rows from one text to the last before something else; empty cells between texts belong to them. */
export function textRuns(
  column: Column,
  from: number,
  to: number,
): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | null = null;
  for (let row = from; row < to; row++) {
    const kind = kindAt(column, row);
    if (kind === CellKind.empty) continue;
    if (kind !== CellKind.text) open = null;
    else if (open !== null) open.last = row;
    else runs.push((open = { first: row, last: row }));
  }
  return runs;
}

/**
 * Writes texts once more, with the apostrophe that makes Excel take anything for a text. Rejects with the
 * library's errors, and a `WorkbookFailure` (not-kept) for what is no text.
 */
export async function rewriteTexts(
  { context, sheet, name }: SheetInTheMaking,
  wanted: NewSheet,
  places: readonly CellPlace[],
): Promise<void> {
  for (const { row, column } of places) {
    const cells = wanted.sheet.columns[column];
    const value = cells === undefined ? null : valueAt(cells, row);
    if (typeof value !== 'string') {
      throw new WorkbookFailure('not-kept', { sheet: name, row: row + 1, column });
    }
    sheet.getRangeByIndexes(row, column, 1, 1).values = [[`'${value}`]];
  }
  await context.sync();
}
