import { findRepeats } from '../../../src/core/stacking/findRepeats';
import type { CellValue } from '../../../src/core/table/column';
import { accountOf, checkOf, guidOf, pairOf, pairsTo } from '../support/listOf';

/** What stands more than once among these rows, of which those at `left` are left out. */
function repeatsIn(
  rows: readonly (readonly CellValue[])[],
  left: readonly number[] = [],
  header = ['Accountname', 'AD-ID', 'Behörde', 'Notiz'],
) {
  const { facts } = checkOf({ list: { header, rows }, references: [{ rows: pairsTo(3) }] });
  if (facts === null) throw new Error('columns');
  const counts = Uint8Array.from(rows, (_, position) => (left.includes(position) ? 0 : 1));
  return findRepeats(facts, counts);
}

describe('findRepeats', () => {
  const pair = { what: 'pair', positions: [0, 2], isIdentical: true };

  test.each<[string, CellValue[][], unknown[]]>([
    ['nothing', [[...pairOf(1)], [...pairOf(2)]], []],
    ['a pair', [[...pairOf(1)], [...pairOf(2)], [...pairOf(1)]], [pair]],
    [
      'a pair spelled otherwise',
      [
        [...pairOf(1)],
        [...pairOf(2)],
        [accountOf(1).toUpperCase(), `{${guidOf(1).toUpperCase()}}`],
      ],
      [pair],
    ],
    [
      'a pair with another agency: one row cannot stand for both',
      [
        [...pairOf(1), 'See'],
        [...pairOf(2), 'See'],
        [...pairOf(1), 'Berg'],
      ],
      [{ ...pair, isIdentical: false }],
    ],
    [
      'a pair of which the third has another agency',
      [
        [...pairOf(1), 'See'],
        [...pairOf(1), 'See'],
        [...pairOf(1), 'Berg'],
      ],
      [{ what: 'pair', positions: [0, 1, 2], isIdentical: false }],
    ],
    [
      'a pair with another note: the job reads no notes',
      [
        [...pairOf(1), 'See', 'a'],
        [...pairOf(2), 'See', 'a'],
        [...pairOf(1), 'See', 'b'],
      ],
      [pair],
    ],
    [
      'an account with two IDs',
      [[...pairOf(1)], [accountOf(1), guidOf(9)]],
      [{ what: 'account', positions: [0, 1], isIdentical: false }],
    ],
    [
      'an ID with two accounts',
      [[...pairOf(1)], [accountOf(9), guidOf(1)]],
      [{ what: 'id', positions: [0, 1], isIdentical: false }],
    ],
    [
      'in the order of the list',
      [
        [accountOf(5), guidOf(5)],
        [...pairOf(1)],
        [accountOf(6), guidOf(6)],
        [accountOf(7), guidOf(6)],
        [accountOf(5), guidOf(8)],
        [...pairOf(1)],
      ],
      [
        { what: 'account', positions: [0, 4], isIdentical: false },
        { what: 'pair', positions: [1, 5], isIdentical: true },
        { what: 'id', positions: [2, 3], isIdentical: false },
      ],
    ],
    [
      'empty cells are nobody’s',
      [
        [accountOf(1), null],
        [accountOf(1), null],
        [null, guidOf(2)],
        [null, guidOf(2)],
      ],
      [],
    ],
    [
      'a pair and the account with another ID: both are told',
      [[...pairOf(1)], [...pairOf(1)], [accountOf(1), guidOf(9)]],
      [
        { what: 'pair', positions: [0, 1], isIdentical: true },
        { what: 'account', positions: [0, 1, 2], isIdentical: false },
      ],
    ],
  ])('%s', (_, rows, expected) => {
    expect(repeatsIn(rows)).toEqual(expected);
  });

  test('of several further bound values each must be the same', () => {
    const header = ['Accountname', 'AD-ID', 'Behörde', 'Zielserver'];
    const rows = (one: readonly string[], other: readonly string[]): CellValue[][] => [
      [...pairOf(1), ...one],
      [...pairOf(1), ...other],
    ];
    const isIdentical = (of: CellValue[][]) => repeatsIn(of, [], header)[0]?.isIdentical;
    expect(isIdentical(rows(['See', 'mx1'], ['See', 'mx1']))).toBe(true);
    expect(isIdentical(rows(['See', 'mx1'], ['See', 'mx2']))).toBe(false);
    expect(isIdentical(rows(['See', 'mx1'], ['Berg', 'mx1']))).toBe(false);
  });

  test('rows that do not count are none', () => {
    const rows = [[...pairOf(1)], [...pairOf(1)], [accountOf(1), guidOf(9)]];
    expect(repeatsIn(rows, [1, 2])).toEqual([]);
    expect(repeatsIn(rows, [1])).toEqual([
      { what: 'account', positions: [0, 2], isIdentical: false },
    ]);
  });
});
