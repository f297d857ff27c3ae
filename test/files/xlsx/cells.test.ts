import { codeOf, readPieces, textsOf, valuesOf, readFirst } from '../../support/xlsxParts';
import { workbookParts, zipParts } from '../../support/xlsxParts';
import { CellKind, type CellValue } from '../../../src/core/table/column';

const STRINGS = '<si><t>null</t></si><si><t></t></si>';

/** Name, the `<c>`, the value. */
const CELLS: [string, string, CellValue][] = [
  ['a number', '<c r="A1"><v>12</v></c>', 12],
  ['a number of type n', '<c r="A1" t="n"><v>12</v></c>', 12],
  ['white space around a number', '<c><v> 12\n</v></c>', 12],
  ['a fraction', '<c><v>0.30000000000000004</v></c>', 0.30000000000000004],
  ['a short fraction', '<c><v>3.25</v></c>', 3.25],
  ['a fraction with a last zero', '<c><v>3.250</v></c>', 3.25],
  ['minus zero', '<c><v>-0</v></c>', 0],
  ['leading zeros', '<c><v>007</v></c>', 7],
  ['a plus sign', '<c><v>+7</v></c>', 7],
  ['exponents', '<c><v>1.5E+3</v></c>', 1500],
  ['a small number', '<c><v>0.0000001</v></c>', 1e-7],
  ['a large number', '<c><v>123456789012345680000000</v></c>', Number('1.2345678901234568e23')],
  ['seventeen digits', '<c><v>12345678901234567</v></c>', Number('12345678901234568')],
  ['a number in CDATA and pieces', '<c><v>1<![CDATA[2]]><!-- -->&#51;</v></c>', 123],
  ['a shared text', '<c t="s"><v>0</v></c>', 'null'],
  ['a shared text in pieces', '<c t="s"><v>0<!-- -->0</v></c>', 'null'],
  ['a shared text with white space', '<c t="s"><v> 0 </v></c>', 'null'],
  ['an empty shared text', '<c t="s"><v>1</v></c>', null],
  ['true', '<c t="b"><v>1</v></c>', true],
  ['false', '<c t="b"><v>0</v></c>', false],
  ['true in words', '<c t="b"><v>true</v></c>', true],
  ['an error', '<c t="e"><v>#N/A</v></c>', { error: '#N/A' }],
  ['a formula’s text', '<c t="str"><f>"a"</f><v>ä_x0041_&amp;</v></c>', 'äA&'],
  ['spaces around a formula’s text', '<c t="str"><f>B1</f><v>  a </v></c>', '  a '],
  ['white space around a number', '<c><f>B1</f><v> 12 </v></c>', 12],
  ['a formula’s empty text', '<c t="str"><f>""</f><v></v></c>', null],
  ['a formula’s number', '<c><f>1+1</f><v>2</v></c>', 2],
  ['a formula’s error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
  ['an inline text without type', '<c><is><t>a</t></is></c>', 'a'],
  ['an inline text as value', '<c t="inlineStr"><v>a</v></c>', 'a'],
  ['a date', '<c t="d"><v>2025-08-06</v></c>', 45875],
  ['a moment', '<c t="d"><v>2025-08-06T12:00:00Z</v></c>', 45875.5],
  ['a time', '<c t="d"><v>T06:00</v></c>', 0.25],
  ['no date', '<c t="d"><v>heute</v></c>', 'heute'],
  ['no day of that month', '<c t="d"><v>2025-02-30</v></c>', '2025-02-30'],
  ['nothing', '<c r="A1"/>', null],
  ['only a style', '<c r="A1" s="3"></c>', null],
  ['an empty value', '<c><v/></c>', null],
  ['single quotes and spaces', "<c  t = 's'\n r='A1' ><v >0</v ></c >", 'null'],
  ['foreign content', '<c><v>1</v><extLst><ext><t>x</t><v>9</v></ext></extLst></c>', 1],
];

describe('cells', () => {
  it.each(CELLS)('%s', async (_, cell, value) => {
    const rows = `<row r="1">${cell}<c r="B1"><v>9</v></c></row>`;
    const sheet = await readPieces({ rows, strings: STRINGS });
    expect(valuesOf(sheet)).toEqual([[value, 9]]);
    // Numbers in ECMAScript form, not as they are written.
    if (typeof value === 'number') expect(textsOf(sheet)).toEqual([String(value)]);
  });

  const damaged: [string, string][] = [
    ['no number', '<c><v>abc</v></c>'],
    ['hexadecimal', '<c><v>0x10</v></c>'],
    ['infinity', '<c><v>1e999</v></c>'],
    ['not a number', '<c><v>NaN</v></c>'],
    ['a shared text that isn’t there', '<c t="s"><v>2</v></c>'],
    ['an index in pieces that isn’t there', '<c t="s"><v>1<!-- -->0</v></c>'],
    ['a negative index', '<c t="s"><v>-1</v></c>'],
    ['an unknown type', '<c t="x"><v>1</v></c>'],
    ['a boolean of another kind', '<c t="b"><v>2</v></c>'],
    ['two values', '<c><v>1</v><v>2</v></c>'],
    ['another row’s reference', '<c r="A2"><v>1</v></c>'],
    ['no reference', '<c r="1"><v>1</v></c>'],
    ['a broken reference', '<c r="A1B"><v>1</v></c>'],
    ['the same cell twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['an array formula without area', '<c><f t="array">1</f><v>1</v></c>'],
    ['an unknown entity', '<c t="str"><v>&nbsp;</v></c>'],
    ['a surrogate by number', '<c t="str"><v>&#xD800;</v></c>'],
    ['a control character', '<c t="str"><v>\u0001</v></c>'],
    ['an ampersand alone', '<c t="str"><v>a & b</v></c>'],
    ['tags that cross', '<c><v>1</c></v>'],
    ['an attribute twice', '<c r="A1" r="A1"><v>1</v></c>'],
    ['an attribute without quotes', '<c r=A1><v>1</v></c>'],
  ];
  it.each(damaged)('file-damaged: %s', async (_, cell) => {
    expect(await codeOf(readPieces({ rows: `<row r="1">${cell}</row>`, strings: STRINGS }))).toBe(
      'file-damaged',
    );
  });

  it('file-damaged: text that is no UTF-8', async () => {
    for (const bad of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xef, 0xbf, 0xbf]]) {
      const parts = workbookParts({ rows: '<row><c t="str"><v>@</v></c></row>' });
      const sheet = Buffer.from(String(parts.get('xl/worksheets/sheet1.xml')));
      const at = sheet.indexOf('@');
      const broken = [sheet.subarray(0, at), Buffer.from(bad), sheet.subarray(at + 1)];
      parts.set('xl/worksheets/sheet1.xml', new Uint8Array(Buffer.concat(broken)));
      expect(await codeOf(readFirst(zipParts(parts)))).toBe('file-damaged');
    }
  });
});

