import type { ChosenColumns } from '../columns/chooseColumns';
import type { Sheet } from '../table/column';
import { findApart } from './apart';
import { findDataRows } from './dataRows';
import { readRawIds } from './readIds';

/**
 * The rows of which not-a-data-row asks whether the list ends above them, as the sheet's row numbers
 * (from 1), ascending. Never throws.
 */
export function noteRows(sheet: Sheet, columns: ChosenColumns): readonly number[] {
  const id = sheet.columns[columns.id];
  if (id === undefined) return [];
  const { rows } = findDataRows(sheet, columns.headerRow, null);
  const { notes } = findApart(sheet, columns, readRawIds(id, rows));
  return notes.map((position) => (rows[position] as number) + 1);
}
