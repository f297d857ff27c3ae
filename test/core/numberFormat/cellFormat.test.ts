import { cellFormat } from '../../../src/core/numberFormat/cellFormat';
import { serialOfIso } from '../../../src/core/numberFormat/dates';
import { CODES } from './codes';

test.each(CODES)('format %s, stored %s: %s', (code, stored, shown) => {
  const value = Number(stored);
  const text = cellFormat(code, false).numberText(value);
  expect(text === null || text === String(value) ? null : text).toBe(shown);
});

/** Format code, and what it makes of the text abc (null: the text itself). */
const TEXTS: readonly (readonly [string, string | null])[] = [
  ['General', null],
  ['@', null],
  ['0.00', null],
  [';;;', ''],
  ['0;0;0;"ID "@', 'ID abc'],
  ['"ID "@', 'ID abc'],
  ['yyyy-mm-dd;@', 'abc'],
];

test.each(TEXTS)('a text in format %s shows %s', (code, shown) => {
  expect(cellFormat(code, false).textText?.('abc') ?? null).toBe(shown);
});

test('a code longer than Excel allows is not understood', () => {
  expect(cellFormat('0'.repeat(256), false).numberText(5)).toBeNull();
  expect(cellFormat('0'.repeat(255), false).numberText(5)).toHaveLength(255);
});

test('days count from 1904 where the workbook says so', () => {
  const { numberText } = cellFormat('dd.mm.yyyy', true);
  expect([0, 44_413, 2_957_003, 2_957_004].map(numberText)).toEqual([
    '1904-01-01',
    '2025-08-06',
    '9999-12-31',
    null,
  ]);
});

/** ISO texts and Excel's day numbers from 1900 and from 1904. */
const DAYS: readonly (readonly [string, number | null, number | null])[] = [
  ['2025-08-06', 45_875, 44_413],
  ['2025-08-06T12:00:00Z', 45_875.5, 44_413.5],
  ['1900-02-28', 59, null],
  ['1900-03-01', 61, null],
  ['1904-01-01', 1_462, 0],
  ['T06:00', 0.25, 0.25],
  ['2024-02-29', 45_351, 43_889],
  ['2025-02-29', null, null],
  ['2025-13-01', null, null],
  ['yesterday', null, null],
  ['', null, null],
];

test.each(DAYS)('%s is day %s or %s', (text, from1900, from1904) => {
  expect(serialOfIso(text, false)).toBe(from1900);
  expect(serialOfIso(text, true)).toBe(from1904);
});
