import { blocksOf } from '../../../src/core/diagnosis/blocks';
import { diagnose, type Diagnosis } from '../../../src/core/diagnosis/diagnose';
import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { sortsAlone } from '../../../src/core/diagnosis/sortedAlone';
import { pairedRowsOf } from './supportLists';
import { mirrored, pairsOf } from './supportPairs';

/** What is said of a list (and in which direction it was sorted), R's numbers being in this order. */
function said(pairs: string, reference: readonly string[]): string[] {
  const batches = reference.map((numbers) => pairsOf(twice(numbers)));
  return diagnose(pairedRowsOf(pairsOf(pairs), batches)).map(inShort);
}

function twice(numbers: string): string {
  return numbers.replace(/\d+/g, '$&-$&');
}

function inShort(one: Diagnosis): string {
  const way = one.kind === 'column-sorted-alone' ? ` ${one.direction ?? '?'}` : '';
  return `${one.kind} ${one.column ?? '?'} ${one.firstRow}..${one.lastRow}${way}`;
}

function exchanged(line: string): string {
  return line.replace(/ (account|id) /, (_, column) => (column === 'id' ? ' account ' : ' id '));
}

/** Every number from the other end, so that what rose falls. */
function upended(text: string): string {
  return text.replace(/\d+/g, (number) => String(110 - Number(number)));
}

function fallen(line: string): string {
  return line.replace(/ascending$/, 'descending');
}

type Case = readonly [name: string, pairs: string, reference: readonly string[], said: string[]];

function inEveryWay(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, pairs, reference, expected) => {
    expect(said(pairs, reference)).toEqual(expected);
  });
  test.each(cases)('%s, in the other column', (_, pairs, reference, expected) => {
    expect(said(mirrored(pairs), reference)).toEqual(expected.map(exchanged));
  });
  test.each(cases)('%s, falling', (_, pairs, reference, expected) => {
    expect(said(upended(pairs), reference.map(upended))).toEqual(expected.map(fallen));
  });
}

describe('column-sorted-alone: R says which column kept its place', () => {
  inEveryWay([
    [
      'three values',
      '30-30 28-28 21-22 22-23 23-21 20-20 27-27',
      ['30 28 22 23 21 20 27'],
      ['column-sorted-alone account 2..4 ascending'],
    ],
    [
      'a swap at its top belongs to it',
      '11-12 12-11 13-14 14-16 15-13 16-15',
      ['12 11 14 16 13 15'],
      ['column-sorted-alone account 0..5 ascending'],
    ],
    [
      'the column in order is the one that stayed',
      '11-13 12-15 13-11 14-16 15-12 16-14',
      ['11 12 13 14 15 16'],
      ['pairs-scrambled id 0..5'],
    ],
    [
      'two sorts with too many foreign values between to be one',
      '11-12 12-14 13-11 14-13 16-26 17-27 18-28 21-22 22-24 23-21 24-23',
      ['12 14 11 13 26 27 28 22 24 21 23', '16 17 18'],
      [
        'column-sorted-alone account 0..3 ascending',
        'values-replaced ? 4..6',
        'column-sorted-alone account 7..10 ascending',
      ],
    ],
    [
      'foreign values at its ends are another damage',
      '10-26 11-12 12-14 13-16 14-18 15-11 16-13 17-15 18-17 19-27',
      ['26 12 14 16 18 11 13 15 17 27', '10 19'],
      [
        'values-replaced ? 0..0',
        'column-sorted-alone account 1..8 ascending',
        'values-replaced ? 9..9',
      ],
    ],
    [
      'an empty cell at its top is not of it',
      '-30 11-12 12-14 13-11 14-13 19-19',
      ['30 12 14 11 13 19'],
      ['column-sorted-alone account 1..5 ascending'],
    ],
    [
      'an empty cell at its end is not of it',
      '11-12 12-14 13-11 14-13 -30',
      ['12 14 11 13 30'],
      ['column-sorted-alone account 0..3 ascending'],
    ],
  ]);

  test('a value at its end that is lost because its person was renamed belongs to it', () => {
    const pairs = '10-12 11-14 12-16 13-98 14-11 15-17 16-13 17-15 18-26';
    expect(said(pairs, ['12 14 16 18 11 17 13 15 26'])).toEqual([
      'column-sorted-alone account 0..8 ascending',
    ]);
  });
});

