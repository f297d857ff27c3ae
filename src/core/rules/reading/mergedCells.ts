import { isApart, type PairCells } from '../../facts/pairCells';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/** merged-cells, error: a merged area touches a key cell. Source: rules.md, Reading the sheet. */
export const mergedCells = rule('merged-cells', 'reading', ({ list }) => {
  if (list.sheet.mergedAreas.length === 0) return [];
  const touched = { account: touchedRows(list, 'account'), id: touchedRows(list, 'id') };
  const { rows } = list.data;
  const isTouched = (field: 'account' | 'id', position: number): boolean =>
    (touched[field][rows[position] as number] as number) > 0;
  const positions = positionsWhere(
    rows.length,
    (position) =>
      (isTouched('account', position) || isTouched('id', position)) && !isApart(list, position),
  );
  return inRows(
    'error',
    positions,
    (position) => (isTouched('account', position) ? 'account' : 'id'),
    () => ({}),
  );
});

/** By row index: how many merged areas touch the field's column; one step an area, however tall. */
function touchedRows({ sheet, columns }: PairCells, field: 'account' | 'id'): Int32Array {
  const column = columns[field];
  const touched = new Int32Array(sheet.rowCount + 1);
  for (const { firstRow, lastRow, firstColumn, lastColumn } of sheet.mergedAreas) {
    if (column < firstColumn || column > lastColumn || firstRow >= sheet.rowCount) continue;
    const behind = Math.min(lastRow + 1, sheet.rowCount);
    touched[firstRow] = (touched[firstRow] as number) + 1;
    touched[behind] = (touched[behind] as number) - 1;
  }
  for (let row = 1; row < touched.length; row++) {
    touched[row] = (touched[row] as number) + (touched[row - 1] as number);
  }
  return touched;
}
