import type { ChosenColumns } from '../core/columns/chooseColumns';
import { columnName } from '../core/columns/columnName';
import type { BoundRows } from '../core/fingerprint/fingerprint';
import type { Sheet } from '../core/table/column';
import { textAt } from '../core/table/text';

/** What a list's fingerprint binds; `rows`: indices of the rows that count, from 0. Never throws. */
export function boundRows(sheet: Sheet, columns: ChosenColumns, rows: Uint32Array): BoundRows {
  const { headerRow, bound } = columns;
  const cells = bound.map((at) => sheet.columns[at]).filter((column) => column !== undefined);
  const headers = bound.map((at) => {
    const column = sheet.columns[at];
    return headerRow === null || !column ? columnName(at) : textAt(column, headerRow);
  });
  return { columns: cells, headers, rows };
}
