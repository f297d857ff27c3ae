import type { CellInput, Grid } from '../../src/workbench/host/cell';
import { openOffice, type Office as OpenOffice, type OfficeOptions } from './officeHost';

/**
 * Microsoft's library over a host, where the program finds it: as the globals of the page. Close it
 * when done.
 */
export function programInOffice(options: OfficeOptions = {}): OpenOffice {
  const office = openOffice(options);
  const { Excel, Office, OfficeExtension } = office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return office;
}

/** Fills a sheet from A1 (or the row and column given, from 0) as pasting values does; gives its id. */
export function fillSheet(
  { workbook }: OpenOffice,
  name: string,
  rows: Grid<CellInput>,
  at = { row: 0, column: 0 },
): string {
  const id = sheetNamed(workbook, name);
  const area = { ...at, rows: rows.length, columns: rows[0]?.length ?? 0 };
  workbook.change('user', () => workbook.sheet(id).setInputs(area, rows));
  return id;
}

function sheetNamed(workbook: OpenOffice['workbook'], name: string): string {
  const known = workbook.sheets().find((sheet) => sheet.name === name);
  return known?.id ?? workbook.change('user', () => workbook.addSheet(name));
}
