import type { CellValue, Sheet } from '../core/table/column';
import { valueAt } from '../core/table/text';
import { openTable } from './openTable';

/** One sheet (or text table) as plain rows, for those who show it. */
export interface PlainTable {
  /** Null for a text file. */
  readonly name: string | null;
  /** Row 0 is the sheet's row 1; all rows have the same length. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Indices of hidden rows, from 0, ascending. */
  readonly hiddenRows: readonly number[];
}

/** Opens a file by its extension and gives all its tables. Throws what `openTable` throws. */
export async function plainTables(name: string, bytes: Uint8Array): Promise<readonly PlainTable[]> {
  const opened = await openTable(name, bytes);
  const names = opened.form === 'text' ? [null] : opened.sheetNames;
  const tables: PlainTable[] = [];
  for (const one of names) tables.push(plain(await opened.readSheet(one)));
  return tables;
}

function plain(sheet: Sheet): PlainTable {
  const rows = Array.from({ length: sheet.rowCount }, (_, at) =>
    sheet.columns.map((column) => valueAt(column, at)),
  );
  return { name: sheet.name, rows, hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b) };
}
