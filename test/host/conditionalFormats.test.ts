import type { Area } from '../../src/workbench/host/area';
import type { Office } from '../support/officeHost';
import { errorOf, inOffice } from '../support/officeHostRun';

const COLUMN: Area = { row: 0, column: 0, rows: 4, columns: 1 };

/** The fills that are drawn in A1:A4. */
function fills(office: Office): unknown[] {
  const sheet = office.workbook.sheets()[0]?.id ?? '';
  return office.host.displayedFormats(sheet, COLUMN).map(([format]) => format?.fillColor ?? null);
}

async function rule(
  context: Excel.RequestContext,
  address: string,
  formula: string,
  color: string,
): Promise<Excel.ConditionalFormat> {
  const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
  const format = range.conditionalFormats.add('Custom' as Excel.ConditionalFormatType);
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  await context.sync();
  return format;
}

describe('conditional formats', () => {
  test('a custom rule colours the cells for which its formula holds', () =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [[5], [15], ['x'], [25]]);
      await office.Excel.run((context) =>
        rule(context, 'A1:A4', '=AND(ISNUMBER($A1),$A1>10)', '#FF0000'),
      );
      expect(fills(office)).toEqual([null, '#FF0000', null, '#FF0000']);
      office.user.type('Sheet1', 'A1', '11');
      expect(fills(office)[0]).toBe('#FF0000');
    }));

  test('a rule that looks at a very hidden sheet, row by row', () =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [['Ada'], ['Bo'], ['Cy'], ['Di']]);
      office.user.addSheet('Status');
      office.user.paste('Status', 'A1', [
        ['ok', 'Ada'],
        ['wrong', 'Bo'],
        ['wrong', 'Somebody else'],
        ['ok', 'di'],
      ]);
      await office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Status').visibility = 'VeryHidden';
        const state = (name: string): string =>
          `=AND(INDEX(Status!$A:$A,ROW())="${name}",EXACT(INDEX(Status!$B:$B,ROW()),$A1))`;
        await rule(context, 'A1:A4', state('ok'), '#00FF00');
        await rule(context, 'A1:A4', state('wrong'), '#FF0000');
      });
      expect(fills(office)).toEqual(['#00FF00', '#FF0000', null, null]);
      office.user.sortAlone('Sheet1', 'A1:A4', { ascending: false });
      expect(fills(office)).toEqual([null, null, null, null]);
    }));

  test('rules by a cell value', () =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [[-1], [0], ['text'], [null]]);
      await office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A4');
        const format = range.conditionalFormats.add('CellValue' as Excel.ConditionalFormatType);
        format.cellValue.format.font.color = 'red';
        format.cellValue.format.fill.color = '#EEEEEE';
        format.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
        format.load('type, priority, stopIfTrue, cellValue/rule');
        await context.sync();
        expect([format.type, format.priority, format.stopIfTrue]).toEqual(['CellValue', 0, false]);
        expect(format.cellValue.rule).toEqual({ formula1: '=0', operator: 'LessThan' });
      });
      expect(fills(office)).toEqual(['#EEEEEE', null, null, null]);
    }));

  test('the rule added last counts first; priority and stopIfTrue change that', () =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [[1], [1], [1], [1]]);
      await office.Excel.run(async (context) => {
        const first = await rule(context, 'A1:A4', '=TRUE', '#111111');
        await rule(context, 'A1:A2', '=TRUE', '#222222');
        expect(fills(office)).toEqual(['#222222', '#222222', '#111111', '#111111']);
        first.priority = 0;
        await context.sync();
        expect(fills(office)[0]).toBe('#111111');
      });
    }));

  test('list, find and delete rules; clear some cells of them', () =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [[1], [1], [1], [1]]);
      await office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const format = await rule(context, 'A1:A4', '=$A1=1', '#333333');
        sheet.getRange('A2').conditionalFormats.clearAll();
        await context.sync();
        expect(fills(office)).toEqual(['#333333', null, '#333333', '#333333']);
        const all = sheet.getRange().conditionalFormats.load('items/id, items/type');
        const areas = format.getRanges().load('address');
        const one = format.getRangeOrNullObject();
        format.custom.rule.load('formula');
        await context.sync();
        expect(all.items.map(({ type }) => type)).toEqual(['Custom']);
        expect([areas.address, one.isNullObject]).toEqual(['Sheet1!A1,Sheet1!A3:A4', true]);
        expect(format.custom.rule.formula).toBe('=$A1=1');
        all.items[0]?.delete();
        const count = sheet.getRange().conditionalFormats.getCount();
        await context.sync();
        expect(count.value).toBe(0);
      });
    }));

  test('rules follow inserted rows and stay where cells are sorted', () =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [[1], [2], [3]]);
      await office.Excel.run((context) => rule(context, 'A2:A3', '=$A2>1', '#444444'));
      office.user.insertRows('Sheet1', 'A1');
      expect(fills(office)).toEqual([null, null, '#444444', '#444444']);
    }));

  test('a lost rule is listed with its type, and not found by what it is listed by', () =>
    inOffice(async ({ Excel, host: { model } }) => {
      const batch = Excel.run(async (context) => {
        await rule(context, 'A1:A4', '=$A1=1', '#333333');
        const rules = model.anchored.rules.map((one) => ({ ...one, isLost: true }));
        model.anchored = { ...model.anchored, rules };
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const all = sheet.getRange().conditionalFormats.load('items/type');
        await context.sync();
        expect(all.items.map(({ type }) => type)).toEqual(['Custom']);
        all.items[0]?.custom.rule.load('formula');
        await context.sync();
      });
      expect(await errorOf(batch)).toMatch(/^ItemNotFound/);
    }));

  test('several areas in one rule, seen from the first cell', () =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [[1], [0], [0], [1]]);
      await office.Excel.run(async (context) => {
        const areas = context.workbook.worksheets.getActiveWorksheet().getRanges('A1,A4');
        const format = areas.conditionalFormats.add('Custom' as Excel.ConditionalFormatType);
        format.custom.rule.formula = '=A1=1';
        format.custom.format.fill.color = '#555555';
        await context.sync();
      });
      expect(fills(office)).toEqual(['#555555', null, null, '#555555']);
    }));

  test.each([['a type that is none', 'Sparkle', 'NotImplemented ConditionalFormatCollection.add']])(
    '%s is refused by its name',
    (_, type, expected) =>
      inOffice(async ({ Excel }) => {
        const batch = Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
          range.conditionalFormats.add(type as Excel.ConditionalFormatType);
          await context.sync();
        });
        expect(await errorOf(batch)).toBe(expected);
      }),
  );
});
