import fc from 'fast-check';
import { MemoryWorkbook } from '../../../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost } from '../../../../src/workbench/host/officeHost';
import { openInHost, readFile, saveAsXlsx } from '../../../../src/workbench/page/file/openFile';
import { runs, seed } from '../../../support/counts';
import { openOffice, type Office } from '../../../support/officeHost';
import { hostDump } from './hostDump';

type Batch = (context: Excel.RequestContext) => Promise<void> | void;

async function reopened(bytes: Uint8Array) {
  const workbook = new MemoryWorkbook();
  const host = new OfficeHost(workbook);
  const lost = openInHost(host, workbook, await readFile('l.xlsx', bytes));
  return { host, workbook, lost };
}

/** What a batch makes of a sheet with a few values, before saving and after opening again. */
async function savedAndOpened(batch: Batch) {
  const workbook = new MemoryWorkbook();
  const office: Office = openOffice({ workbook });
  try {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C7').values = [
        ['Konto', 'Datum', 'Zahl'],
        ['anna@amt.example', 45_000, 1],
        ['bert@amt.example', 45_010, 2],
        ['carla@amt.example', 45_100, 3],
        ['', 45_200, 4],
        ['dora@amt.example', 45_400, 5],
        ['Jürgen ß', 45_500, 6],
      ];
      await context.sync();
    });
    const before = hostDump(office.host, workbook);
    await office.Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
    const made = hostDump(office.host, workbook);
    const bytes = await saveAsXlsx(office.host, workbook);
    const again = await reopened(bytes);
    const second = await saveAsXlsx(again.host, again.workbook);
    return { before, made, bytes, second, ...again, opened: hostDump(again.host, again.workbook) };
  } finally {
    office.close();
  }
}

function onSheet(work: (sheet: Excel.Worksheet) => void): Batch {
  return (context) => work(context.workbook.worksheets.getActiveWorksheet());
}

function format(
  type: Excel.ConditionalFormatType,
  work: (format: Excel.ConditionalFormat) => void,
): Batch {
  return onSheet((sheet) => work(sheet.getRange('B2:C7').conditionalFormats.add(type)));
}

function preset(criterion: string): Batch {
  return format('PresetCriteria' as Excel.ConditionalFormatType, (made) => {
    made.preset.rule = { criterion: criterion as Excel.ConditionalFormatPresetCriterion };
    made.preset.format.font.color = '#112233';
  });
}

function filtered(column: number, criteria: Partial<Excel.FilterCriteria>): Batch {
  return onSheet((sheet) => {
    sheet.autoFilter.apply(sheet.getRange('A1:C7'), column, criteria as Excel.FilterCriteria);
  });
}

function validated(rule: Excel.DataValidationRule): Batch {
  return onSheet((sheet) => {
    sheet.getRange('C2:C7').dataValidation.rule = rule;
  });
}

const TEXT = 'Zeile 1\nZeile 2 "<&>" ß 😀  Ende _x000D_';

