import type { Sheet } from '../../src/core/table/column';
import { valueAt } from '../../src/core/table/text';
import type { CellInput } from '../../src/workbench/host/cell';
import type { HostWorkbook } from '../../src/workbench/host/hostWorkbook';

/** Puts a sheet that a reader of files gave into the workbook under a host, as opening the file does; its id. */
export function sheetIntoHost(workbook: HostWorkbook, name: string, sheet: Sheet): string {
  return workbook.change('user', () => {
    const id = workbook.addSheet(name);
    const cells = workbook.sheet(id);
    const rows = Array.from({ length: sheet.rowCount }, (_, row) =>
      sheet.columns.map((column): CellInput => {
        const formula = column.formulas.get(row);
        return formula === undefined
          ? (valueAt(column, row) as CellInput)
          : { formula: `=${formula}` };
      }),
    );
    const area = { row: 0, column: 0, rows: rows.length, columns: sheet.columns.length };
    if (area.rows > 0 && area.columns > 0) cells.setInputs(area, rows);
    for (const row of sheet.hiddenRows) cells.setRowsHidden({ first: row, count: 1 }, true);
    for (const column of sheet.hiddenColumns)
      cells.setColumnsHidden({ first: column, count: 1 }, true);
    for (const { firstRow, lastRow, firstColumn, lastColumn } of sheet.mergedAreas) {
      const [rowsOf, columnsOf] = [lastRow - firstRow + 1, lastColumn - firstColumn + 1];
      cells.merge({ row: firstRow, column: firstColumn, rows: rowsOf, columns: columnsOf }, false);
    }
    return id;
  });
}
