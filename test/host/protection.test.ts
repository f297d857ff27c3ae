import { errorOf, inOffice } from '../support/officeHostRun';
import type { Office } from '../support/officeHost';

/** A list in A1:B3, its first column locked and its second open, the sheet protected. */
async function protect(office: Office, options?: Excel.WorksheetProtectionOptions): Promise<void> {
  office.user.paste('Sheet1', 'A1', [
    ['c', 3],
    ['a', 1],
    ['b', 2],
  ]);
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange().format.protection.locked = false;
    sheet.getRange('A:A').format.protection.locked = true;
    sheet.protection.protect(options);
    await context.sync();
  });
}

function onSheet(office: Office, work: (sheet: Excel.Worksheet) => void): Promise<string> {
  return errorOf(
    office.Excel.run(async (context) => {
      work(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    }),
  );
}

describe('worksheet protection', () => {
  test('protect, read the state, unprotect', () =>
    inOffice(async (office) => {
      await protect(office, { allowAutoFilter: true });
      await office.Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getActiveWorksheet();
        protection.load('protected, options');
        await context.sync();
        expect([
          protection.protected,
          protection.options.allowAutoFilter,
          protection.options.allowSort,
        ]).toEqual([true, true, false]);
        protection.unprotect();
        protection.load('protected');
        await context.sync();
        expect(protection.protected).toBe(false);
      });
    }));

  test('protecting twice fails', () =>
    inOffice(async (office) => {
      await protect(office);
      const error = await onSheet(office, (sheet) => sheet.protection.protect());
      expect(error).toBe('InvalidOperation WorksheetProtection.protect');
    }));

  test('a wrong password is refused, the right one opens', () =>
    inOffice(async ({ Excel }) => {
      await Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getActiveWorksheet();
        protection.protect(undefined, 'secret');
        await context.sync();
        protection.unprotect('wrong');
        expect(await errorOf(context.sync())).toBe('AccessDenied WorksheetProtection.unprotect');
        protection.unprotect('secret');
        protection.load('protected');
        await context.sync();
        expect(protection.protected).toBe(false);
      });
    }));

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['writing locked cells', (sheet) => (sheet.getRange('A1').values = [['x']]), 'Range.values'],
    ['clearing them', (sheet) => sheet.getRange('A1:B1').clear(), 'Range.clear'],
    ['sorting', (sheet) => sheet.getRange('A1:B3').sort.apply([{ key: 0 }]), 'RangeSort.apply'],
    [
      'sorting open cells',
      (sheet) => sheet.getRange('B1:B3').sort.apply([{ key: 0 }]),
      'RangeSort.apply',
    ],
    ['inserting cells', (sheet) => sheet.getRange('B2').insert('Down'), 'Range.insert'],
    ['deleting rows', (sheet) => sheet.getRange('2:2').delete('Up'), 'Range.delete'],
    ['merging', (sheet) => sheet.getRange('B1:C1').merge(), 'Range.merge'],
    ['a fill', (sheet) => (sheet.getRange('B1').format.fill.color = 'red'), 'RangeFill.color'],
    [
      'a conditional format',
      (sheet) =>
        sheet.getRange('B1').conditionalFormats.add('Custom' as Excel.ConditionalFormatType),
      'ConditionalFormatCollection.add',
    ],
    [
      'unlocking',
      (sheet) => (sheet.getRange('A1').format.protection.locked = false),
      'FormatProtection.locked',
    ],
    ['hiding rows', (sheet) => (sheet.getRange('1:1').rowHidden = true), 'Range.rowHidden'],
    ['a table', (sheet) => sheet.tables.add('A1:B3', true), 'TableCollection.add'],
  ])('%s is refused', (_, work, place) =>
    inOffice(async (office) => {
      await protect(office);
      expect(await onSheet(office, work)).toBe(`AccessDenied ${place}`);
    }),
  );

  test('open cells can be written, and sorted where that is allowed', () =>
    inOffice(async (office) => {
      await protect(office, { allowSort: true, allowFormatCells: true });
      await office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('B1').values = [[9]];
        sheet.getRange('B1:B3').sort.apply([{ key: 0, ascending: true }]);
        sheet.getRange('A1').format.fill.color = 'red';
        const all = sheet.getRange('A1:B3').load('values');
        await context.sync();
        expect(all.values).toEqual([
          ['c', 1],
          ['a', 2],
          ['b', 9],
        ]);
      });
      expect(office.user.sortAlone('Sheet1', 'A1:A3')).toBe('cellProtected');
    }));

  test('people are refused as well, with the message Excel shows', () =>
    inOffice(async (office) => {
      await protect(office);
      const { user, remote } = office;
      const done = [
        user.type('Sheet1', 'A1', 'x'),
        user.paste('Sheet1', 'A1', [['x']]),
        user.erase('Sheet1', 'A1:B1'),
        user.sortAlone('Sheet1', 'A1:A3'),
        user.sortExpanded('Sheet1', 'A1'),
        user.insertCells('Sheet1', 'A2'),
        user.deleteRows('Sheet1', 'A2'),
        user.cut('Sheet1', 'A1', 'D1'),
        user.fillDown('Sheet1', 'A1:A3'),
        user.format('Sheet1', 'A1', { bold: true }),
        remote.type('Sheet1', 'A1', 'x'),
        user.type('Sheet1', 'B1', '7'),
      ];
      expect(done).toEqual([
        'cellProtected',
        'cellProtected',
        'cellProtected',
        'sheetProtected',
        'sheetProtected',
        'sheetProtected',
        'sheetProtected',
        'cellProtected',
        'cellProtected',
        'sheetProtected',
        'cellProtected',
        'done',
      ]);
    }));

  test('somebody takes the protection away, and the add-in hears of it', () =>
    inOffice(async (office) => {
      const { Excel, user, settled } = office;
      const heard: unknown[] = [];
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.protection.protect(undefined, 'p');
        await context.sync();
        sheet.onProtectionChanged.add(({ isProtected, source }) => {
          heard.push([isProtected, source]);
          return Promise.resolve();
        });
        await context.sync();
      });
      expect([user.unprotect('Sheet1', 'q'), user.type('Sheet1', 'A1', 'x')]).toEqual([
        false,
        'cellProtected',
      ]);
      expect([user.unprotect('Sheet1', 'p'), user.type('Sheet1', 'A1', 'x')]).toEqual([
        true,
        'done',
      ]);
      await settled();
      expect(heard).toEqual([[false, 'Local']]);
    }));

  test('a batch that fails keeps what it did before the failing call', () =>
    inOffice(async (office) => {
      await protect(office);
      const error = await onSheet(office, (sheet) => {
        sheet.getRange('B1').values = [['written']];
        sheet.getRange('A1').values = [['refused']];
        sheet.getRange('B2').values = [['never reached']];
      });
      expect(error).toBe('AccessDenied Range.values');
      const sheet = office.workbook.sheet(office.workbook.activeSheet());
      expect(sheet.values({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
        ['c', 'written'],
        ['a', 1],
      ]);
    }));

  test('a protected workbook keeps its sheets', () =>
    inOffice(async ({ Excel, user }) => {
      await Excel.run(async (context) => {
        context.workbook.protection.protect('p');
        await context.sync();
        context.workbook.worksheets.add('New');
        expect(await errorOf(context.sync())).toBe('AccessDenied WorksheetCollection.add');
        context.workbook.protection.unprotect('p');
        context.workbook.protection.load('protected');
        await context.sync();
        expect(context.workbook.protection.protected).toBe(false);
      });
      expect(user.addSheet('New')).toBe('done');
    }));
});
