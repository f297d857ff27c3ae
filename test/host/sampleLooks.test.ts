import { errorOf, inOffice, onExcel } from '../support/officeHostRun';

describe('colours', () => {
  test.each([
    ['DarkMagenta', '#8B008B'],
    ['lightGreen', '#90EE90'],
    ['CornflowerBlue', '#6495ED'],
    ['rebeccapurple', '#663399'],
    ['#4472c4', '#4472C4'],
  ])('%s is %s', (given, expected) =>
    onExcel(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.format.fill.color = given;
      cell.load('format/fill/color');
      await context.sync();
      expect(cell.format.fill.color).toBe(expected);
    }),
  );

  test('a colour scale draws the colours that it was given by name', () =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [[0], [50], [100]]);
      await office.Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
        const { colorScale } = cells.conditionalFormats.add(
          'ColorScale' as Excel.ConditionalFormatType,
        );
        colorScale.criteria = {
          minimum: { type: 'LowestValue', color: 'blue' },
          midpoint: { formula: '50', type: 'Percent', color: 'yellow' },
          maximum: { type: 'HighestValue', color: 'red' },
        };
        colorScale.load('criteria');
        await context.sync();
        expect(colorScale.criteria.minimum.color).toBe('#0000FF');
      });
      const sheet = office.workbook.sheets()[0]?.id ?? '';
      const drawn = office.host.displayedFormats(sheet, { row: 0, column: 0, rows: 3, columns: 1 });
      expect(drawn.map(([format]) => format?.fillColor)).toEqual(['#0000FF', '#FFFF00', '#FF0000']);
      const refused = office.Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
        cells.conditionalFormats.getItemAt(0).colorScale.criteria = {
          minimum: { type: 'LowestValue', color: 'blueish' },
          maximum: { type: 'HighestValue', color: 'red' },
        };
        await context.sync();
      });
      expect(await errorOf(refused)).toBe('InvalidArgument ColorScaleConditionalFormat.criteria');
    }));
});

test('a copied sheet looks like the one it comes from, and apart from it later on', () =>
  onExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tabColor = '#00FF00';
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.freezePanes.freezeRows(2);
    const copy = sheet.copy('End');
    sheet.tabColor = '#FF0000';
    sheet.freezePanes.unfreeze();
    copy.load('tabColor, showGridlines, showHeadings, name');
    const frozen = copy.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect([copy.tabColor, copy.showGridlines, copy.showHeadings]).toEqual([
      '#00FF00',
      false,
      false,
    ]);
    expect(frozen.address).toBe("'Sheet1 (2)'!1:2");
  }));

test('a sheet copied without a place comes first, as documented', () =>
  onExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Second').copy();
    worksheets.load('items/name');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['Second (2)', 'Sheet1', 'Second']);
  }));
