import { clockTime } from '../../src/texts/clockTime';

const time = new Date(2025, 7, 6, 7, 5);

test.each([
  ['de', true, '07:05'],
  ['de', false, '6. August 2025, 07:05'],
  ['en', true, '07:05'],
  ['en', false, '6 August 2025, 07:05'],
] as const)('in %s, today %s: %s', (language, isToday, said) => {
  expect(clockTime(language)(time, isToday)).toBe(said);
});
