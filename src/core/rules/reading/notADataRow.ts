import { storedText } from '../../facts/keyCellText';
import type { PairCells } from '../../facts/pairCells';
import { textAt } from '../../table/text';
import { inRows, rule } from '../rule';

/**
 * not-a-data-row, error until answered: a sum, note or footer below the data ("Summe: 790"), or a
 * row with content but neither key. The answer (`Answers.listEndsAbove`) takes the rows out of the
 * list and stands in the report. Source: rules.md, Reading the sheet.
 */
export const notADataRow = rule('not-a-data-row', 'reading', ({ list }) =>
  inRows(
    'error',
    list.notes,
    (position) => (storedText(list.account, position) === '' ? 'id' : 'account'),
    (position) => ({ text: firstText(list, position) }),
  ),
);

/** What the row says: its key cells first, else its first other cell. */
function firstText({ sheet, data, account, id }: PairCells, position: number): string {
  const keys = storedText(account, position).trim() || storedText(id, position).trim();
  if (keys !== '') return keys;
  const index = data.rows[position] as number;
  return sheet.columns.map((column) => textAt(column, index)).find((text) => text !== '') ?? '';
}
