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
  type Rows,
} from '../../support/listOf';

const mixed = (a: number, b: number) => [accountOf(a), guidOf(b)] as const;
const header = ['Accountname', 'AD-ID', 'Behörde'];

describe('wrong-pair', () => {
  test.each<[string, Rows, number[]]>([
    ['all right', pairsTo(3), []],
    ['two rows exchanged', [pairOf(1), mixed(2, 3), mixed(3, 2)], [3, 4]],
    ['one ID of somebody else', [mixed(1, 2)], [2]],
    ['in other spelling', [[accountOf(1).toUpperCase(), `{${guidOf(2).toUpperCase()}}`]], [2]],
    [
      'right in other spelling',
      [[` ${accountOf(1).toUpperCase()}`, `{${guidOf(1).toUpperCase()}}`]],
      [],
    ],
    ['account unknown', [mixed(9, 1)], []],
    ['ID unknown', [mixed(1, 9)], []],
    ['both unknown', [mixed(8, 9)], []],
    [
      'key cells missing',
      [
        [accountOf(1), null],
        [null, guidOf(1)],
      ],
      [],
    ],
  ])('%s', (_, rows, expected) => {
    const result = checkRows(rows, pairsTo(4));
    expect(placesOf(result, 'wrong-pair')).toEqual(expected.map((row) => `${row} id error`));
    expect(result.counts.wrongPair).toBe(expected.length);
    const wrong = statesOf(result).flatMap((state, at) => (state === 'wrong' ? [at + 2] : []));
    expect(wrong).toEqual(expected);
    if (expected.length > 0) expect(result.passed).toBe(false);
  });

  test('says which ID belongs to the account, whose ID it is, and both agencies', () => {
    const result = checkOf({
      list: {
        header,
        rows: [
          [...mixed(1, 2), 'West'],
          [...mixed(2, 1), 'Nord'],
        ],
      },
      references: [
        {
          header,
          rows: [
            [...pairOf(1), 'Nord'],
            [...pairOf(2), 'Süd'],
          ],
        },
      ],
    });
    expect(findingsOf(result, 'wrong-pair')).toEqual([
      {
        rule: 'wrong-pair',
        severity: 'error',
        row: 2,
        column: 1,
        account: accountOf(1),
        id: guidOf(2),
        details: {
          expectedId: guidOf(1),
          belongsTo: accountOf(2),
          agency: 'Nord',
          ownersAgency: 'Süd',
        },
      },
      {
        rule: 'wrong-pair',
        severity: 'error',
        row: 3,
        column: 1,
        account: accountOf(2),
        id: guidOf(1),
        details: {
          expectedId: guidOf(2),
          belongsTo: accountOf(1),
          agency: 'Süd',
          ownersAgency: 'Nord',
        },
      },
    ]);
    expect(result.counts.crossAgency).toBe(2);
  });

  test('values are shown as stored: the list’s in the list’s spelling, R’s in R’s', () => {
    const result = checkRows(
      [[accountOf(1).toUpperCase(), guidOf(2)]],
      [
        [accountOf(1), `{${guidOf(1)}}`],
        [accountOf(2).toUpperCase(), guidOf(2)],
      ],
    );
    expect(findingsOf(result, 'wrong-pair')[0]).toMatchObject({
      account: accountOf(1).toUpperCase(),
      details: { expectedId: `{${guidOf(1)}}`, belongsTo: accountOf(2).toUpperCase() },
    });
  });

  test('agencies that cannot be told are null', () => {
    const [found] = findingsOf(checkRows([mixed(1, 2)], pairsTo(2)), 'wrong-pair');
    expect(found?.details).toMatchObject({ agency: null, ownersAgency: null });
  });

  test('across source batches', () => {
    const result = checkOf({
      list: { rows: [mixed(1, 2)] },
      references: [{ rows: [pairOf(1)] }, { rows: [pairOf(2)] }],
    });
    expect(findingsOf(result, 'wrong-pair')[0]?.details).toMatchObject({
      expectedId: guidOf(1),
      belongsTo: accountOf(2),
    });
  });

  test.each<[string, Rows, Rows, (string | null)[]]>([
    [
      'account in the first migration, ID in the directory',
      [pairOf(1)],
      [pairOf(2)],
      [guidOf(1), accountOf(2)],
    ],
    [
      'account in the directory, ID in the first migration',
      [pairOf(2)],
      [pairOf(1)],
      [guidOf(1), accountOf(2)],
    ],
    ['both in both', [pairOf(1), pairOf(2)], [pairOf(1), pairOf(2)], [guidOf(1), accountOf(2)]],
    ['wrong in the directory alone', [], [pairOf(1), pairOf(2)], [guidOf(1), accountOf(2)]],
    [
      'exchanged since: both known before',
      [pairOf(1), pairOf(2)],
      [mixed(1, 2), mixed(2, 1)],
      [guidOf(1), accountOf(2)],
    ],
    [
      'account given to somebody else, its owner renamed',
      [mixed(1, 2)],
      [pairOf(1), mixed(3, 2)],
      [guidOf(1), accountOf(3)],
    ],
    [
      'account given to somebody else, its owner gone',
      [mixed(1, 2)],
      [pairOf(1)],
      [guidOf(1), null],
    ],
  ])('across roles: %s', (_, first, directory, [expectedId, belongsTo]) => {
    const result = checkOf({
      list: { rows: [mixed(1, 2)] },
      references: [{ rows: first }, { rows: directory, role: 'directory' }],
    });
    expect(placesOf(result, 'wrong-pair')).toEqual(['2 id error']);
    expect(findingsOf(result, 'wrong-pair')[0]?.details).toMatchObject({ expectedId, belongsTo });
    expect(statesOf(result)).toEqual(['wrong']);
  });

  test('a damaged wrong pair is a finding of both rules, its state is damaged', () => {
    const result = checkRows([[`person\u200b1@amt.example`, guidOf(2)], mixed(1, 2)], pairsTo(2));
    expect(statesOf(result)[0]).toBe('damaged');
    const damagedAndWrong = checkRows([[accountOf(1), guidOf(2)]], pairsTo(2), {
      profile: { acceptedDomains: ['other.example'] },
    });
    expect(rulesFound(damagedAndWrong)).toEqual(
      expect.arrayContaining(['account-invalid', 'wrong-pair']),
    );
    expect(statesOf(damagedAndWrong)).toEqual(['damaged']);
    expect(damagedAndWrong.counts).toMatchObject({ wrongPair: 0, notChecked: 1, errors: 2 });
  });
});
