import { errorOf, inOffice, onExcel } from '../support/officeHostRun';

/** A sheet with these values from A1 on, ready for the next sync. */
function filled(context: Excel.RequestContext, values: unknown[][]): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1').getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).values =
    values as never;
  return sheet;
}

describe('values and formulas', () => {
  test('set values and formulas and read the results', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [
        ['Product', 'Quantity', 'Unit Price', 'Totals'],
        ['Almonds', 2, 7.5, '=B2 * C2'],
        ['Coffee', 1, 34.5, '=B3 * C3'],
        ['', '', '', '=SUM(D2:D3)'],
      ]);
      const range = sheet.getRange('D2:D4').load('values, text, formulas, valueTypes');
      await context.sync();
      expect(range.values).toEqual([[15], [34.5], [49.5]]);
      expect(range.text).toEqual([['15'], ['34.5'], ['49.5']]);
      expect(range.formulas[2]).toEqual(['=SUM(D2:D3)']);
      expect(range.valueTypes).toEqual([['Double'], ['Double'], ['Double']]);
    }));

  test('one value is meant for every cell, null leaves a cell alone', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [['a', 'b']]);
      sheet.getRange('A2:B2').values = 'x' as never;
      sheet.getRange('A1:B1').values = [[null, 'c']];
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['a', 'c'],
        ['x', 'x'],
      ]);
    }));

  test.each([
    ['00123', 123, 'Double'],
    ["'00123", '00123', 'String'],
    ['12%', 0.12, 'Double'],
    ['1,234.5', 1234.5, 'Double'],
    ['1/15/2024', 45306, 'Double'],
    ['TRUE', true, 'Boolean'],
    ['#N/A', '#N/A', 'Error'],
    ['12345678901234567', 12345678901234500, 'Double'],
    ['1.5e3', 1500, 'Double'],
    ['12-34', '12-34', 'String'],
    ['', '', 'Empty'],
  ])('the entry %p becomes %p', (entry, value, type) =>
    onExcel(async (context) => {
      const range = filled(context, [[entry]])
        .getRange('A1')
        .load('values, valueTypes');
      await context.sync();
      expect([range.values[0]?.[0], range.valueTypes[0]?.[0]]).toEqual([value, type]);
    }),
  );

  test('the text format keeps entries as they are', () =>
    onExcel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
      range.numberFormat = [['@'], ['@']];
      range.values = [['00123'], ['=1+1']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['00123'], ['=1+1']]);
    }));

  test('more than 1,500 cells arrive although the library cuts them into pieces', () =>
    onExcel(async (context) => {
      const values = Array.from({ length: 4_000 }, (_, row) => [row, `r${row}`]);
      const range = filled(context, values).getRange('A3999:B4000').load('values');
      await context.sync();
      expect(range.values).toEqual([
        [3998, 'r3998'],
        [3999, 'r3999'],
      ]);
    }));

  test.each([
    ['too few rows', [['a', 'b']]],
    [
      'too many columns',
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
    ],
  ])('an array with %s is InvalidArgument', async (_, values) => {
    const error = errorOf(
      onExcel(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = values;
        await context.sync();
      }),
    );
    expect(await error).toBe('InvalidArgument Range.values');
  });

  test('a formula that is none is refused', async () => {
    const error = errorOf(
      onExcel(async (context) => {
        filled(context, [['=SUM(A1']]);
        await context.sync();
      }),
    );
    expect(await error).toBe('InvalidArgument Range.values');
  });

  test('a function nobody knows is #NAME?', () =>
    onExcel(async (context) => {
      const range = filled(context, [['=WEBSERVICE("x")']])
        .getRange('A1')
        .load('values');
      await context.sync();
      expect(range.values).toEqual([['#NAME?']]);
    }));

  test('number formats decide the text that is shown', () =>
    onExcel(async (context) => {
      const range = filled(context, [[1234.5, 0.256, 45306]]).getRange('A1:C1');
      range.numberFormat = [['#,##0.00', '0.0%', 'dd.mm.yyyy']];
      range.load('text, numberFormat');
      await context.sync();
      expect(range.text).toEqual([['1,234.50', '25.6%', '15.01.2024']]);
      expect(range.numberFormat).toEqual([['#,##0.00', '0.0%', 'dd.mm.yyyy']]);
    }));

  test('R1C1 formulas read the same all the way down', () =>
    onExcel(async (context) => {
      const range = filled(context, [
        [1, '=A1*$A$1'],
        [2, '=A2*$A$1'],
      ]).getRange('B1:B2');
      range.load('formulasR1C1');
      await context.sync();
      expect(range.formulasR1C1).toEqual([['=RC[-1]*R1C1'], ['=RC[-1]*R1C1']]);
    }));
});

