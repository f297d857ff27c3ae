import { findDataRows } from '../../../src/core/facts/dataRows';
import { CellKind, type CellValue } from '../../../src/core/table/column';
import { columnOf, sheetOf } from '../../../src/core/table/columnBuilder';

/** A sheet whose columns may be of several heights. */
const sheetOfColumns = (...columns: readonly (readonly CellValue[])[]) =>
  sheetOf(columns.map((values) => columnOf(values)));

describe('findDataRows', () => {
  const plain = sheetOfColumns(
    ['Kopf', 'a', 'b', null, null, 'c'],
    ['Kopf', '1', '2', null, null, '3'],
  );

  test.each<[string, number | null, number | null, number[], [number, number][]]>([
    ['below the header', 0, null, [1, 2, 5], [[3, 4]]],
    ['without a header', null, null, [0, 1, 2, 5], [[3, 4]]],
    ['below title rows', 1, null, [2, 5], [[3, 4]]],
    ['up to the end that the user named', 0, 5, [1, 2], []],
    ['an end in the midst of them', 0, 2, [1], []],
    ['an end above all', 0, 1, [], []],
    ['an end above the header', 3, 1, [], []],
    ['an end below all', 0, 99, [1, 2, 5], [[3, 4]]],
    ['a header below all', 9, null, [], []],
    ['blank rows straight below the header are no gap', 2, null, [5], []],
  ])('%s', (_, headerRow, end, rows, gaps) => {
    const found = findDataRows(plain, headerRow, end);
    expect([...found.rows]).toEqual(rows);
    expect(found.gaps.map(({ first, last }) => [first, last])).toEqual(gaps);
  });

  test('a row counts for what stands in any of its columns', () => {
    const sheet = sheetOfColumns(
      ['Kopf', null, 'a'],
      ['Kopf'],
      ['Kopf', null, null, 'x', null, 0, null],
    );
    const { rows, gaps } = findDataRows(sheet, 0, null);
    expect([...rows]).toEqual([2, 3, 5]);
    expect(gaps).toEqual([{ first: 4, last: 4 }]);
  });

  test('two gaps, one row each', () => {
    const { rows, gaps } = findDataRows(sheetOfColumns(['a', null, 'b', null, 'c']), null, null);
    expect([...rows]).toEqual([0, 2, 4]);
    expect(gaps).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 3 },
    ]);
  });

  test('a sheet without columns has no rows', () => {
    expect([...findDataRows(sheetOf([], { rowCount: 3 }), null, null).rows]).toEqual([]);
  });
});

test('a slip in the last cell of a sheet costs no time', () => {
  const near = columnOf(['Konto', 'a', 'b']);
  const last = 1_048_575;
  const kinds = new Uint8Array(last + 1);
  kinds[last] = CellKind.number;
  const [starts, ends] = [new Uint32Array(last + 1), new Uint32Array(last + 1)];
  const empty = columnOf([null, null, null]);
  const columns = [
    near,
    ...Array.from({ length: 3000 }, () => empty),
    { ...near, kinds, starts, ends },
  ];
  const sheet = sheetOf(columns, { form: 'workbook' });
  const from = performance.now();
  expect([...findDataRows(sheet, 0, null).rows]).toEqual([1, 2, last]);
  expect(performance.now() - from).toBeLessThan(2000);
});
