import type { CellValue } from '../../../../src/core/table/column';
import {
  accountOf,
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  placesOf,
  statesOf,
  type CheckOf,
  type ReferenceOf,
  type Rows,
} from '../../support/listOf';

const header = ['Accountname', 'AD-ID', 'Quellcharge'];
const from = (n: number, batch: CellValue) => [...pairOf(n), batch];
const mixed = (a: number, b: number, batch: CellValue) => [accountOf(a), guidOf(b), batch];
const batches: readonly ReferenceOf[] = [
  { rows: [pairOf(1), pairOf(2)], name: 'Charge 1' },
  { rows: [pairOf(11), pairOf(12)], name: 'Charge 2' },
];
const whole: Rows = [
  from(1, 'Charge 1'),
  from(2, 'Charge 1'),
  from(11, 'Charge 2'),
  from(12, 'Charge 2'),
];

function mismatches(rows: Rows, more: Partial<CheckOf> = {}) {
  const result = checkOf({ list: { header, rows }, references: batches, ...more });
  return findingsOf(result, 'stack-mismatch').map(({ details }) => [
    details.batch,
    details.missing,
    details.foreign,
  ]);
}

describe('stack-mismatch', () => {
  test('one error a batch, about no row; it changes no state', () => {
    const result = checkOf({ list: { header, rows: whole.slice(1) }, references: batches });
    expect(placesOf(result, 'stack-mismatch')).toEqual(['- - error']);
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok']);
    expect(result.passed).toBe(false);
  });

  test.each<[string, Rows, unknown]>([
    ['exactly the source’s', whole, []],
    ['whole rows in any order', [...whole].reverse(), []],
    [
      'the name spelled otherwise',
      whole.map(([a, b, c]) => [a, b, ` ${String(c).toUpperCase()} `] as Rows[0]),
      [],
    ],
    ['one missing', whole.slice(0, 3), [['Charge 2', 1, 0]]],
    ['one too many', [...whole, from(99, 'Charge 1')], [['Charge 1', 0, 1]]],
    ['one twice', [...whole, from(1, 'Charge 1')], [['Charge 1', 0, 1]]],
    [
      'under the wrong batch',
      [from(1, 'Charge 1'), from(2, 'Charge 2'), ...whole.slice(2)],
      [
        ['Charge 1', 1, 0],
        ['Charge 2', 0, 1],
      ],
    ],
    [
      'two pairs broken',
      [mixed(1, 2, 'Charge 1'), mixed(2, 1, 'Charge 1'), ...whole.slice(2)],
      [['Charge 1', 2, 2]],
    ],
    [
      'the batch column alone was moved',
      [from(1, 'Charge 2'), from(2, 'Charge 2'), from(11, 'Charge 1'), from(12, 'Charge 1')],
      [
        ['Charge 2', 2, 2],
        ['Charge 1', 2, 2],
      ],
    ],
    [
      'an incomplete row',
      [[accountOf(1), null, 'Charge 1'], ...whole.slice(1)],
      [['Charge 1', 1, 1]],
    ],
    [
      'the other key missing',
      [[null, guidOf(1), 'Charge 1'], ...whole.slice(1)],
      [['Charge 1', 1, 1]],
    ],
    [
      'a row that names no batch',
      [from(1, null), ...whole.slice(1)],
      [
        ['', 0, 1],
        ['Charge 1', 1, 0],
      ],
    ],
    ['a batch that the reference has not', [...whole, from(99, 'Charge 3')], [['Charge 3', 0, 1]]],
    [
      'a repeated header is no row of a batch',
      [...whole.slice(0, 2), header, ...whole.slice(2)],
      [],
    ],
    ['a sum below is none', [...whole, ['Summe: 4', null, 'Charge 1']], []],
  ])('%s', (_, rows, expected) => {
    expect(mismatches(rows)).toEqual(expected);
  });

  test.each<[string, string[], Rows]>([
    ['without such a column', ['Accountname', 'AD-ID'], [pairOf(1)]],
    ['the column names other things', header, [from(1, 'Schrank 4')]],
    ['the column is empty', header, [from(1, null)]],
  ])('no merged list: %s', (_, own, rows) => {
    const result = checkOf({ list: { header: own, rows }, references: batches, kind: 'first' });
    expect(placesOf(result, 'stack-mismatch')).toEqual([]);
  });

  test('identical pairs of the source count once', () => {
    const references = [{ rows: [pairOf(1), pairOf(1), pairOf(2)], name: 'Charge 1' }];
    expect(mismatches(whole.slice(0, 2), { references })).toEqual([]);
  });

  test('an account with two IDs in the source is two pairs', () => {
    const rows = [pairOf(1), mixed(1, 2, null).slice(0, 2), mixed(1, 3, null).slice(0, 2)];
    const references = [{ rows: [...rows, ...rows], name: 'Charge 1' }];
    const list = [from(1, 'Charge 1'), mixed(1, 2, 'Charge 1'), mixed(1, 3, 'Charge 1')];
    expect(mismatches(list, { references })).toEqual([]);
    expect(mismatches(list.slice(0, 2), { references })).toEqual([['Charge 1', 1, 0]]);
    expect(mismatches(list.slice(1), { references })).toEqual([['Charge 1', 1, 0]]);
    expect(mismatches([...list, ...list.slice(1, 2)], { references })).toEqual([
      ['Charge 1', 0, 1],
    ]);
  });

  test('what one batch misses is no part of the next', () => {
    const references = [
      batches[0] as ReferenceOf,
      { rows: [pairOf(1), pairOf(11)], name: 'Charge 2' },
    ];
    expect(mismatches([from(2, 'Charge 1'), from(11, 'Charge 2')], { references })).toEqual([
      ['Charge 1', 1, 0],
      ['Charge 2', 1, 0],
    ]);
  });

  test('two sources of one name are one batch', () => {
    const references = batches.map((one) => ({ ...one, name: 'Charge 1' }));
    const rows = [1, 2, 11, 12].map((n) => from(n, 'Charge 1'));
    expect(mismatches(rows, { references })).toEqual([]);
    expect(mismatches(rows.slice(1), { references })).toEqual([['Charge 1', 1, 0]]);
  });

  test('a directory is no source batch', () => {
    const references = [
      ...batches,
      { rows: [pairOf(1)], name: 'Charge 3', role: 'directory' as const },
    ];
    expect(mismatches([...whole, from(1, 'Charge 3')], { references })).toEqual([
      ['Charge 3', 0, 1],
    ]);
  });

  test('an excluded pair may be there or not', () => {
    const exclusions = [{ account: accountOf(2), id: guidOf(2), reason: 'left' }];
    expect(
      mismatches(
        whole.filter((_, at) => at !== 1),
        { exclusions },
      ),
    ).toEqual([]);
    expect(mismatches(whole, { exclusions })).toEqual([]);
    expect(mismatches(whole.slice(1), { exclusions })).toEqual([['Charge 1', 1, 0]]);
  });

  test('a renamed person is the pair of the first migration', () => {
    const directory: ReferenceOf = { rows: [[accountOf(9), guidOf(1)]], role: 'directory' };
    const rows = [mixed(9, 1, 'Charge 1'), ...whole.slice(1)];
    expect(mismatches(rows, { references: [...batches, directory] })).toEqual([]);
    expect(mismatches(rows)).toEqual([['Charge 1', 1, 1]]);
  });

  test('of a batch of several agencies a list of one holds that one’s pairs', () => {
    const agencies = ['Accountname', 'AD-ID', 'Behörde'];
    const reference: ReferenceOf = {
      header: agencies,
      rows: [
        [...pairOf(1), 'See'],
        [...pairOf(2), 'Berg'],
        [...pairOf(3), 'See'],
      ],
      name: 'Charge 1',
    };
    const more = { references: [reference] };
    expect(mismatches([from(1, 'Charge 1'), from(3, 'Charge 1')], more)).toEqual([]);
    expect(mismatches([from(1, 'Charge 1')], more)).toEqual([['Charge 1', 1, 0]]);
    const both = [from(1, 'Charge 1'), from(2, 'Charge 1')];
    expect(mismatches(both, more)).toEqual([['Charge 1', 1, 0]]);
  });

  describe('people who were added beside the first migration', () => {
    const directory: ReferenceOf = {
      rows: [pairOf(1), pairOf(2), pairOf(11), pairOf(12), pairOf(50), pairOf(51)],
      name: 'Verzeichnis',
      role: 'directory',
    };
    const added = [from(50, 'Neue'), from(51, 'Neue')];

    test.each<[string, Rows, readonly ReferenceOf[], unknown]>([
      ['all of them proven by the directory', added, [directory], []],
      ['no directory that proves them', added, [], [['Neue', 0, 2]]],
      ['one whom nothing proves', [...added, from(60, 'Neue')], [directory], [['Neue', 0, 3]]],
      [
        'two whose IDs were crossed',
        [mixed(50, 51, 'Neue'), mixed(51, 50, 'Neue')],
        [directory],
        [['Neue', 0, 2]],
      ],
      [
        'one of a source batch among them',
        [...added, from(1, 'Neue')],
        [directory],
        [['Neue', 0, 3]],
      ],
      [
        'them under a source batch’s name',
        [from(50, 'Charge 1')],
        [directory],
        [['Charge 1', 0, 1]],
      ],
    ])('%s', (_, rows, more, expected) => {
      const references = [...batches, ...more];
      expect(mismatches([...whole, ...rows], { references })).toEqual(expected);
    });
  });
});
