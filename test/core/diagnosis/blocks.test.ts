import { blocksOf, joined } from '../../../src/core/diagnosis/blocks';
import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { pairedRowsOf } from './supportLists';
import { pairsOf, TWELVE } from './supportPairs';

/** Each block: its rows, how many are wrong, moved and lost. */
function blocksIn(pairs: string): string[] {
  return blocksOf(permutationOf(pairedRowsOf(pairsOf(pairs), [TWELVE]))).map(
    ({ first, last, wrong, moved, lost }) => `${first}..${last} ${wrong} ${moved} ${lost}`,
  );
}

describe('blocks: rows, wrong, moved and lost', () => {
  test.each([
    ['nothing wrong', '11-11 12-12 13-13', []],
    ['two rows exchanged', '11-11 13-12 12-13 14-14', ['1..2 2 2 0']],
    ['in the first row', '12-11 11-12 13-13', ['0..1 2 2 0']],
    ['a span over right rows', '14-11 12-12 13-13 11-14', ['0..3 2 2 0']],
    ['spans that share a row', '13-11 14-12 11-13 12-14', ['0..3 4 4 0']],
    ['one span inside another', '14-11 13-12 12-13 11-14', ['0..3 4 4 0']],
    ['two side by side', '12-11 11-12 14-13 13-14', ['0..1 2 2 0', '2..3 2 2 0']],
    ['two with a right row between', '12-11 11-12 13-13 15-14 14-15', ['0..1 2 2 0', '3..4 2 2 0']],
    ['a lost value', '11-11 12-12 20-13 14-14', ['2..2 1 0 1']],
    ['a lost value in the first row', '20-11 12-12', ['0..0 1 0 1']],
    ['neighbouring lost values are one', '20-11 21-12 22-13 14-14', ['0..2 3 0 3']],
    ['a right row parts lost values', '20-11 12-12 21-13', ['0..0 1 0 1', '2..2 1 0 1']],
    ['a lost value beside a block', '12-11 11-12 20-13', ['0..1 2 2 0', '2..2 1 0 1']],
    ['a block beside a lost value', '20-11 13-12 12-13', ['0..0 1 0 1', '1..2 2 2 0']],
    ['a lost value within a block', '13-11 20-12 11-13', ['0..2 3 2 1']],
    ['new people and renames alone', '99-11 12-98 99-98', []],
    ['a span without a wrong row', '99-11 11-98', []],
    ['one with a renamed person', '99-11 11-12 12-98', ['0..2 1 2 0']],
    ['lost values below a span without a wrong row', '99-11 11-98 20-13', ['2..2 1 0 1']],
  ])('%s', (_, pairs, expected) => {
    expect(blocksIn(pairs)).toEqual(expected);
  });

  test('two joined count together', () => {
    const upper = { first: 2, last: 4, wrong: 3, moved: 2, lost: 1 };
    const lower = { first: 7, last: 9, wrong: 2, moved: 1, lost: 1 };
    expect(joined(upper, lower)).toEqual({ first: 2, last: 9, wrong: 5, moved: 3, lost: 2 });
  });
});
