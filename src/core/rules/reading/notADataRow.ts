import { storedText } from '../../facts/keyCellText';
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
    () => 'account',
    (position) => ({
      text: storedText(list.account, position) || storedText(list.id, position),
    }),
  ),
);
