import { checkRows, findingsOf, pairOf, placesOf, statesOf } from '../../support/listOf';

const [first, firstId] = pairOf(1);
const [second, secondId] = pairOf(2);
const reference = [pairOf(1), pairOf(2), ['müller@amt.example', pairOf(3)[1]]];

describe('duplicate-account', () => {
  test.each([
    ['each account once', [pairOf(1), pairOf(2)], []],
    [
      'twice',
      [
        [first, firstId],
        [second, secondId],
        [first, secondId],
      ],
      [2, 4],
    ],
    [
      'in upper case',
      [
        [first, firstId],
        [first.toUpperCase(), secondId],
      ],
      [2, 3],
    ],
    [
      'white space around it',
      [
        [first, firstId],
        [` ${first}`, secondId],
      ],
      [2, 3],
    ],
    [
      'in NFD',
      [
        ['müller@amt.example', firstId],
        ['müller@amt.example'.normalize('NFD'), secondId],
      ],
      [2, 3],
    ],
    [
      'domain as A-label',
      [
        ['a@müller.example', firstId],
        ['a@xn--mller-kva.example', secondId],
      ],
      [2, 3],
    ],
    [
      'dots count',
      [
        ['ab@amt.example', firstId],
        ['a.b@amt.example', secondId],
      ],
      [],
    ],
    [
      'tags count',
      [
        ['a+x@amt.example', firstId],
        ['a@amt.example', secondId],
      ],
      [],
    ],
    [
      'ü is not ue',
      [
        ['müller@amt.example', firstId],
        ['mueller@amt.example', secondId],
      ],
      [],
    ],
    [
      '.tmp counts',
      [
        ['mueller', firstId],
        ['mueller.tmp', secondId],
      ],
      [],
    ],
    [
      'empty accounts are no account',
      [
        [null, firstId],
        [null, secondId],
      ],
      [],
    ],
  ])('%s', (_, rows, expected) => {
    const result = checkRows(rows, reference);
    expect(placesOf(result, 'duplicate-account')).toEqual(
      expected.map((row) => `${row} account error`),
    );
  });

  test('names all rows of the account', () => {
    const rows = [
      [first, firstId],
      [second, secondId],
      [first.toUpperCase(), firstId],
    ];
    const result = checkRows(rows, reference);
    const found = findingsOf(result, 'duplicate-account');
    expect(found.map(({ row, account, details }) => [row, account, details.rows])).toEqual([
      [2, first, [2, 4]],
      [4, first.toUpperCase(), [2, 4]],
    ]);
    expect(statesOf(result)).toEqual(['duplicate', 'ok', 'duplicate']);
    expect(result.counts).toMatchObject({ rows: 3, correct: 1, notChecked: 2, errors: 4 });
    expect(result.passed).toBe(false);
  });
});
