import type { NewSheet, Writing } from '../../app/ports/sheetWriter';
import { codeInExcel } from '../../core/numberFormat/builtInFormats';
import { CellKind, kindAt, type Column } from '../../core/table/column';
import { formatAt } from '../../core/table/formats';
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
const GENERAL = 'General';

/** More runs than this in one block and column, and each cell gets its format by itself. */
const MOST_RUNS = 50;

/** A cell that does not hold what it should; row and column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Writes the sheet's values in blocks of rows, which are halved when Excel refuses them: first the format
 * of each cell, then the values, so that Excel reads nothing into texts and numbers show what they showed.
 * Rejects with the signal's reason, a `WorkbookFailure` (block-too-large), or the library's errors.
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
  const runs = formatRuns(column, from, to);
  const place = { firstColumn: at, lastColumn: at };
  if (runs.length <= MOST_RUNS) {
    for (const { first, last, code } of runs) {
      const cells = rangeOf(sheet, { ...place, firstRow: first, lastRow: last });
      // Types want a table; Excel takes one value for all cells (Range.numberFormat).
      cells.numberFormat = code as unknown as string[][];
    }
    return;
  }
  const formats = Array.from({ length: to - from }, (_, row) => [
    codeOf(column, from + row) ?? GENERAL,
  ]);
  rangeOf(sheet, { ...place, firstRow: from, lastRow: to - 1 }).numberFormat = formats;
}

/** Cells of one format below each other; empty ones between them belong to them. Rows from 0, `last` included. */
export interface FormatRun {
  readonly first: number;
  readonly last: number;
  /** In English, as Excel's library takes it. */
  readonly code: string;
}

/** The formats of rows `from` .. `to` (exclusive); cells that need none are in no run. Never throws. */
export function formatRuns(column: Column, from: number, to: number): readonly FormatRun[] {
  const runs: { first: number; last: number; code: string }[] = [];
  let before: string | null = null;
  for (let row = from; row < to; row++) {
    if (kindAt(column, row) === CellKind.empty) continue;
    const code = codeOf(column, row);
    const open = code === before ? runs.at(-1) : undefined;
    before = code;
    if (code === null) continue;
    if (open !== undefined) open.last = row;
    else runs.push({ first: row, last: row, code });
  }
  return runs;
}

/** The format that the cell needs, set before its value; null for General. */
function codeOf(column: Column, row: number): string | null {
  const kind = kindAt(column, row);
  if (kind === CellKind.text) return TEXT;
  const format = kind === CellKind.number ? formatAt(column, row) : undefined;
  const code = format === undefined ? GENERAL : codeInExcel(format);
  // Excel would make a text of a number in a cell for texts.
  return code === GENERAL || code === TEXT ? null : code;
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
