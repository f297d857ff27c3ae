import { firstOf } from '../../src/texts/firstOf';

test.each<[string[], string]>([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd'], 'a, b, c +1'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c +2'],
])('of %j: %s', (texts, expected) => {
  expect(firstOf(texts, 3, (rest) => `+${rest}`)).toBe(expected);
});

test('between them stands what is asked for', () => {
  expect(firstOf(['a', 'b', 'c'], 2, () => 'und andere', ' und ')).toBe('a und b und andere');
});
