import { openXlsx } from '../../../src/files/xlsx/workbook';
import {
  codeOf,
  failureOf,
  MAIN,
  OFFICE,
  readFirst,
  readPieces,
  relationships,
  textsOf,
  valuesOf,
  workbookParts,
  worksheet,
  zipParts,
  type Parts,
} from '../../support/xlsxParts';

function sheetsOf(list: readonly [name: string, state: string, type: string][]): Parts {
  const parts = workbookParts();
  const all = list.map(
    ([name, state], i) => `<sheet name="${name}" sheetId="${i + 1}" ${state} r:id="r${i}"/>`,
  );
  parts.set(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all.join('')}</sheets></workbook>`,
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relationships(list.map(([, , type], i) => [`r${i}`, type, `/xl/sheets/s${i}.xml`])),
  );
  list.forEach(([name], i) =>
    parts.set(
      `xl/sheets/s${i}.xml`,
      worksheet(`<sheetData><row><c t="str"><v>${name}!</v></c></row></sheetData>`),
    ),
  );
  return parts;
}

describe('the list of sheets', () => {
  const parts = sheetsOf([
    ['Behörde &amp; Ämter', '', 'worksheet'],
    ['Diagramm', '', 'chartsheet'],
    ['alt', 'state="hidden"', 'worksheet'],
    ['Dialog', '', 'dialogsheet'],
    ['__proto__', 'state="veryHidden"', 'worksheet'],
  ]);

  it('holds worksheets only, with their names and visibility', async () => {
    expect((await openXlsx(zipParts(parts))).sheets).toMatchObject([
      { name: 'Behörde & Ämter', visibility: 'visible' },
      { name: 'alt', visibility: 'hidden' },
      { name: '__proto__', visibility: 'veryHidden' },
    ]);
  });

  it('lets sheets be read in any order and at the same time', async () => {
    const workbook = await openXlsx(zipParts(parts));
    const names = ['__proto__', 'alt', 'Behörde & Ämter', 'alt'];
    const sheets = await Promise.all(names.map((name) => workbook.readSheet(name)));
    expect(sheets.map((sheet) => sheet.name)).toEqual(names);
    expect(sheets.flatMap(textsOf)).toEqual(names.map((name) => `${name}!`));
  });

  it('keeps sheets apart that are read at the same time and come in many pieces', async () => {
    const long = new Map(parts);
    const texts = (sheet: number) => Array.from({ length: 9000 }, (_, i) => `${sheet}: ${i ** 3}`);
    for (const sheet of [2, 4]) {
      const rows = texts(sheet).map((text) => `<row><c t="str"><v>${text}</v></c></row>`);
      long.set(`xl/sheets/s${sheet}.xml`, worksheet(`<sheetData>${rows.join('')}</sheetData>`));
    }
    const workbook = await openXlsx(zipParts(long));
    const reading = ['alt', '__proto__'].map((name) => workbook.readSheet(name));
    expect((await Promise.all(reading)).map(textsOf)).toEqual([texts(2), texts(4)]);
  });

  it('sheet-unknown: names the ones there are', async () => {
    const workbook = await openXlsx(zipParts(parts));
    const failure = await failureOf(workbook.readSheet('ALT'));
    expect(failure).toMatchObject({
      code: 'sheet-unknown',
      details: { sheet: 'ALT', sheets: ['Behörde & Ämter', 'alt', '__proto__'] },
    });
    expect(textsOf(await workbook.readSheet('alt'))).toEqual(['alt!']);
  });

  const damaged: [string, (parts: Parts) => void][] = [
    ['two sheets of one name', (p) => replace(p, 'xl/workbook.xml', 'alt', '__proto__')],
    ['a sheet without relationship', (p) => replace(p, 'xl/workbook.xml', 'r:id="r2"', 'r:id="x"')],
    ['a sheet without part', (p) => p.delete('xl/sheets/s2.xml')],
    [
      'two relationships of one id',
      (p) => replace(p, 'xl/_rels/workbook.xml.rels', '"r2"', '"r0"'),
    ],
    ['no main part', (p) => p.delete('xl/workbook.xml')],
  ];
  it.each(damaged)('file-damaged: %s', async (_, change) => {
    const changed = new Map(parts);
    change(changed);
    expect(await codeOf(openXlsx(zipParts(changed)))).toBe('file-damaged');
  });
});

function replace(parts: Parts, part: string, from: string, to: string): void {
  parts.set(part, String(parts.get(part)).replace(from, to));
}

describe('forms of a workbook', () => {
  const pieces = {
    strings: '<si><t>Müller</t></si>',
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>x</t></r></is></c></row>',
    behind: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  };
  const forms: [string, (text: string, part: string) => string][] = [
    ['as Excel writes it', (text) => text],
    [
      'strict',
      (text) =>
        text
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ],
    ['prefixed', (text, part) => (part.endsWith('.rels') ? text : prefixed(text))],
    [
      'with other prefixes for relationships',
      (text) => text.replaceAll('r:id', 'd3p1:id').replaceAll('xmlns:r=', 'xmlns:d3p1='),
    ],
    ['with comments between all tags', (text) => text.replaceAll('><', '><!-- <row r="9"/> --><')],
    ['with line ends between all tags', (text) => text.replaceAll('><', '>\r\n\t<')],
  ];
  it.each(forms)('%s', async (_, change) => {
    const parts = workbookParts(pieces);
    for (const [part, text] of parts) parts.set(part, change(String(text), part));
    const sheet = await readFirst(zipParts(parts));
    expect(valuesOf(sheet)).toEqual([['Müller', 'x']]);
    expect(sheet.mergedAreas).toHaveLength(1);
  });

  it('leaves elements of other vocabularies alone', async () => {
    const rows =
      '<q:row xmlns:q="urn:q" r="1"><c r="A1"><v>1</v></c></q:row><row r="2"><c><v>2</v></c></row>';
    expect(valuesOf(await readPieces({ rows }))).toEqual([[null], [2]]);
  });

  it('ignores external relationships', async () => {
    const parts = workbookParts(pieces);
    const external =
      '<Relationship Id="x" Type="x/sharedStrings" Target="http://a.example/" TargetMode="External"/>';
    replace(parts, 'xl/_rels/workbook.xml.rels', '<Relationship ', `${external}<Relationship `);
    expect(valuesOf(await readFirst(zipParts(parts)))).toEqual([['Müller', 'x']]);
  });

  it('needs neither styles nor shared strings', async () => {
    const parts = workbookParts({ rows: '<row><c s="7"><v>1</v></c></row>' });
    parts.set(
      'xl/_rels/workbook.xml.rels',
      relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
    );
    parts.delete('xl/styles.xml');
    parts.delete('xl/sharedStrings.xml');
    expect(valuesOf(await readFirst(zipParts(parts)))).toEqual([[1]]);
  });
});

function prefixed(text: string): string {
  return text
    .replace(/<(\/?)(\w)/g, '<$1x:$2')
    .replace('xmlns=', 'xmlns:x=')
    .replaceAll('<x:xml', '<xml');
}

describe('what a sheet hides, merges and makes tables', () => {
  it('hidden rows: hidden and without height, empty ones too', async () => {
    const rows = `<row r="1" hidden="0"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>
      <row r="3" ht="0" customHeight="1"/><row r="4" ht="15"/><row r="5" hidden="true"/>`;
    expect([...(await readPieces({ rows })).hiddenRows]).toEqual([1, 2, 4]);
  });

  it('hidden columns: hidden and without width', async () => {
    const before = `<cols><col min="1" max="1" width="9"/><col min="2" max="4" hidden="1"/>
      <col min="6" max="6" width="0" customWidth="1"/></cols>`;
    expect([...(await readPieces({ before })).hiddenColumns]).toEqual([1, 2, 3, 5]);
  });

  it('merged areas', async () => {
    const behind =
      '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="$C$5"/></mergeCells>';
    expect((await readPieces({ behind })).mergedAreas).toEqual([
      { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 },
      { firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 2 },
    ]);
  });

  it('tables, by the sheet’s relationships', async () => {
    const parts = workbookParts({ behind: '<tableParts><tablePart r:id="t1"/></tableParts>' });
    parts.set(
      'xl/worksheets/_rels/sheet1.xml.rels',
      relationships([['t1', 'table', '../tables/table1.xml']]),
    );
    parts.set(
      'xl/tables/table1.xml',
      `<table xmlns="${MAIN}" id="1" ref="B3:D20"><autoFilter ref="B3:C4"/></table>`,
    );
    expect((await readFirst(zipParts(parts))).tables).toEqual([
      { firstRow: 2, lastRow: 19, firstColumn: 1, lastColumn: 3 },
    ]);
  });

  const damaged: [string, { before?: string; behind?: string; rows?: string }][] = [
    ['a merged area that is none', { behind: '<mergeCells><mergeCell ref="A0:B2"/></mergeCells>' }],
    [
      'a merged area the wrong way round',
      { behind: '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>' },
    ],
    [
      'columns that overlap',
      { before: '<cols><col min="1" max="9" hidden="1"/><col min="9" max="9" hidden="1"/></cols>' },
    ],
    ['columns past the last', { before: '<cols><col min="1" max="99999" hidden="1"/></cols>' }],
    ['row 0', { rows: '<row r="0"/>' }],
    ['a row without number', { rows: '<row r="x"/>' }],
  ];
  it.each(damaged)('file-damaged: %s', async (_, pieces) => {
    expect(await codeOf(readPieces(pieces))).toBe('file-damaged');
  });
});
