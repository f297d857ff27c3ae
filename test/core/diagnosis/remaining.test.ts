import { blocksOf } from '../../../src/core/diagnosis/blocks';
import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { remainingOf } from '../../../src/core/diagnosis/remaining';
import { pairedRowsOf } from './supportLists';
import { pairsOf } from './supportPairs';

const ONE = ['11 12 13 14 15 16 17 18 19 20 21 22'];
const TWO = ['11 12 13 14 15 16', '21 22 23 24 25 26'];

/** kind, column, range and rows of what is left where `explained` rows are explained already. */
function remaining(pairs: string, batches = ONE, explained: readonly number[] = []): string[] {
  const reference = batches.map((numbers) => pairsOf(numbers.replace(/\d+/g, '$&-$&')));
  const permutation = permutationOf(pairedRowsOf(pairsOf(pairs), reference));
  const marks = new Uint8Array(permutation.rows.count);
  for (const row of explained) marks[row] = 1;
  return remainingOf(permutation, blocksOf(permutation), marks).map(
    ({ kind, column, firstRow, lastRow, rows }) =>
      `${kind} ${column ?? '?'} ${firstRow}..${lastRow}: ${rows.join()}`,
  );
}

describe('pairs-scrambled and values-replaced', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '11-11 12-12', []],
    [
      'a permutation, whose IDs kept their place',
      '13-11 11-12 12-13 14-14 15-15',
      ['pairs-scrambled account 0..2: 0,1,2'],
    ],
    [
      'a lost value among five was replaced, the others are scrambled',
      '13-11 20-15 14-12 12-13 11-14',
      ['pairs-scrambled ? 0..4: 0,2,3,4', 'values-replaced ? 1..1: 1'],
    ],
    [
      'of a block with a lost value among four all were replaced',
      '13-11 20-15 12-13 11-12',
      ['values-replaced ? 0..3: 0,1,2,3'],
    ],
    [
      'a value lost because its person was renamed is moved',
      '13-11 99-13 11-15',
      ['pairs-scrambled ? 0..2: 0,2'],
    ],
    ['the same with the lost value on top', '11-15 13-11 99-13', ['pairs-scrambled ? 0..2: 0,1']],
    [
      'right rows in a block part nothing',
      '13-11 20-12 15-15 11-13',
      ['values-replaced ? 0..3: 0,1,3'],
    ],
    [
      'lost values with a person R does not know between',
      '20-11 99-98 21-12 14-14 15-15 16-16',
      ['values-replaced account 0..2: 0,2'],
    ],
    [
      'lost values with a right row between are two',
      '20-11 13-13 21-12',
      ['values-replaced ? 0..0: 0', 'values-replaced ? 2..2: 2'],
    ],
    [
      'a lost value beside a damaged block is another damage',
      '13-11 11-12 12-13 20-14',
      ['pairs-scrambled ? 0..2: 0,1,2', 'values-replaced ? 3..3: 3'],
    ],
  ])('%s', (_, pairs, expected) => {
    expect(remaining(pairs)).toEqual(expected);
  });

  test.each<[string, number[], string[]]>([
    ['its first row', [0], ['pairs-scrambled id 1..3: 1,2,3']],
    ['its last row', [3], ['pairs-scrambled ? 0..2: 0,1,2']],
    ['all of it', [0, 1, 2, 3], []],
    ['a row beside it', [4], ['pairs-scrambled id 0..3: 0,1,2,3']],
  ])('what another diagnosis leaves of a block: %s', (_, explained, expected) => {
    const pairs = '11-13 12-14 13-12 14-11 15-15';
    expect(remaining(pairs, ONE, explained)).toEqual(expected);
  });
});

describe('values-replaced: the column', () => {
  test.each<[string, string, string[], string[]]>([
    ['copied accounts', '11-11 11-12 13-13', ONE, ['values-replaced account 1..1: 1']],
    ['copied IDs', '11-11 12-11 13-13', ONE, ['values-replaced id 1..1: 1']],
    [
      'one copied account is enough',
      '11-11 11-12 20-13 14-14',
      ONE,
      ['values-replaced account 1..2: 1,2'],
    ],
    ['one copied ID is enough', '11-11 12-11 13-20 14-14', ONE, ['values-replaced id 1..2: 1,2']],
    ['copies in both', '11-11 12-12 11-13 20-12', ONE, ['values-replaced ? 2..3: 2,3']],
    [
      'accounts out of place, the IDs go on in the batch of the row above',
      '11-11 12-12 13-13 22-14 21-15',
      TWO,
      ['values-replaced account 3..4: 3,4'],
    ],
    [
      'the same with the row below',
      '22-11 21-12 13-13 14-14 15-15',
      TWO,
      ['values-replaced account 0..1: 0,1'],
    ],
    [
      'IDs out of place, the accounts go on in the batch of the row above',
      '11-11 12-12 13-13 14-22 15-21',
      TWO,
      ['values-replaced id 3..4: 3,4'],
    ],
    [
      'a piece of another list, in order in itself, is not at home here',
      '11-11 22-13 23-12 24-14 31-31',
      ['11 12 13 14', '22 23 24', '31'],
      ['values-replaced ? 1..3: 1,2,3'],
    ],
  ])('%s', (_, pairs, batches, expected) => {
    expect(remaining(pairs, batches)).toEqual(expected);
  });
});
