import { once, rule } from '../rule';

/**
 * blank-row-inside, warning: an empty row between data rows. Neighbouring empty rows are one
 * finding, at the first of them. A sort's range ends at such a row. Source: rules.md, Reading the
 * sheet.
 */
export const blankRowInside = rule('blank-row-inside', 'reading', ({ list }) =>
  list.data.gaps.map(({ first, last }) =>
    once('warning', { firstRow: first + 1, lastRow: last + 1 }, null, first + 1),
  ),
);
