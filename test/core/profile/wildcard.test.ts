import fc from 'fast-check';
import { fitsWildcard } from '../../../src/core/profile/wildcard';
import { runs, seed } from '../../support/counts';

describe('fitsWildcard', () => {
  test.each([
    ['', '', true],
    ['a', '', false],
    ['', '*', true],
    ['', '?', false],
    ['a', '?', true],
    ['ab', '?', false],
    ['personalrat', 'personalrat*', true],
    ['personalrat-bonn', 'personalrat*', true],
    ['der-personalrat', 'personalrat*', false],
    ['der-personalrat-ii', '*personalrat*', true],
    ['abcabd', '*abd', true],
    ['aab', '*ab', true],
    ['abc', 'a**c', true],
    ['abc', 'a*b', false],
    ['abc', 'abc?', false],
    ['a.c', 'a?c', true],
    ['a*c', 'a*c', true],
    ['abxbc', 'a*b?', true],
  ])('%j against %j: %j', (text, pattern, expected) => {
    expect(fitsWildcard(text, pattern)).toBe(expected);
  });

  test('agrees with a definition by cases on small alphabets', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
    fc.assert(
      fc.property(text, pattern, (t, p) => {
        expect(fitsWildcard(t, p)).toBe(byDefinition(t, p));
      }),
      { seed, numRuns: runs(20_000) },
    );
  });

  test('takes no more than text times pattern steps', () => {
    const pattern = `${'*a'.repeat(100)}b`;
    const begin = performance.now();
    expect(fitsWildcard('a'.repeat(20_000), pattern)).toBe(false);
    // An exponential matcher would not end at all.
    expect(performance.now() - begin).toBeLessThan(30_000);
  });
});

function byDefinition(text: string, pattern: string): boolean {
  if (pattern === '') return text === '';
  const rest = pattern.slice(1);
  if (pattern[0] === '*') {
    return byDefinition(text, rest) || (text !== '' && byDefinition(text.slice(1), pattern));
  }
  return (
    text !== '' &&
    (pattern[0] === '?' || pattern[0] === text[0]) &&
    byDefinition(text.slice(1), rest)
  );
}
