import fc from 'fast-check';
import { editDistance } from '../../../src/core/pairing/editDistance';
import { runs, seed } from '../../support/counts';

/** Levenshtein's distance by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  return 1 + Math.min(distance(restA, b), distance(a, restB), distance(restA, restB));
}

describe('editDistance', () => {
  test.each([
    ['', '', 3, 0],
    ['abc', 'abc', 0, 0],
    ['abc', 'abx', 3, 1],
    ['abc', 'ab', 3, 1],
    ['abc', 'xabc', 3, 1],
    ['abc', 'cab', 3, 2],
    ['abcdef', 'abc', 3, 3],
    ['abcdef', 'ab', 3, 4],
    ['abcdef', 'uvwxyz', 3, 4],
    ['abc', 'abx', 0, 1],
  ])('%j to %j, at most %i: %i', (a, b, most, expected) => {
    expect(editDistance(a, b, most)).toBe(expected);
  });

  test('property: the distance by its definition, cut off past the most', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, fc.nat(6), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(distance(a, b), most + 1));
      }),
      { numRuns: runs(5_000), seed },
    );
  });
});
