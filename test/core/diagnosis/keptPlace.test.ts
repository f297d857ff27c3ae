import { keptPlaces, movedColumn } from '../../../src/core/diagnosis/keptPlace';
import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { pairedRowsOf } from './supportLists';
import { mirrored, pairsOf } from './supportPairs';

type Case = readonly [
  name: string,
  pairs: string,
  batches: readonly string[],
  rows: readonly [number, number],
  idKept: boolean,
];

/** Whether account and ID kept their place in these rows, R's batches holding these numbers in order. */
function kept(pairs: string, batches: readonly string[], [first, last]: readonly [number, number]) {
  const reference = batches.map((numbers) => pairsOf(numbers.replace(/\d+/g, '$&-$&')));
  return keptPlaces(permutationOf(pairedRowsOf(pairsOf(pairs), reference)), first, last);
}

function strangers(count: number): string {
  return Array.from({ length: count }, (_, n) => `${200 + n}-${300 + n}`).join(' ');
}

const ONE = ['11 12 13 14 15 16 17 18 19 20 21 22'];
const TWO = ['11 12 13 14 15 16', '21 22 23 24 25 26'];
const FOUR = ['11 12 13 14', '21 22 23', '31 32 33', '41 42 43'];

/** In all of them the accounts are out of order within one batch. */
const CASES: readonly Case[] = [
  ['five values', '11-11 13-12 14-13 12-14 15-15', ONE, [1, 3], true],
  ['four are too few', '11-11 13-12 14-13 12-14', ONE, [1, 3], false],
  ['an ID twice', '11-11 13-12 14-12 12-14 15-15', ONE, [1, 3], true],
  ['an empty ID', '11-11 13-12 14- 12-14 15-15 16-16', ONE, [1, 3], true],
  ['an ID R does not know', '11-11 13-12 14-99 12-14 15-15 16-16', ONE, [1, 3], true],
  ['out of order itself', '11-11 13-12 14-16 12-14 15-15 17-17', ONE, [1, 3], false],
  ['a right row above it out of order', '22-22 13-12 14-13 12-14 15-15 16-16', ONE, [1, 3], false],
  ['a right row below it out of order', '15-15 16-16 18-17 19-18 17-19 11-11', ONE, [2, 4], false],
  [
    'the fourth right row above it out of order',
    '22-22 12-12 13-13 14-14 16-15 17-16 15-17',
    ONE,
    [4, 6],
    false,
  ],
  ['the fifth', '22-22 11-11 12-12 13-13 14-14 16-15 17-16 15-17', ONE, [5, 7], true],
  ['the fifth below it', '12-11 13-12 11-13 14-14 15-15 16-16 17-17 11-11', ONE, [0, 2], true],
  [
    'a right row out of order 16 rows above it',
    `22-22 ${strangers(15)} 13-12 14-13 15-14 16-15 12-16`,
    ONE,
    [16, 20],
    false,
  ],
  ['17 rows above it', `22-22 ${strangers(16)} 13-12 14-13 15-14 16-15 12-16`, ONE, [17, 21], true],
  ['wrong rows around where none is right', '22-11 21-12 14-13 15-14 13-15', ONE, [2, 4], true],
  ['right rows go before wrong ones', '11-11 22-21 14-12 15-13 12-14 16-16', ONE, [2, 4], true],
  ['another batch above it', '11-11 12-12 22-21 23-22 21-23', TWO, [2, 4], true],
  ['a batch above it that R has behind', '21-21 22-22 12-11 13-12 11-13', TWO, [2, 4], true],
  ['two batches above it', '11-11 21-21 32-31 33-32 31-33', FOUR, [2, 4], true],
  ['three batches above it', '11-11 21-21 31-31 42-41 43-42 41-43', FOUR, [3, 5], false],
  ['two falls above it', '31-31 21-21 12-11 13-12 11-13', FOUR, [2, 4], false],
  ['its own batch again above it', '13-13 21-21 14-11 12-12 11-14', FOUR, [2, 4], false],
  ['another batch below it', '12-11 13-12 11-13 21-21 22-22', FOUR, [0, 2], true],
  ['a batch below it that R has before', '22-21 23-22 21-23 11-11 12-12', FOUR, [0, 2], true],
  ['two batches below it', '12-11 13-12 11-13 21-21 31-31', FOUR, [0, 2], false],
  ['a fall among three values', '22-22 24-23 11-24 23-11 12-12', TWO, [1, 3], false],
  ['a fall among four values', '22-22 24-23 11-24 12-11 23-12 13-13', TWO, [1, 4], true],
  [
    'two falls among seven values',
    '42-41 43-42 41-43 22-21 21-22 12-11 11-12',
    FOUR,
    [0, 6],
    false,
  ],
  [
    'two falls among eight values',
    '42-41 43-42 41-43 22-21 21-22 12-11 13-12 11-13',
    FOUR,
    [0, 7],
    true,
  ],
];

describe('which column kept its place', () => {
  test.each(CASES)('IDs: %s', (_, pairs, batches, rows, idKept) => {
    expect(kept(pairs, batches, rows)).toEqual({ account: false, id: idKept });
  });

  test.each(CASES)('accounts: %s', (_, pairs, batches, rows, idKept) => {
    expect(kept(mirrored(pairs), batches, rows)).toEqual({ account: idKept, id: false });
  });

  test('the column moved that did not keep its place while the other did', () => {
    expect(movedColumn({ account: true, id: false })).toBe('id');
    expect(movedColumn({ account: false, id: true })).toBe('account');
    expect(movedColumn({ account: true, id: true })).toBeNull();
    expect(movedColumn({ account: false, id: false })).toBeNull();
  });
});
