import type { Office } from '../support/officeHost';
import { errorOf, inOffice } from '../support/officeHostRun';

/**
 * Scripts as Microsoft's documentation shows them, one a feature: what add-ins in the wild do has to
 * work on this host as it stands.
 */
type Script = (context: Excel.RequestContext, office: Office) => Promise<unknown>;

const run = (script: Script): Promise<unknown> =>
  inOffice((office) => office.Excel.run((context) => script(context, office)));

const SALES = [
  ['Product', 'Category', 'Qty', 'Price'],
  ['Almonds', 'Nuts', 10, 4.5],
  ['Coffee', 'Drinks', 3, 7],
  ['Tea', 'Drinks', 25, 3.25],
  ['Walnuts', 'Nuts', 7, 6],
  ['Cocoa', 'Drinks', 12, 5],
];

async function sales(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add('Sales');
  sheet.getRange('A1:D6').values = SALES;
  sheet.activate();
  await context.sync();
  return sheet;
}

async function salesTable(context: Excel.RequestContext): Promise<Excel.Table> {
  const sheet = await sales(context);
  const table = sheet.tables.add('A1:D6', true);
  table.name = 'SalesTable';
  await context.sync();
  return table;
}

/** Which of the rows 2 to 6 are in sight. */
async function shownRows(sheet: Excel.Worksheet): Promise<number[]> {
  const rows = [2, 3, 4, 5, 6].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
  await sheet.context.sync();
  return [2, 3, 4, 5, 6].filter((_, at) => rows[at]?.rowHidden === false);
}

const fills = (office: Office, name: string, rows: number, column: number): unknown[] => {
  const id = office.workbook.sheets().find((sheet) => sheet.name === name)?.id ?? '';
  const area = { row: 1, column, rows, columns: 1 };
  return office.host.displayedFormats(id, area).map(([format]) => format?.fillColor ?? null);
};

