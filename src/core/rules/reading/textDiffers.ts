import { storedText } from '../../facts/keyCellText';
import { isApart } from '../../facts/pairCells';
import { inRows, rule } from '../rule';

/**
 * text-differs, warning: what a key cell shows is not what it stores (123 shown as 000123).
 * Source: rules.md, Reading the sheet.
 */
export const textDiffers = rule('text-differs', 'reading', ({ list }) => {
  const { account, id } = list;
  if (account.column.shown.size === 0 && id.column.shown.size === 0) return [];
  const positions: number[] = [];
  list.data.rows.forEach((index, position) => {
    const differs = account.column.shown.has(index) || id.column.shown.has(index);
    if (differs && !isApart(list, position)) positions.push(position);
  });
  const fieldAt = (position: number): 'account' | 'id' =>
    account.column.shown.has(list.data.rows[position] ?? -1) ? 'account' : 'id';
  return inRows('warning', positions, fieldAt, (position) => ({
    stored: storedText(list[fieldAt(position)], position),
    shown: list[fieldAt(position)].column.shown.get(list.data.rows[position] ?? -1) ?? '',
  }));
});
