import type { Area, CellValue, Sheet } from '../../../../src/core/table/column';
import {
  checkOf,
  findingsOf,
  pairsTo,
  placesOf,
  statesOf,
  type CheckOf,
  type Rows,
} from '../../support/listOf';

const references = [{ rows: pairsTo(3) }];
const withBetween = (...between: readonly CellValue[]): Rows =>
  pairsTo(3).map(([account, id], row) => [account, between[row] ?? null, id]);
const table = (
  firstRow: number,
  lastRow: number,
  firstColumn: number,
  lastColumn: number,
): Area => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

const check = (header: readonly CellValue[], rows: Rows, sheet: Partial<Sheet> = {}) =>
  checkOf({ list: { header, rows, sheet } satisfies CheckOf['list'], references });

describe('sort-risk', () => {
  test.each<['workbook' | 'text']>([['workbook'], ['text']])(
    'sort-risk: an empty column between the key columns is a warning (%s)',
    (form) => {
      const result = check(['Accountname', null, 'AD-ID'], withBetween(), { form });
      expect(placesOf(result, 'sort-risk')).toEqual(['- 1 warning']);
      expect(findingsOf(result, 'sort-risk')[0]?.details).toEqual({
        risk: 'empty-column',
        column: 1,
      });
      expect(statesOf(result)).toEqual(['ok', 'ok', 'ok']);
      expect(result.passed).toBe(true);
    },
  );

  test('sort-risk: also where the ID stands on the left, and for the first of several', () => {
    const rows = pairsTo(3).map(([account, id]) => [id, 'x', null, null, account]);
    const result = check(['AD-ID', 'y', null, null, 'Accountname'], rows);
    expect(placesOf(result, 'sort-risk')).toEqual(['- 2 warning']);
  });

  test.each<[string, readonly CellValue[], Rows]>([
    ['neighbours', ['Accountname', 'AD-ID'], pairsTo(3)],
    ['a filled column between', ['Accountname', 'x', 'AD-ID'], withBetween('a', 'b', 'c')],
    [
      'a column with one filled cell between',
      ['Accountname', null, 'AD-ID'],
      withBetween(null, 'b'),
    ],
    ['a column with a heading alone between', ['Accountname', 'Bemerkung', 'AD-ID'], withBetween()],
    [
      'an empty column beside them',
      [null, 'Accountname', 'AD-ID', null, 'x'],
      pairsTo(3).map((pair) => [null, ...pair, null, 'x']),
    ],
  ])('sort-risk: does not fire in a text file for %s', (_, header, rows) => {
    expect(placesOf(check(header, rows), 'sort-risk')).toEqual([]);
  });

  test.each<[string, readonly Area[], readonly string[]]>([
    ['no table', [], ['- - info']],
    ['one table over all', [table(0, 3, 0, 1)], []],
    ['a larger table', [table(0, 9, 0, 7)], []],
    ['a table that ends too early', [table(0, 2, 0, 1)], ['- - info']],
    ['a table that starts too late', [table(2, 3, 0, 1)], ['- - info']],
    ['a table over the accounts alone', [table(0, 3, 0, 0)], ['- - info']],
    ['two tables', [table(0, 3, 0, 0), table(0, 3, 1, 1)], ['- - info']],
    ['one of several tables', [table(0, 3, 5, 6), table(0, 3, 0, 1)], []],
  ])('sort-risk: info in a workbook with %s', (_, tables, places) => {
    const result = check(['Accountname', 'AD-ID'], pairsTo(3), { form: 'workbook', tables });
    expect(placesOf(result, 'sort-risk')).toEqual(places);
    if (places.length > 0) {
      expect(findingsOf(result, 'sort-risk')[0]?.details).toEqual({
        risk: 'no-table',
        column: null,
      });
    }
    expect(result.passed).toBe(true);
  });

  test('sort-risk: a sum below the table need not be in it', () => {
    const rows = [...pairsTo(3), ['Summe: 3']];
    const result = check(['Accountname', 'AD-ID'], rows, {
      form: 'workbook',
      tables: [table(0, 3, 0, 1)],
    });
    expect(placesOf(result, 'sort-risk')).toEqual([]);
  });
});
