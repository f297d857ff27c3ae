import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { columnThatSlipped } from '../../../src/core/diagnosis/slippedColumn';
import { pairedRowsOf } from './supportLists';
import { pairsOf, TWELVE } from './supportPairs';

/** The column in which the slip by `offset` came about that begins in row `first` (from 0). */
function slippedIn(pairs: string, offset: number, first: number): string | null {
  const permutation = permutationOf(pairedRowsOf(pairsOf(pairs), [TWELVE]));
  return columnThatSlipped(permutation, { offset, first, last: first + 2 });
}

/** `count` rows of which R knows nothing. */
function strangers(count: number): string {
  return Array.from({ length: count }, (_, n) => `${200 + n}-${300 + n}`).join(' ');
}

describe('column-slipped: the column, told from the cells that open the slip', () => {
  test.each<[string, string, number, number, string | null]>([
    ['an empty account put in', '11-11 -12 12-13 13-14 14-15', -1, 2, 'account'],
    ['an account put in that stands twice', '11-11 14-12 12-13 13-14 14-15', -1, 2, 'account'],
    ['an account whose ID was taken out', '11-11 20-12 12-13 13-14 14-15', -1, 2, 'id'],
    ['the same in the first row', '20-11 11-12 12-13 13-14', -1, 1, 'id'],
    ['an account R does not know', '11-11 99-12 12-13 13-14 14-15', -1, 2, null],
    ['an account cut out elsewhere', '11-11 15-12 12-13 13-14 14-15', -1, 2, null],
    ['an empty ID put in', '11-11 12- 13-12 14-13 15-14', 1, 1, 'id'],
    ['an ID put in that stands twice', '11-11 12-14 13-12 14-13 15-14', 1, 1, 'id'],
    ['an ID whose account was taken out', '11-11 13-12 14-13 15-14 16-15', 1, 1, 'account'],
    ['the same, the ID in the first row', '12-11 13-12 14-13 15-14', 1, 0, 'account'],
    ['an ID R does not know', '11-11 12-98 13-12 14-13 15-14', 1, 1, null],
    ['an ID cut out elsewhere', '11-11 12-15 13-12 14-13 15-14', 1, 1, null],
    ['two accounts put in', '15-11 16-12 11-13 12-14 13-15 14-16 15-17 16-18', -2, 2, 'account'],
    ['one put in, one bereft', '15-11 20-12 11-13 12-14 13-15 14-16 15-17', -2, 2, null],
    [
      'the cell above those that open it is not asked',
      '11-11 14-12 20-13 13-14 14-15',
      -1,
      3,
      null,
    ],
    ['more rows than there are above', '20-12 12-13 13-14 14-15', -2, 1, 'id'],
    ['an empty cell above people R does not know', '11-11 -12 99-98 12-13 13-14', -1, 3, 'account'],
    ['an empty ID above people R does not know', '11-11 12- 99-98 13-12 14-13', 1, 3, 'id'],
    ['an empty account says nothing of IDs', '11-11 -12 99-98 13-12 14-13', 1, 3, null],
    ['below people R does not know it can not be told', '11-11 99-98 20-12 12-13', -1, 3, null],
    ['an empty cell above a right row', '-11 12-12 20-13 13-14 14-15', -1, 3, 'id'],
  ])('%s', (_, pairs, offset, first, column) => {
    expect(slippedIn(pairs, offset, first)).toBe(column);
  });

  test.each([
    [31, 'account'],
    [32, null],
  ])('an empty cell %i rows above the first: %s', (between, column) => {
    const pairs = `11-11 -12 ${strangers(between)} 20-13 13-14 14-15`;
    expect(slippedIn(pairs, -1, 3 + between)).toBe(column);
  });
});
