import { ageByName, dayOf } from '../../src/app/ageByName';

const NOW = new Date('2025-08-06T22:30:00Z');

test('the day is that of German clocks', () => {
  expect(dayOf(NOW)).toBe('2025-08-07');
});

test.each<[string, number | null]>([
  ['AD-Export_2025-08-01.csv', 6],
  ['C:\\Listen 2024-01-01\\Export 6.8.2025.xlsx', 1],
  ['Export_2025-08-07.ldif', 0],
  ['Export_2025-08-08.ldif', null],
  ['2025-08-01 bis 2025-08-02.csv', null],
  ['Export.csv', null],
])('%s is %s days old', (file, days) => {
  expect(ageByName(file, NOW)?.days ?? null).toBe(days);
});
