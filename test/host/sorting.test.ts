import { errorOf, inOffice, onExcel } from '../support/officeHostRun';

async function sorted(
  values: unknown[][],
  fields: Excel.SortField[],
  ...rest: [matchCase?: boolean, hasHeaders?: boolean, orientation?: Excel.SortOrientation]
): Promise<unknown[][]> {
  return onExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet
      .getRange('A1')
      .getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    range.values = values as never;
    range.sort.apply(fields, ...rest);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe('range.sort.apply', () => {
  test.each([
    [
      'numbers, texts, truths, errors, blanks last',
      column(true, 'b', '', '#N/A', 2, 'A', 1),
      true,
      column(1, 2, 'A', 'b', true, '#N/A', ''),
    ],
    [
      'the same turned round: blanks stay last',
      column(true, 'b', '', '#N/A', 2, 'A', 1),
      false,
      column('#N/A', true, 'b', 'A', 2, 1, ''),
    ],
    ['hyphens do not count', column('co-op', 'coop', 'con'), true, column('con', 'coop', 'co-op')],
    ['umlauts beside their letters', column('z', 'ä', 'b', 'a'), true, column('a', 'ä', 'b', 'z')],
    ['numbers stored as texts behind numbers', column("'10", 9, "'8"), true, column(9, '10', '8')],
  ])('%s', async (_, values, ascending, expected) => {
    expect(await sorted(values, [{ key: 0, ascending }])).toEqual(expected);
  });

  test('equal keys keep their order, and case counts only when asked', async () => {
    const values = [
      ['b', 1],
      ['B', 2],
      ['a', 3],
      ['b', 4],
    ];
    expect(await sorted(values, [{ key: 0 }])).toEqual([
      ['a', 3],
      ['b', 1],
      ['B', 2],
      ['b', 4],
    ]);
    expect(await sorted(values, [{ key: 0 }], true)).toEqual([
      ['a', 3],
      ['b', 1],
      ['b', 4],
      ['B', 2],
    ]);
  });

  test('several keys, and a header that stays', async () => {
    const values = [
      ['Place', 'Count'],
      ['b', 1],
      ['a', 1],
      ['c', 2],
    ];
    const fields = [
      { key: 1, ascending: false },
      { key: 0, ascending: true },
    ];
    expect(await sorted(values, fields, false, true)).toEqual([
      ['Place', 'Count'],
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('columns are sorted from left to right', async () => {
    const values = [
      [3, 1, 2],
      ['c', 'a', 'b'],
    ];
    expect(
      await sorted(values, [{ key: 0 }], false, false, 'Columns' as Excel.SortOrientation),
    ).toEqual([
      [1, 2, 3],
      ['a', 'b', 'c'],
    ]);
  });

  test('only the given cells move, hidden rows stay', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B4').values = [
        [4, 'x'],
        [3, 'y'],
        [2, 'z'],
        [1, 'w'],
      ];
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('A1:A4').sort.apply([{ key: 0, ascending: true }]);
      const all = sheet.getRange('A1:B4').load('values');
      await context.sync();
      expect(all.values).toEqual([
        [1, 'x'],
        [3, 'y'],
        [2, 'z'],
        [4, 'w'],
      ]);
    }));

  test('formats move with their cells', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:A2');
      range.values = [[2], [1]];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      range.sort.apply([{ key: 0, ascending: true }]);
      const below = sheet.getRange('A2').load('format/fill/color');
      await context.sync();
      expect(below.format.fill.color).toBe('#FF0000');
    }));

  test.each([
    ['a key outside of the range', [{ key: 1 }], 'InvalidArgument RangeSort.apply'],
    ['no key', [], 'InvalidArgument RangeSort.apply'],
    ['a sort by colour', [{ key: 0, sortOn: 'CellColor' }], 'NotImplemented RangeSort.apply'],
  ])('%s is refused', async (_, fields, expected) => {
    const batch = onExcel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
      range.sort.apply(fields as Excel.SortField[]);
      await context.sync();
    });
    expect(await errorOf(batch)).toBe(expected);
  });

  test('merged cells of different sizes cannot be sorted, neither by hand', async () => {
    await inOffice(async ({ Excel, user }) => {
      user.paste('Sheet1', 'A1', [[3], [2], [1]]);
      user.merge('Sheet1', 'A1:A2');
      expect(user.sortAlone('Sheet1', 'A1:A3')).toBe('mergedSizes');
      const batch = Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
        range.sort.apply([{ key: 0, ascending: true }]);
        await context.sync();
      });
      expect(await errorOf(batch)).toBe('InvalidOperation RangeSort.apply');
    });
  });
});