describe('filters', () => {
  test.each<[string, Excel.FilterCriteria, number, number[]]>([
    ['values', { filterOn: 'Values', values: ['Nuts'] }, 1, [2, 5]],
    ['custom', { filterOn: 'Custom', criterion1: '>5', criterion2: '<12' }, 2, [2, 5]],
    [
      'either',
      { filterOn: 'Custom', criterion1: '<5', criterion2: '>20', operator: 'Or' },
      2,
      [3, 4],
    ],
    ['wildcards', { filterOn: 'Custom', criterion1: '=Co*' }, 0, [3, 6]],
    ['not', { filterOn: 'Custom', criterion1: '<>tea' }, 0, [2, 3, 5, 6]],
    ['top items', { filterOn: 'TopItems', criterion1: '2' }, 2, [4, 6]],
    ['bottom percent', { filterOn: 'BottomPercent', criterion1: '40' }, 3, [2, 4]],
    ['above average', { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, 2, [4, 6]],
  ])('of a sheet by %s', (_, criteria, column, expected) =>
    run(async (context) => {
      const sheet = await sales(context);
      sheet.autoFilter.apply(sheet.getRange('A1:D6'), column, criteria);
      await context.sync();
      expect(await shownRows(sheet)).toEqual(expected);
      sheet.autoFilter.load('enabled, isDataFiltered, criteria');
      const range = sheet.autoFilter.getRange().load('address');
      await context.sync();
      expect(sheet.autoFilter.isDataFiltered).toBe(true);
      expect(sheet.autoFilter.criteria[column]).toMatchObject(criteria);
      expect(range.address).toBe('Sales!A1:D6');
      sheet.autoFilter.clearCriteria();
      expect(await shownRows(sheet)).toEqual([2, 3, 4, 5, 6]);
    }),
  );

  test('by colour, in two columns, reapplied after an edit, removed', () =>
    run(async (context) => {
      const sheet = await sales(context);
      sheet.getRange('A3:A6').format.fill.color = '#FFFF00';
      const range = sheet.getRange('A1:D6');
      sheet.autoFilter.apply(range, 0, { filterOn: 'CellColor', color: '#ffff00' });
      sheet.autoFilter.apply(range, 1, { filterOn: 'Values', values: ['Drinks'] });
      expect(await shownRows(sheet)).toEqual([3, 4, 6]);
      sheet.getRange('B3').values = [['Nuts']];
      expect(await shownRows(sheet)).toEqual([3, 4, 6]);
      sheet.autoFilter.reapply();
      expect(await shownRows(sheet)).toEqual([4, 6]);
      sheet.autoFilter.clearColumnCriteria(1);
      expect(await shownRows(sheet)).toEqual([3, 4, 5, 6]);
      sheet.autoFilter.remove();
      const none = sheet.autoFilter.getRangeOrNullObject();
      expect(await shownRows(sheet)).toEqual([2, 3, 4, 5, 6]);
      expect(none.isNullObject).toBe(true);
    }));

  test('of a table, by its columns', () =>
    run(async (context) => {
      const table = await salesTable(context);
      table.columns.getItem('Category').filter.applyValuesFilter(['Drinks']);
      table.columns.getItem('Qty').filter.apply({ filterOn: 'Custom', criterion1: '>=12' });
      expect(await shownRows(table.worksheet)).toEqual([4, 6]);
      table.columns.getItem('Qty').filter.clear();
      expect(await shownRows(table.worksheet)).toEqual([3, 4, 6]);
      table.clearFilters();
      expect(await shownRows(table.worksheet)).toEqual([2, 3, 4, 5, 6]);
    }));

  test('hidden rows are told, undone, and stay where they are in a sort', () =>
    inOffice(async (office) => {
      const told: string[] = [];
      await office.Excel.run(async (context) => {
        const sheet = await sales(context);
        sheet.onRowHiddenChanged.add(async ({ address }) => void told.push(address));
        await context.sync();
        sheet.autoFilter.apply('A1:D6', 1, { filterOn: 'Values', values: ['Nuts'] });
        await context.sync();
        sheet.getRange('A2:D6').sort.apply([{ key: 0, ascending: false }]);
        const names = sheet.getRange('A2:A6').load('values');
        await context.sync();
        expect(names.values.flat()).toEqual(['Walnuts', 'Coffee', 'Tea', 'Almonds', 'Cocoa']);
      });
      await office.settled();
      expect(told).toEqual(['3:4', '6:6']);
    }));

  test('a protected sheet refuses it unless it allows it', () =>
    run(async (context) => {
      const sheet = await sales(context);
      sheet.protection.protect();
      sheet.autoFilter.apply('A1:D6', 1, { filterOn: 'Values', values: ['Nuts'] });
      expect(await errorOf(context.sync())).toContain('AccessDenied');
      sheet.protection.unprotect();
      sheet.protection.protect({ allowAutoFilter: true });
      sheet.autoFilter.apply('A1:D6', 1, { filterOn: 'Values', values: ['Nuts'] });
      expect(await shownRows(sheet)).toEqual([2, 5]);
    }));
});

describe('data validation', () => {
  test.each<[string, Excel.DataValidationRule, string, string, number | string, number | string]>([
    [
      'whole numbers',
      { wholeNumber: { formula1: 1, formula2: 20, operator: 'Between' } },
      'WholeNumber',
      'C2',
      7,
      7.5,
    ],
    ['decimals', { decimal: { formula1: '=D3', operator: 'LessThan' } }, 'Decimal', 'D2', 1, 9],
    [
      'text length',
      { textLength: { formula1: 5, operator: 'LessThanOrEqualTo' } },
      'TextLength',
      'A2',
      'Fig',
      'Hazelnuts',
    ],
    [
      'a list of words',
      { list: { inCellDropDown: true, source: 'Nuts,Drinks' } },
      'List',
      'B2',
      'Drinks',
      'Bread',
    ],
    [
      'a list in cells',
      { list: { inCellDropDown: true, source: '=$A$2:$A$6' } },
      'List',
      'B2',
      'Tea',
      'Milk',
    ],
    ['a formula', { custom: { formula: '=LEN(A2)>3' } }, 'Custom', 'A2', 'Cashews', 'Fig'],
  ])('by %s', (_, rule, type, address, right, wrong) =>
    run(async (context) => {
      const sheet = await sales(context);
      const cell = sheet.getRange(address);
      cell.dataValidation.rule = rule;
      cell.dataValidation.prompt = { message: 'As agreed.', showPrompt: true, title: 'Please' };
      const look = async (value: number | string): Promise<boolean> => {
        cell.values = [[value]];
        cell.dataValidation.load('valid, type, rule, prompt, ignoreBlanks');
        await context.sync();
        return cell.dataValidation.valid;
      };
      expect([await look(right), await look(wrong)]).toEqual([true, false]);
      expect(cell.dataValidation.type).toBe(type);
      expect(cell.dataValidation.rule).toEqual(rule);
      expect(cell.dataValidation.prompt.title).toBe('Please');
      const found = sheet.getRange('A1:D6').dataValidation.getInvalidCells().load('address');
      await context.sync();
      expect(found.address).toBe(`Sales!${address}`);
      cell.dataValidation.clear();
      cell.dataValidation.load('valid, type');
      await context.sync();
      expect([cell.dataValidation.valid, cell.dataValidation.type]).toEqual([true, 'None']);
    }),
  );

  test('goes along with its cells, and differs within a range', () =>
    run(async (context) => {
      const sheet = await sales(context);
      sheet.getRange('C2:C6').dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: 'GreaterThan' },
      };
      sheet.getRange('2:2').insert('Down');
      const moved = sheet.getRange('C3:C7').load('dataValidation/type');
      const mixed = sheet.getRange('C2:C3').load('dataValidation/type');
      await context.sync();
      expect(moved.dataValidation.type).toBe('WholeNumber');
      expect(mixed.dataValidation.type).toBe('Inconsistent');
    }));
});

