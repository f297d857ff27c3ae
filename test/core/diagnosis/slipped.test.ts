import { blocksOf, type Block } from '../../../src/core/diagnosis/blocks';
import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { commonestOffset, slipOf, slipsOf, type Slip } from '../../../src/core/diagnosis/slipped';
import { pairedRowsOf } from './supportLists';
import { pairsOf, TWELVE } from './supportPairs';

/** k and the rows of which it holds. */
function inShort({ offset, first, last }: Slip): string {
  return `${offset}: ${first}..${last}`;
}

/** What `read` says of the block of rows `first` to `last`. */
function ofBlock<Result>(
  pairs: string,
  [first, last]: readonly [number, number],
  read: (permutation: ReturnType<typeof permutationOf>, block: Block) => Result,
): Result {
  const permutation = permutationOf(pairedRowsOf(pairsOf(pairs), [TWELVE]));
  const whole = { first, last, wrong: 0, moved: 1, lost: 0 };
  const found = blocksOf(permutation).find((block) => block.first === first && block.last === last);
  return read(permutation, found ?? whole);
}

type Case = readonly [name: string, pairs: string, rows: [number, number], said: string | null];

describe('column-slipped: one slip', () => {
  test.each<Case>([
    ['a cell put in', '11-11 -12 12-13 13-14 14-15 15-', [1, 5], '-1: 2..5'],
    ['a cell taken out', '11-11 13-12 14-13 15-14 16-15 -16', [1, 5], '1: 1..4'],
    ['three rows are enough', '-11 11-12 12-13 13-14', [0, 3], '-1: 1..3'],
    ['two are not', '-11 11-12 12-13', [0, 2], null],
    ['in the first row', '12-11 13-12 14-13 15-14', [0, 3], '1: 0..2'],
    ['of two rows', '-11 -12 11-13 12-14 13-15', [0, 4], '-2: 2..4'],
    ['a cell cut out and put in below', '11-11 13-12 14-13 15-14 12-15', [1, 4], '1: 1..3'],
    ['a cell cut out and put in above', '15-12 12-13 13-14 14-15 16-16', [0, 3], '-1: 1..3'],
    ['two cells put in below together', '13-11 14-12 15-13 11-14 12-15', [0, 4], '2: 0..2'],
    ['two cells put in below the other way round', '13-11 14-12 15-13 12-14 11-15', [0, 4], null],
    [
      'two foreign cells that a slip by two leaves',
      '13-11 14-12 15-13 20-14 21-15',
      [0, 4],
      '2: 0..2',
    ],
    ['two foreign cells below a slip by one', '12-11 13-12 14-13 20-14 21-15', [0, 4], null],
    [
      'eight rows of ten, whatever the others are',
      '12-11 13-12 14-13 15-14 16-15 17-16 18-17 19-18 11-19 20-22',
      [0, 9],
      '1: 0..7',
    ],
    ['seven rows of nine', '12-11 13-12 14-13 15-14 16-15 17-16 18-17 11-18 20-22', [0, 8], null],
    ['a right row among four', '-11 11-12 12-13 14-14 13-15 15-16', [0, 5], null],
    ['a person R does not know inside', '-11 11-12 12-13 99-14 14-15 15-16', [0, 5], '-1: 1..5'],
    ['people R does not know above', '99-98 97-96 12-11 13-12 14-13 15-14', [0, 5], '1: 2..4'],
    ['nothing moved', '11-11 12-12 13-13 14-14', [0, 3], null],
  ])('%s', (_, pairs, rows, expected) => {
    const slip = ofBlock(pairs, rows, slipOf);
    expect(slip && inShort(slip)).toBe(expected);
  });
});

describe('column-slipped: several slips in one block', () => {
  test.each<readonly [string, string, [number, number], string[]]>([
    [
      'cells put in at two places',
      '-11 11-12 12-13 13-14 -15 14-16 15-17 16-18',
      [0, 7],
      ['-1: 1..3', '-2: 5..7'],
    ],
    [
      'two rows of another way are left over',
      '12-11 13-12 14-13 15-14 16-15 17-16 18-17 19-18 11-19 20-22',
      [0, 9],
      ['1: 0..7'],
    ],
    ['too many are left over', '-11 11-12 12-13 13-14 -15 14-16 15-17', [0, 6], []],
    [
      'a right row parts two runs',
      '12-11 13-12 14-13 11-14 15-15 17-16 18-17 19-18 16-19',
      [0, 8],
      [],
    ],
    ['a row R does not know parts none', '-11 11-12 12-13 99-14 14-15', [0, 4], ['-1: 1..4']],
    ['right rows are no slip', '12-11 11-12 13-13 14-14 15-15 16-16 18-17 17-18', [0, 7], []],
  ])('%s', (_, pairs, rows, expected) => {
    expect(ofBlock(pairs, rows, slipsOf).map(inShort)).toEqual(expected);
  });
});

describe('the commonest offset', () => {
  test.each<readonly [string, string, [number, number], number]>([
    ['the one most share', '13-11 11-12 12-13', [0, 2], -1],
    ['of two the one that tells of accounts too high', '12-11 11-12', [0, 1], 1],
    ['of two the smaller', '14-11 12-12 15-13 11-14 13-15', [0, 4], 2],
    ['as far as the block reaches', '13-11 12-12', [0, 2], 0],
    ['from its first row to its last', '11-11 14-12 13-13 12-14', [1, 3], 2],
    ['none in right rows', '11-11 12-12', [0, 1], 0],
  ])('%s', (_, pairs, rows, expected) => {
    expect(ofBlock(pairs, rows, commonestOffset)).toBe(expected);
  });
});
