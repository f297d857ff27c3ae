import { errorOf, inOffice, onExcel } from '../support/officeHostRun';

/** A table of expenses as the samples have it. */
function expenses(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const table = sheet.tables.add('A1:C1', true);
  table.name = 'ExpensesTable';
  table.getHeaderRowRange().values = [['Merchant', 'Category', 'Amount']];
  table.rows.add(undefined, [
    ['The Phone Company', 'Communications', 120],
    ['Northwind Electric Cars', 'Transportation', 142.33],
    ['Best For You Organics Company', 'Groceries', 27.9],
  ]);
  return table;
}

describe('tables', () => {
  test('create a table, name it and add rows', () =>
    onExcel(async (context) => {
      const table = expenses(context);
      table.load('name, showHeaders, style, rows/count, columns/count');
      const body = table.getDataBodyRange().load('address, values');
      table.columns.load('items/name');
      await context.sync();
      expect([table.name, table.showHeaders, table.style]).toEqual([
        'ExpensesTable',
        true,
        'TableStyleMedium2',
      ]);
      expect(body.values.map(([merchant]) => merchant)).toEqual([
        'The Phone Company',
        'Northwind Electric Cars',
        'Best For You Organics Company',
      ]);
      expect([body.address, table.rows.count]).toEqual(['Sheet1!A2:C4', 3]);
      expect(table.columns.items.map((column) => column.name)).toEqual([
        'Merchant',
        'Category',
        'Amount',
      ]);
    }));

  test('a table without data keeps one empty row that is no row of it, until there is data', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('A1:B1', true);
      sheet.getRange('A3').values = [['below']];
      const whole = table.getRange().load('address');
      table.rows.load('count');
      await context.sync();
      expect([whole.address, table.rows.count]).toEqual(['Sheet1!A1:B2', 0]);
      table.getDataBodyRange().values = [['by hand', 1]];
      table.rows.add(undefined, [['by code', 2]]);
      const filled = table.getDataBodyRange().load('address, values');
      await context.sync();
      expect(filled.values).toEqual([
        ['by hand', 1],
        ['by code', 2],
      ]);
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
      const emptied = table.getRange().load('address, values');
      const below = sheet.getRange('A3').load('values');
      table.rows.load('items');
      await context.sync();
      expect([emptied.address, emptied.values[1], below.values]).toEqual([
        'Sheet1!A1:B2',
        ['', ''],
        [['below']],
      ]);
      expect(table.rows.items).toEqual([]);
      table.rows.add(undefined, [['again', 3]]);
      const again = table.getRange().load('address, values');
      await context.sync();
      expect([again.address, again.values[1]]).toEqual(['Sheet1!A1:B2', ['again', 3]]);
      table.rows.getItemAt(1).delete();
      expect(await errorOf(context.sync())).toBe('ItemNotFound TableRowCollection.getItemAt');
    }));

  test('rows come right below the headings where somebody deleted all others', () =>
    inOffice(async (office) => {
      await office.Excel.run(async (context) => {
        expenses(context);
        context.workbook.worksheets.getActiveWorksheet().getRange('A6').values = [['below']];
        await context.sync();
      });
      office.user.deleteRows('Sheet1', '2:4');
      await office.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('ExpensesTable');
        table.rows.add(undefined, [['Fresh', 'Food', 1]]);
        const whole = table.getRange().load('address, values');
        await context.sync();
        expect([whole.address, whole.values[1]]).toEqual(['Sheet1!A1:C2', ['Fresh', 'Food', 1]]);
      });
    }));

  test('a table without headers gets a header row above its data', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['a', 1],
        ['b', 2],
      ];
      const table = sheet.tables.add('A1:B2', false);
      const all = table.getRange().load('address, values');
      await context.sync();
      expect(all.address).toBe('Sheet1!A1:B3');
      expect(all.values).toEqual([
        ['Column1', 'Column2'],
        ['a', 1],
        ['b', 2],
      ]);
    }));

  test('tables of the workbook by name, and null objects', () =>
    onExcel(async (context) => {
      expenses(context);
      await context.sync();
      const { tables } = context.workbook;
      const found = tables.getItem('expensestable').load('name, worksheet/name');
      const none = tables.getItemOrNullObject('Nothing');
      const count = tables.getCount();
      await context.sync();
      expect([found.name, found.worksheet.name, none.isNullObject, count.value]).toEqual([
        'ExpensesTable',
        'Sheet1',
        true,
        1,
      ]);
    }));

  test('add a column with a formula and read one by name', () =>
    onExcel(async (context) => {
      const table = expenses(context);
      await context.sync();
      table.columns.add(undefined, [['Double'], ['=C2*2'], ['=C3*2'], ['=C4*2']]);
      const column = table.columns.getItem('Double').load('index, values');
      await context.sync();
      expect(column.index).toBe(3);
      expect(column.values).toEqual([['Double'], [240], [284.66], [55.8]]);
    }));

  test('insert and delete rows of a table', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B4').values = [
        ['Name', 'Id'],
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ];
      sheet.getRange('A6').values = [['below']];
      const table = sheet.tables.add('A1:B4', true);
      table.rows.add(1, [['new', 9]]);
      table.rows.getItemAt(0).delete();
      const all = table.getRange().load('address, values');
      const below = sheet.getRange('A6').load('values');
      await context.sync();
      expect(all.address).toBe('Sheet1!A1:B4');
      expect(all.values.slice(1)).toEqual([
        ['new', 9],
        ['b', 2],
        ['c', 3],
      ]);
      expect(below.values).toEqual([['below']]);
    }));

  test('sort a table: whole rows, whatever is beside it', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C4').values = [
        ['Name', 'Id', ''],
        ['c', 3, 'x'],
        ['a', 1, 'y'],
        ['b', 2, 'z'],
      ];
      const table = sheet.tables.add('A1:B4', true);
      table.sort.apply([{ key: 0, ascending: true }]);
      const range = sheet.getRange('A2:C4').load('values');
      table.sort.load('fields, matchCase');
      await context.sync();
      expect(range.values).toEqual([
        ['a', 1, 'x'],
        ['b', 2, 'y'],
        ['c', 3, 'z'],
      ]);
      expect(table.sort.fields).toEqual([{ key: 0, ascending: true }]);
    }));

  test('convert a table to a range, resize another', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const first = sheet.tables.add('A1:B3', true);
      const range = first.convertToRange().load('address');
      const second = sheet.tables.add('A1:B3', true);
      second.resize('A1:C5');
      const whole = second.getRange().load('address');
      sheet.tables.load('items/name');
      await context.sync();
      expect([range.address, whole.address]).toEqual(['Sheet1!A1:B3', 'Sheet1!A1:C5']);
      expect(sheet.tables.items).toHaveLength(1);
    }));

  test('tables do not overlap, and parts of them are not shifted', async () => {
    await inOffice(async ({ Excel }) => {
      const overlap = Excel.run(async (context) => {
        const { tables } = context.workbook.worksheets.getActiveWorksheet();
        tables.add('A1:B3', true);
        tables.add('B2:C4', true);
        await context.sync();
      });
      expect(await errorOf(overlap)).toBe('InvalidOperation TableCollection.add');
      const shift = Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.tables.add('E1:F3', true);
        sheet.getRange('E2').insert('Down');
        await context.sync();
      });
      expect(await errorOf(shift)).toBe('InsertDeleteConflict Range.insert');
    });
  });

  test('a table follows rows inserted above and goes when all its rows are deleted', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('A1:B3', true);
      sheet.getRange('1:2').insert('Down');
      const moved = table.getRange().load('address');
      await context.sync();
      expect(moved.address).toBe('Sheet1!A3:B5');
      sheet.getRange('3:5').delete('Up');
      const count = sheet.tables.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }));
});
