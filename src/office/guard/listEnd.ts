import { endElsewhere, endWhereItWas, type ListEnd } from '../../core/guard/listEnd';
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
 * Where the list ends now, after a sync: where it was, or where rows that came or went have moved it. Null where
 * it is not to be found: then nothing is left out. Rejects with the library's errors.
 */
export async function endNow(
  context: Excel.RequestContext,
  { sheet, used, end, row }: EndAsked,
): Promise<ListEnd | null> {
  const same = endWhereItWas(end, row?.values[0] ?? []);
  row?.untrack();
  if (same !== null) return same;
  const firstRow = Math.max(used.firstRow, end.row - REACH);
  const lastRow = Math.min(used.lastRow, end.row + REACH);
  if (firstRow > lastRow) return null;
  const around = rangeOf(sheet, { ...used, firstRow, lastRow }).load('values');
  await context.sync();
  const found = endElsewhere(end, around.values, firstRow);
  around.untrack();
  return found;
}