describe('parts of the sheet', () => {
  test('used range, with and without formats', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [
        ['', ''],
        ['', 5],
      ]);
      sheet.getRange('D9').format.fill.color = 'yellow';
      const values = sheet.getUsedRange(true).load('address');
      const all = sheet.getUsedRange().load('address');
      const none = context.workbook.worksheets.add('Empty').getUsedRangeOrNullObject(true);
      await context.sync();
      expect([values.address, all.address]).toEqual(['Sheet1!B2', 'Sheet1!B2:D9']);
      expect(none.isNullObject).toBe(true);
    }));

  test('formats of the whole sheet or of whole columns use nothing, and stay inside it', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [['a', 1]]);
      const used = async (): Promise<string> => {
        const all = sheet.getUsedRange().load('address');
        await context.sync();
        return all.address;
      };
      sheet.getRange().format.protection.locked = false;
      sheet.getRange('B:C').format.fill.color = 'yellow';
      expect(await used()).toBe('Sheet1!A1:B1');
      sheet.getRange('A1:B3').format.protection.locked = true;
      expect(await used()).toBe('Sheet1!A1:B1');
      sheet.getRange('A1').insert('Down');
      expect(await used()).toBe('Sheet1!A1:B2');
    }));

  test('cells, rows, columns and offsets of a range', () =>
    onExcel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:D5');
      const parts = [
        range.getCell(0, 0),
        range.getCell(9, 9),
        range.getRow(1),
        range.getColumn(2),
        range.getLastCell(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 0),
        range.getRowsBelow(2),
        range.getColumnsBefore(),
        range.getEntireRow(),
        range.getBoundingRect('F7'),
        range.getIntersection('C1:C3'),
      ];
      for (const part of parts) part.load('address');
      await context.sync();
      expect(parts.map((part) => part.address.replace('Sheet1!', ''))).toEqual([
        'B2',
        'K11',
        'B3:D3',
        'D2:D5',
        'D5',
        'A3:C6',
        'B2:D6',
        'B6:D7',
        'A2:A5',
        '2:5',
        'B2:F7',
        'C2:C3',
      ]);
    }));

  test('no intersection is a null object, or ItemNotFound', async () => {
    await onExcel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      const none = range.getIntersectionOrNullObject('B2');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const error = errorOf(
      onExcel(async (context) => {
        context.workbook.worksheets
          .getActiveWorksheet()
          .getRange('A1')
          .getIntersection('B2')
          .load();
        await context.sync();
      }),
    );
    expect(await error).toBe('ItemNotFound Range.getIntersection');
  });

  test.each(['A0', 'XFE1', 'A1048577', 'Hello World', 'Other!A1', 'A1:B2:C3'])(
    'the address %p is InvalidArgument',
    async (address) => {
      const error = errorOf(
        onExcel(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values');
          await context.sync();
        }),
      );
      expect(await error).toBe('InvalidArgument Worksheet.getRange');
    },
  );

  test('the region around a cell, and the edges of data', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [
        ['a', 'b', ''],
        ['c', 'd', ''],
        ['', '', ''],
        ['', '', 'far'],
      ]);
      const region = sheet.getRange('A1').getSurroundingRegion().load('address');
      const down = sheet.getRange('A1').getRangeEdge('Down').load('address');
      const right = sheet.getRange('A1').getExtendedRange('Right').load('address');
      await context.sync();
      const addresses = [region.address, down.address, right.address];
      expect(addresses).toEqual(['Sheet1!A1:B2', 'Sheet1!A2', 'Sheet1!A1:B1']);
    }));

  test('special cells: formulas, constants, blanks', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [
        ['x', 1, '=B1'],
        ['', 2, '=B2'],
      ]);
      const range = sheet.getRange('A1:C2');
      const formulas = range.getSpecialCells('Formulas').load('address');
      const numbers = range.getSpecialCells('Constants', 'Numbers').load('address');
      const blanks = range.getSpecialCells('Blanks').load('address');
      const none = range.getSpecialCellsOrNullObject('Formulas', 'Errors');
      await context.sync();
      expect(formulas.address).toBe('Sheet1!C1:C2');
      expect(numbers.address).toBe('Sheet1!B1:B2');
      expect(blanks.address).toBe('Sheet1!A2');
      expect(none.isNullObject).toBe(true);
    }));

  test('values for rows that a filter hides in part go astray where builds do that, single cells do not', () =>
    inOffice(async ({ Excel, host, user, workbook }) => {
      user.paste('Sheet1', 'A1', [['Kopf'], ['a'], ['b'], ['c']]);
      const write = (address: string, values: string[][]): Promise<void> =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const criteria = { filterOn: 'Values', values: ['a', 'c'] } as Excel.FilterCriteria;
          sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, criteria);
          sheet.getRange(address).values = values;
          await context.sync();
        });
      host.model.filteredWritesGoAstray = true;
      const area = { row: 1, column: 0, rows: 3, columns: 1 };
      const cells = () => workbook.sheet(workbook.activeSheet()).values(area).flat();
      await write('A2:A4', [['x'], ['y'], ['z']]);
      expect(cells()).toEqual(['x', 'b', 'x']);
      user.paste('Sheet1', 'A1', [['Kopf'], ['a'], ['b'], ['c']]);
      await write('A3', [['y']]);
      expect(cells()).toEqual(['a', 'y', 'c']);
    }));

  test('where the computer parts lists by semicolons, getRanges wants those and addresses keep commas', () =>
    inOffice(async ({ Excel, host }) => {
      host.model.listSeparator = ';';
      const addressOf = (areas: string): Promise<string> =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const found = sheet.getRanges(areas).load('address');
          await context.sync();
          return found.address;
        });
      expect(await addressOf('A1;C1:C2')).toBe('Sheet1!A1,Sheet1!C1:C2');
      expect(await errorOf(addressOf('A1,C1:C2'))).toBe('InvalidArgument Worksheet.getRanges');
    }));

  test('several areas at once', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [[1, 2, 3]]);
      const areas = sheet.getRanges('A1, C1:C2');
      areas.format.fill.color = '#00FF00';
      areas.load('areaCount, cellCount, address, areas/items/values');
      const middle = sheet.getRange('B1').load('format/fill/color');
      await context.sync();
      expect([areas.areaCount, areas.cellCount, areas.address]).toEqual([
        2,
        3,
        'Sheet1!A1,Sheet1!C1:C2',
      ]);
      expect(areas.areas.items.map((range) => range.values)).toEqual([[[1]], [[3], ['']]]);
      expect(middle.format.fill.color).toBe('#FFFFFF');
    }));
});

