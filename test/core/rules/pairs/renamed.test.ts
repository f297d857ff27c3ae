import {
  accountOf,
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  placesOf,
  rulesFound,
  statesOf,
  type Rows,
} from '../../support/listOf';

const mixed = (a: number, b: number) => [accountOf(a), guidOf(b)] as const;

function checkRoles(rows: Rows, first: Rows, directory: Rows) {
  return checkOf({
    list: { rows },
    references: [{ rows: first }, { rows: directory, role: 'directory' }],
  });
}

describe('renamed', () => {
  test('the first migration has the ID with another account, the directory with this one', () => {
    const result = checkRoles(
      [mixed(9, 1), pairOf(2)],
      [pairOf(1), pairOf(2)],
      [mixed(9, 1), pairOf(2)],
    );
    expect(findingsOf(result, 'renamed')).toEqual([
      {
        rule: 'renamed',
        severity: 'warning',
        row: 2,
        column: 0,
        account: accountOf(9),
        id: guidOf(1),
        details: { formerAccount: accountOf(1) },
      },
    ]);
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.counts).toMatchObject({ correct: 2, missing: 0, errors: 0, wrongPair: 0 });
    expect(result.diagnoses).toEqual([]);
    expect(result.passed).toBe(true);
  });

  test.each<[string, Rows, Rows, Rows, string, string]>([
    ['without a directory', [mixed(9, 1)], [pairOf(1)], [], 'unknown', 'unknown-account'],
    [
      'the directory has it otherwise',
      [mixed(9, 1)],
      [pairOf(1)],
      [mixed(8, 1)],
      'unknown',
      'unknown-account',
    ],
    [
      'the directory does not know the ID',
      [mixed(9, 1)],
      [pairOf(1)],
      [pairOf(2)],
      'unknown',
      'unknown-account',
    ],
    [
      'the directory gives the account to another ID',
      [mixed(9, 1)],
      [pairOf(1)],
      [mixed(9, 3), pairOf(1)],
      'wrong',
      'wrong-pair',
    ],
    [
      'the first migration gave the account another ID',
      [mixed(2, 1)],
      [pairOf(1), pairOf(2)],
      [mixed(2, 1)],
      'wrong',
      'wrong-pair',
    ],
    [
      'the account was re-created',
      [mixed(2, 9)],
      [pairOf(2)],
      [mixed(2, 9)],
      'unknown',
      'unknown-id',
    ],
  ])('not proven: %s', (_, rows, first, directory, state, rule) => {
    const result = checkRoles(rows, first, directory);
    expect(statesOf(result)).toEqual([state]);
    expect(rulesFound(result)).toContain(rule);
    expect(rulesFound(result)).not.toContain('renamed');
    expect(result.passed).toBe(false);
  });

  test('the directory alone proves a pair, but no rename', () => {
    const result = checkOf({
      list: { rows: [mixed(9, 1)] },
      references: [{ rows: [mixed(9, 1)], role: 'directory' }],
    });
    expect(rulesFound(result)).not.toContain('renamed');
    expect(statesOf(result)).toEqual(['ok']);
  });

  test('new people stand in the directory only: ok without a finding', () => {
    const result = checkRoles([pairOf(1), pairOf(7)], [pairOf(1)], [pairOf(1), pairOf(7)]);
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(rulesFound(result)).not.toContain('renamed');
    expect(result.passed).toBe(true);
  });

  test('people who left the directory keep the pair of the first migration', () => {
    const result = checkRoles([pairOf(1), pairOf(2)], [pairOf(1), pairOf(2)], [pairOf(2)]);
    expect(statesOf(result)).toEqual(['ok', 'ok']);
  });

  test('the former account is right as long as nobody else has it', () => {
    const result = checkRoles([pairOf(1)], [pairOf(1)], [mixed(9, 1)]);
    expect(statesOf(result)).toEqual(['ok']);
  });

  test('one person under both names: each row is right, the ID stands twice', () => {
    const result = checkRoles([pairOf(1), mixed(9, 1)], [pairOf(1)], [mixed(9, 1)]);
    expect(statesOf(result)).toEqual(['duplicate', 'duplicate']);
    expect(placesOf(result, 'renamed')).toEqual(['3 account warning']);
  });

  test('one finding a row, in the order of the rows', () => {
    const result = checkRoles(
      [mixed(11, 1), pairOf(2), mixed(13, 3)],
      [pairOf(1), pairOf(2), pairOf(3)],
      [mixed(13, 3), mixed(11, 1), pairOf(2)],
    );
    expect(
      findingsOf(result, 'renamed').map(({ row, details }) => [row, details.formerAccount]),
    ).toEqual([
      [2, accountOf(1)],
      [4, accountOf(3)],
    ]);
  });
});
