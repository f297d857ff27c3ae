import { onExcel, errorOf } from '../support/officeHostRun';

/** How public samples begin and what they take for granted before they show anything. */
describe('what samples begin with', () => {
  test('a sheet that may be there is deleted: where there is none, nothing happens', () =>
    onExcel(async (context) => {
      const { worksheets } = context.workbook;
      for (const left of ['Hello', 'Hello again']) {
        worksheets.getItemOrNullObject('Sample').delete();
        const sheet = worksheets.add('Sample');
        sheet.getRange('A1').values = [[left]];
        await context.sync();
      }
      worksheets.load('items/name');
      const cell = worksheets.getItem('Sample').getRange('A1').load('values');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', 'Sample']);
      expect(cell.values).toEqual([['Hello again']]);
    }));

  test('what is called on no object gives none, down to its members; setting something on it is refused', () =>
    onExcel(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Nothing');
      const range = none.getRange('A1');
      range.clear();
      none.tables.add('A1:B2', true);
      const count = none.tables.getCount();
      await context.sync();
      expect([none.isNullObject, range.isNullObject, count.value]).toEqual([true, true, null]);
      none.name = 'Something';
      expect(await errorOf(context.sync())).toBe('ItemNotFound');
    }));

  test('a range as the source of a list is the range, not what the library sends for it', () =>
    onExcel(async (context) => {
      const { worksheets } = context.workbook;
      const names = worksheets.add("Ada's");
      names.getRange('A1:A2').values = [['Tea'], ['Coffee']];
      const cells = worksheets.getItem('Sheet1').getRange('B1:B2');
      cells.values = [['Tea'], ['Milk']];
      cells.dataValidation.rule = {
        list: { inCellDropDown: true, source: names.getRange('A1:A2') as unknown as string },
      };
      const wrong = cells.dataValidation.getInvalidCells().load('address');
      cells.dataValidation.load('rule');
      await context.sync();
      expect(cells.dataValidation.rule.list?.source).toBe("='Ada''s'!$A$1:$A$2");
      expect(wrong.address).toBe('Sheet1!B2');
      cells.dataValidation.rule = {
        wholeNumber: {
          formula1: names.getRange('A1') as unknown as string,
          operator: 'GreaterThan',
        },
      };
      cells.dataValidation.load('rule');
      await context.sync();
      expect(cells.dataValidation.rule.wholeNumber?.formula1).toBe("='Ada''s'!$A$1");
    }));

  test('amounts and dates of the table of expenses are numbers: sorted, filtered and added up as such', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('A1:C1', true);
      table.getHeaderRowRange().values = [['Date', 'Merchant', 'Amount']];
      table.rows.add(undefined, [
        ['1/11/2017', 'College', '$350'],
        ['1/2/2017', 'Cars', '$142'],
        ['1/15/2017', 'Food', '$97'],
        ['1/5/2017', 'Wine', '$27'],
      ]);
      sheet.getRange('E1').formulas = [['=SUM(C2:C5)']];
      const total = sheet.getRange('E1').load('values');
      const body = table.getDataBodyRange().load('text, valueTypes');
      await context.sync();
      expect(total.values).toEqual([[616]]);
      expect(body.text[0]).toEqual(['1/11/2017', 'College', '$350 ']);
      expect(body.valueTypes[0]).toEqual(['Double', 'String', 'Double']);
      table.getDataBodyRange().sort.apply([{ key: 2, ascending: false }]);
      table.columns.getItem('Amount').filter.applyDynamicFilter('BelowAverage');
      const merchants = table.columns.getItem('Merchant').getDataBodyRange().load('values');
      const seen = table.getDataBodyRange().getSpecialCells('Visible').load('address');
      await context.sync();
      expect(merchants.values.flat()).toEqual(['College', 'Cars', 'Food', 'Wine']);
      expect(seen.address).toBe('Sheet1!A3:C5');
    }));
});
