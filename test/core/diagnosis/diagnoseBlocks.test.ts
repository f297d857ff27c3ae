import { diagnose } from '../../../src/core/diagnosis/diagnose';
import { pairedRowsOf } from './supportLists';
import { pairsOf, TWELVE } from './supportPairs';

/** kind, k, range, and how many rows each diagnosis explains. */
function named(pairs: string): string[] {
  return diagnose(pairedRowsOf(pairsOf(pairs), [TWELVE])).map((one) => {
    const offset = one.kind === 'column-slipped' ? ` by ${one.offset}` : '';
    return `${one.kind}${offset} ${one.firstRow}..${one.lastRow}: ${one.affected}`;
  });
}

describe('what a block is named', () => {
  test.each([
    ['rows-swapped: two rows apart', '14-11 12-12 13-13 11-14', ['rows-swapped 0..3: 2']],
    [
      'two wrong rows of a person who was renamed are no swap',
      '12-11 99-12 11-13',
      ['pairs-scrambled 0..2: 2'],
    ],
    [
      'nor are two moved accounts of which one is lost',
      '13-11 20-12 11-13',
      ['values-replaced 0..2: 3'],
    ],
    [
      'column-slipped: cells put in at two places, and a permutation between',
      '-11 11-12 12-13 13-14 14-15 -16 15-17 16-18 17-19 18-20',
      ['column-slipped by -1 1..4: 4', 'column-slipped by -2 6..9: 4'],
    ],
    ['values-replaced, not moved', '20-11 12-12', ['values-replaced 0..0: 1']],
  ])('%s', (_, pairs, expected) => {
    expect(named(pairs)).toEqual(expected);
  });
});
