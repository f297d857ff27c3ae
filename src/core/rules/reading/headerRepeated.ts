import { inRows, rule } from '../rule';

/**
 * header-repeated, error: a data row whose key cells equal the header, as it happens where lists
 * were stacked with their headings. Source: rules.md, Reading the sheet.
 */
export const headerRepeated = rule('header-repeated', 'reading', ({ list }) =>
  inRows(
    'error',
    list.repeatedHeaders,
    () => 'account',
    () => ({}),
  ),
);
