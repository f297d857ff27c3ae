import { rangeOf } from '../session/areas';

/**
 * Whether any of these rows (from 0, inclusive) is hidden, by hand or by a filter: Excel then fills only what is
 * seen, and a table of values lands in other cells (office-js 224). Rejects with the library's errors.
 */
export async function hidesRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): Promise<boolean> {
  const cells = rangeOf(sheet, { firstRow, lastRow, firstColumn: 0, lastColumn: 0 });
  cells.load('rowHidden');
  await context.sync();
  // Null: some are.
  return (cells.rowHidden as boolean | null) !== false;
}
