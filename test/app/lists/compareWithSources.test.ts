import { compareWithSources } from '../../../src/app/lists/compareWithSources';
import type { NewList } from '../../../src/app/lists/newList';
import type { CellValue, Sheet } from '../../../src/core/table/column';
import { columnOf, sheetOf } from '../../../src/core/table/columnBuilder';
import { HEADER, pairsTo } from '../../core/support/listOf';
import { combined, listOf, listsOf, rowsIn } from './listsOf';

const people = pairsTo(4);
const sources = [
  listOf(
    'Charge 1',
    [[...(people[0] ?? []), 7] as CellValue[], [...(people[1] ?? []), '007']],
    [...HEADER, 'Nummer'],
  ),
  listOf('Charge 2', people.slice(2)),
];
const [list] = listsOf(combined(sources)) as [NewList];

/** The list with one cell otherwise, as it might read. */
function changed(row: number, column: number, value: CellValue): Sheet {
  const rows = rowsIn(list.sheet);
  const columns = list.sheet.columns.map((_, at) =>
    columnOf(
      rows.map((cells, index) => (index === row && at === column ? value : (cells[at] ?? null))),
    ),
  );
  return sheetOf(columns, { form: list.sheet.form });
}

describe('compareWithSources', () => {
  test('every row is its source’s', () => {
    expect(compareWithSources(list.sheet, list, sources)).toBeNull();
  });

  test.each<readonly [string, number, number, CellValue]>([
    ['an account', 1, 0, 'other@amt.example'],
    ['an ID', 4, 1, people[0]?.[1] ?? ''],
    ['a further value', 2, 2, '7'],
    ['a number that became text', 1, 2, '7'],
    ['a value where the source has no such column', 3, 2, 'x'],
  ])('%s that is otherwise is found at its place', (_, row, column, value) => {
    expect(compareWithSources(changed(row, column, value), list, sources)).toEqual({ row, column });
  });

  test('in a text file a number is its characters', () => {
    const text = { ...changed(1, 2, '7'), form: 'text' } as const;
    expect(compareWithSources(text, list, sources)).toBeNull();
    expect(
      compareWithSources({ ...changed(1, 2, '8'), form: 'text' }, list, sources),
    ).not.toBeNull();
  });

  test('a row twice, a row too many, a row too few', () => {
    const twice = { ...list, index: Uint32Array.from([1, 1, 1, 2]) };
    expect(compareWithSources(list.sheet, twice, sources)).toEqual({ row: 2, column: 0 });
    for (const by of [-1, 1]) {
      const sheet = { ...list.sheet, rowCount: list.sheet.rowCount + by };
      expect(compareWithSources(sheet, list, sources)).not.toBeNull();
    }
  });
});
