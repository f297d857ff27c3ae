import fc from 'fast-check';
import { charactersApart, charactersOf } from '../../../src/core/pairing/heldCharacters';
import { editDistance } from '../../../src/core/pairing/editDistance';
import { runs, seed } from '../../support/counts';

const apart = (a: string, b: string): number => charactersApart(charactersOf(a), charactersOf(b));

describe('charactersApart', () => {
  test.each([
    ['', '', 0],
    ['abc', 'cba', 0],
    ['abc', 'abcabc', 0],
    ['abc', 'abx', 2],
    ['a1', 'q1', 2],
    ['q', '1', 2],
    ['abcdefghijklmnopqrstuvwxyz', '', 26],
    ['abcdefghijklmnopqrstuvwxyz@0123456789.-', '', 39],
  ])('%j and %j: %i', (a, b, expected) => {
    expect(apart(a, b)).toBe(expected);
  });

  test('property: never more than two for each edit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'q', '1', '@', 'ß', '𝒂'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(apart(a, b)).toBeLessThanOrEqual(2 * editDistance(a, b, 99));
      }),
      { numRuns: runs(5_000), seed },
    );
  });
});