describe('comments', () => {
  test('added, answered, resolved, found, deleted', () =>
    run(async (context) => {
      const sheet = await sales(context);
      const comment = context.workbook.comments.add('Sales!B3', 'Is this a drink?');
      const reply = comment.replies.add('It is.');
      comment.load('id, content, authorName, creationDate, resolved');
      reply.load('content, id');
      await context.sync();
      expect([comment.content, comment.resolved, reply.content]).toEqual([
        'Is this a drink?',
        false,
        'It is.',
      ]);
      expect(Math.abs(Date.now() - comment.creationDate.getTime())).toBeLessThan(60_000);
      comment.resolved = true;
      comment.content = 'Settled.';
      sheet.getRange('1:1').insert('Down');
      const place = comment.getLocation().load('address');
      const again = sheet.comments.getItemByCell('B4').load('content, resolved');
      const all = sheet.comments.load('items/content, items/replies/items/content');
      const count = context.workbook.comments.getCount();
      await context.sync();
      expect([place.address, again.content, again.resolved, count.value]).toEqual([
        'Sales!B4',
        'Settled.',
        true,
        1,
      ]);
      expect(all.items[0]?.replies.items.map(({ content }) => content)).toEqual(['It is.']);
      reply.delete();
      comment.delete();
      const left = sheet.comments.getItemOrNullObject(comment.id);
      const rest = sheet.comments.getCount();
      await context.sync();
      expect([left.isNullObject, rest.value]).toEqual([true, 0]);
    }));

  test('a cell has one at most, a missing one is said', () =>
    run(async (context) => {
      const sheet = await sales(context);
      sheet.comments.add('A2', 'first');
      await context.sync();
      sheet.comments.add('A2', 'second');
      expect(await errorOf(context.sync())).toContain('ItemAlreadyExists');
      sheet.comments.getItemByCell('A3').load('content');
      expect(await errorOf(context.sync())).toContain('ItemNotFound');
    }));
});

