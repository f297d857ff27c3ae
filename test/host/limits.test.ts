import { errorOf, inOffice, onExcel } from '../support/officeHostRun';

const web = { platform: 'web' } as const;

describe('sizes', () => {
  test('unbounded ranges have no values and take none', async () => {
    await inOffice(async ({ Excel, user }) => {
      user.type('Sheet1', 'A1', 'x');
      const read = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A:B');
        range.load(
          'values, formulas, text, valueTypes, numberFormat, address, cellCount, isEntireColumn',
        );
        await context.sync();
        return [
          range.values,
          range.formulas,
          range.text,
          range.valueTypes,
          range.numberFormat,
          range.address,
          range.cellCount,
          range.isEntireColumn,
        ];
      });
      expect(read).toEqual([null, null, null, null, null, 'Sheet1!A:B', 2_097_152, true]);
      const write = Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A:A').values = 'x' as never;
        await context.sync();
      });
      expect(await errorOf(write)).toBe('InvalidArgument Range.values');
    });
  });

  test('over 5,000,000 cells values are null without an error', () =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const large = sheet.getRange('A1:F1000000').load('values, rowCount');
      const small = sheet.getRange('A1:E100').load('values');
      await context.sync();
      expect([large.values, large.rowCount, small.values.length]).toEqual([null, 1_000_000, 100]);
    }));

  test('a list of addresses may have 8,192 characters and no more', async () => {
    const list = (cells: number): string => `${'A1,'.repeat(cells)}B2`;
    const areas = (text: string): Promise<number> =>
      onExcel(async (context) => {
        const found = context.workbook.worksheets
          .getActiveWorksheet()
          .getRanges(text)
          .load('areaCount');
        await context.sync();
        return found.areaCount;
      });
    expect(await areas(list(2_729))).toBe(2_730);
    expect(await errorOf(areas(list(2_833)))).toBe('InvalidArgument Worksheet.getRanges');
  });

  test('the web takes and gives 5 MB, the desktop more', async () => {
    const rows = 9_000;
    const values = Array.from({ length: rows }, (_, row) => [`${row} `.padEnd(700, 'x')]);
    const write = (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange(`A1:A${rows}`).values = values;
      return context.sync();
    };
    await onExcel(write);
    expect(await errorOf(onExcel(write, web))).toBe('RequestPayloadSizeLimitExceeded');
    await inOffice(async ({ Excel, user }) => {
      user.paste('Sheet1', 'A1', values);
      const read = (address: string): Promise<number> =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets
            .getActiveWorksheet()
            .getRange(address)
            .load('values');
          await context.sync();
          return range.values.length;
        });
      expect(await errorOf(read(`A1:A${rows}`))).toBe('ResponsePayloadSizeLimitExceeded');
      expect(await read('A1:A4000')).toBe(4_000);
    }, web);
  });

  test('what would push contents off the sheet is refused', async () => {
    await inOffice(async ({ Excel, user }) => {
      user.type('Sheet1', 'A1048576', 'last');
      const batch = Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A5').insert('Down');
        await context.sync();
      });
      expect(await errorOf(batch)).toBe('NonBlankCellOffSheet Range.insert');
    });
  });
});

describe('editing a cell', () => {
  const batch = async (context: Excel.RequestContext): Promise<string> => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('address');
    await context.sync();
    return range.address;
  };

  test('batches fail while a cell is edited', () =>
    inOffice(async ({ Excel, host }) => {
      host.beginCellEdit();
      expect(await errorOf(Excel.run(batch))).toBe('InvalidOperationInCellEditMode');
      host.endCellEdit();
      expect(await Excel.run(batch)).toBe('Sheet1!A1');
    }));

  test('with delayForCellEdit they wait for its end', () =>
    inOffice(async ({ Excel, host, settled }) => {
      host.beginCellEdit();
      let answered = '';
      const waiting = Excel.run({ delayForCellEdit: true }, batch).then(
        (address) => (answered = address),
      );
      await settled();
      expect(answered).toBe('');
      host.endCellEdit();
      expect(await waiting).toBe('Sheet1!A1');
    }));
});

describe('what this host does not know', () => {
  test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    [
      'a property',
      (context) => context.workbook.worksheets.getActiveWorksheet().load('enableCalculation'),
      'Worksheet.enableCalculation is not known to this host.',
    ],
    [
      'a part of the sheet',
      (context) => context.workbook.worksheets.getActiveWorksheet().charts.load('items'),
      'Worksheet.charts is not known to this host.',
    ],
    [
      'a method',
      (context) =>
        context.workbook.worksheets
          .getActiveWorksheet()
          .getRange('A1')
          .group('ByRows' as Excel.GroupOption),
      'Range.group is not known to this host.',
    ],
    [
      'setting a property',
      (context) => (context.workbook.worksheets.getActiveWorksheet().enableCalculation = false),
      'Worksheet.enableCalculation is not known to this host.',
    ],
    [
      'an event',
      (context) => context.workbook.worksheets.onSingleClicked.add(() => Promise.resolve()),
      'WorksheetCollection._RegisterSingleClickedEvent is not known to this host.',
    ],
  ])('%s is refused by its name', (_, work, message) =>
    inOffice(async ({ Excel }) => {
      const failed = Excel.run(async (context) => {
        work(context);
        await context.sync();
      }).catch((error: Error) => error.message);
      expect(await failed).toBe(message);
    }),
  );
});

describe('loading', () => {
  test('select, expand, top and skip', () =>
    onExcel(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ['Two', 'Three', 'Four']) worksheets.add(name);
      worksheets.load({ select: 'name', expand: 'protection', top: 2, skip: 1 });
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
        ['Two', false],
        ['Three', false],
      ]);
    }));

  test('object form with what belongs to the object', () =>
    onExcel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      range.load({ address: true, format: { fill: { color: true } }, worksheet: { name: true } });
      await context.sync();
      expect([range.address, range.format.fill.color, range.worksheet.name]).toEqual([
        'Sheet1!B2',
        '#FFFFFF',
        'Sheet1',
      ]);
      expect(() => range.values).toThrow(/not available/);
    }));

  test('a range is known no longer once it was untracked or deleted', () =>
    inOffice(async ({ Excel, connection }) => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
        context.trackedObjects.add(range);
        await context.sync();
        expect(connection.keptRanges()).toBe(1);
        range.delete('Up');
        range.load('address');
        expect(await errorOf(context.sync())).toBe('InvalidReference Range.load');
        range.untrack();
        await context.sync();
        expect(connection.keptRanges()).toBe(0);
      });
    }));
});
