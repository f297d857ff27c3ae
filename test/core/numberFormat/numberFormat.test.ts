import {
  daysMore,
  isSameFormat,
  numberFormat,
  plainNumber,
  type NumberFormat,
} from '../../../src/core/numberFormat/numberFormat';

const own = (code: string, is1904 = false): NumberFormat => {
  const format = numberFormat({ builtIn: 164, code, known: null }, is1904);
  if (format === null) throw new Error(code);
  return format;
};

const builtIn = (number: number, known: string | null): NumberFormat | null =>
  numberFormat({ builtIn: number, code: null, known }, false);

describe('numberFormat', () => {
  test('General is none, whoever says so, nor is a number that nobody explains', () => {
    expect(builtIn(0, 'General')).toBeNull();
    expect(numberFormat({ builtIn: 170, code: 'general', known: null }, false)).toBeNull();
    expect(builtIn(170, null)).toBeNull();
  });

  test('a built-in format is its number, one of the workbook’s own its code', () => {
    expect(builtIn(14, 'yyyy-mm-dd')).toMatchObject({ builtIn: 14, code: '' });
    expect(builtIn(41, null)).toMatchObject({ builtIn: 41, code: '', moment: null });
    expect(numberFormat({ builtIn: 14, code: 'd.m.yy', known: 'yyyy-mm-dd' }, false)).toMatchObject(
      { builtIn: null, code: 'd.m.yy' },
    );
  });

  test('two are one by number and code', () => {
    expect(isSameFormat(own('0%'), own('0%', true))).toBe(true);
    expect(isSameFormat(own('0%'), own('0.0%'))).toBe(false);
    expect(isSameFormat(builtIn(14, '') ?? undefined, builtIn(15, '') ?? undefined)).toBe(false);
    expect(isSameFormat(undefined, own('0%'))).toBe(false);
    expect(isSameFormat(undefined, undefined)).toBe(true);
  });
});

test.each([
  ['dd.mm.yyyy', '45875', '2025-08-06'],
  ['dd.mm.yyyy', '45875.29513888889', '2025-08-06 07:05:00'],
  ['dd.mm.yyyy hh:mm', '45875', '2025-08-06 00:00:00'],
  ['hh:mm', '0.25', '06:00:00'],
  ['hh:mm', '45875.25', '2025-08-06 06:00:00'],
  ['[h]:mm', '1.5', '36:00:00'],
  ['dd.mm.yyyy', '-1', '-1'],
  ['00000', '1067', '01067'],
  ['[$-407]00000', '1067', '01067'],
  ['00000', '123456', '123456'],
  ['00000', '-1', '-1'],
  ['00000', '1.5', '1.5'],
  ['0', '7', '7'],
  ['0.00', '0.5', '0.5'],
  ['0%', '0.5', '0.5'],
  ['#,##0.00 "€"', '1234.5', '1234.5'],
  ['"D-"00000', '1067', '1067'],
  ['[<1]00;dd.mm.yyyy', '7', '7'],
])('under %s a text file gets for %s: %s', (code, stored, text) => {
  expect(plainNumber(stored, own(code))).toBe(text);
});

test('days that count from 1904 are the same days, and get more in a new workbook', () => {
  expect(plainNumber('44413', own('dd.mm.yyyy', true))).toBe('2025-08-06');
  expect(daysMore(own('dd.mm.yyyy', true))).toBe(1462);
  expect(daysMore(own('hh:mm', true))).toBe(0);
  expect(daysMore(own('dd.mm.yyyy'))).toBe(0);
  expect(daysMore(undefined)).toBe(0);
});