describe('changing cells', () => {
  test('insert and delete shift cells, and kept ranges go along', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [['a'], ['b'], ['c']]);
      const c = sheet.getRange('A3').load('address');
      await context.sync();
      const room = sheet.getRange('A2').insert('Down').load('address');
      c.load('address');
      await context.sync();
      expect([room.address, c.address]).toEqual(['Sheet1!A2', 'Sheet1!A4']);
      sheet.getRange('1:1').delete('Up');
      c.load('address, values');
      await context.sync();
      expect([c.address, c.values]).toEqual(['Sheet1!A3', [['c']]]);
    }));

  test('formulas follow inserted rows, and read #REF! where their cell is gone', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [[1], [2], [3]]);
      sheet.getRange('C1:C2').formulas = [['=SUM(A1:A3)'], ['=A2']];
      sheet.getRange('2:2').insert('Down');
      const moved = sheet.getRange('C1:C3').load('formulas, values');
      await context.sync();
      expect(moved.formulas).toEqual([['=SUM(A1:A4)'], [''], ['=A3']]);
      sheet.getRange('A3').delete('Left');
      const gone = sheet.getRange('B3').load('formulas, values');
      await context.sync();
      expect([gone.formulas, gone.values]).toEqual([[['=#REF!']], [['#REF!']]]);
    }));

  test('clear contents or formats', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [['x', 'y']]);
      const range = sheet.getRange('A1:B1');
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      range.load('values, format/font/bold');
      const first = sheet.getRange('A1').load('format/font/bold');
      await context.sync();
      expect(range.values).toEqual([['', 'y']]);
      expect([range.format.font.bold, first.format.font.bold]).toEqual([null, true]);
    }));

  test('copy with relative references, values only, and transposed', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [
        [1, '=A1*2'],
        [5, '=A2*2'],
      ]);
      sheet.getRange('D1').copyFrom('B1:B2');
      sheet.getRange('F1').copyFrom('B1:B2', 'Values');
      sheet.getRange('A4').copyFrom('A1:A2', 'All', false, true);
      const all = sheet.getRange('D1:D2').load('formulas');
      const values = sheet.getRange('F1:F2').load('formulas');
      const across = sheet.getRange('A4:B4').load('values');
      await context.sync();
      expect(all.formulas).toEqual([['=C1*2'], ['=C2*2']]);
      expect(values.formulas).toEqual([[2], [10]]);
      expect(across.values).toEqual([[1, 5]]);
    }));

  test('move cells; formulas that point at them follow', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [[4, '=A1+1']]);
      sheet.getRange('A1').moveTo('C7');
      const formula = sheet.getRange('B1').load('formulas, values');
      const target = sheet.getRange('C7').load('values');
      await context.sync();
      expect([formula.formulas, formula.values, target.values]).toEqual([
        [['=C7+1']],
        [[5]],
        [[4]],
      ]);
    }));

  test('merge cells: only the first content stays', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [['a', 'b']]);
      sheet.getRange('A1:B1').merge();
      const merged = sheet.getRange('A1:C3').getMergedAreasOrNullObject().load('address');
      const cells = sheet.getRange('A1:B1').load('values');
      await context.sync();
      expect([merged.address, cells.values]).toEqual(['Sheet1!A1:B1', [['a', '']]]);
      sheet.getRange('A1').unmerge();
      const none = sheet.getRange('A1:C3').getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));

  test('remove duplicates', () =>
    onExcel(async (context) => {
      const sheet = filled(context, [['Name'], ['Ada'], ['Bo'], ['ada'], ['Cy']]);
      const result = sheet
        .getRange('A1:A5')
        .removeDuplicates([0], true)
        .load('removed, uniqueRemaining');
      const range = sheet.getRange('A1:A5').load('values');
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
      expect(range.values).toEqual([['Name'], ['Ada'], ['Bo'], ['Cy'], ['']]);
    }));

  test('formats: fonts, fills, borders, sizes, and null where cells differ', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B2');
      range.format.fill.color = '#4472C4';
      range.format.font.color = 'white';
      range.format.horizontalAlignment = 'Center';
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.columnWidth = 100;
      sheet.getRange('A1').format.font.size = 20;
      range.load(
        'format/fill/color, format/font/color, format/font/size, format/horizontalAlignment, format/columnWidth',
      );
      const border = sheet.getRange('A2').format.borders.getItem('EdgeBottom').load('style, color');
      await context.sync();
      const { fill, font, horizontalAlignment, columnWidth } = range.format;
      expect([fill.color, font.color, font.size]).toEqual(['#4472C4', '#FFFFFF', null]);
      expect([horizontalAlignment, columnWidth, border.style]).toEqual([
        'Center',
        100,
        'Continuous',
      ]);
    }));

  test('hide rows', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('2:3').rowHidden = true;
      const some = sheet.getRange('A1:A3').load('rowHidden');
      const all = sheet.getRange('A2:A3').load('rowHidden');
      await context.sync();
      expect([some.rowHidden, all.rowHidden]).toEqual([null, true]);
    }));
});
