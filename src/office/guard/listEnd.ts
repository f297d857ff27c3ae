import type { ListEnd } from '../../app/ports/guardList';
import type { Area } from '../../core/table/column';
import { rangeOf } from '../session/areas';

/** How many rows above and below its old place the end of a list is looked for. */
const REACH = 500;
/** Columns that are looked at. */
const COLUMNS = 64;

/** A list's end that was asked for. */
export interface EndAsked {
  readonly sheet: Excel.Worksheet;
  readonly used: Area;
  readonly end: ListEnd;
  /** Null where the sheet ends above it. */
  readonly row: Excel.Range | null;
}

/** Asks what stands where the list ended; `filled`: the cells of the sheet that are. */
export function askEnd(sheet: Excel.Worksheet, filled: Area, end: ListEnd): EndAsked {
  const lastColumn = Math.min(filled.lastColumn, filled.firstColumn + COLUMNS - 1);
  const used = { ...filled, lastColumn };
  const isInside = end.row >= used.firstRow && end.row <= used.lastRow;
  const area = { ...used, firstRow: end.row, lastRow: end.row };
  return { sheet, used, end, row: isInside ? rangeOf(sheet, area).load('values') : null };
}

/**
 * Where the list ends now, after a sync: where it was; or, if rows came or went above it, the nearest row that
 * says the same. Null where none does: then nothing is left out. Rejects with the library's errors.
 */
export async function endNow(
  context: Excel.RequestContext,
  { sheet, used, end, row }: EndAsked,
): Promise<ListEnd | null> {
  const text = row === null ? '' : saidBy(row.values[0] ?? []);
  row?.untrack();
  if (end.text === '' || end.text === text) return { row: end.row, text };
  const firstRow = Math.max(used.firstRow, end.row - REACH);
  const lastRow = Math.min(used.lastRow, end.row + REACH);
  if (firstRow > lastRow) return null;
  const around = rangeOf(sheet, { ...used, firstRow, lastRow }).load('values');
  await context.sync();
  const found = (around.values as unknown[][]).flatMap((cells, at) =>
    saidBy(cells) === end.text ? [firstRow + at] : [],
  );
  around.untrack();
  const [nearest] = found.sort((a, b) => Math.abs(a - end.row) - Math.abs(b - end.row));
  return nearest === undefined ? null : { row: nearest, text: end.text };
}

/** The first text of a row without its numbers: sums change when rows come or go. */
function saidBy(cells: readonly unknown[]): string {
  const texts = cells.map((cell) => String(cell).replace(/\d+/gu, '#').trim());
  return texts.find((text) => text !== '') ?? '';
}