describe('conditional formats of every type', () => {
  const add = (
    range: Excel.Range,
    type: `${Excel.ConditionalFormatType}`,
  ): Excel.ConditionalFormat => range.conditionalFormats.add(type);

  test('texts, ranks, presets and colour scales are drawn', () =>
    run(async (context, office) => {
      const sheet = await sales(context);
      const text = add(sheet.getRange('A2:A6'), 'ContainsText').textComparison;
      text.format.fill.color = '#FF0000';
      text.rule = { operator: 'EndsWith', text: 'NUTS' };
      const top = add(sheet.getRange('C2:C6'), 'TopBottom').topBottom;
      top.format.fill.color = '#00FF00';
      top.rule = { rank: 2, type: 'TopItems' };
      const preset = add(sheet.getRange('B2:B6'), 'PresetCriteria').preset;
      preset.format.fill.color = '#0000FF';
      preset.rule = { criterion: 'DuplicateValues' };
      add(sheet.getRange('D2:D6'), 'ColorScale').colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#000000' },
        maximum: { type: 'Number', formula: '7', color: '#FFFFFF' },
      };
      sheet.getRange('B6').values = [['Bread']];
      await context.sync();
      expect(fills(office, 'Sales', 5, 0)).toEqual([null, null, null, '#FF0000', null]);
      expect(fills(office, 'Sales', 5, 2)).toEqual([null, null, '#00FF00', null, '#00FF00']);
      expect(fills(office, 'Sales', 5, 1)).toEqual([
        '#0000FF',
        '#0000FF',
        '#0000FF',
        '#0000FF',
        null,
      ]);
      const scale = fills(office, 'Sales', 5, 3);
      expect([scale[1], scale[2]]).toEqual(['#FFFFFF', '#000000']);
      expect(scale[3]).toBe('#BBBBBB');
    }));

  test.each<[Excel.ConditionalPresetCriteriaRule['criterion'], boolean[]]>([
    ['AboveAverage', [false, false, true, false, true]],
    ['EqualOrBelowAverage', [true, true, false, true, false]],
    ['OneStdDevAboveAverage', [false, false, true, false, false]],
    ['UniqueValues', [true, true, true, true, true]],
    ['NonBlanks', [true, true, true, true, true]],
    ['Errors', [false, false, false, false, false]],
  ])('preset %s', (criterion, expected) =>
    run(async (context, office) => {
      const sheet = await sales(context);
      const { preset } = add(sheet.getRange('C2:C6'), 'PresetCriteria');
      preset.format.fill.color = '#123456';
      preset.rule = { criterion };
      await context.sync();
      expect(fills(office, 'Sales', 5, 2).map((fill) => fill !== null)).toEqual(expected);
    }),
  );

  test('bars and icons are kept as they were set, read and deleted', () =>
    run(async (context, office) => {
      const sheet = await sales(context);
      const range = sheet.getRange('C2:C6');
      const bar = add(range, 'DataBar');
      bar.dataBar.barDirection = 'LeftToRight';
      bar.dataBar.positiveFormat.fillColor = '#00AA00';
      bar.dataBar.positiveFormat.gradientFill = false;
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      const icons = add(range, 'IconSet');
      icons.iconSet.style = 'ThreeTriangles';
      range.conditionalFormats.load('items/type');
      bar.load('dataBar/barDirection, dataBar/lowerBoundRule');
      bar.dataBar.positiveFormat.load('fillColor, gradientFill');
      icons.iconSet.load('style, showIconOnly');
      const other = icons.dataBarOrNullObject;
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual([
        'IconSet',
        'DataBar',
      ]);
      expect(bar.dataBar.barDirection).toBe('LeftToRight');
      expect(bar.dataBar.lowerBoundRule).toEqual({ type: 'Number', formula: '0' });
      expect(bar.dataBar.positiveFormat).toMatchObject({
        fillColor: '#00AA00',
        gradientFill: false,
      });
      expect(icons.iconSet.style).toBe('ThreeTriangles');
      expect(other.isNullObject).toBe(true);
      expect(fills(office, 'Sales', 5, 2)).toEqual([null, null, null, null, null]);
      bar.delete();
      range.conditionalFormats.load('items/type');
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(['IconSet']);
    }));
});

