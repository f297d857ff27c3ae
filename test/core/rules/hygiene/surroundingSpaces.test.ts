import { checkRows, findingsOf, guidOf, pairsTo, placesOf, statesOf } from '../../support/listOf';

describe('surrounding-spaces', () => {
  test.each<[string, string, readonly string[]]>([
    ['a leading space', ' person1@amt.example', ['leading']],
    ['a trailing space', 'person1@amt.example ', ['trailing']],
    ['both', '  person1@amt.example ', ['leading', 'trailing']],
  ])('surrounding-spaces: fires for %s; comparison trims', (_, account, where) => {
    const result = checkRows([[account, guidOf(1)]], pairsTo(1));
    expect(placesOf(result, 'surrounding-spaces')).toEqual(['2 account warning']);
    expect(findingsOf(result, 'surrounding-spaces')[0]).toMatchObject({
      account,
      details: { cells: [{ field: 'account', fault: { where } }] },
    });
    expect(statesOf(result)).toEqual(['ok']);
    expect(result.passed).toBe(true);
  });

  test('surrounding-spaces: fires for a doubled space inside, which counts in comparison', () => {
    const rows = [['max  muster', guidOf(1)]];
    const same = checkRows(rows, rows);
    expect(placesOf(same, 'surrounding-spaces')).toEqual(['2 account warning']);
    expect(findingsOf(same, 'surrounding-spaces')[0]?.details.cells[0]?.fault.where).toEqual([
      'doubled',
    ]);
    expect(statesOf(same)).toEqual(['ok']);
    const other = checkRows(rows, [['max muster', guidOf(1)]]);
    expect(statesOf(other)).toEqual(['unknown']);
  });

  test('surrounding-spaces: fires for an ID, and once where both cells have some', () => {
    const rows = [
      ['person1@amt.example', `${guidOf(1)} `],
      [' person2@amt.example', ` ${guidOf(2)}`],
    ];
    const result = checkRows(rows, pairsTo(2));
    expect(placesOf(result, 'surrounding-spaces')).toEqual(['2 id warning', '3 account warning']);
    expect(
      findingsOf(result, 'surrounding-spaces')[1]?.details.cells.map(({ field }) => field),
    ).toEqual(['account', 'id']);
    expect(statesOf(result)).toEqual(['ok', 'ok']);
  });

  test.each<[string, readonly [string, string]]>([
    ['single spaces inside', ['max muster', guidOf(1)]],
    ['an ID in spaced octets', ['max', '32 C3 4A 8C 5F 97 17 47 AD 7B BA 4A 4E 96 8F FF']],
    ['a no-break space, which is invisible', ['\u00a0max', guidOf(1)]],
    ['none', ['max', guidOf(1)]],
  ])('surrounding-spaces: does not fire for %s', (_, row) => {
    expect(placesOf(checkRows([row], [row]), 'surrounding-spaces')).toEqual([]);
  });
});
