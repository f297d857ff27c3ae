import {
  isDisplaced,
  permutationOf,
  RowState,
  statesOf,
  strangersIn,
} from '../../../src/core/diagnosis/permutation';
import { pairedRowsOf } from './supportLists';
import { pairsOf, TWELVE } from './supportPairs';

const STATES = Object.keys(RowState);

function permuted(pairs: string, reference = TWELVE) {
  return permutationOf(pairedRowsOf(pairsOf(pairs), [reference]));
}

describe('the permutation between the columns', () => {
  test.each([
    ['right rows', '11-11 12-12', [0, 1], [0, 1]],
    ['two exchanged', '12-11 11-12', [1, 0], [1, 0]],
    ['a circle of three', '13-11 11-12 12-13', [1, 2, 0], [2, 0, 1]],
    ['an account that stands nowhere', '20-11 12-12', [-1, 1], [-1, 1]],
    ['a person R does not know', '99-98 12-12', [-1, 1], [-1, 1]],
    ['a renamed person', '99-11 11-12', [1, -1], [-1, 0]],
    ['empty cells', '-11 11- 12-', [1, -1, -1], [-1, 0, -1]],
    ['an account twice: the right row has its own', '11-11 11-12', [0, -1], [0, -1]],
    [
      'an account twice: whoever needs it takes the upper one',
      '11-12 11-13 12-11',
      [2, -1, 0],
      [2, -1, 0],
    ],
    ['an account and its ID twice', '11-12 11-13 14-11 15-11', [-1, -1, 0, 1], [2, 3, -1, -1]],
    [
      'an ID thrice, its account twice',
      '11-12 11-13 14-11 15-11 16-11',
      [-1, -1, 0, 1, -1],
      [2, 3, -1, -1, -1],
    ],
  ])('%s', (_, pairs, to, from) => {
    const permutation = permuted(pairs);
    expect([...permutation.to]).toEqual(to);
    expect([...permutation.from]).toEqual(from);
  });

  test.each([
    ['11-11', 'right'],
    ['12-11', 'wrong'],
    ['99-11', 'unknown'],
    ['11-99', 'unknown'],
    ['99-98', 'unknown'],
    ['-11', 'unknown'],
    ['11-', 'unknown'],
  ])('%s is %s', (pair, state) => {
    const states = statesOf(pairedRowsOf(pairsOf(`${pair} 17-17`), [TWELVE]));
    expect([...states].map((one) => STATES[one])).toEqual([state, 'right']);
  });

  test('what R pairs in one direction only is unknown and belongs nowhere', () => {
    const twice = pairsOf('11-11 11-12 13-13 14-13');
    const permutation = permuted('11-11 11-12 13-13 14-13 13-12 12-14', twice);
    expect([...permutation.state].map((one) => STATES[one])).toEqual([
      'unknown',
      'right',
      'unknown',
      'right',
      'unknown',
      'unknown',
    ]);
    expect([...permutation.to]).toEqual([-1, 1, -1, 3, 0, -1]);
  });

  test('values are counted, empty cells are not', () => {
    const { accountsInList, idsInList } = permuted('11-11 11-12 -12 13- 14-12');
    expect([...accountsInList].filter((times) => times > 0)).toEqual([2, 1, 1]);
    expect([...idsInList].filter((times) => times > 0)).toEqual([1, 3]);
  });

  test.each([
    [0, 3, 2],
    [0, 0, 1],
    [1, 1, 0],
    [1, 2, 1],
    [2, 2, 1],
    [3, 4, 0],
  ])('strangers from row %i to row %i: %i', (first, last, count) => {
    expect(strangersIn(permuted('99-11 12-12 98-97 -14 13-96'), first, last)).toBe(count);
  });

  test('displaced is a wrong row and one whose account belongs to another', () => {
    const permutation = permuted('11-11 13-12 12-98 20-13 99-14 15-');
    expect([0, 1, 2, 3, 4, 5].filter((row) => isDisplaced(permutation, row))).toEqual([1, 2, 3]);
  });
});
