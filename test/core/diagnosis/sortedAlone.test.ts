import { diagnose, type Diagnosis } from '../../../src/core/diagnosis/diagnose';
import { pairedRowsOf } from './supportLists';
import { mirrored, pairsOf } from './supportPairs';

function inShort(one: Diagnosis): string {
  const way = one.kind === 'column-sorted-alone' ? ` ${one.direction ?? '?'}` : '';
  return `${one.kind} ${one.column ?? '?'} ${one.firstRow}..${one.lastRow}${way}`;
}

function exchanged(line: string): string {
  return line.replace(/ (account|id) /, (_, column) => (column === 'id' ? ' account ' : ' id '));
}

describe('column-sorted-alone: which column, where R is in no order', () => {
  const cases: [string, string, string, string[]][] = [
    [
      'both are in order: either',
      '11-21 12-22 13-23 14-24',
      '13-21 11-24 14-22 12-23',
      ['column-sorted-alone ? 0..3 ascending'],
    ],
    [
      'both in order, against each other',
      '11-24 12-23 13-22 14-21',
      '13-24 11-23 14-21 12-22',
      ['column-sorted-alone ? 0..3 ?'],
    ],
    [
      'either: the rows that go on in both orders',
      '10-29 11-21 12-22 13-23 14-24 15-20',
      '13-21 11-24 15-20 14-22 12-23 10-29',
      ['column-sorted-alone ? 1..4 ascending'],
    ],
    [
      'of two that share a block the one that explains more rows',
      '11-21 12-22 13-23 14-24 15-28 16-26 17-25 18-27',
      '13-21 17-27 11-24 16-28 14-22 15-26 18-25 12-23',
      ['column-sorted-alone account 0..7 ascending'],
    ],
  ];

  test.each(cases)('%s', (_, pairs, reference, expected) => {
    const rows = pairedRowsOf(pairsOf(pairs), [pairsOf(reference)]);
    expect(diagnose(rows).map(inShort)).toEqual(expected);
  });

  test.each(cases)('%s, the columns exchanged', (_, pairs, reference, expected) => {
    const rows = pairedRowsOf(pairsOf(mirrored(pairs)), [pairsOf(mirrored(reference))]);
    expect(diagnose(rows).map(inShort)).toEqual(expected.map(exchanged));
  });
});
