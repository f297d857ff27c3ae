import {
  accountOf,
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
  type Rows,
} from '../../support/listOf';

describe('already-in-batch', () => {
  test.each<[string, Rows, string[], string[]]>([
    ['nothing in common', [pairOf(7), pairOf(8)], [], []],
    ['the same pair', [pairOf(7), pairOf(2)], ['3 account error'], ['Charge 9 3']],
    [
      'the account with another ID',
      [[accountOf(2), guidOf(77)]],
      ['3 account error'],
      ['Charge 9 2'],
    ],
    ['the ID with another account', [[accountOf(77), guidOf(2)]], ['3 id error'], ['Charge 9 2']],
    [
      'spelled otherwise',
      [[` ${accountOf(1).toUpperCase()}`, `{${guidOf(77)}}`]],
      ['2 account error'],
      ['Charge 9 2'],
    ],
    [
      'twice there: the first row is named',
      [pairOf(1), pairOf(1)],
      ['2 account error'],
      ['Charge 9 2'],
    ],
    [
      'incomplete there',
      [
        [accountOf(1), null],
        [null, guidOf(3)],
      ],
      ['2 account error', '4 id error'],
      ['Charge 9 2', 'Charge 9 3'],
    ],
  ])('%s', (_, rows, places, others) => {
    const result = checkOf({
      list: { rows: pairsTo(3) },
      references: [{ rows: pairsTo(3) }],
      others: [{ name: 'Charge 9', rows }],
    });
    expect(placesOf(result, 'already-in-batch')).toEqual(places);
    const found = findingsOf(result, 'already-in-batch');
    expect(found.map(({ details }) => `${details.list} ${details.otherRow}`)).toEqual(others);
    expect(result.passed).toBe(places.length === 0);
  });

  test('several lists: each row names the first that holds it, its account before its ID', () => {
    const result = checkOf({
      list: { rows: pairsTo(3) },
      references: [{ rows: pairsTo(3) }],
      others: [
        { name: 'X', rows: [[accountOf(70), guidOf(1)], pairOf(2)] },
        { name: 'Y', rows: [[accountOf(1), guidOf(71)], pairOf(2)] },
      ],
    });
    expect(
      findingsOf(result, 'already-in-batch').map(({ row, column, details }) => [
        row,
        column,
        details,
      ]),
    ).toEqual([
      [2, 0, { list: 'Y', otherRow: 2 }],
      [3, 0, { list: 'X', otherRow: 3 }],
    ]);
  });

  test('about the run, not about the pair: no state changes', () => {
    const result = checkOf({
      list: { rows: pairsTo(2) },
      references: [{ rows: pairsTo(2) }],
      others: [{ name: 'X', rows: pairsTo(2) }],
    });
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.counts).toMatchObject({ correct: 2, errors: 2 });
  });

  test('empty key cells have nothing in common', () => {
    const result = checkOf({
      list: { rows: [[accountOf(1), null], pairOf(2)] },
      references: [{ rows: pairsTo(2) }],
      others: [
        {
          name: 'X',
          rows: [
            [accountOf(5), null],
            [null, guidOf(6)],
          ],
        },
      ],
    });
    expect(placesOf(result, 'already-in-batch')).toEqual([]);
  });

  test('another list is no reference', () => {
    const result = checkOf({
      list: { rows: pairsTo(1) },
      others: [{ name: 'X', rows: pairsTo(1) }],
    });
    expect(statesOf(result)).toEqual(['unknown']);
  });
});
