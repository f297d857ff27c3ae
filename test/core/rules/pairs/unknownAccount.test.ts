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

const reference = [
  ['anna.berg@amt.example', guidOf(1)],
  ['bernd.tal@amt.example', guidOf(2)],
  ['carla.see@amt.example', guidOf(3)],
] as const;

describe('unknown-account', () => {
  test('the ID is known, the account not: whose ID it is, and the nearest account', () => {
    const result = checkRows([['ana.berg@amt.example', guidOf(2)], reference[2]], reference);
    expect(findingsOf(result, 'unknown-account')).toEqual([
      {
        rule: 'unknown-account',
        severity: 'error',
        row: 2,
        column: 0,
        account: 'ana.berg@amt.example',
        id: guidOf(2),
        details: { belongsTo: 'bernd.tal@amt.example', nearest: 'anna.berg@amt.example' },
      },
    ]);
    expect(statesOf(result)).toEqual(['unknown', 'ok']);
    expect(result.counts).toMatchObject({ unknownAccount: 1, unknownId: 0, unknownPair: 0 });
    expect(result.passed).toBe(false);
  });

  test.each([
    ['one letter less', 'ana.berg@amt.example', 'anna.berg@amt.example'],
    ['three edits', 'anna.bxxx@amt.example', 'anna.berg@amt.example'],
    ['four edits', 'anna.wxyz@amt.example', null],
    ['ü for ue is only alike', 'anna.bérg@amt.example', 'anna.berg@amt.example'],
    ['in capitals', 'ANNA.BERK@AMT.EXAMPLE', 'anna.berg@amt.example'],
    ['nothing alike', 'zoe.fluss@amt.example', null],
    ['another domain', 'anna.berg@amt.examplf', 'anna.berg@amt.example'],
  ])('the nearest is shown, never accepted: %s', (_, account, nearest) => {
    const result = checkRows([[account, guidOf(1)]], reference);
    const [found] = findingsOf(result, 'unknown-account');
    expect(found?.details.nearest).toBe(nearest);
    expect(statesOf(result)).not.toContain('ok');
  });

  test('the first of equally near ones in R’s order', () => {
    const twins = [
      ['person.eins@amt.example', guidOf(5)],
      ['person.zwei@amt.example', guidOf(6)],
      ['person.eina@amt.example', guidOf(7)],
    ];
    const result = checkRows([['person.einx@amt.example', guidOf(6)]], twins);
    expect(findingsOf(result, 'unknown-account')[0]?.details.nearest).toBe(
      'person.eins@amt.example',
    );
  });

  test('the directory knows the ID: its account is named', () => {
    const result = checkOf({
      list: { rows: [[accountOf(9), guidOf(2)]] },
      references: [{ rows: [pairOf(1)] }, { rows: [pairOf(2)], role: 'directory' }],
    });
    expect(findingsOf(result, 'unknown-account')[0]?.details.belongsTo).toBe(accountOf(2));
  });

  test('a whole column with .tmp is asked about once, no row is reported and none is ok', () => {
    const rows = pairsTo(4).map(([account, id]) => [account.replace('@', '.tmp@'), id]);
    const result = checkRows(rows, pairsTo(4));
    expect(rulesFound(result)).not.toContain('unknown-account');
    expect(placesOf(result, 'tmp-suffix')).toEqual(['- account error']);
    expect(statesOf(result)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(result.counts.unknownAccount).toBe(4);
  });

  test('.tmp in some rows only counts: those are unknown', () => {
    const rows = [pairOf(1), ['person2.tmp@amt.example', guidOf(2)]];
    expect(placesOf(checkRows(rows, pairsTo(2)), 'unknown-account')).toEqual(['3 account error']);
  });
});
