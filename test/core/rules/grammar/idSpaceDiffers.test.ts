import {
  accountOf,
  checkRows,
  findingsOf,
  guidOf,
  pairsTo,
  placesOf,
  rulesFound,
  type Rows,
} from '../../support/listOf';

/** `known` people of the reference, then strangers, each with an ID of the reference or another. */
function listOf(rows: number, knownAccounts: number, knownIds: number): Rows {
  return Array.from({ length: rows }, (_, n) => [
    accountOf(n < knownAccounts ? n + 1 : n + 10_001),
    guidOf(n < knownIds ? n + 1 : n + 10_001),
  ]);
}

describe('id-space-differs', () => {
  test.each<[string, Rows, object]>([
    [
      '20 rows, all accounts, no ID',
      listOf(20, 20, 0),
      { finding: 'other-ids', rows: 20, knownAccounts: 20, knownIds: 0 },
    ],
    [
      '50 % of the accounts',
      listOf(100, 50, 4),
      { finding: 'other-ids', rows: 100, knownAccounts: 50, knownIds: 4 },
    ],
    [
      'neither accounts nor IDs: the wrong reference',
      listOf(20, 0, 0),
      { finding: 'wrong-reference', rows: 20, knownAccounts: 0, knownIds: 0 },
    ],
  ])('id-space-differs: fires for %s', (_, rows, details) => {
    const result = checkRows(rows, pairsTo(100));
    expect(placesOf(result, 'id-space-differs')).toEqual(['- id error']);
    expect(findingsOf(result, 'id-space-differs')[0]?.details).toEqual(details);
    expect(result.passed).toBe(false);
  });

  test.each<[string, Rows]>([
    ['19 rows', listOf(19, 19, 0)],
    ['19 rows of strangers', listOf(19, 0, 0)],
    ['49 % of the accounts', listOf(100, 49, 0)],
    ['5 % of the IDs', listOf(100, 100, 5)],
    ['a single account among strangers', listOf(100, 1, 0)],
    ['a single ID among strangers', listOf(100, 0, 1)],
    ['all known', listOf(100, 100, 100)],
  ])('id-space-differs: does not fire for %s', (_, rows) => {
    expect(placesOf(checkRows(rows, pairsTo(100)), 'id-space-differs')).toEqual([]);
  });

  test('id-space-differs: it is asked once, the IDs are not reported one by one', () => {
    const other = checkRows(listOf(40, 40, 0), pairsTo(100));
    expect(other.counts.errors).toBe(1);
    expect(rulesFound(other)).not.toContain('unknown-id');
    const wrong = checkRows(listOf(40, 0, 0), pairsTo(100));
    expect(wrong.counts.errors).toBe(1);
    expect(wrong.counts).toMatchObject({ rows: 40, correct: 0, unknownPair: 40 });
  });

  test('id-space-differs: rows that are no pairs do not count', () => {
    const rows = [
      ...listOf(19, 19, 0),
      ['Accountname', 'AD-ID'],
      [accountOf(50), null],
      ['Summe', 19],
    ];
    expect(placesOf(checkRows(rows, pairsTo(100)), 'id-space-differs')).toEqual([]);
  });
});
