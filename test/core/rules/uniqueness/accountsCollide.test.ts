import {
  checkRows,
  findingsOf,
  guidOf,
  placesOf,
  rulesFound,
  statesOf,
} from '../../support/listOf';

const listOf = (accounts: readonly string[]) => accounts.map((name, at) => [name, guidOf(at + 1)]);

describe('accounts-collide', () => {
  test.each([
    ['umlaut and plain letter', ['muller', 'müller'], [[2, 3]]],
    ['the plain one below', ['müller', 'ok', 'muller'], [[2, 4]]],
    ['ß and ss', ['weiß@amt.example', 'weiss@amt.example'], [[2, 3]]],
    ['ß and SS', ['weiß', 'WEISS'], [[2, 3]]],
    ['two spellings with marks', ['rené', 'renè'], [[2, 3]]],
    ['three', ['rené', 'rene', 'renè'], [[2, 3, 4]]],
    [
      'two groups',
      ['jörg', 'jorg', 'rené', 'rene'],
      [
        [2, 3],
        [4, 5],
      ],
    ],
    ['ø and o', ['sørensen', 'sorensen'], [[2, 3]]],
    ['ü and ue differ to the directory too', ['müller', 'mueller'], []],
    ['other domain', ['müller@a.example', 'muller@b.example'], []],
    ['domains that differ in a mark are two', ['a@müller.example', 'a@muller.example'], []],
    ['plain ASCII never collides', ['mueller', 'muller', 'Moller'], []],
    ['the same account twice is a duplicate, no collision', ['müller', 'MÜLLER'], []],
    ['NFC and NFD are one account', ['müller', 'mu\u0308ller'], []],
    ['SMTP: before all of them', ['SMTP:müller@a.example', 'SMTP:muller@a.example'], [[2, 3]]],
  ])('%s', (_, accounts, groups) => {
    const rows = listOf(accounts);
    const result = checkRows(rows, rows);
    const found = findingsOf(result, 'accounts-collide');
    expect(found.map(({ row, details }) => [row, details.rows])).toEqual(
      groups.flatMap((group) => group.map((row) => [row, group])),
    );
    expect(placesOf(result, 'accounts-collide')).toEqual(
      groups.flat().map((row) => `${row} account warning`),
    );
  });

  test('an account of the reference that the list does not hold collides with nothing', () => {
    const result = checkRows(listOf(['müller']), [...listOf(['müller']), ['muller', guidOf(9)]]);
    expect(rulesFound(result)).not.toContain('accounts-collide');
  });

  test('of an account that stands twice the first row is named', () => {
    const rows = [
      ['müller', guidOf(1)],
      ['muller', guidOf(2)],
      ['müller', guidOf(1)],
    ];
    const found = findingsOf(checkRows(rows, rows), 'accounts-collide');
    expect(found.map(({ row, details }) => [row, details.rows])).toEqual([
      [2, [2, 3]],
      [3, [2, 3]],
    ]);
  });

  test('a warning: it changes no state', () => {
    const rows = listOf(['müller', 'muller']);
    const result = checkRows(rows, rows);
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.passed).toBe(true);
  });
});
