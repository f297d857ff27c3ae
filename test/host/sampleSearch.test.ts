import { errorOf, onExcel } from '../support/officeHostRun';

const SHEET = [
  ['Merchant', 'Category', 'Amount'],
  ['Coho Vineyard', 'Restaurant', 33],
  ['The Phone Company', 'communications', 5],
  ['Coho Vineyard (Wine)', 'Groceries', 60],
  ['a*b', 'Communications', '=C2*2'],
];

function filled(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:C5').values = SHEET;
  return sheet;
}

describe('finding in a range', () => {
  test.each<[string, Excel.SearchCriteria, string, string | null]>([
    ['Coho', {}, 'A1:C5', 'A2'],
    ['Coho', { searchDirection: 'Backwards' }, 'A1:C5', 'A4'],
    ['coho vineyard', { completeMatch: true }, 'A1:C5', 'A2'],
    ['Communications', { matchCase: true }, 'A1:C5', 'B5'],
    ['Coho', {}, 'A3:C5', 'A4'],
    ['Coho', {}, 'B1:C5', null],
    ['* (*)', { completeMatch: true }, 'A1:C5', 'A4'],
    ['a~*b', {}, 'A1:C5', 'A5'],
    ['b?s', {}, 'A1:C5', null],
    ['66', {}, 'A1:C5', 'C5'],
    // One cell means the whole sheet behind it.
    ['Coho', {}, 'A2', 'A4'],
    ['Coho', {}, 'A4', 'A2'],
    ['Coho', { searchDirection: 'Backwards' }, 'A2', 'A4'],
  ])('%p with %j in %s is in %p', (text, criteria, address, expected) =>
    onExcel(async (context) => {
      const range = filled(context).getRange(address);
      const found = range.findOrNullObject(text, criteria).load('address');
      await context.sync();
      expect(found.isNullObject ? null : found.address).toBe(expected && `Sheet1!${expected}`);
      range.find(text, criteria);
      const outcome = context.sync().then(() => 'found');
      await expect(expected === null ? errorOf(outcome) : outcome).resolves.toBe(
        expected === null ? 'ItemNotFound Range.find' : 'found',
      );
    }),
  );

  test('all cells of a sheet, by a text with a star', () =>
    onExcel(async (context) => {
      const sheet = filled(context);
      const found = sheet.findAll('com*tions', { completeMatch: true }).load('address');
      await context.sync();
      expect(found.address).toBe('Sheet1!B3,Sheet1!B5');
    }));
});

describe('replacing', () => {
  test('in a range: texts, numbers and formulas, as if typed anew', () =>
    onExcel(async (context) => {
      const sheet = filled(context);
      const count = sheet.getRange('A1:C5').replaceAll('coho vineyard', '1/2/2017', {});
      const deeper = sheet.getRange('C2:C5').replaceAll('2', '3', {});
      const cells = sheet.getRange('A1:C5').load('formulas, text');
      await context.sync();
      expect([count.value, deeper.value]).toEqual([2, 1]);
      expect(cells.formulas).toEqual([
        ['Merchant', 'Category', 'Amount'],
        [42737, 'Restaurant', 33],
        ['The Phone Company', 'communications', 5],
        ['1/2/2017 (Wine)', 'Groceries', 60],
        ['a*b', 'Communications', '=C3*3'],
      ]);
      expect(cells.text[1]?.[0]).toBe('1/2/2017');
    }));

  test('on a whole sheet, whole cells only, in their own case', () =>
    onExcel(async (context) => {
      const sheet = filled(context);
      const count = sheet.replaceAll('communications', 'Phone', {
        completeMatch: true,
        matchCase: true,
      });
      const cells = sheet.getRange('B3:B5').load('values');
      await context.sync();
      expect([count.value, cells.values.flat()]).toEqual([
        1,
        ['Phone', 'Groceries', 'Communications'],
      ]);
    }));

  test('never in locked cells', async () => {
    const batch = onExcel(async (context) => {
      const sheet = filled(context);
      sheet.protection.protect();
      sheet.replaceAll('Coho', 'x', {});
      await context.sync();
    });
    expect(await errorOf(batch)).toBe('AccessDenied Worksheet.replaceAll');
  });
});

describe('where ranges lie', () => {
  test('the edge is sought from the given cell of the range', () =>
    onExcel(async (context) => {
      const sheet = filled(context);
      const range = sheet.getRange('A1:C2');
      const edge = range.getRangeEdge('Down' as Excel.KeyboardDirection, 'C2').load('address');
      const wide = range
        .getExtendedRange('Down' as Excel.KeyboardDirection, sheet.getRange('B1'))
        .load('address');
      await context.sync();
      expect([edge.address, wide.address]).toEqual(['Sheet1!C5', 'Sheet1!A1:C5']);
      range.getRangeEdge('Down' as Excel.KeyboardDirection, 'D9').load('address');
      expect(await errorOf(context.sync())).toBe('InvalidArgument Range.getRangeEdge');
    }));

  test('areas that would leave the sheet are refused', async () => {
    const batch = onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRanges('A1:B2,D4').getOffsetRangeAreas(-1, 1).load('address');
      await context.sync();
    });
    expect(await errorOf(batch)).toBe('InvalidArgument RangeAreas.getOffsetRangeAreas');
  });

  test.each([[[7]], [[-1]], [['A']], [[]]])(
    'rows are not compared by columns that the range has not: %j',
    async (columns) => {
      const batch = onExcel(async (context) => {
        filled(context)
          .getRange('A1:C5')
          .removeDuplicates(columns as number[], true);
        await context.sync();
      });
      expect(await errorOf(batch)).toBe('InvalidArgument Range.removeDuplicates');
    },
  );
});
