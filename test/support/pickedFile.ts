import type { PickedFile } from '../../src/app/ports/checker';
import { valueContent } from '../../src/files/xlsx/write/changes';
import { newWorkbook } from '../../src/files/xlsx/write/newWorkbook';
import type { Rows } from '../core/support/listOf';

let picked = 0;

function named(name: string, content: Blob): PickedFile {
  return { key: `picked-${String(++picked)}`, name, content, role: 'first-migration' };
}

/** A picked workbook of these sheets, each row by row from row 1. */
export async function pickedWorkbook(
  name: string,
  sheets: Readonly<Record<string, Rows>>,
): Promise<PickedFile> {
  const patch = await newWorkbook(
    Object.entries(sheets).map(([sheet, rows]) => ({
      name: sheet,
      widths: [],
      rows: rows.map((cells, row) => ({
        row,
        cells: cells.map((value, column) => ({ column, content: valueContent(value) })),
      })),
    })),
  );
  return named(name, new Blob([Uint8Array.from(await patch.finish())]));
}

/** A picked .csv of these rows. */
export function pickedText(name: string, rows: Rows): PickedFile {
  return named(name, new Blob([rows.map((row) => row.join(';')).join('\r\n')]));
}
