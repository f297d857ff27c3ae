import {
  accountOf,
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  rulesFound,
  statesOf,
} from '../../support/listOf';

describe('unknown-pair', () => {
  test('neither account nor ID is known; the nearest account is shown', () => {
    const result = checkRows([pairOf(1), ['persom2@amt.example', guidOf(9)]], pairsTo(2));
    expect(findingsOf(result, 'unknown-pair')).toEqual([
      {
        rule: 'unknown-pair',
        severity: 'error',
        row: 3,
        column: 0,
        account: 'persom2@amt.example',
        id: guidOf(9),
        details: { nearest: accountOf(2) },
      },
    ]);
    expect(statesOf(result)).toEqual(['ok', 'unknown']);
    expect(result.counts).toMatchObject({ correct: 1, unknownPair: 1, wrongPair: 0 });
    expect(result.passed).toBe(false);
  });

  test('nothing alike: null', () => {
    const result = checkRows([['someone.else@haus.example', guidOf(9)]], pairsTo(2));
    expect(findingsOf(result, 'unknown-pair')[0]?.details).toEqual({ nearest: null });
  });

  test.each([
    [19, 19],
    [20, 0],
  ])('%i rows of a wrong reference: %i findings, from 20 on it is said once', (count, findings) => {
    const rows = pairsTo(count);
    const other = rows.map((_, at) => ['other' + String(at) + '@haus.example', guidOf(500 + at)]);
    const result = checkRows(rows, other);
    expect(placesOf(result, 'unknown-pair')).toHaveLength(findings);
    expect(rulesFound(result).includes('id-space-differs')).toBe(findings === 0);
    expect(result.counts.unknownPair).toBe(count);
    expect(result.passed).toBe(false);
  });

  test('incomplete rows and repeated headers are no pairs', () => {
    const rows = [['new@amt.example', null], ['Accountname', 'AD-ID'], pairOf(1)];
    expect(rulesFound(checkRows(rows, pairsTo(2)))).not.toContain('unknown-pair');
  });
});
