import { errorOf, inOffice, onExcel } from '../support/officeHostRun';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** What a batch on the first sheet ends in: its error, or `done`. */
const outcome = (work: Work, prepare?: Work): Promise<string> =>
  onExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['Name', 'Id'],
      ['b', "'10"],
      ['a', "'9"],
    ];
    prepare?.(sheet, context);
    await context.sync();
    work(sheet, context);
    return context.sync().then(
      () => 'done',
      (error: unknown) => errorOf(Promise.reject(error as Error)),
    );
  });

describe('what would be done wrongly is refused by its name', () => {
  test.each<[string, Work, string]>([
    [
      'texts sorted as numbers',
      (sheet) =>
        sheet
          .getRange('A2:B3')
          .sort.apply([{ key: 1, dataOption: 'TextAsNumber' as Excel.SortDataOption }]),
      'NotImplemented RangeSort.apply',
    ],
    [
      'a sort by a part of a data type',
      (sheet) => sheet.getRange('A2:B3').sort.apply([{ key: 1, subField: 'Price' }]),
      'NotImplemented RangeSort.apply',
    ],
    [
      'a sort that asks for what there is',
      (sheet) =>
        sheet
          .getRange('A2:B3')
          .sort.apply([{ key: 1, dataOption: 'Normal' as Excel.SortDataOption }]),
      'done',
    ],
    [
      'a table without its headings',
      (sheet) => (sheet.tables.add('A1:B3', true).showHeaders = false),
      'NotImplemented Table.showHeaders',
    ],
    [
      'formulas by rows and columns',
      (sheet) => (sheet.getRange('C1').formulasR1C1 = [['=RC[-1]']]),
      'NotImplemented Range.formulasR1C1',
    ],
    [
      'resetting contents',
      (sheet) => sheet.getRange('A1').clear('ResetContents' as Excel.ClearApplyTo),
      'NotImplemented Range.clear',
    ],
    [
      'a comment on two cells',
      (_sheet, context) => context.workbook.comments.add('Sheet1!A1:B1', 'look'),
      'InvalidArgument CommentCollection.add',
    ],
  ])('%s', async (_what, work, expected) => {
    expect(await outcome(work)).toBe(expected);
  });

  test.each(['A1', 'xfd1048576', 'R1C1', 'r', 'C', 'a b', '1st'])(
    '%s names neither cells nor a table',
    async (name) => {
      const named = await outcome((sheet) => sheet.names.add(name, sheet.getRange('A1')));
      const table = await outcome((sheet) => (sheet.tables.add('A1:B3', true).name = name));
      expect([named, table]).toEqual([
        'InvalidArgument NamedItemCollection.add',
        'InvalidArgument Table.name',
      ]);
    },
  );

  test.each(['Rate', 'XFE1', 'A1048577', 'R1C1x', 'Ab_1'])('%s does', async (name) => {
    expect(await outcome((sheet) => sheet.names.add(name, sheet.getRange('A1')))).toBe('done');
  });
});

describe('formulas', () => {
  test.each([
    ['=SUM(Expenses[Amount])', 'Expenses[Amount] is not known to this host.'],
    ['=TEXT([DATE],"dddd")', '[DATE] is not known to this host.'],
    ['=SUM(A1#)', 'A1# is not known to this host.'],
    ['=@A1:A3', '@A1:A3 is not known to this host.'],
    ['=A1:A3', 'The array that =A1:A3 spills is not known to this host.'],
    ['=LEN(A1:A3)*2', 'The array that =LEN(A1:A3)*2 spills is not known to this host.'],
    ['={1,2;3,4}', 'The array that ={1,2;3,4} spills is not known to this host.'],
    ['=INDEX(A1:B3,0,1)', 'The array that =INDEX(A1:B3,0,1) spills is not known to this host.'],
    ['=SUM(', 'The formula is not valid.'],
    ['=")["&(', 'The formula is not valid.'],
  ])('%s is refused: %s', (formula, message) =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('F9').formulas = [[formula]];
      await expect(context.sync()).rejects.toThrow(message);
    }),
  );

  test.each([
    ['=SUM(A1:A3*2)', 12],
    ['=INDEX(A1:A3,2)', 2],
    ['=MATCH(3,A1:A3,0)', 3],
    ['=SUMPRODUCT((A1:A3>1)*A1:A3)', 5],
    ['=A1:A1', 1],
    ['={7}', 7],
  ])('%s is %d', (formula, expected) =>
    onExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const cell = sheet.getRange('F9');
      cell.formulas = [[formula]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[expected]]);
    }),
  );
});

