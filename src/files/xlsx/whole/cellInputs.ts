import type { CellValue, Sheet } from '../../../core/table/column';
import { valueAt } from '../../../core/table/text';

/** What a cell holds for a spreadsheet: a value, or a formula with its `=` and the result the file kept. */
export type FileInput = CellValue | { readonly formula: string; readonly result: CellValue };

/** The cells of rows `first` to `first + count - 1` (from 0), all of one length; the columns from 0 on. Never throws. */
export function cellInputs(
  sheet: Sheet,
  first: number,
  count: number,
): readonly (readonly FileInput[])[] {
  return Array.from({ length: count }, (_, at) =>
    sheet.columns.map((column): FileInput => {
      const value = valueAt(column, first + at);
      const formula = column.formulas.get(first + at);
      return formula === undefined ? value : { formula: `=${formula}`, result: value };
    }),
  );
}
