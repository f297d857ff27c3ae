import {
  accountOf,
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
  type Rows,
} from '../../support/listOf';

const upperAccount = (n: number) => [accountOf(n).toUpperCase(), guidOf(n)] as const;
const braced = (n: number) => [accountOf(n), `{${guidOf(n)}}`] as const;

describe('spelling-differs', () => {
  test('equal in canonical form, written otherwise: an info with both spellings', () => {
    const result = checkRows([pairOf(1), upperAccount(2), pairOf(3)], pairsTo(3));
    expect(findingsOf(result, 'spelling-differs')).toEqual([
      {
        rule: 'spelling-differs',
        severity: 'info',
        row: 3,
        column: 0,
        account: accountOf(2).toUpperCase(),
        id: guidOf(2),
        details: { rows: null, value: accountOf(2).toUpperCase(), expected: accountOf(2) },
      },
    ]);
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok']);
    expect(result.passed).toBe(true);
  });

  test.each<[string, Rows, Rows, string[]]>([
    ['all written alike', pairsTo(3), pairsTo(3), []],
    ['alike in capitals too', [upperAccount(1), pairOf(2)], [upperAccount(1), pairOf(2)], []],
    ['the reference is the odd one', pairsTo(2), [upperAccount(1), pairOf(2)], ['2 account info']],
    ['the ID', [braced(1), pairOf(2)], pairsTo(2), ['2 id info']],
    [
      'both cells: one finding, the account’s',
      [[accountOf(1).toUpperCase(), `{${guidOf(1)}}`], pairOf(2)],
      pairsTo(2),
      ['2 account info'],
    ],
    ['white space', [[`${accountOf(1)} `, guidOf(1)], pairOf(2)], pairsTo(2), ['2 account info']],
    [
      'NFD',
      [['müller@amt.example'.normalize('NFD'), guidOf(1)], pairOf(2)],
      [['müller@amt.example', guidOf(1)], pairOf(2)],
      ['2 account info'],
    ],
    [
      'in two of two rows (a column needs three)',
      [braced(1), braced(2)],
      pairsTo(2),
      ['2 id info', '3 id info'],
    ],
    [
      'a SID’s letters',
      [['a@amt.example', 's-1-5-21-1-2-3-1001']],
      [['a@amt.example', 'S-1-5-21-1-2-3-1001']],
      ['2 id info'],
    ],
    [
      'wrong and unknown rows are not compared',
      [
        [accountOf(1).toUpperCase(), guidOf(2)],
        [accountOf(9).toUpperCase(), guidOf(8)],
      ],
      pairsTo(3),
      [],
    ],
  ])('%s', (_, rows, reference, expected) => {
    expect(placesOf(checkRows(rows, reference), 'spelling-differs')).toEqual(expected);
  });

  test('row by row, each with the spellings of the cell that differs', () => {
    const rows = [upperAccount(1), braced(2), upperAccount(3), pairOf(4)];
    const found = findingsOf(checkRows(rows, pairsTo(4)), 'spelling-differs');
    expect(found.map(({ row, details }) => [row, details.value, details.expected])).toEqual([
      [2, accountOf(1).toUpperCase(), accountOf(1)],
      [3, `{${guidOf(2)}}`, guidOf(2)],
      [4, accountOf(3).toUpperCase(), accountOf(3)],
    ]);
  });

  test('a whole column is said once, with how many and one example', () => {
    const result = checkRows([braced(1), braced(2), braced(3)], pairsTo(3));
    expect(findingsOf(result, 'spelling-differs')).toEqual([
      {
        rule: 'spelling-differs',
        severity: 'info',
        row: null,
        column: 1,
        account: null,
        id: null,
        details: { rows: 3, value: `{${guidOf(1)}}`, expected: guidOf(1) },
      },
    ]);
    expect(result.counts.infos).toBe(1);
  });

  test('a whole column and a single cell of the other one', () => {
    const result = checkRows(
      [braced(1), [accountOf(2).toUpperCase(), `{${guidOf(2)}}`], braced(3)],
      pairsTo(3),
    );
    expect(placesOf(result, 'spelling-differs')).toEqual(['- id info', '3 account info']);
  });

  test('both columns as a whole', () => {
    const rows = [1, 2, 3].map((n) => [accountOf(n).toUpperCase(), `{${guidOf(n)}}`]);
    expect(placesOf(checkRows(rows, pairsTo(3)), 'spelling-differs')).toEqual([
      '- account info',
      '- id info',
    ]);
  });

  test('one row written alike: not the whole column', () => {
    const result = checkRows([braced(1), braced(2), braced(3), pairOf(4)], pairsTo(4));
    expect(placesOf(result, 'spelling-differs')).toEqual(['2 id info', '3 id info', '4 id info']);
  });

  test('rows that are not right do not count to the column', () => {
    const result = checkRows(
      [braced(1), braced(2), braced(3), [accountOf(9), guidOf(9)]],
      pairsTo(4),
    );
    expect(placesOf(result, 'spelling-differs')).toEqual(['- id info']);
    expect(findingsOf(result, 'spelling-differs')[0]?.details.rows).toBe(3);
  });
});
