import type { PlainTable } from '../../files/plainTables';
import type { CellInput } from '../host/cell';
import type { HostWorkbook } from '../host/hostWorkbook';

const BLOCK = 5_000;
const TEXT_SHEET = 'Tabelle1';
/** Points a character takes, roughly; columns are as wide as their longest first values. */
const POINTS = 5.5;
const LOOKED_AT = 50;

/** Puts tables into an empty workbook: a sheet each, values as they are stored, hidden rows. */
export function fillWorkbook(workbook: HostWorkbook, tables: readonly PlainTable[]): void {
  workbook.change('user', () => {
    const [first] = workbook.sheets();
    tables.forEach(({ name, rows, hiddenRows }, at) => {
      const title = name ?? TEXT_SHEET;
      const reused = at === 0 && first !== undefined;
      const id = reused ? first.id : workbook.addSheet(title);
      if (reused && first.name !== title) workbook.renameSheet(id, title);
      const sheet = workbook.sheet(id);
      const columns = rows[0]?.length ?? 0;
      for (let row = 0; row < rows.length && columns > 0; row += BLOCK) {
        const block = rows.slice(row, row + BLOCK) as readonly (readonly CellInput[])[];
        sheet.setInputs({ row, column: 0, rows: block.length, columns }, block);
      }
      for (const row of hiddenRows) sheet.setRowsHidden({ first: row, count: 1 }, true);
      for (let column = 0; column < columns; column++) {
        const width = widthOf(rows, column);
        if (width > sheet.columnWidth(column))
          sheet.setColumnWidth({ first: column, count: 1 }, width);
      }
    });
  });
  workbook.clearUndo();
}

function widthOf(rows: PlainTable['rows'], column: number): number {
  const lengths = rows.slice(0, LOOKED_AT).map((row) => String(row[column] ?? '').length);
  return Math.max(0, ...lengths) * POINTS + 12;
}
