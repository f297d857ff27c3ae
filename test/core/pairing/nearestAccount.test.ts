import fc from 'fast-check';
import { editDistance, nearestAccount } from '../../../src/core/pairing/nearestAccount';
import type { Facts } from '../../../src/core/facts/facts';
import { runs, seed } from '../../support/counts';
import { checkOf, guidOf, type ReferenceOf } from '../support/listOf';

function factsWith(references: readonly ReferenceOf[]): Facts {
  const { facts } = checkOf({ list: { rows: [['someone@amt.example', guidOf(1)]] }, references });
  if (facts === null) throw new Error('no facts');
  return facts;
}

const accounts = (names: readonly string[]): ReferenceOf => ({
  rows: names.map((name, at) => [name, guidOf(at + 1)]),
});

describe('nearestAccount', () => {
  test.each<[string, string[], string, string | null]>([
    ['the same start', ['abcdefgh', 'xbcdefgy'], 'abcdxfgh', 'abcdefgh'],
    ['the same end', ['zzcdefgh'], 'abcdefgh', 'zzcdefgh'],
    ['neither start nor end the same', ['xbcdefgy'], 'abcdefgh', null],
    [
      'the ends of the local parts, whatever the domain',
      ['xxcdefgh@b.example'],
      'yycdefgh@b.example',
      'xxcdefgh@b.example',
    ],
    ['fewest edits', ['abcdxxgh', 'abcdxfgh'], 'abcdefgh', 'abcdxfgh'],
    ['the first of equals', ['abcdxfgh', 'abcdyfgh'], 'abcdefgh', 'abcdxfgh'],
    ['three edits', ['abcdxyzh'], 'abcdefgh', 'abcdxyzh'],
    ['four edits', ['abcdwxyz'], 'abcdefgh', null],
    ['case and white space there do not count', [' ABCDEFGH '], 'abcdexyz', ' ABCDEFGH '],
    ['nor here', ['abcdefgh'], '\t ABCDEXYZ ', 'abcdefgh'],
    ['of a short name', ['ab'], 'a', null],
    ['the very account', ['abcdefgh'], 'abcdefgh', 'abcdefgh'],
    ['no account', [], 'abcdefgh', null],
  ])('%s', (_, names, text, nearest) => {
    expect(nearestAccount(factsWith([accounts(names)]), text)).toBe(nearest);
  });

  test('an account that stands in several references is compared once, as the first writes it', () => {
    const facts = factsWith([accounts(['abcdefgh']), accounts(['ABCDEFGH'])]);
    expect(nearestAccount(facts, 'abcdefgx')).toBe('abcdefgh');
  });
});

test('nobody waits for a likeness in a reference of more than 200,000 pairs', () => {
  const facts = { places: { count: 200_001 } } as unknown as Facts;
  expect(nearestAccount(facts, 'abcdefgh')).toBeNull();
});

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