describe('column-sorted-alone: R is in no order', () => {
  const none = ['24 11 26 13 15 22 12 20 17 25 14 19 16 23 18 21'];
  inEveryWay([
    [
      'one block, right rows in it',
      '11-16 12-12 13-11 14-14 15-15 16-13',
      none,
      ['column-sorted-alone account 0..5 ascending'],
    ],
    [
      'two blocks and a fifth of right rows',
      '11-12 12-14 13-11 14-13 15-15 16-16 17-18 18-20 19-17 20-19',
      none,
      ['column-sorted-alone account 0..9 ascending'],
    ],
    [
      'two blocks with more right rows between: each for itself',
      '11-12 12-14 13-11 14-13 15-15 16-16 17-17 18-19 19-22 20-18 21-20 22-21',
      none,
      ['column-sorted-alone account 0..6 ascending', 'column-sorted-alone account 4..11 ascending'],
    ],
    [
      'two blocks with a run in order between: the order was there before',
      '11-12 12-14 13-11 14-13 15-15 16-16 17-17 18-18 19-20 20-22 21-19 22-21',
      none,
      ['pairs-scrambled ? 0..3', 'pairs-scrambled ? 8..11'],
    ],
    [
      'two rows above and two below go on in order',
      '11-11 12-12 13-14 14-16 15-13 16-15 17-17 18-18',
      none,
      ['pairs-scrambled ? 2..5'],
    ],
    [
      'two above, one below',
      '11-11 12-12 13-14 14-16 15-13 16-15 17-17',
      none,
      ['column-sorted-alone account 0..6 ascending'],
    ],
    [
      'one above, two below',
      '12-12 13-14 14-16 15-13 16-15 17-17 18-18',
      none,
      ['column-sorted-alone account 0..6 ascending'],
    ],
    [
      'right rows in the block are not above it',
      '12-12 13-16 14-14 15-13 16-15 17-17 18-18',
      none,
      ['column-sorted-alone account 0..6 ascending'],
    ],
    [
      'right rows in the block are not below it',
      '11-11 12-12 13-14 14-16 15-15 16-13 17-17',
      none,
      ['column-sorted-alone account 0..6 ascending'],
    ],
    [
      'three on one side are no order',
      '11-11 12-12 13-13 14-15 15-17 16-14 17-16',
      none,
      ['column-sorted-alone account 0..6 ascending'],
    ],
    [
      'four above alone',
      '11-11 12-12 13-13 14-14 15-16 16-18 17-15 18-17',
      none,
      ['pairs-scrambled ? 4..7'],
    ],
    [
      'four below alone',
      '11-12 12-14 13-11 14-13 15-15 16-16 17-17 18-18',
      none,
      ['pairs-scrambled ? 0..3'],
    ],
    [
      'a list that grew at its end since it was in order',
      '11-11 12-12 13-13 14-14 15-15 16-17 17-18 18-19 19-20 20-22 21-23 22-24 23-25 24-26 25-16 26-21',
      none,
      ['column-sorted-alone account 0..15 ascending'],
    ],
    [
      'one that grew by less than can be told',
      '12-12 13-13 14-14 15-15 16-17 17-18 18-19 19-21 20-22 21-24 22-25 23-16 24-20 25-23',
      none,
      ['pairs-scrambled ? 4..13'],
    ],
    [
      'the other column expects no order',
      '11-11 12-12 13-13 14-14 15-15 16-23 17-19 18-25 19-16 20-24 21-18 22-20 23-26 24-17 25-22 26-21',
      none,
      ['pairs-scrambled ? 5..15'],
    ],
  ]);
});

test('no text is read where no value moved', () => {
  const rows = pairedRowsOf(pairsOf('11-11 12-22 13-13 14-24'), [
    pairsOf(twice('11 22 13 24 12 14')),
  ]);
  const unread = (): string => {
    throw new Error('read');
  };
  const permutation = permutationOf({ ...rows, accountText: unread, idText: unread });
  const blocks = blocksOf(permutation).map((block) => ({
    ...block,
    column: null,
    explained: false,
  }));
  expect(blocks).toHaveLength(2);
  expect(sortsAlone(permutation, blocks)).toEqual([]);
});
