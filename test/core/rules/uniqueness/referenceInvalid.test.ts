import type { ReferenceRole } from '../../../../src/core/pairing/reference';
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

/** Account of person `a` beside the ID of person `b`. */
const mixed = (a: number, b: number) => [accountOf(a), guidOf(b)];

describe('reference-invalid', () => {
  test('no reference at all: one error, nothing checked as right, no finding a row', () => {
    const result = checkOf({ list: { rows: pairsTo(3) } });
    expect(findingsOf(result, 'reference-invalid')).toEqual([
      {
        rule: 'reference-invalid',
        severity: 'error',
        row: null,
        column: null,
        account: null,
        id: null,
        details: { reason: 'empty' },
      },
    ]);
    expect(statesOf(result)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(result.counts).toMatchObject({ unknownPair: 3, correct: 0, errors: 1 });
    expect(result.passed).toBe(false);
  });

  test.each([
    ['only a header', []],
    [
      'rows without a pair',
      [
        ['a@amt.example', null],
        [null, guidOf(1)],
      ],
    ],
  ])('a reference with %s is empty', (_, rows) => {
    const result = checkRows(pairsTo(2), rows);
    expect(placesOf(result, 'reference-invalid')).toEqual(['- - error']);
    expect(statesOf(result)).not.toContain('ok');
  });

  test('an empty reference leaves incomplete rows not checked', () => {
    const result = checkOf({ list: { rows: [pairOf(1), [accountOf(2), null], pairOf(3)] } });
    expect(statesOf(result)).toEqual(['unknown', 'notChecked', 'unknown']);
  });

  test('the list’s own range proves nothing', () => {
    const result = checkOf({
      list: { rows: pairsTo(2) },
      references: [{ rows: pairsTo(2), name: 'Nachmigration' }],
      ownRange: ['Nachmigration'],
    });
    expect(
      findingsOf(result, 'reference-invalid').map(({ severity, details }) => [severity, details]),
    ).toEqual([['error', { reason: 'own-range', name: 'Nachmigration' }]]);
    expect(result.passed).toBe(false);
  });

  test.each<[string, Rows, Rows, (string | number)[]]>([
    ['an account with two IDs', [pairOf(1), mixed(1, 5), pairOf(2)], [pairOf(1), pairOf(2)], [2]],
    ['an ID with two accounts', [pairOf(1), mixed(5, 1), pairOf(2)], [pairOf(1), pairOf(2)], [2]],
    ['the first of the two is no better', [pairOf(1), mixed(1, 5)], [mixed(1, 5)], [2]],
    [
      'touched by the other end',
      [pairOf(1), mixed(1, 5), pairOf(2)],
      [pairOf(2), mixed(6, 5)],
      [3],
    ],
    ['touched by its account', [pairOf(1), mixed(1, 5), pairOf(2)], [mixed(1, 2)], [2]],
    ['touched with an unknown ID', [pairOf(1), mixed(1, 5)], [mixed(1, 9)], [2]],
    [
      'a row without an ID touches it too',
      [pairOf(1), mixed(1, 5), pairOf(2)],
      [[accountOf(1), null], pairOf(2)],
      [2],
    ],
    [
      'a chain: both ends of each',
      [pairOf(1), mixed(2, 1), mixed(2, 3), pairOf(4)],
      [pairOf(4), mixed(9, 3), mixed(1, 6)],
      [3, 4],
    ],
    [
      'closed later by a third pair',
      [pairOf(1), pairOf(2), mixed(1, 2), pairOf(4)],
      [pairOf(4), pairOf(1), pairOf(2)],
      [3, 4],
    ],
  ])('%s: never guessed away, rows that touch it are not checked', (_, reference, list, rows) => {
    const result = checkRows(list, reference);
    expect(placesOf(result, 'reference-invalid')).toEqual(rows.map((row) => `${row} - error`));
    statesOf(result).forEach((state, at) => {
      if (rows.includes(at + 2)) expect(state).toBe('notChecked');
      else expect(state).toBe('ok');
    });
    expect(result.counts.notChecked).toBe(rows.length);
    expect(result.counts.wrongPair).toBe(0);
  });

  test('says where the reference contradicts itself', () => {
    const result = checkOf({
      list: { rows: [pairOf(1), pairOf(2), mixed(3, 4)] },
      references: [
        { rows: [pairOf(1), pairOf(3)], name: 'Charge 1' },
        {
          rows: [[accountOf(1).toUpperCase(), guidOf(9)], pairOf(2), mixed(8, 3)],
          name: 'Charge 2',
        },
      ],
    });
    expect(
      findingsOf(result, 'reference-invalid').map(({ row, details }) => [row, details]),
    ).toEqual([
      [
        2,
        {
          reason: 'contradiction',
          contradiction: {
            over: 'account',
            account: accountOf(1),
            id: guidOf(1),
            otherAccount: accountOf(1).toUpperCase(),
            otherId: guidOf(9),
            source: 'Charge 1',
            otherSource: 'Charge 2',
          },
        },
      ],
      [
        4,
        {
          reason: 'contradiction',
          contradiction: {
            over: 'id',
            account: accountOf(3),
            id: guidOf(3),
            otherAccount: accountOf(8),
            otherId: guidOf(3),
            source: 'Charge 1',
            otherSource: 'Charge 2',
          },
        },
      ],
    ]);
  });

  test.each<[string, Rows, number]>([
    ['one contradiction', [pairOf(1), pairOf(7), mixed(7, 8)], 1],
    ['the same twice', [pairOf(1), pairOf(7), mixed(7, 8), mixed(7, 8), pairOf(7)], 1],
    ['three IDs', [pairOf(1), pairOf(7), mixed(7, 8), mixed(7, 9)], 2],
    ['over both', [pairOf(1), pairOf(7), pairOf(8), mixed(7, 8), mixed(7, 8)], 2],
  ])('the list touches none (%s): one warning, its rows stay ok', (_, reference, count) => {
    const result = checkRows([pairOf(1)], reference);
    expect(placesOf(result, 'reference-invalid')).toEqual(['- - warning']);
    expect(findingsOf(result, 'reference-invalid')[0]?.details).toMatchObject({
      reason: 'contradictions-elsewhere',
      count,
      first: {
        over: 'account',
        account: accountOf(7),
        id: guidOf(7),
        otherAccount: accountOf(7),
        otherId: guidOf(8),
      },
    });
    expect(statesOf(result)).toEqual(['ok']);
    expect(result.passed).toBe(true);
  });

  test('one touched, one not: an error for the row and a warning for the rest', () => {
    const result = checkRows(
      [pairOf(1), pairOf(2)],
      [pairOf(1), mixed(1, 5), pairOf(2), pairOf(7), mixed(7, 8)],
    );
    expect(placesOf(result, 'reference-invalid')).toEqual(['2 - error', '- - warning']);
  });

  test.each([
    ['in one reference', [{ rows: [pairOf(1), pairOf(1), pairOf(2)] }]],
    ['in two references', [{ rows: [pairOf(1), pairOf(2)] }, { rows: [pairOf(2), pairOf(1)] }]],
    [
      'spelled otherwise',
      [{ rows: [pairOf(1), [accountOf(1).toUpperCase(), `{${guidOf(1)}}`], pairOf(2)] }],
    ],
  ])('identical pairs %s count once', (_, references) => {
    const result = checkOf({ list: { rows: pairsTo(2) }, references });
    expect(rulesFound(result)).not.toContain('reference-invalid');
    expect(statesOf(result)).toEqual(['ok', 'ok']);
  });

  test('references of two roles may differ: that is a rename or a wrong pair, no contradiction', () => {
    const result = checkOf({
      list: { rows: [mixed(9, 1)] },
      references: [{ rows: [pairOf(1)] }, { rows: [mixed(9, 1)], role: 'directory' }],
    });
    expect(rulesFound(result)).not.toContain('reference-invalid');
    expect(statesOf(result)).toEqual(['ok']);
  });

  test.each<[ReferenceRole, ReferenceRole]>([
    ['directory', 'first-migration'],
    ['first-migration', 'directory'],
  ])('a %s that contradicts itself is not outvoted by the other role', (broken, sound) => {
    const result = checkOf({
      list: { rows: [pairOf(1), pairOf(2)] },
      references: [
        { rows: [pairOf(1), mixed(1, 5), pairOf(2)], role: broken },
        { rows: [pairOf(1), pairOf(2)], role: sound },
      ],
    });
    expect(placesOf(result, 'reference-invalid')).toEqual(['2 - error']);
    expect(statesOf(result)).toEqual(['notChecked', 'ok']);
  });

  test('a wrong pair that touches a contradiction is not checked, not wrong', () => {
    const result = checkOf({
      list: { rows: [mixed(1, 2)] },
      references: [
        { rows: [pairOf(1), pairOf(2)] },
        { rows: [pairOf(1), mixed(7, 1), mixed(8, 2), pairOf(2)], role: 'directory' },
      ],
    });
    expect(statesOf(result)).toEqual(['notChecked']);
    expect(rulesFound(result)).not.toContain('wrong-pair');
  });
});