describe('places of cells', () => {
  it('come from references, and follow the one before without', async () => {
    const cell = (reference: string, value: number): string =>
      `<c${reference === '' ? '' : ` r="${reference}"`}><v>${value}</v></c>`;
    const rows = `<row r="2">${cell('B2', 1)}${cell('', 2)}</row><row/><row>${cell('', 3)}</row>
      <row r="7">${cell('AA7', 4)}${cell('C7', 5)}</row>`;
    const { columns, rowCount } = await readPieces({ rows });
    const found = columns.flatMap((column, x) =>
      Array.from(column.kinds, (kind, y) => (kind === CellKind.empty ? '' : `${y},${x}`)),
    );
    expect(found.filter(Boolean).sort()).toEqual(['1,1', '1,2', '3,0', '6,2', '6,26']);
    expect(rowCount).toBe(7);
  });

  it('reach the last cell of a sheet without costing much', async () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const sheet = await readPieces({ rows });
    expect([sheet.rowCount, sheet.columns.length]).toEqual([1_048_576, 16_384]);
    expect(sheet.columns[16_383]?.kinds[1_048_575]).toBe(CellKind.number);
    expect(sheet.columns[16_382]?.kinds).toHaveLength(0);
  });

  const tooLarge: [string, string, string][] = [
    ['row', '<row r="1048577"/>', 'rows'],
    ['column', '<row r="1"><c r="XFE1"/></row>', 'columns'],
    [
      'columns that are too long together',
      `<row r="1048576">${'<c><v>1</v></c>'.repeat(100)}</row>`,
      'cells',
    ],
    ['text', `<row><c t="str"><v>${'x'.repeat(1_100_000)}</v></c></row>`, 'text-length'],
    ['tag', `<row x="${'x'.repeat(9_000_000)}"/>`, 'text-length'],
  ];
  it.each(tooLarge)('file-too-large: %s', async (_, rows, what) => {
    const bytes = zipParts(workbookParts({ rows }));
    await expect(readFirst(bytes)).rejects.toMatchObject({
      code: 'file-too-large',
      details: { what },
    });
  });
});

describe('formulas', () => {
  it('are kept by row, shared ones for all cells, arrays for all they reach', async () => {
    const rows = `<row r="1"><c r="A1"><f>B1&amp;"ä"</f><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">C1:C2*2</f><v>2</v></c></row>
      <row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2+1</f><v>1</v></c><c r="B2"><v>4</v></c></row>
      <row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c><c r="B3"><v>5</v></c></row>`;
    const [a, b] = (await readPieces({ rows })).columns;
    expect([...(a?.formulas ?? [])]).toEqual([
      [0, 'B1&"ä"'],
      [1, 'B2+1'],
      [2, 'B2+1'],
    ]);
    expect([...(b?.formulas ?? [])]).toEqual([
      [0, 'C1:C2*2'],
      [1, 'C1:C2*2'],
    ]);
  });

  it('are kept where the result is empty', async () => {
    const rows = '<row r="3"><c r="A3" t="str"><f>""</f><v></v></c></row>';
    const sheet = await readPieces({ rows });
    expect(sheet.columns[0]?.formulas.get(2)).toBe('""');
    expect(sheet.rowCount).toBe(3);
  });
});
