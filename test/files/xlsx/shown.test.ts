import { readPieces } from '../../support/xlsxParts';

/** Format code, stored value, what the cell shows (null: what it stores). */
const CODES: [string, string, string | null][] = [
  ['General', '123', null],
  ['General', '12345678901', null],
  ['General', '123456789012', '1.23457E+11'],
  ['General', '1.2345678901234568e23', '1.23457E+23'],
  ['General', '-123456789012', '-1.23457E+11'],
  ['General', '99999999999.6', '1E+11'],
  ['General', '0.1234567890123', '0.123456789'],
  ['General', '1234.56789012', '1234.56789'],
  ['General', '0.000123456789', '0.000123457'],
  ['General', '0.0000001', '0.0000001'],
  ['General', '1.23456789e-10', '1.23457E-10'],
  ['General', '1e21', '1E+21'],
  ['@', '123', null],
  ['000000', '123', '000123'],
  ['000000', '1234567', null],
  ['0', '12', null],
  ['0', '12.5', '13'],
  ['0', '-0.4', '-0'],
  ['0.00', '1.005', '1.01'],
  ['0.00', '12', '12.00'],
  ['0.00', '-12.345', '-12.35'],
  ['0.0#', '1.25', null],
  ['0.0#', '1.2', null],
  ['#', '0', ''],
  ['#.##', '0.5', '.5'],
  ['.00', '12.5', '12.50'],
  ['??0.0??', '1.5', '  1.5  '],
  ['#,##0', '1234567', '1,234,567'],
  ['#,##0.00', '-1234.5', '-1,234.50'],
  ['000,000', '123', '000,123'],
  ['#,##0,', '1234567', '1,235'],
  ['0%', '0.256', '26%'],
  ['0.0%', '0.256', '25.6%'],
  ['0.00E+00', '12345', '1.23E+04'],
  ['0.0E-0', '0.00012', '1.2E-4'],
  ['000-00-0000', '123456789', '123-45-6789'],
  ['"AB"000', '7', 'AB007'],
  ['\\A000', '7', 'A007'],
  ['[Red]0;[Blue]-0', '-7', null],
  ['0;(0)', '-7', '(7)'],
  ['0;(0);"leer"', '0', 'leer'],
  ['0.00 [$€-407]', '7', '7.00 €'],
  ['[$-407]0.0', '7', '7.0'],
  ['#,##0_);[Red](#,##0)', '5', null],
  [';;;', '5', ''],
  [';;;', '-5', ''],
  [';;', '0', ''],
  ['"x"', '5', 'x'],
  ['[>=100]0.0;0', '500', null],
  ['# ?/?', '0.5', null],
  ['yyyy-mm-dd', '45875', '2025-08-06'],
  ['dd.mm.yyyy', '45875', '2025-08-06'],
  ['[$-407]d. mmmm yyyy;@', '45875.75', '2025-08-06'],
  ['dd.mm.yyyy hh:mm', '45875.5', '2025-08-06 12:00:00'],
  ['h:mm:ss AM/PM', '0.75', '18:00:00'],
  ['mm:ss', '0.5', '12:00:00'],
  ['[h]:mm', '1.5', '36:00:00'],
  ['mmmm', '45875', '2025-08-06'],
  ['dd.mm.yyyy', '0.999999999', '1900-01-01'],
  ['dd.mm.yyyy', '1', '1900-01-01'],
  ['dd.mm.yyyy', '59', '1900-02-28'],
  ['dd.mm.yyyy', '60', '1900-02-29'],
  ['dd.mm.yyyy', '61', '1900-03-01'],
  ['dd.mm.yyyy', '2958465', '9999-12-31'],
  ['dd.mm.yyyy', '2958466', null],
  ['dd.mm.yyyy', '-1', null],
];

async function shownOf(styles: string, cell: string, properties = ''): Promise<string | null> {
  const xfs = `${styles}<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="49"/></cellXfs>`;
  const { columns } = await readPieces({ styles: xfs, rows: `<row>${cell}</row>`, properties });
  return columns[0]?.shown.get(0) ?? null;
}

function formats(code: string): string {
  const escaped = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');
  return `<numFmts><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts>`;
}

describe('what a number shows', () => {
  it.each(CODES)('format %s, stored %s: %s', async (code, value, shown) => {
    expect(await shownOf(formats(code), `<c s="1"><v>${value}</v></c>`)).toBe(shown);
  });

  it('built-in formats of dates', async () => {
    expect(await shownOf('', '<c s="2"><v>45875</v></c>')).toBe('2025-08-06');
    expect(await shownOf('', '<c s="3"><v>45875.25</v></c>')).toBe('2025-08-06 06:00:00');
  });

  it('dates from 1904 on', async () => {
    const properties = '<workbookPr date1904="1"/>';
    expect(await shownOf('', '<c s="2"><v>0</v></c>', properties)).toBe('1904-01-01');
    expect(await shownOf('', '<c s="2"><v>44413</v></c>', properties)).toBe('2025-08-06');
    expect(await shownOf('', '<c t="d"><v>1904-01-02</v></c>', properties)).toBe('1904-01-02');
  });

  it('ISO dates without a format', async () => {
    expect(await shownOf('', '<c t="d"><v>2025-08-06T12:30:00</v></c>')).toBe(
      '2025-08-06 12:30:00',
    );
    expect(await shownOf('', '<c t="d"><v>1900-02-28</v></c>')).toBe('1900-02-28');
  });

  it('a wide number without any style', async () => {
    expect(await shownOf('', '<c><v>123456789012345680000000</v></c>')).toBe('1.23457E+23');
  });
});

describe('what a text shows', () => {
  const cases: [string, string | null][] = [
    ['General', null],
    ['@', null],
    ['0.00', null],
    [';;;', ''],
    ['0;0;0;"ID "@', 'ID abc'],
    ['"ID "@', 'ID abc'],
    ['yyyy-mm-dd;@', null],
  ];
  it.each(cases)('format %s: %s', async (code, shown) => {
    expect(await shownOf(formats(code), '<c s="1" t="str"><v>abc</v></c>')).toBe(shown);
  });
});
