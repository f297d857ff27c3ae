import type { PairCells } from '../../facts/pairCells';
import { once, rule } from '../rule';

/**
 * blank-row-inside, warning: an empty row between data rows. Neighbouring empty rows are one
 * finding, at the first of them. A sort's range ends at such a row. One above a sum or a note below
 * the list is not between data rows. Source: rules.md, Reading the sheet.
 */
export const blankRowInside = rule('blank-row-inside', 'reading', ({ list }) => {
  const last = lastDataRow(list);
  return list.data.gaps
    .filter((gap) => gap.last < last)
    .map(({ first, last: end }) =>
      once('warning', { firstRow: first + 1, lastRow: end + 1 }, null, first + 1),
    );
});

/** Index of the last row that is no sum or note; -1 for none. */
function lastDataRow(list: PairCells): number {
  const { rows } = list.data;
  const notes = new Set(list.notes);
  for (let position = rows.length - 1; position >= 0; position--) {
    if (!notes.has(position)) return rows[position] as number;
  }
  return -1;
}
