import {
  accountOf,
  checkOf,
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  rulesFound,
  statesOf,
} from '../../support/listOf';

describe('unknown-id', () => {
  test('the account is known, the ID not: the one that R gives the account', () => {
    const result = checkRows([pairOf(1), [accountOf(2), guidOf(9)]], pairsTo(2));
    expect(findingsOf(result, 'unknown-id')).toEqual([
      {
        rule: 'unknown-id',
        severity: 'error',
        row: 3,
        column: 1,
        account: accountOf(2),
        id: guidOf(9),
        details: { expectedId: guidOf(2) },
      },
    ]);
    expect(statesOf(result)).toEqual(['ok', 'unknown']);
    expect(result.counts).toMatchObject({ correct: 1, unknownId: 1, unknownAccount: 0 });
    expect(result.passed).toBe(false);
  });

  test('the directory knows the account: its ID is named', () => {
    const result = checkOf({
      list: { rows: [[accountOf(2), guidOf(9)]] },
      references: [{ rows: [pairOf(1)] }, { rows: [pairOf(2)], role: 'directory' }],
    });
    expect(findingsOf(result, 'unknown-id')[0]?.details.expectedId).toBe(guidOf(2));
  });

  test('an account that was re-created stays an error: the ID of the first migration is named', () => {
    const result = checkOf({
      list: { rows: [[accountOf(2), guidOf(9)]] },
      references: [{ rows: [pairOf(2)] }, { rows: [[accountOf(2), guidOf(9)]], role: 'directory' }],
    });
    expect(findingsOf(result, 'unknown-id')[0]?.details.expectedId).toBe(guidOf(2));
    expect(statesOf(result)).toEqual(['unknown']);
  });

  test.each([
    [19, 19],
    [20, 0],
  ])(
    '%i rows with other IDs: %i findings, from 20 on it is said once (id-space-differs)',
    (count, findings) => {
      const rows = pairsTo(count).map(([account], at) => [account, guidOf(1000 + at)]);
      const result = checkRows(rows, pairsTo(count));
      expect(placesOf(result, 'unknown-id')).toHaveLength(findings);
      expect(rulesFound(result).includes('id-space-differs')).toBe(findings === 0);
      expect(new Set(statesOf(result))).toEqual(new Set(['unknown']));
      expect(result.counts.unknownId).toBe(count);
    },
  );
});
