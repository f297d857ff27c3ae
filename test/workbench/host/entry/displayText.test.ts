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
  [120, '$#,##0_);[Red]($#,##0)', '$120 '],
  [-4.5, '$#,##0.00_);[Red]($#,##0.00)', '($4.50)'],
  [0, '0;-0;"none"', 'none'],
  [123456, '0.00E+00', '1.23E+05'],
  [-0.00012, '0.0E+00', '-1.2E-04'],
  [1.5, '[h]:mm:ss', '36:00:00'],
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

test.each([
  ['$120', 'en', 120, '$#,##0_);[Red]($#,##0)'],
  ['-$1,234.5', 'en', -1234.5, '$#,##0.00_);[Red]($#,##0.00)'],
  ['($5)', 'en', -5, '$#,##0_);[Red]($#,##0)'],
  ['120 $', 'en', '120 $', undefined],
  ['$12 a', 'en', '$12 a', undefined],
  ['120 €', 'de', 120, '#,##0 €;[Red]-#,##0 €'],
  ['-5,5€', 'de', -5.5, '#,##0.00 €;[Red]-#,##0.00 €'],
  ['$120', 'de', '$120', undefined],
  ['(5)', 'en', -5, undefined],
  ['(-5)', 'en', '(-5)', undefined],
  ['10%', 'en', 0.1, '0%'],
  ['10.5%', 'en', 0.105, '0.00%'],
  ['1,234', 'en', 1234, '#,##0'],
  ['1.234,5', 'de', 1234.5, '#,##0.00'],
  ['12E3', 'en', 12000, '0.00E+00'],
  ['12:30', 'en', 45_000 / 86_400, 'h:mm'],
  ['9:05:30 PM', 'en', 75_930 / 86_400, 'h:mm:ss AM/PM'],
  ['12:00 am', 'en', 0, 'h:mm AM/PM'],
  ['36:00', 'en', 1.5, '[h]:mm:ss'],
  ['12:60', 'en', '12:60', undefined],
  ['13:00 PM', 'en', '13:00 PM', undefined],
  ['12:30', 'de', 45_000 / 86_400, 'hh:mm'],
  ['1/15/2024 18:00', 'en', 45306.75, 'm/d/yyyy h:mm'],
  ['15.01.2024 18:00', 'de', 45306.75, 'dd.mm.yyyy hh:mm'],
  ['1/15/24', 'en', 45306, 'm/d/yyyy'],
  ['1-15-2024', 'en', 45306, 'm/d/yyyy'],
  ['1-15/2024', 'en', '1-15/2024', undefined],
  ['15.01.24', 'de', 45306, 'dd.mm.yyyy'],
  ['1/15/31', 'en', 11338, 'm/d/yyyy'],
  ['15-Jan-24', 'en', 45306, 'd-mmm-yy'],
  ['January 15, 2024', 'en', 45306, 'd-mmm-yy'],
  ['15-Jay-24', 'en', '15-Jay-24', undefined],
] as const)('typed %p in %s is kept as %p with the format %p', (text, language, input, format) => {
  const entry = parseEntry(text, 'General', language);
  expect(entry.numberFormat).toBe(format);
  if (typeof input === 'number') expect(entry.input).toBeCloseTo(input, 12);
  else expect(entry.input).toBe(input);
});
