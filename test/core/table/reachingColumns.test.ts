import { firstContentRow } from '../../../src/core/columns/content';
import { CellKind, type Column } from '../../../src/core/table/column';
import { columnOf, sheetOf } from '../../../src/core/table/columnBuilder';
import { reachingColumns } from '../../../src/core/table/reachingColumns';
import { requireWritten } from '../../../src/files/xlsx/write/readBack';

const LAST = 1_048_575;

/** A column with one number in the last row that a sheet has. */
function slip(): Column {
  const kinds = new Uint8Array(LAST + 1);
  kinds[LAST] = CellKind.number;
  const places = { starts: new Uint32Array(LAST + 1), ends: new Uint32Array(LAST + 1).fill(1) };
  return { ...columnOf(['1']), kinds, ...places };
}

const empty = columnOf([null, null]);
const wide = sheetOf([columnOf(['a']), ...Array.from({ length: 3000 }, () => empty), slip()]);

test('columns that hold something, the longest first', () => {
  const [short, long] = [columnOf(['a']), columnOf([null, null, 'b'])];
  expect(reachingColumns(sheetOf([empty, short, long]))).toEqual([long, short]);
});

test.each<[string, () => unknown]>([
  ['looked through for IDs', () => firstContentRow(wide)],
  ['compared with what was written', () => requireWritten(wide, [], wide)],
])('a slip in the last cell of a sheet costs no time: %s', (_, work) => {
  const from = performance.now();
  work();
  expect(performance.now() - from).toBeLessThan(2000);
});

test('a formula without a result, below all that the column holds, is still compared', () => {
  const formulas = new Map([[5, '1+1']]);
  const [plain, more] = [sheetOf([columnOf(['a'])]), sheetOf([columnOf(['a'], { formulas })])];
  const tall = (sheet: typeof plain) => ({ ...sheet, rowCount: 9 });
  expect(() => requireWritten(tall(plain), [], tall(more))).toThrow('written-otherwise');
  expect(() => requireWritten(tall(more), [], tall(plain))).toThrow('written-otherwise');
});
