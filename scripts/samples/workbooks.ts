import { unzipSync, zipSync, type Zippable } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Row } from './spreadsheetSort';

/** A sheet with its rows, header first. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The day of the incident; what is written into files must not depend on today. */
const writtenAt = new Date(Date.UTC(2025, 7, 6, 18, 0));

/** fflate writes the local time into the ZIP, so this is the same wall time in every zone. */
const entryTime = new Date(2025, 7, 6, 20, 0);

/**
 * An .xlsx with these sheets, all cells texts, empty cells left out: the same bytes on every
 * machine and day (packed again, because the platform's own deflate changes with its version).
 * Rejects when hucre refuses the sheets.
 */
export async function makeWorkbook(sheets: readonly SampleSheet[]): Promise<Uint8Array> {
  const written = await writeXlsx({
    properties: { created: writtenAt, modified: writtenAt },
    sheets: sheets.map(({ name, rows }) => ({
      name,
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    })),
  });
  const parts = unzipSync(written);
  const names = Object.keys(parts).sort(byPackageOrder);
  const entries = names.map((name) => [name, [parts[name], { mtime: entryTime, level: 9 }]] as const);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** The list of content types comes first in a package, as Excel writes it. */
function byPackageOrder(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function widthOf(rows: readonly Row[], column: number): number {
  return Math.max(10, ...rows.map((row) => (row[column] ?? '').length + 2));
}
