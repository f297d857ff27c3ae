import { compareWithSources } from '../../../src/app/lists/compareWithSources';
import type { ListSource } from '../../../src/app/lists/listSource';
import type { NewList } from '../../../src/app/lists/newList';
import type { CellValue, Sheet } from '../../../src/core/table/column';
import { numberFormat } from '../../../src/core/numberFormat/numberFormat';
import { columnOf, sheetOf } from '../../../src/core/table/columnBuilder';
import { formatsIn } from '../../core/support/formats';
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

  test('a date is the same day in a workbook, its ISO form in a text file, what is bound its number', () => {
    const format = numberFormat({ builtIn: 14, code: null, known: 'yyyy-mm-dd' }, true);
    const dates = (heading: string): ListSource => {
      const source = listOf('1904', [[...(people[0] ?? []), 44413]], [...HEADER, heading]);
      const [account, id, date] = source.sheet.columns;
      if (!account || !id || !date || !format) throw new Error('three columns');
      const columns = [account, id, { ...date, formats: formatsIn([[1, format]]) }];
      return { ...source, sheet: { ...source.sheet, columns } };
    };
    const read = (source: ListSource, form: Sheet['form'], value: CellValue): unknown => {
      const [made] = listsOf(combined([source])) as [NewList];
      const [header = [], row = []] = rowsIn(made.sheet);
      const cells = row.map((cell, at) => (at === 2 ? value : cell));
      const columns = header.map((heading, at) => columnOf([heading, cells[at] ?? null]));
      return compareWithSources(sheetOf(columns, { form }), made, [source]);
    };
    const free = dates('Stand');
    expect(read(free, 'workbook', 45875)).toBeNull();
    expect(read(free, 'workbook', 44413)).toEqual({ row: 1, column: 2 });
    expect(read(free, 'text', '2025-08-06')).toBeNull();
    expect(read(free, 'text', '44413')).toEqual({ row: 1, column: 2 });
    const bound = dates('Zielserver');
    expect(read(bound, 'workbook', 44413)).toBeNull();
    expect(read(bound, 'workbook', 45875)).toEqual({ row: 1, column: 2 });
    expect(read(bound, 'text', '44413')).toBeNull();
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