describe('sheets, ranges, tables', () => {
  test('hyperlinks', () =>
    run(async (context) => {
      const sheet = await sales(context);
      const cell = sheet.getRange('A2');
      cell.hyperlink = {
        textToDisplay: 'Almonds!',
        screenTip: 'to the shop',
        address: 'https://shop.example/',
      };
      cell.load('values, hyperlink');
      const other = sheet.getRange('A3').load('hyperlink');
      await context.sync();
      expect(cell.values).toEqual([['Almonds!']]);
      expect(cell.hyperlink.address).toBe('https://shop.example/');
      expect(other.hyperlink).toBeNull();
    }));

  test('a sheet is copied with comments, validation, filter and rules, and moved', () =>
    run(async (context) => {
      const sheet = await sales(context);
      sheet.comments.add('A2', 'look');
      sheet.getRange('C2:C6').dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: 'GreaterThan' },
      };
      sheet.autoFilter.apply('A1:D6', 1, { filterOn: 'Values', values: ['Nuts'] });
      const copy = sheet.copy('End');
      copy.name = 'Copy';
      copy.position = 0;
      copy.visibility = 'Visible';
      const comments = copy.comments.load('items/content');
      copy.autoFilter.load('isDataFiltered');
      copy.load('position');
      const rule = copy.getRange('C2:C6').dataValidation.load('type');
      await context.sync();
      expect(comments.items.map(({ content }) => content)).toEqual(['look']);
      expect([copy.autoFilter.isDataFiltered, copy.position, rule.type]).toEqual([
        true,
        0,
        'WholeNumber',
      ]);
      sheet.comments.getItemByCell('A2').content = 'changed';
      comments.load('items/content');
      await context.sync();
      expect(comments.items.map(({ content }) => content)).toEqual(['look']);
    }));

  test('names, frozen panes, number formats, copyFrom, autofit', () =>
    run(async (context) => {
      const sheet = await sales(context);
      context.workbook.names.add('Prices', sheet.getRange('D2:D6'));
      sheet.freezePanes.freezeRows(1);
      sheet.getRange('D2:D6').numberFormat = [['0.00'], ['0.00'], ['0.00'], ['0.00'], ['0.00']];
      sheet.getRange('E1').values = [['Total']];
      sheet.getRange('E2').formulas = [['=C2*D2']];
      sheet.getRange('E3:E6').copyFrom('E2');
      sheet.getRange('A:E').format.autofitColumns();
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const prices = context.workbook.names.getItem('Prices').getRange().load('text');
      const totals = sheet.getRange('E2:E6').load('values, formulas');
      await context.sync();
      expect(frozen.address).toBe('Sales!1:1');
      expect(prices.text.flat()).toEqual(['4.50', '7.00', '3.25', '6.00', '5.00']);
      expect(totals.values.flat()).toEqual([45, 21, 81.25, 42, 60]);
      expect(totals.formulas[4]).toEqual(['=C6*D6']);
    }));

  test('a table gets rows and columns, is sorted, has totals and becomes a range again', () =>
    run(async (context) => {
      const table = await salesTable(context);
      table.rows.add(undefined, [['Juice', 'Drinks', 4, 2]]);
      table.columns.add(undefined, [
        ['Sum'],
        ...[2, 3, 4, 5, 6, 7].map((row) => [`=C${row}*D${row}`]),
      ]);
      table.sort.apply([{ key: 2, ascending: true }]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values.map(([name]) => name)).toEqual([
        'Coffee',
        'Juice',
        'Walnuts',
        'Almonds',
        'Cocoa',
        'Tea',
      ]);
      expect(body.values.map((row) => row[4])).toEqual([21, 8, 42, 45, 60, 81.25]);
      const range = table.convertToRange().load('address');
      const left = context.workbook.tables.getItemOrNullObject('SalesTable');
      await context.sync();
      expect([range.address, left.isNullObject]).toEqual(['Sales!A1:E7', true]);
    }));

  test('custom XML, settings and document properties', () =>
    run(async (context) => {
      const part = context.workbook.customXmlParts.add(
        '<Notes xmlns="urn:notes.example"><n>1</n></Notes>',
      );
      context.workbook.settings.add('Reviewed', { by: 'Ada', times: [1, 2] });
      context.workbook.properties.custom.add('Run', 'night');
      const xml = part.getXml();
      const scoped = context.workbook.customXmlParts
        .getByNamespace('urn:notes.example')
        .getOnlyItem();
      const setting = context.workbook.settings.getItem('Reviewed').load('value');
      scoped.load('id');
      await context.sync();
      expect(xml.value).toContain('<n>1</n>');
      expect(setting.value).toEqual({ by: 'Ada', times: [1, 2] });
    }));

  test('what Excel has and this host has not is refused by its name', () =>
    run(async (context) => {
      const sheet = await sales(context);
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:D6'));
      expect(await errorOf(context.sync())).toContain('NotImplemented');
      sheet.pivotTables.add('Pivot', 'A1:D6', 'F1');
      expect(await errorOf(context.sync())).toContain('NotImplemented');
    }));
});

describe('extras are undone with the step that made them', () => {
  test('a comment, a validation and a filter of one batch', () =>
    inOffice(async (office) => {
      await office.Excel.run(sales);
      await office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sales');
        sheet.comments.add('A2', 'once');
        sheet.autoFilter.apply('A1:D6', 1, { filterOn: 'Values', values: ['Nuts'] });
        await context.sync();
      });
      office.workbook.undo();
      const seen = await office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sales');
        const count = sheet.comments.getCount();
        sheet.autoFilter.load('enabled');
        const shown = await shownRows(sheet);
        return [count.value, sheet.autoFilter.enabled, shown.length];
      });
      expect(seen).toEqual([0, false, 5]);
    }));
});
