import fc from 'fast-check';
import { ageOn, dayAt, dayInName, readDay } from '../../../src/core/pairing/referenceAge';
import { runs, seed } from '../../support/counts';

test.each([
  ['2025-08-01', '2025-08-01'],
  ['1.8.2025', '2025-08-01'],
  [' 01.08.2025 ', '2025-08-01'],
  ['29.2.2024', '2024-02-29'],
  ['29.2.2025', null],
  ['2025-13-01', null],
  ['1.8.25', null],
  ['gestern', null],
])('the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['AD-Export_2025-08-01.csv', '2025-08-01'],
  ['20250801-ad.csv', '2025-08-01'],
  ['AD 1.8.2025.xlsx', '2025-08-01'],
  ['2025_08_01 und 2025-08-01.csv', '2025-08-01'],
  ['2025-08-01 bis 2025-08-05.csv', null],
  ['AD-Export.csv', null],
  ['120250801.csv', null],
  ['20259901.csv', null],
  ['2025-0801.csv', null],
])('the day in the name %s', (name, day) => {
  expect(dayInName(name)).toBe(day);
});

test('the age counts days, over summer time and leap days alike', () => {
  expect(ageOn('2025-08-01', '2025-08-15', 'said')).toEqual({
    day: '2025-08-01',
    days: 14,
    by: 'said',
  });
  expect(ageOn('2025-10-25', '2025-10-27', 'name')?.days).toBe(2);
  expect(ageOn('2024-02-28', '2024-03-01', 'said')?.days).toBe(2);
  expect(ageOn('2025-08-02', '2025-08-01', 'said')).toBeNull();
});

test('every day is read from what it is written as, and is as old as the calendar says', () => {
  const day = fc.date({
    min: new Date('2003-01-01'),
    max: new Date('2090-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from = '', to = ''] = [one, other].map((date) => date.toISOString().slice(0, 10));
      const [year, month, of] = from.split('-').map(Number);
      expect(readDay(`${of}.${month}.${year}`)).toBe(from);
      expect(dayInName(`Export ${from}.csv`)).toBe(from);
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      expect(ageOn(from, to, 'said')?.days ?? -1).toBe(Math.max(-1, days));
    }),
    { seed, numRuns: runs(2_000) },
  );
});

test('today is what German clocks show', () => {
  const minutes = (time: string): number => Date.parse(time) / 60_000;
  expect(dayAt(minutes('2025-08-01T22:30:00Z'))).toBe('2025-08-02');
  expect(dayAt(minutes('2025-01-01T22:30:00Z'))).toBe('2025-01-01');
});
