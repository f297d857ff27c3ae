import {
  columnsByContent,
  countContent,
  firstContentRow,
  readsAsAddress,
  readsAsId,
} from '../../../src/core/columns/content';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { accountOf, guidOf, pairsTo, sheetFrom } from '../support/listOf';

const SID = 'S-1-5-21-1-2-3-1001';

describe('what a cell reads as', () => {
  test.each<[CellValue, 'id' | 'address' | null]>([
    [guidOf(1), 'id'],
    [`{${guidOf(1).toUpperCase()}}`, 'id'],
    [` ${guidOf(1)}`, 'id'],
    [`${guidOf(1)}\u00a0`, 'id'],
    [`\ufeff${guidOf(1)}`, 'id'],
    [SID, 'id'],
    [SID.toLowerCase(), 'id'],
    [`${SID} `, 'id'],
    [`X${SID}`, null],
    ['S-1', null],
    [`${guidOf(1)}x`, null],
    [`x ${guidOf(1)}`, null],
    [accountOf(1), 'address'],
    [` ${accountOf(1)} `, 'address'],
    ['a@b', 'address'],
    ['a@', null],
    ['@b', null],
    ['a@b@c', null],
    ['a b@c', null],
    ['mmuster', null],
    [4711, null],
    [true, null],
    [null, null],
    [{ error: '#N/A' }, null],
  ])('%j: %s', (value, role) => {
    const column = columnOf(['@', value, '@']);
    expect(readsAsId(column, 1)).toBe(role === 'id');
    expect(readsAsAddress(column, 1)).toBe(role === 'address');
  });
});

describe('what a column holds', () => {
  test('is counted from the row given on; empty cells are none', () => {
    const column = columnOf([guidOf(1), 'Kopf', guidOf(2), null, accountOf(1), 'x', 5]);
    expect(countContent(column, 1)).toEqual({ filled: 5, addresses: 1, ids: 1 });
    expect(countContent(column, 0)).toEqual({ filled: 6, addresses: 1, ids: 2 });
    expect(countContent(column, 7)).toEqual({ filled: 0, addresses: 0, ids: 0 });
  });

  test.each([
    [49, 1, true],
    [48, 1, false],
    [98, 2, true],
    [97, 2, false],
  ])('%i that fit and %i that do not name a column: %s', (fitting, others, isNamed) => {
    const rows = [
      ...pairsTo(fitting),
      ...Array.from({ length: others }, () => ['Summe', 'Summe']),
    ].map(([account = null, id = null]) => [null, id, 'x', account]);
    expect(columnsByContent(sheetFrom(rows), 0)).toEqual(
      isNamed ? { account: [3], id: [1] } : { account: [], id: [] },
    );
  });
});

describe('where the content begins', () => {
  test.each<[string, CellValue[][], number | null]>([
    ['the first row with both', [['Liste'], [accountOf(1)], [guidOf(1), accountOf(1)]], 2],
    ['else the first with an ID', [['Liste'], [accountOf(1)], [guidOf(1)], [guidOf(2)]], 2],
    ['else the first with an address', [['Liste'], [accountOf(1)], [accountOf(2)]], 1],
    ['nowhere', [['Liste'], ['x']], null],
    [
      'in the first row',
      [
        [accountOf(1), guidOf(1)],
        [accountOf(2), guidOf(2)],
      ],
      0,
    ],
    ['in an empty sheet', [], null],
  ])('%s', (_, rows, first) => {
    expect(firstContentRow(sheetFrom(rows))).toBe(first);
  });
});
