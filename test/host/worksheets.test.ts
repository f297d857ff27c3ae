import { errorOf, inOffice, onExcel } from '../support/officeHostRun';

describe('worksheets', () => {
  test('add a sheet, name its tab and list all of them', () =>
    onExcel(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.add('Sample');
      sheet.load('name, position');
      sheets.load('items/name');
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(['Sample', 1]);
      expect(sheets.items.map((each) => each.name)).toEqual(['Sheet1', 'Sample']);
    }));

  test('a sheet added without a name gets the next free one', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('Sheet2');
    }));

  test('find a sheet that may not exist', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nothing');
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
    }));

  test('getItem of an unknown sheet is ItemNotFound and names the call', async () => {
    const error = errorOf(
      onExcel(async (context) => {
        context.workbook.worksheets.getItem('Nothing').load('name');
        await context.sync();
      }),
    );
    expect(await error).toBe('ItemNotFound WorksheetCollection.getItem');
  });

  test('over a chart sheet the worksheet in front is refused, until one is', () =>
    inOffice(async (office) => {
      const first = office.workbook.activeSheet();
      const second = office.workbook.change('user', () => office.workbook.addSheet('Zwei'));
      office.host.model.otherSheetInFront = true;
      const inFront = (): Promise<string> =>
        office.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
          await context.sync();
          return sheet.id;
        });
      expect(await errorOf(inFront())).toBe(
        'GeneralException WorksheetCollection.getActiveWorksheet',
      );
      office.workbook.change('user', () => office.workbook.activate(second));
      expect(await inFront()).toBe(second);
      expect(second).not.toBe(first);
    }));

  test('names are found in any case, and ids as well', () =>
    onExcel(async (context) => {
      const byName = context.workbook.worksheets.getItem('sHEET1');
      byName.load('id');
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id);
      byId.load('name');
      await context.sync();
      expect(byId.name).toBe('Sheet1');
    }));

  test('activate, hide and delete sheets', () =>
    onExcel(async (context) => {
      const sheets = context.workbook.worksheets;
      const second = sheets.add('Second');
      second.activate();
      const active = sheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      expect(active.name).toBe('Second');
      second.visibility = 'VeryHidden';
      const next = sheets.getActiveWorksheet();
      next.load('name');
      await context.sync();
      expect(next.name).toBe('Sheet1');
      second.visibility = 'Hidden';
      second.delete();
      const count = sheets.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    }));

  test('first, last, next and previous sheets', () =>
    onExcel(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add('Income');
      sheets.add('Hidden one').visibility = 'Hidden';
      sheets.add('Taxes');
      const last = sheets.getLast();
      const before = last.getPrevious(true);
      const after = last.getNextOrNullObject();
      const first = sheets.getFirst();
      for (const each of [last, before, first]) each.load('name');
      await context.sync();
      expect([first.name, before.name, last.name]).toEqual(['Sheet1', 'Income', 'Taxes']);
      expect(after.isNullObject).toBe(true);
    }));

  test('copy a sheet with its values behind another one', () =>
    onExcel(async (context) => {
      const source = context.workbook.worksheets.getActiveWorksheet();
      source.getRange('A1:B1').values = [['Berlin', '=LEN(A1)']];
      const copy = source.copy('After', source);
      copy.load('name, position');
      const cells = copy.getRange('A1:B1').load('formulas, values');
      await context.sync();
      expect([copy.name, copy.position]).toEqual(['Sheet1 (2)', 1]);
      expect(cells.formulas).toEqual([['Berlin', '=LEN(A1)']]);
      expect(cells.values).toEqual([['Berlin', 6]]);
    }));

  test('rename and move a sheet; formulas follow the new name', () =>
    onExcel(async (context) => {
      const sheets = context.workbook.worksheets;
      const data = sheets.add('Data');
      data.getRange('A1').values = [[7]];
      const formula = sheets.getItem('Sheet1').getRange('A1');
      formula.formulas = [['=Data!A1*2']];
      data.name = 'My Data';
      data.position = 0;
      formula.load('formulas, values');
      sheets.load('items/name');
      await context.sync();
      expect(formula.formulas).toEqual([["='My Data'!A1*2"]]);
      expect(formula.values).toEqual([[14]]);
      expect(sheets.items.map((each) => each.name)).toEqual(['My Data', 'Sheet1']);
    }));

  test.each(['', 'a/b', 'a'.repeat(32), "'quoted'", 'Sheet1'])(
    'the name %p is refused',
    async (name) => {
      const error = errorOf(
        onExcel(async (context) => {
          context.workbook.worksheets.add('Other').name = name;
          await context.sync();
        }),
      );
      expect(await error).toBe('InvalidArgument Worksheet.name');
    },
  );

  test('the only visible sheet can be neither deleted nor hidden', async () => {
    await inOffice(async ({ Excel }) => {
      const error = errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().delete();
          await context.sync();
        }),
      );
      expect(await error).toBe('InvalidOperation Worksheet.delete');
    });
  });

  test('freeze the top rows and read what is frozen', () =>
    onExcel(async (context) => {
      const panes = context.workbook.worksheets.getActiveWorksheet().freezePanes;
      panes.freezeRows(2);
      const frozen = panes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(frozen.address).toBe('Sheet1!1:2');
      panes.unfreeze();
      const none = panes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));

  test('find all cells with a text', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['Complete', 'open'],
        ['complete', 'completely'],
      ];
      const found = sheet.findAll('Complete', { completeMatch: true, matchCase: false });
      found.load('address');
      await context.sync();
      expect(found.address).toBe('Sheet1!A1:A2');
    }));
});

test('the looks of a sheet are kept: tab colour, gridlines, headings', () =>
  onExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tabColor = '#FF0000';
    sheet.showGridlines = false;
    sheet.load('tabColor, showGridlines, showHeadings');
    await context.sync();
    expect([sheet.tabColor, sheet.showGridlines, sheet.showHeadings]).toEqual([
      '#FF0000',
      false,
      true,
    ]);
  }));
