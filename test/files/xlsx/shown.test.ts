import { CODES } from '../../core/numberFormat/codes';
import { readPieces } from '../../support/xlsxParts';

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