const KEPT: readonly (readonly [string, Batch])[] = [
  ['a filter without criteria', onSheet((sheet) => sheet.autoFilter.apply('A1:C7'))],
  [
    'values',
    filtered(0, {
      filterOn: 'Values' as Excel.FilterOn,
      values: ['anna@amt.example', 'a"<&>', ''],
    }),
  ],
  ['a comparison', filtered(2, { filterOn: 'Custom' as Excel.FilterOn, criterion1: '>2' })],
  [
    'two comparisons',
    filtered(2, {
      filterOn: 'Custom' as Excel.FilterOn,
      criterion1: '<=2',
      criterion2: '=5',
      operator: 'Or' as Excel.FilterOperator,
    }),
  ],
  ['texts by stars', filtered(0, { filterOn: 'Custom' as Excel.FilterOn, criterion1: '<>a*' })],
  ['the first three', filtered(2, { filterOn: 'TopItems' as Excel.FilterOn, criterion1: '3' })],
  ['the last half', filtered(2, { filterOn: 'BottomPercent' as Excel.FilterOn, criterion1: '50' })],
  [
    'above the average',
    filtered(2, {
      filterOn: 'Dynamic' as Excel.FilterOn,
      dynamicCriteria: 'AboveAverage' as Excel.DynamicFilterCriteria,
    }),
  ],
  ['a colour of cells', filtered(0, { filterOn: 'CellColor' as Excel.FilterOn, color: '#FFCC00' })],
  ['a colour of fonts', filtered(0, { filterOn: 'FontColor' as Excel.FilterOn, color: '#000000' })],
  [
    'the filter and the sort of a table',
    onSheet((sheet) => {
      const table = sheet.tables.add('A1:C7', true);
      table.columns.getItemAt(2).filter.applyCustomFilter('>2', '<6', 'And');
      table.sort.apply([{ key: 2, ascending: false }], true);
    }),
  ],
  [
    'whole numbers',
    validated({ wholeNumber: { formula1: '=1', formula2: '=C7', operator: 'Between' } }),
  ],
  [
    'decimals',
    validated({ decimal: { formula1: '=0.5', operator: 'GreaterThanOrEqualTo' as 'GreaterThan' } }),
  ],
  ['a length', validated({ textLength: { formula1: '=3', operator: 'NotEqualTo' } })],
  ['dates', validated({ date: { formula1: '=45000', operator: 'LessThan' } })],
  ['times', validated({ time: { formula1: '=0.25', formula2: '=0.75', operator: 'NotBetween' } })],
  [
    'a list of words',
    validated({ list: { inCellDropDown: false, source: 'ja,nein,"vielleicht"' } }),
  ],
  ['a list of cells', validated({ list: { inCellDropDown: true, source: '=$A$2:$A$7' } })],
  ['a formula', validated({ custom: { formula: '=COUNTIF($A$2:$A$7,A2)=1' } })],
  [
    'an alert and a prompt, blanks refused, over several areas',
    onSheet((sheet) => {
      const { dataValidation } = sheet.getRanges('A2:A7,C2:C7');
      dataValidation.rule = { textLength: { formula1: '=1', operator: 'GreaterThan' } };
      dataValidation.ignoreBlanks = false;
      dataValidation.errorAlert = {
        message: TEXT,
        showAlert: false,
        style: 'Information' as Excel.DataValidationAlertStyle,
        title: 'T',
      };
      dataValidation.prompt = { message: TEXT, showPrompt: true, title: 'Ü' };
    }),
  ],
  [
    'a comment with answers, resolved',
    async (context) => {
      const comment = context.workbook.comments.add('Sheet1!B2', TEXT);
      comment.replies.add('  Antwort ');
      comment.replies.add('noch eine');
      context.workbook.comments.add('Sheet1!A4', 'allein');
      await context.sync();
      comment.resolved = true;
    },
  ],
  [
    'links to addresses and places',
    onSheet((sheet) => {
      sheet.getRange('A2').hyperlink = {
        address: 'mailto:anna@amt.example?subject=a&b#c',
        screenTip: TEXT,
        textToDisplay: 'Anna',
      };
      sheet.getRange('A3:A4').hyperlink = { documentReference: 'Sheet1!B2', screenTip: '' };
      sheet.getRange('A6').hyperlink = { address: 'https://amt.example/', textToDisplay: 'Amt' };
      sheet.getRange('A7').hyperlink = { address: 'https://amt.example/', documentReference: 'x' };
    }),
  ],
  [
    "the tab's colour, lines and headings",
    onSheet((sheet) => {
      sheet.tabColor = '#FF8800';
      sheet.showGridlines = false;
      sheet.showHeadings = false;
    }),
  ],
  [
    "the sheet's properties",
    onSheet((sheet) => void sheet.customProperties.add('Schlüssel', TEXT)),
  ],
  [
    'properties of the file',
    (context) => {
      const { properties } = context.workbook;
      Object.assign(properties, { title: TEXT, author: 'Äöü', comments: 'K', category: 'C' });
      Object.assign(properties, { subject: 'S', keywords: 'a; b', manager: 'M', company: 'Amt' });
      properties.revisionNumber = 7;
      properties.custom.add('Text', TEXT);
      properties.custom.add('Zahl', -1.5);
      properties.custom.add('Ganz', 2025);
      properties.custom.add('Ja', true);
    },
  ],
  [
    'settings of the add-in',
    (context) => {
      context.workbook.settings.add('a', { b: [1, TEXT] } as unknown as string);
      context.workbook.settings.add('"c"', true);
    },
  ],
  ['the protected structure', (context) => context.workbook.protection.protect()],
  [
    'calculation by hand',
    (context) => {
      context.application.calculationMode = 'Manual' as Excel.CalculationMode;
    },
  ],
  [
    'the sheet in front',
    (context) => {
      context.workbook.worksheets.add('Zweites');
      context.workbook.worksheets.add('Drittes');
      context.workbook.worksheets.getItem('Zweites').activate();
    },
  ],
  ...['Contains', 'NotContains', 'BeginsWith', 'EndsWith'].map(
    (operator): readonly [string, Batch] => [
      `a text: ${operator}`,
      format('ContainsText' as Excel.ConditionalFormatType, (made) => {
        made.textComparison.rule = { operator: operator as 'Contains', text: 'a"ß<&>' };
        made.textComparison.format.font.bold = true;
      }),
    ],
  ),
  ...(['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const).map(
    (type): readonly [string, Batch] => [
      type,
      format('TopBottom' as Excel.ConditionalFormatType, (made) => {
        made.topBottom.rule = { rank: 3, type };
        made.topBottom.format.fill.color = '#ABCDEF';
      }),
    ],
  ),
  ...[
    'Blanks',
    'NonBlanks',
    'Errors',
    'NonErrors',
    'UniqueValues',
    'DuplicateValues',
    'Today',
    'LastSevenDays',
    'NextMonth',
    'AboveAverage',
    'EqualOrBelowAverage',
    'TwoStdDevAboveAverage',
    'OneStdDevBelowAverage',
  ].map((criterion): readonly [string, Batch] => [criterion, preset(criterion)]),
  [
    'everything a rule does to cells, and that it stops',
    format('Custom' as Excel.ConditionalFormatType, (made) => {
      made.custom.rule.formula = '=$C2>Sheet1!$C$7';
      const own = made.custom.format;
      own.numberFormat = '0.00 "€"';
      own.font.underline = 'Double' as Excel.ConditionalRangeFontUnderlineStyle;
      own.font.strikethrough = true;
      own.font.italic = false;
      own.borders.getItem('EdgeTop').style = 'Dash';
      own.borders.getItem('EdgeTop').color = '#123456';
      own.borders.getItem('EdgeLeft').style = 'None';
      made.stopIfTrue = true;
    }),
  ],
  ['a scale of two colours', format('ColorScale' as Excel.ConditionalFormatType, () => undefined)],
  [
    'a scale of three colours',
    format('ColorScale' as Excel.ConditionalFormatType, (made) => {
      made.colorScale.criteria = {
        minimum: { formula: '=1', type: 'Number', color: '#0000FF' },
        midpoint: { formula: '=50', type: 'Percentile', color: '#FFFF00' },
        maximum: { formula: '=$C$7*2', type: 'Formula', color: '#FF0000' },
      } as Excel.ConditionalColorScaleCriteria;
    }),
  ],
  ['bars as they come', format('DataBar' as Excel.ConditionalFormatType, () => undefined)],
  [
    'bars with everything said',
    format('DataBar' as Excel.ConditionalFormatType, (made) => {
      const bar = made.dataBar;
      bar.axisFormat = 'CellMidPoint' as Excel.ConditionalDataBarAxisFormat;
      bar.axisColor = '#00FF00';
      bar.barDirection = 'RightToLeft' as Excel.ConditionalDataBarDirection;
      bar.showDataBarOnly = true;
      bar.lowerBoundRule = { formula: '=1', type: 'Number' };
      bar.upperBoundRule = { formula: '=90', type: 'Percent' };
      bar.positiveFormat.borderColor = '#010203';
      bar.positiveFormat.fillColor = '#040506';
      bar.positiveFormat.gradientFill = false;
      bar.negativeFormat.borderColor = '#070809';
      bar.negativeFormat.fillColor = '#0A0B0C';
      bar.negativeFormat.matchPositiveFillColor = true;
      bar.negativeFormat.matchPositiveBorderColor = true;
    }),
  ],
  ...['FourRating', 'ThreeStars'].map((style): readonly [string, Batch] => [
    `icons: ${style}`,
    format('IconSet' as Excel.ConditionalFormatType, (made) => {
      made.iconSet.style = style as Excel.IconSet;
      made.iconSet.reverseIconOrder = true;
      made.iconSet.showIconOnly = true;
    }),
  ]),
  [
    'icons by criteria of their own',
    format('IconSet' as Excel.ConditionalFormatType, (made) => {
      made.iconSet.style = 'ThreeTriangles' as Excel.IconSet;
      made.iconSet.criteria = [
        {},
        { type: 'Number', operator: 'GreaterThan', formula: '=$C$3' },
        { type: 'Percentile', operator: 'GreaterThanOrEqual', formula: '=80' },
      ] as Excel.ConditionalIconCriterion[];
    }),
  ],
  [
    'rules in their order',
    onSheet((sheet) => {
      const rules = sheet.getRange('A2:A7').conditionalFormats;
      for (const type of ['IconSet', 'DataBar', 'ColorScale', 'IconSet'] as const) {
        const made = rules.add(type);
        if (type === 'IconSet') made.iconSet.style = 'FiveBoxes' as Excel.IconSet;
      }
    }),
  ],
];

describe('what Office.js puts into a workbook is there when it is saved and opened again', () => {
  test.each(KEPT)('%s', async (_name, batch) => {
    const { before, made, opened, lost, bytes, second } = await savedAndOpened(batch);
    expect(made).not.toEqual(before);
    expect(lost).toEqual([]);
    expect(opened).toEqual(made);
    expect(second).toEqual(bytes);
  });

  test('some of it at once, with any texts', async () => {
    const texts = fc.record({
      comment: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      key: fc.string({ minLength: 1, maxLength: 10 }),
    });
    // A protected structure takes no further sheets.
    const free = KEPT.filter(([name]) => name !== 'the protected structure');
    const some = fc.uniqueArray(fc.nat(free.length - 1), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, texts, async (chosen, { comment, key }) => {
        const result = await savedAndOpened(async (context) => {
          for (const at of chosen) {
            await free[at]?.[1](context);
            await context.sync();
          }
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          context.workbook.comments.add(sheet.getRange('F9'), comment);
          sheet.customProperties.add(key, comment);
          context.workbook.settings.add(key, comment);
        });
        expect(result.opened).toEqual(result.made);
        expect(result.second).toEqual(result.bytes);
      }),
      { seed, numRuns: runs(50) },
    );
  });
});
