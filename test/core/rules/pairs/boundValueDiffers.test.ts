import type { CellValue } from '../../../../src/core/table/column';
import {
  accountOf,
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  placesOf,
  statesOf,
  type CheckOf,
  type ReferenceOf,
} from '../../support/listOf';

const header = ['Accountname', 'AD-ID', 'Zielserver'];

/** Person 1 with `own` in the list and `other` in the reference, under the heading given. */
function compared(heading: string, own: CellValue, other: CellValue, more: Partial<CheckOf> = {}) {
  return checkOf({
    list: { header: ['Accountname', 'AD-ID', heading], rows: [[...pairOf(1), own]] },
    references: [{ header: ['Accountname', 'AD-ID', heading], rows: [[...pairOf(1), other]] }],
    ...more,
  });
}

describe('bound-value-differs', () => {
  test('the pair is right, another bound column differs from R’s of that name', () => {
    const result = compared('Zielserver', 'ox-2', 'ox-1');
    expect(findingsOf(result, 'bound-value-differs')).toEqual([
      {
        rule: 'bound-value-differs',
        severity: 'error',
        row: 2,
        column: 2,
        account: accountOf(1),
        id: guidOf(1),
        details: { finding: 'differs', header: 'Zielserver', value: 'ox-2', expected: 'ox-1' },
      },
    ]);
    expect(statesOf(result)).toEqual(['ok']);
    expect(result.passed).toBe(false);
  });

  test.each<[string, string, CellValue, CellValue, boolean]>([
    ['equal', 'Zielserver', 'ox-1', 'ox-1', false],
    ['white space around it', 'Zielserver', ' ox-1 ', 'ox-1', false],
    ['NFD', 'Behörde', 'Amt Förde'.normalize('NFD'), 'Amt Förde', false],
    ['case counts', 'Zielserver', 'OX-1', 'ox-1', true],
    ['empty here', 'Zielserver', null, 'ox-1', true],
    ['empty there', 'Zielserver', 'ox-1', null, true],
    ['both empty', 'Zielserver', null, null, false],
    ['a number like the text', 'Zielserver', 7, '7', false],
    ['addresses without case', 'Mailadresse', 'A.B@AMT.example', 'a.b@amt.example', false],
    ['other addresses', 'Mailadresse', 'a.b@amt.example', 'ab@amt.example', true],
    ['UPNs without case', 'UPN', 'AB@amt.example', 'ab@amt.example', false],
    ['.tmp accounts without case', '.tmp-Konto', 'Mueller.tmp', 'mueller.tmp', false],
    ['.tmp accounts that differ', '.tmp-Konto', 'mueller.tmp', 'mueller2.tmp', true],
    ['agencies', 'Behörde', 'Amt See', 'Amt Förde', true],
  ])('%s', (_, heading, own, other, differs) => {
    expect(placesOf(compared(heading, own, other), 'bound-value-differs')).toEqual(
      differs ? ['2 2 error'] : [],
    );
  });

  test('a column that is not bound may differ', () => {
    expect(placesOf(compared('Bemerkung', 'neu', 'alt'), 'bound-value-differs')).toEqual([]);
  });

  test('a column that the user binds may not', () => {
    const result = checkOf({
      list: {
        header: ['Accountname', 'AD-ID', 'Raum'],
        rows: [[...pairOf(1), '12']],
        wishes: { bind: ['Raum'] },
      },
      references: [{ header: ['Accountname', 'AD-ID', ' RAUM'], rows: [[...pairOf(1), '13']] }],
    });
    expect(placesOf(result, 'bound-value-differs')).toEqual(['2 2 error']);
  });

  test('columns are matched by name, wherever they stand; an agency without a counterpart is left alone', () => {
    const result = checkOf({
      list: {
        header: ['Accountname', 'AD-ID', 'Zielserver', 'Behörde'],
        rows: [[...pairOf(1), 'ox-1', 'Amt See']],
      },
      references: [
        {
          header: ['ziel-server', 'AD-ID', 'Accountname'],
          rows: [['ox-9', guidOf(1), accountOf(1)]],
        },
      ],
    });
    expect(
      findingsOf(result, 'bound-value-differs').map(({ column, details }) => [column, details]),
    ).toEqual([[2, { finding: 'differs', header: 'Zielserver', value: 'ox-1', expected: 'ox-9' }]]);
  });

  const beside = (
    heading: string,
    values: readonly CellValue[],
    more: readonly ReferenceOf[] = [],
  ) =>
    checkOf({
      list: {
        header: ['Accountname', 'AD-ID', heading],
        rows: values.map((value, n) => [...pairOf(n + 1), value]),
      },
      references: [{ rows: values.map((_, n) => pairOf(n + 1)) }, ...more],
    });
  const names = (count: number, more: string): string[] =>
    Array.from({ length: count }, (_, n) => `${accountOf(n + 1)}${more}`);

  test.each(['.tmp-Konto', 'Mailadresse', 'UPN', 'SID', 'Konto (alt)'])(
    'warning: a column %s that no reference has, sorted alone, is said to be not compared',
    (heading) => {
      const [first = '', second = '', third = ''] = names(3, '.tmp');
      const result = beside(heading, [second, first, third]);
      expect(placesOf(result, 'bound-value-differs')).toEqual(['- 2 warning']);
      expect(findingsOf(result, 'bound-value-differs')[0]?.details).toEqual({
        finding: 'not-compared',
        header: heading,
        rows: 2,
      });
      expect(statesOf(result)).toEqual(['ok', 'ok', 'ok']);
    },
  );

  test.each<[string, string, readonly CellValue[]]>([
    ['the account with .tmp', '.tmp-Konto', names(3, '.tmp')],
    ['the account in capitals', 'UPN', names(3, '').map((name) => name.toUpperCase())],
    [
      'its name before the @',
      'Kontoname (alt)',
      names(3, '').map((name) => name.split('@')[0] ?? ''),
    ],
    ['nothing', 'Mailadresse', [null, ' ', null]],
    ['a server', 'Zielserver', ['a', 'b', 'c']],
  ])('no warning beside an account: %s', (_, heading, values) => {
    expect(placesOf(beside(heading, values), 'bound-value-differs')).toEqual([]);
  });

  const besideAccounts = (
    heading: string,
    rows: readonly (readonly [account: string, value: CellValue])[],
  ) => {
    const pairs = rows.map(([account], n) => [account, guidOf(n + 1)] as const);
    return checkOf({
      list: {
        header: ['Accountname', 'AD-ID', heading],
        rows: rows.map(([, value], n) => [...(pairs[n] ?? []), value]),
      },
      references: [{ rows: pairs }],
    });
  };

  test.each<[string, string, readonly (readonly [string, CellValue])[]]>([
    [
      'the address at the new domain',
      '.tmp-Konto',
      [
        ['meyer@alt.example', 'meyer.tmp@ziel.example'],
        ['abel@alt.example', 'Abel.tmp@ziel.example'],
      ],
    ],
    [
      'umlauts spelled out',
      'Mailadresse',
      [
        ['jörg.weiß', 'joerg.weiss@amt.example'],
        ['soenke', 'sönke@amt.example'],
        ['müller', 'muller@amt.example'],
      ],
    ],
    [
      'signs and leftovers for none',
      'Mailadresse',
      [
        ['meyer', '-'],
        ['abel', 'n/a'],
        ['voss', 'NULL'],
      ],
    ],
    [
      'the number of an agency, which many share',
      'ID',
      [
        ['meyer', '17'],
        ['abel', '17'],
        ['voss', '17'],
        ['kern', '4711'],
      ],
    ],
    [
      'row numbers',
      'ID',
      [
        ['meyer', '3'],
        ['abel', '1'],
        ['voss', 7],
      ],
    ],
  ])('no warning beside an account: %s', (_, heading, rows) => {
    expect(placesOf(besideAccounts(heading, rows), 'bound-value-differs')).toEqual([]);
  });

  test.each<[string, string, readonly (readonly [string, CellValue])[]]>([
    [
      'one name at two domains',
      'Mailadresse',
      [
        ['info@a.example', 'info@zwei.example'],
        ['info@b.example', 'info@eins.example'],
      ],
    ],
    [
      'two people whose names are alike but for the umlaut',
      'Mailadresse',
      [
        ['müller', 'mueller@amt.example'],
        ['mueller', 'müller@amt.example'],
      ],
    ],
    [
      'numbers that are no row numbers',
      'ID',
      [
        ['meyer', '100234'],
        ['abel', '100235'],
      ],
    ],
    [
      'an address that many share',
      'Mailadresse',
      [
        ['meyer', 'post@amt.example'],
        ['abel', 'post@amt.example'],
      ],
    ],
    [
      'numbers for addresses',
      'Mailadresse',
      [
        ['meyer', '1'],
        ['abel', '2'],
      ],
    ],
  ])('warning: %s', (_, heading, rows) => {
    const [found] = findingsOf(besideAccounts(heading, rows), 'bound-value-differs');
    expect(found?.details).toEqual({ finding: 'not-compared', header: heading, rows: 2 });
  });

  test('no warning where the directory has the column, nor for pairs that are not right', () => {
    const mails = ['c@x.example', 'd@x.example'];
    const directory: ReferenceOf = {
      header: ['Accountname', 'AD-ID', 'Mailadresse'],
      rows: mails.map((mail, n) => [...pairOf(n + 1), mail]),
      role: 'directory',
    };
    expect(placesOf(beside('Mailadresse', mails, [directory]), 'bound-value-differs')).toEqual([]);
    const wrong = checkOf({
      list: { header: ['Accountname', 'AD-ID', 'UPN'], rows: [[accountOf(1), guidOf(2), 'x']] },
      references: [{ rows: [pairOf(1), pairOf(2)] }],
    });
    expect(placesOf(wrong, 'bound-value-differs')).toEqual([]);
  });

  test('one finding a row: the first column that differs', () => {
    const wide = ['Accountname', 'AD-ID', 'Behörde', 'Zielserver'];
    const result = checkOf({
      list: {
        header: wide,
        rows: [
          [...pairOf(1), 'x', 'ox-2'],
          [...pairOf(2), 'y', 'ox-2'],
        ],
      },
      references: [
        {
          header: wide,
          rows: [
            [...pairOf(1), 'y', 'ox-1'],
            [...pairOf(2), 'y', 'ox-1'],
          ],
        },
      ],
    });
    expect(placesOf(result, 'bound-value-differs')).toEqual(['2 2 error', '3 3 error']);
  });

  test('rows that are not right are judged by their pair only', () => {
    const result = checkOf({
      list: {
        header,
        rows: [
          [accountOf(1), guidOf(2), 'x'],
          [accountOf(2), guidOf(9), 'x'],
          [accountOf(9), guidOf(1), 'x'],
        ],
      },
      references: [
        {
          header,
          rows: [
            [...pairOf(1), 'y'],
            [...pairOf(2), 'y'],
          ],
        },
      ],
    });
    expect(placesOf(result, 'bound-value-differs')).toEqual([]);
  });

  const first = (rows: ReferenceOf['rows']): ReferenceOf => ({ header, rows });
  const plain: ReferenceOf = { rows: [pairOf(1)] };
  const directory = (rows: ReferenceOf['rows']): ReferenceOf => ({
    header,
    rows,
    role: 'directory',
  });

  test.each<[string, string, readonly ReferenceOf[], string | null]>([
    [
      'the first migration decides',
      'a',
      [first([[...pairOf(1), 'a']]), directory([[...pairOf(1), 'b']])],
      null,
    ],
    [
      'the directory does not overrule it',
      'b',
      [first([[...pairOf(1), 'a']]), directory([[...pairOf(1), 'b']])],
      'a',
    ],
    [
      'the directory, where the first migration has no such column',
      'a',
      [plain, directory([[...pairOf(1), 'b']])],
      'b',
    ],
    ['neither has the column', 'a', [plain, { ...plain, role: 'directory' }], null],
    [
      'the second of two references has the column',
      'a',
      [plain, first([[...pairOf(1), 'b']])],
      'b',
    ],
    [
      'two references differ: never guessed',
      'a',
      [first([[...pairOf(1), 'a']]), first([[...pairOf(1), 'b']])],
      'b',
    ],
    [
      'the same in other order',
      'a',
      [first([[...pairOf(1), 'b']]), first([[...pairOf(1), 'a']])],
      'b',
    ],
    [
      'three references',
      'a',
      [first([[...pairOf(1), 'a']]), first([[...pairOf(1), 'a']]), first([[...pairOf(1), 'b']])],
      'b',
    ],
  ])('several references: %s', (_, own, references, expected) => {
    const result = checkOf({ list: { header, rows: [[...pairOf(1), own]] }, references });
    expect(
      findingsOf(result, 'bound-value-differs').map(
        ({ details }) => 'expected' in details && details.expected,
      ),
    ).toEqual(expected === null ? [] : [expected]);
  });

  test.each([
    ['b', 0],
    ['a', 1],
  ])('a renamed person is compared with the directory (%s)', (own, count) => {
    const renamed = [accountOf(9), guidOf(1)] as const;
    const result = checkOf({
      list: { header, rows: [[...renamed, own]] },
      references: [first([[...pairOf(1), 'a']]), directory([[...renamed, 'b']])],
    });
    expect(findingsOf(result, 'bound-value-differs')).toHaveLength(count);
  });
});
