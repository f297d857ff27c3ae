import type { NewSheet, Writing } from '../../app/ports/sheetWriter';
import type { Column } from '../../core/table/column';
import { formatAt } from '../../core/table/formats';
import { sameStored } from '../../core/table/text';
import { readCells } from '../reading/readCells';
import { loadPlace, placeOf } from '../session/areas';
import { nextTask } from '../session/nextTask';
import type { SheetInTheMaking } from './sheetInTheMaking';
import type { CellPlace } from './writeValues';

/** Differences beyond so many are not written once more: something is wrong at large. */
const MOST_PLACES = 1000;
/** Cells that are compared in one task. */
const MOST_CELLS = 200_000;
const NO_COLUMN: Column = {
  kinds: new Uint8Array(0),
  bytes: new Uint8Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  formulas: new Map(),
  shown: new Map(),
};

/**
 * Reads the whole sheet again and gives the cells that hold something else than they should, by kind and
 * byte, or numbers that show something else; at most 1,000 of them. Rejects as `readCells`.
 */
export async function differingCells(
  at: SheetInTheMaking,
  { sheet, filled }: NewSheet,
  { signal, progress }: Writing,
): Promise<readonly CellPlace[]> {
  const { rowCount, columns } = sheet;
  if (rowCount === 0 || columns.length === 0) return [];
  const area = {
    firstRow: 0,
    lastRow: rowCount - 1,
    firstColumn: 0,
    lastColumn: columns.length - 1,
  };
  const told = { signal, progress: (read: number) => progress('comparing', read, rowCount) };
  const formats = columns.some((column) => column.formats !== undefined);
  const read = await readCells(at, area, { formats, formulas: [] }, told);
  const found: CellPlace[] = [];
  const step = Math.max(1, Math.floor(MOST_CELLS / columns.length));
  for (let from = 0; from < rowCount && found.length < MOST_PLACES; from += step) {
    await nextTask();
    signal.throwIfAborted();
    columns.forEach((column, index) => {
      // Formulas are compared as such: their values are Excel's.
      const last = index === filled?.column ? Math.min(filled.firstRow, rowCount) : rowCount;
      const now = read.columns[index] ?? NO_COLUMN;
      for (let row = from; row < Math.min(from + step, last); row++) {
        if (!isSame(column, now, row) && found.length < MOST_PLACES) {
          found.push({ row, column: index });
        }
      }
    });
  }
  return found;
}

/** What numbers with a format show is compared, not its code: Excel may word that otherwise. */
function isSame(column: Column, now: Column, row: number): boolean {
  if (!sameStored(column, row, now, row)) return false;
  return formatAt(column, row) === undefined || column.shown.get(row) === now.shown.get(row);
}

/** A formula that does not read as it should in its first or last row; null for none. */
export async function otherFormulas(
  { context, sheet }: SheetInTheMaking,
  { filled }: NewSheet,
): Promise<CellPlace | null> {
  if (filled === null) return null;
  const { column, firstRow, lastRow, first, last } = filled;
  const [top, bottom] = [firstRow, lastRow].map((row) =>
    sheet.getRangeByIndexes(row, column, 1, 1).load('formulas'),
  );
  await context.sync();
  const reads = (range: Excel.Range | undefined, formula: string): boolean =>
    plain(String((range?.formulas as unknown[][] | undefined)?.[0]?.[0])) === plain(formula);
  if (!reads(top, first)) return { row: firstRow, column };
  return reads(bottom, last) ? null : { row: lastRow, column };
}

/** Excel may set blanks into formulas; those in texts are compared as blanks, too. */
function plain(formula: string): string {
  return formula.replaceAll(' ', '');
}

/** A cell that should be empty and lies outside of what was written; null for none. */
export async function otherCells(
  { context, sheet }: SheetInTheMaking,
  { sheet: wanted }: NewSheet,
): Promise<CellPlace | null> {
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const place = placeOf(used);
  if (place === null) return null;
  const isWithin =
    place.lastRow < wanted.rowCount && place.lastColumn < Math.max(1, wanted.columns.length);
  return isWithin ? null : { row: place.lastRow, column: place.lastColumn };
}
