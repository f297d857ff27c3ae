import type { CellValue } from '../../../../src/core/table/column';
import {
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  rulesFound,
  statesOf,
  type Rows,
} from '../../support/listOf';

const reference = [{ rows: pairsTo(4) }];

describe('header-repeated', () => {
  test.each<[string, readonly CellValue[]]>([
    ['as it stands', ['Accountname', 'AD-ID']],
    ['in another case', ['ACCOUNTNAME', 'ad-id']],
    ['with white space around it', [' Accountname', 'AD-ID\u00a0']],
  ])('header-repeated: fires for the header %s', (_, repeated) => {
    const rows = [pairOf(1), pairOf(2), repeated, pairOf(3), pairOf(4)];
    const result = checkOf({ list: { rows }, references: reference });
    expect(placesOf(result, 'header-repeated')).toEqual(['4 account error']);
    expect(findingsOf(result, 'header-repeated')[0]).toMatchObject({
      account: repeated[0],
      details: {},
    });
    expect(statesOf(result)).toEqual(['ok', 'ok', 'damaged', 'ok', 'ok']);
    expect(result.counts).toMatchObject({ rows: 5, correct: 4, notChecked: 1, errors: 1 });
    expect(result.passed).toBe(false);
  });

  test('header-repeated: a repeated header is a row, and no other rule speaks of it', () => {
    const rows = [
      pairOf(1),
      ['Accountname', 'AD-ID'],
      pairOf(2),
      ['Accountname', 'AD-ID'],
      pairOf(3),
    ];
    const result = checkOf({
      list: {
        rows,
        sheet: {
          form: 'workbook',
          hiddenRows: new Set([2]),
          mergedAreas: [{ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 1 }],
        },
        extras: [{ formulas: new Map([[2, 'TODAY()']]), shown: new Map([[2, 'x']]) }],
      },
      references: [{ rows: pairsTo(3) }],
      profile: { acceptedDomains: ['amt.example'] },
    });
    expect(placesOf(result, 'header-repeated')).toEqual(['3 account error', '5 account error']);
    const errors = rulesFound(result).filter((rule) => rule !== 'header-repeated');
    // These two speak of the list.
    expect(errors.sort()).toEqual(['agency-unclear', 'sort-risk']);
    expect(statesOf(result)).toEqual(['ok', 'damaged', 'ok', 'damaged', 'ok']);
  });

  test.each<[string, Rows]>([
    ['only the account cell equals the header', [pairOf(1), ['Accountname', guidOf(9)]]],
    ['only the ID cell does', [pairOf(1), ['x@amt.example', 'AD-ID']]],
    ['another heading', [pairOf(1), ['Account', 'AD-ID']]],
    ['more than the heading', [pairOf(1), ['Accountname 2', 'AD-ID']]],
    ['none', pairsTo(4)],
  ])('header-repeated: does not fire: %s', (_, rows) => {
    const result = checkOf({ list: { rows }, references: reference });
    expect(placesOf(result, 'header-repeated')).toEqual([]);
  });

  test('header-repeated: other headings and other alphabets are compared as texts', () => {
    const header = ['Überkonto', 'Größe'];
    const repeated = ['u\u0308berkonto', 'GRÖSSE'];
    const wishes = { account: 'A', id: 'B' };
    const fires = (row: readonly CellValue[]): string[] =>
      placesOf(
        checkOf({
          list: {
            header: null,
            rows: [header, ...pairsTo(2), row],
            wishes: { account: 'Überkonto', id: 'Größe' },
          },
          references: [{ rows: pairsTo(2), wishes }],
        }),
        'header-repeated',
      );
    expect(fires(['U\u0308BERKONTO', 'größe'])).toEqual(['4 account error']);
    expect(fires(repeated)).toEqual([]);
  });

  test('header-repeated: a repeated header counts neither for the kind of IDs nor for SMTP:', () => {
    const rows = [
      ['SMTP:person1@amt.example', guidOf(1)],
      ['Accountname', 'AD-ID'],
    ];
    const result = checkOf({ list: { rows }, references: reference });
    expect(statesOf(result)).toEqual(['ok', 'damaged']);
    expect(rulesFound(result)).not.toContain('account-invalid');
  });
});
