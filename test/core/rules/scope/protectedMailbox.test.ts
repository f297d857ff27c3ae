import { checkRows, findingsOf, guidOf, placesOf, statesOf, type Rows } from '../../support/listOf';

const rowsOf = (accounts: readonly string[]): Rows =>
  accounts.map((name, at) => [name, guidOf(at + 1)]);

describe('protected-mailbox', () => {
  test('a warning in the row, with the profile’s words and pattern', () => {
    const rows = rowsOf(['anna.berg@amt.example', 'personalrat@amt.example']);
    const result = checkRows(rows, rows);
    expect(findingsOf(result, 'protected-mailbox')).toEqual([
      {
        rule: 'protected-mailbox',
        severity: 'warning',
        row: 3,
        column: 0,
        account: 'personalrat@amt.example',
        id: guidOf(2),
        details: { label: { de: 'Personalrat', en: 'staff council' }, pattern: '*personalrat*' },
      },
    ]);
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.passed).toBe(true);
  });

  test.each([
    ['anywhere in the local part', 'amt-personalrat2@amt.example', true],
    ['in capitals', 'PERSONALRAT@AMT.EXAMPLE', true],
    ['white space around it', ' personalrat@amt.example ', true],
    ['as .tmp account', 'personalrat.tmp', true],
    ['with an umlaut', 'betriebsärztin@amt.example', true],
    ['in NFD', 'betriebsärztin@amt.example'.normalize('NFD'), true],
    ['the whole of a short pattern', 'dsb@amt.example', true],
    ['a part of a short pattern', 'dsb.x@amt.example', false],
    ['in the domain only', 'anna@personalrat.example', false],
    ['another word', 'anna.persson@amt.example', false],
  ])('%s: %s', (_, account, found) => {
    const rows = rowsOf([account]);
    expect(placesOf(checkRows(rows, rows), 'protected-mailbox')).toEqual(
      found ? ['2 account warning'] : [],
    );
  });

  test('behind SMTP: where all rows have it', () => {
    const rows = rowsOf(['SMTP:dsb@amt.example', 'smtp:anna@amt.example', 'SMTP:jav@amt.example']);
    expect(placesOf(checkRows(rows, rows), 'protected-mailbox')).toEqual([
      '2 account warning',
      '4 account warning',
    ]);
  });

  test('also in rows that are wrong or incomplete', () => {
    const rows: Rows = [
      ['dsb@amt.example', null],
      ['jav@amt.example', guidOf(9)],
    ];
    expect(
      placesOf(checkRows(rows, rowsOf(['jav@amt.example'])), 'protected-mailbox'),
    ).toHaveLength(2);
  });

  test('the profile’s own list, and none', () => {
    const label = { de: 'Leitung', en: 'head' };
    const rows = rowsOf(['chef@amt.example', 'personalrat@amt.example', 'chef@haus.example']);
    const own = [{ pattern: 'chef@amt.*', label }];
    const found = findingsOf(
      checkRows(rows, rows, { profile: { protectedMailboxes: own } }),
      'protected-mailbox',
    );
    expect(found.map(({ row, details }) => [row, details])).toEqual([
      [2, { label, pattern: 'chef@amt.*' }],
    ]);
    expect(
      placesOf(checkRows(rows, rows, { profile: { protectedMailboxes: [] } }), 'protected-mailbox'),
    ).toEqual([]);
  });
});
