import { errorOf, onExcel } from '../support/officeHostRun';

/** A1:B3 with everything that can stand on cells. */
function dressed(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:B3').values = [
    ['Title', ''],
    ['Tea', 3],
    ['Milk', 9],
  ];
  sheet.getRange('A1:B1').merge();
  const names = sheet.getRange('A2:A3');
  names.dataValidation.rule = { custom: { formula: '=B2>5' } };
  const rule = names.conditionalFormats.add('Custom' as Excel.ConditionalFormatType);
  rule.custom.rule.formula = '=B2>5';
  rule.custom.format.fill.color = 'red';
  sheet.getRange('A2').hyperlink = { address: 'https://tea.example' };
  context.workbook.comments.add(sheet.getRange('A3'), 'look').replies.add('done');
  return sheet;
}

/** What stands on three rows of two columns. */
async function standing(range: Excel.Range): Promise<unknown> {
  const names = range.getCell(1, 0).getResizedRange(1, 0);
  const merged = range.getMergedAreasOrNullObject().load('address');
  const wrong = names.dataValidation.getInvalidCellsOrNullObject().load('address');
  const rules = names.conditionalFormats.load('items/type');
  const linked = range.getCell(1, 0).load('hyperlink');
  const comments = range.worksheet.comments.load('items/content, items/replies/items/content');
  await range.context.sync();
  const formula = rules.items[0]?.custom.rule.load('formula');
  const cells = rules.items[0]?.getRanges().load('address');
  await range.context.sync();
  return {
    merged: merged.isNullObject ? null : merged.address,
    wrong: wrong.isNullObject ? null : wrong.address,
    rule: formula && `${formula.formula} on ${cells?.address}`,
    link: (linked.hyperlink as Excel.RangeHyperlink | null)?.address,
    comments: comments.items.map(({ content, replies }) => [
      content,
      ...replies.items.map((each) => each.content),
    ]),
  };
}

describe('copied cells', () => {
  test('take with them what stands on them', () =>
    onExcel(async (context) => {
      const sheet = dressed(context);
      sheet.getRange('D5').copyFrom('A1:B3');
      await context.sync();
      expect(await standing(sheet.getRange('D5:E7'))).toEqual({
        merged: 'Sheet1!D5:E5',
        wrong: 'Sheet1!D6',
        rule: '=B2>5 on Sheet1!A2:A3,Sheet1!D6:D7',
        link: 'https://tea.example',
        comments: [
          ['look', 'done'],
          ['look', 'done'],
        ],
      });
      sheet.comments.getItemByCell('D7').delete();
      await context.sync();
      expect(await standing(sheet.getRange('A1:B3'))).toMatchObject({
        wrong: 'Sheet1!A2',
        rule: '=B2>5 on Sheet1!A2:A3,Sheet1!D6:D7',
        comments: [['look', 'done']],
      });
    }));

  test('also on another sheet, repeated, and in place of what was there', () =>
    onExcel(async (context) => {
      dressed(context);
      const other = context.workbook.worksheets.add('Other');
      other.getRange('A1:A6').dataValidation.rule = { list: { inCellDropDown: true, source: 'x' } };
      other.getRange('A2:A6').hyperlink = { address: 'https://old.example' };
      other.getRange('B5:B6').merge();
      other.getRange('A1:B6').copyFrom('Sheet1!A1:B3');
      await context.sync();
      const copied = {
        rule: '=B2>5 on Other!A2:A3,Other!A5:A6',
        link: 'https://tea.example',
        comments: [
          ['look', 'done'],
          ['look', 'done'],
        ],
      };
      const [upper, lower] = [
        await standing(other.getRange('A1:B3')),
        await standing(other.getRange('A4:B6')),
      ];
      expect(upper).toEqual({ ...copied, merged: 'Other!A1:B1', wrong: 'Other!A2' });
      expect(lower).toMatchObject({ merged: 'Other!A4:B4', wrong: 'Other!A5', link: copied.link });
    }));

  test.each([
    [
      'Formats',
      {
        merged: 'Sheet1!D5:E5',
        rule: '=B2>5 on Sheet1!A2:A3,Sheet1!D6:D7',
        wrong: null,
        link: undefined,
      },
    ],
    ['Values', { merged: null, rule: undefined, wrong: null, link: undefined }],
  ])('%s alone take less', (kind, expected) =>
    onExcel(async (context) => {
      const sheet = dressed(context);
      sheet.getRange('D5').copyFrom('A1:B3', kind as Excel.RangeCopyType);
      await context.sync();
      expect(await standing(sheet.getRange('D5:E7'))).toEqual({
        ...expected,
        comments: [['look', 'done']],
      });
    }),
  );

  test('are judged by the cells beside them, and what they land on keeps what is left of it', () =>
    onExcel(async (context) => {
      const sheet = dressed(context);
      sheet.getRange('D6:D9').dataValidation.rule = { custom: { formula: '=E6>5' } };
      sheet.getRange('D5').copyFrom('A1:B3');
      sheet.getRange('D6:E9').values = [
        ['a', 9],
        ['b', 1],
        ['c', 9],
        ['d', 1],
      ];
      const wrong = sheet.getRange('D1:D9').dataValidation.getInvalidCells().load('address');
      const left = sheet.getRange('D8:D9').dataValidation.load('rule');
      await context.sync();
      expect(wrong.address.split(',').sort()).toEqual(['Sheet1!D7', 'Sheet1!D9']);
      expect(left.rule.custom?.formula).toBe('=E8>5');
    }));

  test('have comments and answers of their own', () =>
    onExcel(async (context) => {
      const sheet = dressed(context);
      sheet.getRange('D5').copyFrom('A1:B3');
      sheet.comments.load('items/id, items/replies/items/id');
      await context.sync();
      const ids = sheet.comments.items.flatMap(({ id, replies }) => [
        id,
        ...replies.items.map((each) => each.id),
      ]);
      expect(new Set(ids).size).toBe(4);
    }));

  test('are not turned on their side with it', async () => {
    const batch = onExcel(async (context) => {
      dressed(context)
        .getRange('D5')
        .copyFrom('A2:B3', 'All' as Excel.RangeCopyType, false, true);
      await context.sync();
    });
    expect(await errorOf(batch)).toBe('NotImplemented Range.copyFrom');
  });
});