describe('links on protected sheets', () => {
  const link: Work = (sheet) => (sheet.getRange('A1').hyperlink = { address: 'https://a.example' });
  const open: Work = (sheet) => (sheet.getRange('A1').format.protection.locked = false);
  const protect =
    (options: Excel.WorksheetProtectionOptions, first?: Work): Work =>
    (sheet, context) => {
      first?.(sheet, context);
      sheet.protection.protect(options);
    };

  test.each<[string, Work, string]>([
    [
      'a locked cell, links allowed',
      protect({ allowInsertHyperlinks: true }),
      'AccessDenied Range.hyperlink',
    ],
    [
      'an unlocked cell, links not allowed',
      protect({ allowFormatCells: true }, open),
      'AccessDenied Range.hyperlink',
    ],
    ['an unlocked cell, links allowed', protect({ allowInsertHyperlinks: true }, open), 'done'],
  ])('%s', async (_what, prepare, expected) => {
    expect(await outcome(link, prepare)).toBe(expected);
  });
});

describe('clearing', () => {
  const dressed: Work = (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.hyperlink = { address: 'https://a.example', textToDisplay: 'Name' };
    cell.format.fill.color = 'red';
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'Name,Id' } };
    cell.conditionalFormats.add('Custom' as Excel.ConditionalFormatType).custom.rule.formula =
      '=TRUE';
    context.workbook.comments.add(cell, 'look');
    sheet.getRange('A1:B1').merge();
  };

  test.each<[string, unknown[]]>([
    ['All', ['', '', '#FFFFFF', 'None', 0, 0, false]],
    ['Contents', ['', 'https://a.example', '#FF0000', 'List', 1, 1, true]],
    ['Formats', ['Name', 'https://a.example', '#FFFFFF', 'List', 0, 1, false]],
    ['Hyperlinks', ['Name', '', '#FF0000', 'List', 1, 1, true]],
    ['RemoveHyperlinks', ['Name', '', '#FFFFFF', 'List', 1, 1, true]],
  ])('%s', (kind, expected) =>
    inOffice((office) =>
      office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [['Name']];
        dressed(sheet, context);
        await context.sync();
        const cell = sheet.getRange('A1');
        sheet.getRange('A1:B1').clear(kind as Excel.ClearApplyTo);
        cell.load('values, hyperlink, format/fill/color');
        cell.dataValidation.load('type');
        const rules = cell.conditionalFormats.getCount();
        const comments = sheet.comments.getCount();
        const merged = cell.getMergedAreasOrNullObject();
        await context.sync();
        const link = (cell.hyperlink as Excel.RangeHyperlink | null)?.address ?? '';
        expect([
          cell.values[0]?.[0],
          link,
          cell.format.fill.color,
          cell.dataValidation.type,
          rules.value,
          comments.value,
          !merged.isNullObject,
        ]).toEqual(expected);
      }),
    ),
  );
});

test('a name of a formula has what it amounts to, and of which type', () =>
  onExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').values = [[3], [4]];
    const { names } = context.workbook;
    names.add('Cells', sheet.getRange('A1:A2'));
    names.add('Rate', '=0.1');
    names.add('Word', '="abc"');
    names.add('Total', '=SUM(Sheet1!$A$1:$A$2)');
    names.add('Sure', '=1<2');
    names.add('Wrong', '=1/0');
    names.add('Several', '={1,2}');
    names.load('items/name, items/type, items/value');
    await context.sync();
    expect(names.items.map(({ type, value }) => [type, value as unknown])).toEqual([
      ['Range', 'Sheet1!$A$1:$A$2'],
      ['Double', 0.1],
      ['String', 'abc'],
      ['Double', 7],
      ['Boolean', true],
      ['Error', '#DIV/0!'],
      ['Array', null],
    ]);
  }));
