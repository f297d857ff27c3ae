import { blocksOf } from '../../../src/core/diagnosis/blocks';
import { withJoinedSlips } from '../../../src/core/diagnosis/joinedSlips';
import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { pairedRowsOf } from './supportLists';
import { pairsOf } from './supportPairs';

const REFERENCE = pairsOf(Array.from({ length: 20 }, (_, n) => `${n + 11}-${n + 11}`).join(' '));

/** The blocks before and after. */
function blocksIn(pairs: string): { readonly torn: string[]; readonly joined: string[] } {
  const permutation = permutationOf(pairedRowsOf(pairsOf(pairs), [REFERENCE]));
  const torn = blocksOf(permutation);
  const inShort = ({ first, last }: { first: number; last: number }) => `${first}..${last}`;
  return { torn: torn.map(inShort), joined: withJoinedSlips(permutation, torn).map(inShort) };
}

describe('column-slipped: blocks of one slip', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'torn where R does not know two people',
      '-11 11-12 12-13 13-98 97-15 15-16 16-17 17-18',
      ['0..3', '4..7'],
      ['0..7'],
    ],
    [
      'torn twice',
      '-11 11-12 12-13 13-98 97-15 15-16 16-17 17-96 95-19 19-20 20-21 21-22',
      ['0..3', '4..7', '8..11'],
      ['0..11'],
    ],
    [
      'a right row between',
      '-11 11-12 12-13 13-98 14-14 97-15 15-16 16-17 17-18',
      ['0..3', '5..8'],
      ['0..3', '5..8'],
    ],
    [
      'slips by other numbers of rows',
      '12-11 13-12 14-13 15-14 99-98 -16 16-17 17-18 18-19',
      ['0..3', '5..8'],
      ['0..3', '5..8'],
    ],
    [
      'two slips, the second torn',
      '12-11 13-12 14-13 15-14 -16 16-17 17-18 18-98 97-20 20-21 21-22 22-23',
      ['0..3', '4..7', '8..11'],
      ['0..3', '4..11'],
    ],
    [
      'three swaps',
      '12-11 11-12 14-13 13-14 16-15 15-16',
      ['0..1', '2..3', '4..5'],
      ['0..1', '2..3', '4..5'],
    ],
    [
      'a lost value below a slip by two',
      '-11 -12 11-13 12-14 13-15 97-98 20-16',
      ['0..4', '6..6'],
      ['0..6'],
    ],
    [
      'a lost value above a slip by two',
      '20-19 97-98 -11 -12 11-13 12-14 13-15',
      ['0..0', '2..6'],
      ['0..6'],
    ],
    [
      'three lost values below a slip by two',
      '-11 -12 11-13 12-14 13-15 97-98 20-16 21-17 22-18',
      ['0..4', '6..8'],
      ['0..4', '6..8'],
    ],
    [
      'a right row between the slip and the lost value',
      '-11 -12 11-13 12-14 13-15 19-19 20-16',
      ['0..4', '6..6'],
      ['0..4', '6..6'],
    ],
    [
      'more lost values than a long slip pushed away',
      '12-11 13-12 14-13 15-14 16-15 17-16 18-17 19-18 20-19 21-20 22-21 23-22 97-98 27-24 28-25',
      ['0..11', '13..14'],
      ['0..11', '13..14'],
    ],
    [
      'a slip that has its lost value already',
      '12-11 13-12 14-13 15-14 97-98 20-16',
      ['0..3', '5..5'],
      ['0..3', '5..5'],
    ],
    [
      'a lost value beside what is no slip',
      '13-11 11-12 12-13 98-97 20-14',
      ['0..2', '4..4'],
      ['0..2', '4..4'],
    ],
  ])('%s', (_, pairs, torn, joined) => {
    expect(blocksIn(pairs)).toEqual({ torn, joined });
  });
});
