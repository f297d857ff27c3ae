import { displayText } from '../../../../src/workbench/host/entry/displayText';
import { parseEntry } from '../../../../src/workbench/host/entry/parseEntry';

test.each([
  [1234.5678, '0', '1235'],
  [1234.5678, '#,##0.00', '1,234.57'],
  [0.5, '#.##', '0.5'],
  [3, '0.0##', '3.0'],
  [-3, '0;(0)', '(3)'],
  [42, '000000', '000042'],
  [5, '"Nr. "0', 'Nr. 5'],
  [5, '0 "Stück"', '5 Stück'],
  [0.256, '0.0%', '25.6%'],
  [45306.75, 'dd.mm.yyyy hh:mm', '15.01.2024 18:00'],
  [45306.75, 'h:mm AM/PM', '6:00 PM'],
  [45306, 'd mmm yy', '15 Jan 24'],
  [45306, 'dddd', 'Monday'],
  [1e21, 'General', '1E+21'],
  [123456789012, 'General', '1.23457E+11'],
  [0.1, 'General', '0.1'],
  [1234567.891234, 'General', '1234567.891'],
  [0.00001234567, 'General', '1.23457E-05'],
])('%p as %p is %p', (value, format, expected) => {
  expect(displayText(value, format)).toBe(expected);
});

test.each([
  ['1,5', 'de', 1.5],
  ['1.234,5', 'de', 1234.5],
  ['1.5', 'de', '1.5'],
  ['WAHR', 'de', true],
  ['15.01.2024', 'de', 45306],
  ['31.02.2024', 'de', '31.02.2024'],
  ['2024-01-15', 'en', 45306],
  ['1e400', 'en', '1e400'],
  ['-', 'en', '-'],
  [' 12 ', 'en', 12],
] as const)('typed %p in %s becomes %p', (text, language, expected) => {
  expect(parseEntry(text, 'General', language).input).toBe(expected);
});
