import { isApart } from '../../facts/pairCells';
import { once, rule } from '../rule';

/**
 * hidden-rows, warning: hidden or filtered data rows. They are always checked too; a sort passes
 * them by. Source: rules.md, Reading the sheet.
 */
export const hiddenRows = rule('hidden-rows', 'reading', ({ list }) => {
  const { hiddenRows: hidden } = list.sheet;
  if (hidden.size === 0) return [];
  const rows: number[] = [];
  list.data.rows.forEach((index, position) => {
    if (hidden.has(index) && !isApart(list, position)) rows.push(index + 1);
  });
  return rows.length === 0 ? [] : [once('warning', { rows })];
});
