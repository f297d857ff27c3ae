import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import type { CellValue } from '../../../../src/core/table/column';
import { openXlsx } from '../../../../src/files/xlsx/workbook';
import {
  rowChanges,
  valueContent,
  type CellContent,
} from '../../../../src/files/xlsx/write/changes';
import { headingStyle, newWorkbook } from '../../../../src/files/xlsx/write/newWorkbook';
import { requireWritten } from '../../../../src/files/xlsx/write/readBack';
import { EditedPackage } from '../../../../src/files/xlsx/write/package';
import { rawEntries } from '../../../../src/files/xlsx/write/zip/rawEntries';
import { readDirectory } from '../../../../src/files/zip/directory';
import { DEFAULT_LIMITS } from '../../../../src/files/zip/limits';
import { WorkbookPatch } from '../../../../src/files/xlsx/write/workbookPatch';
import { readCustomXml } from '../../../../src/files/xlsx/write/workbook/customXml';
import { runs, seed } from '../../../support/counts';
import {
  codeOf,
  MAIN,
  OFFICE,
  readFirst,
  valuesOf,
  workbookParts,
  zipParts,
  type Parts,
  type WorkbookPieces,
} from '../../../support/xlsxParts';

type Cells = Readonly<Record<string, CellContent | CellValue>>;

/** Changes by the cells' names (`B2`). */
function changesOf(cells: Cells) {
  return rowChanges(
    Object.entries(cells).map(([name, content]) => {
      const [, letter = 'A', row = '1'] = /^([A-Z])([0-9]+)$/.exec(name) ?? [];
      const isContent = typeof content === 'object' && content !== null && 'kind' in content;
      return {
        row: Number(row) - 1,
        column: letter.charCodeAt(0) - 65,
        content: isContent ? content : valueContent(content),
      };
    }),
  );
}

async function patched(parts: Parts, cells: Cells): Promise<Uint8Array> {
  const patch = await WorkbookPatch.open(zipParts(parts));
  await patch.patchSheet('Liste', changesOf(cells));
  return patch.finish();
}

const text = (bytes: Uint8Array, part = 'xl/worksheets/sheet1.xml'): string =>
  new TextDecoder().decode(unzipSync(bytes)[part]);

/** The inside of the patched sheet's `sheetData`. */
async function rowsAfter(pieces: WorkbookPieces, cells: Cells): Promise<string> {
  const sheet = text(await patched(workbookParts(pieces), cells));
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1] ?? '';
}

const inline = (value: string): string =>
  `t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

describe('cells of a sheet', () => {
  test.each<[string, string, Cells, string]>([
    [
      'a number',
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      { A1: 1.5 },
      '<row r="1"><c r="A1"><v>1.5</v></c></row>',
    ],
    [
      'a text keeps the style',
      '<row r="1"><c s="3" r="A1"><v>7</v></c></row>',
      { A1: 'x' },
      `<row r="1"><c r="A1" s="3" ${inline('x')}</row>`,
    ],
    [
      'emptied',
      '<row r="1"><c r="A1" s="3" t="b"><v>1</v></c></row>',
      { A1: null },
      '<row r="1"><c r="A1" s="3"/></row>',
    ],
    [
      'a new column',
      '<row r="1" spans="1:1" ht="20"><c r="A1"><v>1</v></c></row>',
      { B1: true },
      '<row r="1" ht="20"><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c></row>',
    ],
    [
      'between two cells',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      { B1: 2 },
      '<row r="1"><c r="A1"/><c r="B1"><v>2</v></c><c r="C1"/></row>',
    ],
    [
      'new rows before, between and behind',
      '<row r="2"/><row r="4"/>',
      { A1: 1, A3: 3, A5: 5 },
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c></row><row r="4"/><row r="5"><c r="A5"><v>5</v></c></row>',
    ],
    [
      'a row that closed itself',
      '<row r="2" ht="9" />',
      { B2: 1 },
      '<row r="2" ht="9" ><c r="B2"><v>1</v></c></row>',
    ],
    [
      'cells and rows without references',
      '<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>',
      { B1: 5, A2: 6 },
      '<row><c/><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    ],
    ['an empty sheet', '', { A2: 1 }, '<row r="2"><c r="A2"><v>1</v></c></row>'],
    [
      'a formula with its result',
      '<row r="1"><c r="A1"/></row>',
      { A1: { kind: 'formula', formula: 'UNICODE("<")&"UNICODE("', result: '60' } },
      '<row r="1"><c r="A1" t="str"><f>_xlfn.UNICODE("&lt;")&amp;"UNICODE("</f><v>60</v></c></row>',
    ],
    [
      'metadata of the old value go, unknown children stay',
      '<row r="1"><c r="A1" vm="1" cm="2" ph="1" t="e"><v>#N/A</v><extLst><ext uri="u"/></extLst></c></row>',
      { A1: 4 },
      '<row r="1"><c r="A1" ph="1"><v>4</v><extLst><ext uri="u"/></extLst></c></row>',
    ],
    ['nothing where nothing is', '<row r="1"/>', { A1: null, C7: '' }, '<row r="1"></row>'],
    [
      'what XML cannot hold',
      '',
      { A1: '\u0000_x000D_\r\n"&' },
      `<row r="1"><c r="A1" ${inline('_x0000__x005F_x000D__x000D_\n"&amp;')}</row>`,
    ],
  ])('%s', async (_, rows, cells, expected) => {
    expect(await rowsAfter({ rows }, cells)).toBe(expected);
  });

  test('of a row and column with a style take it when they are new', async () => {
    const pieces = {
      before: '<cols><col min="2" max="3" style="4"/></cols>',
      rows: '<row r="2" s="9" customFormat="1"/>',
    };
    expect(await rowsAfter(pieces, { A1: 1, C1: 2, A2: 3 })).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="4"><v>2</v></c></row><row r="2" s="9" customFormat="1"><c r="A2" s="9"><v>3</v></c></row>',
    );
  });

  test('prefixed names stay prefixed, everything else byte for byte', async () => {
    const head = `<?xml version="1.0"?><!-- a --><x:worksheet xmlns:x="${MAIN}" xmlns:y="urn:y" y:z='1'>`;
    const behind =
      '<x:extLst><x:ext uri="{78C0D931}"><y:x14 a = "1"/></x:ext></x:extLst></x:worksheet>\n';
    const rows = (b: string): string =>
      `<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>${b}</x:row></x:sheetData>`;
    const parts = workbookParts();
    parts.set('xl/worksheets/sheet1.xml', `${head}<x:dimension ref="A1"/>${rows('')}${behind}`);
    const sheet = text(await patched(parts, { B1: 'b' }));
    const cell = '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">b</x:t></x:is></x:c>';
    expect(sheet).toBe(`${head}<x:dimension ref="A1:B1"/>${rows(cell)}${behind}`);
  });

  test.each([
    ['the first cell of a shared formula', { B1: 1 }, 'cells-tied'],
    ['one of an array', { C2: 1 }, 'cells-tied'],
    ['a follower of a shared formula', { B2: 1 }, null],
    ['all of a shared formula', { B1: 1, B2: 2, B3: null }, null],
    ['all of an array', { C1: 1, C2: 2 }, null],
  ])('tied by a formula: %s', async (_, cells, code) => {
    const rows = [1, 2, 3].map((row) => {
      const shared =
        row === 1 ? '<f t="shared" ref="B1:B3" si="0">A1</f>' : '<f t="shared" si="0"/>';
      const array = row === 1 ? '<f t="array" ref="C1:C2">A1:A2</f>' : '';
      return `<row r="${row}"><c r="B${row}">${shared}<v>1</v></c><c r="C${row}">${array}<v>1</v></c></row>`;
    });
    const writing = patched(workbookParts({ rows: rows.join('') }), cells);
    if (code === null) await expect(writing).resolves.toBeDefined();
    else expect(await codeOf(writing)).toBe(code);
  });
});

describe('the package', () => {
  /** A workbook with formulas on two sheets and a chain of them. */
  function withChain(): Parts {
    const parts = workbookParts({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>',
    });
    const rels = parts.get('xl/_rels/workbook.xml.rels') as string;
    const chain = `<Relationship Id="rId9" Type="${OFFICE}/calcChain" Target="/xl/calcChain.xml"/>`;
    parts.set('xl/_rels/workbook.xml.rels', rels.replace('</Rel', `${chain}</Rel`));
    parts.set('xl/calcChain.xml', `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`);
    return parts;
  }

  test('every other entry goes out with the bytes it came in with', async () => {
    const parts = workbookParts({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    parts.set('xl/media/bild ä.png', new Uint8Array([1, 2, 3, 0, 255]));
    const before = zipParts(parts);
    const patch = await WorkbookPatch.open(before);
    await patch.patchSheet('Liste', changesOf({ A1: 2 }));
    const after = await patch.finish();
    const entries = (bytes: Uint8Array) =>
      rawEntries(bytes, readDirectory(bytes, DEFAULT_LIMITS)).map(({ name, data, crc, moment }) => [
        name,
        crc,
        moment,
        [...data],
      ]);
    const [old, now] = [entries(before), entries(after)];
    expect(now.map(([name]) => name)).toEqual(old.map(([name]) => name));
    const changed = now.filter((entry, at) => JSON.stringify(entry) !== JSON.stringify(old[at]));
    expect(changed.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('values beside formulas are calculated anew, the chain goes only with a formula', async () => {
    const value = await patched(withChain(), { A1: 2 });
    expect(text(value, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(unzipSync(value)['xl/calcChain.xml']).toBeDefined();
    const formula = await patched(withChain(), { B1: 2 });
    expect(unzipSync(formula)['xl/calcChain.xml']).toBeUndefined();
    expect(text(formula, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    const plain = await patched(workbookParts({ rows: '<row r="1"/>' }), { A1: 2 });
    expect(text(plain, 'xl/workbook.xml')).not.toContain('calcPr');
  });

  test('a part in UTF-16 is read and written in UTF-8', async () => {
    const parts = workbookParts();
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ä</t></is></c></row></sheetData></worksheet>`;
    const units = Uint16Array.from([0xfeff, ...Array.from(xml, (one) => one.charCodeAt(0))]);
    parts.set('xl/worksheets/sheet1.xml', new Uint8Array(units.buffer));
    expect(valuesOf(await readFirst(await patched(parts, { B1: 'ö' })))).toEqual([['ä', 'ö']]);
  });

  test('custom XML is found wherever it lies, added, replaced and taken out without a trace', async () => {
    const parts = workbookParts();
    parts.set(
      '[Content_Types].xml',
      (parts.get('[Content_Types].xml') as string).replace(
        '<Override',
        '<Default Extension="xml" ContentType="application/xml"/><Override',
      ),
    );
    parts.set('moved/by/somebody.xml', '<?xml version="1.0"?><p:a xmlns:p="urn:p"/>');
    parts.set('customXml/item1.xml', '<broken');
    const bytes = zipParts(parts);
    const before = await readCustomXml(new EditedPackage(bytes));
    expect(before).toEqual([
      {
        part: 'moved/by/somebody.xml',
        id: null,
        namespace: 'urn:p',
        xml: '<?xml version="1.0"?><p:a xmlns:p="urn:p"/>',
      },
    ]);
    const patch = await WorkbookPatch.open(bytes);
    const id = '{00000000-0000-4000-8000-000000000001}';
    const part = await patch.addCustomXml('<a xmlns="urn:a">1</a>', id);
    patch.replaceCustomXml(part, '<a xmlns="urn:a">2</a>');
    const added = await patch.finish();
    expect(await readCustomXml(new EditedPackage(added))).toEqual([
      ...before,
      { part: 'customXml/item2.xml', id, namespace: 'urn:a', xml: '<a xmlns="urn:a">2</a>' },
    ]);
    const again = await WorkbookPatch.open(added);
    await again.removeCustomXml(part);
    const after = unzipSync(await again.finish());
    expect(Object.keys(after).sort()).toEqual(Object.keys(unzipSync(bytes)).sort());
    expect(new TextDecoder().decode(after['[Content_Types].xml'])).not.toContain('/item');
  });

  test('sheets are added, shown and hidden', async () => {
    const patch = await WorkbookPatch.open(zipParts(workbookParts()));
    await patch.addSheet('Neu & alt', 'veryHidden', changesOf({ A1: 'x' }));
    const hidden = await patch.finish();
    expect(
      (await openXlsx(hidden)).sheets.map(({ name, visibility }) => [name, visibility]),
    ).toEqual([
      ['Liste', 'visible'],
      ['Neu & alt', 'veryHidden'],
    ]);
    const again = await WorkbookPatch.open(hidden);
    await again.setVisibility('Neu & alt', 'visible');
    const shown = await openXlsx(await again.finish());
    expect(shown.sheets.every(({ visibility }) => visibility === 'visible')).toBe(true);
    expect(valuesOf(await shown.readSheet('Neu & alt'))).toEqual([['x']]);
  });

  test('what is no workbook, no sheet or broken ends in a failure', async () => {
    expect(await codeOf(WorkbookPatch.open(new TextEncoder().encode('a;b')))).toBe('file-foreign');
    const patch = await WorkbookPatch.open(zipParts(workbookParts()));
    expect(await codeOf(patch.patchSheet('Gibt es nicht', []))).toBe('sheet-unknown');
    const broken = await WorkbookPatch.open(
      zipParts(workbookParts({ rows: '<row r="2"/><row r="1"/>' })),
    );
    expect(await codeOf(broken.patchSheet('Liste', changesOf({ A1: 1 })))).toBe('file-damaged');
    expect(await codeOf(new EditedPackage(zipParts(workbookParts())).read('nothing.xml'))).toBe(
      'file-damaged',
    );
  });
});

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('ä', ' x ', '=1+1', '_x000D_', '\r\n', '😀', '<&>', '+49', ']]>'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one || 0),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ error: '#N/A' }),
);
const place = fc.record({ row: fc.nat(12), column: fc.nat(6), value });
const cells = fc.array(place, { maxLength: 30 });

/** A grid of the values put into it, as the reader shows it: as large as what it holds. */
function modelOf(
  ...layers: readonly (readonly { row: number; column: number; value: CellValue }[])[]
): unknown[][] {
  const grid: unknown[][] = Array.from({ length: 13 }, () => Array.from({ length: 7 }, () => null));
  for (const { row, column, value: one } of layers.flat()) {
    const line = grid[row];
    if (line) line[column] = one === '' ? null : one;
  }
  return squared(grid);
}

function squared(grid: readonly (readonly unknown[])[]): unknown[][] {
  const filled = (line: readonly unknown[]): number =>
    line.reduce<number>((end, one, at) => (one === null ? end : at + 1), 0);
  const width = Math.max(0, ...grid.map(filled));
  const height = grid.reduce<number>((end, line, at) => (filled(line) === 0 ? end : at + 1), 0);
  return grid
    .slice(0, height)
    .map((line) => Array.from({ length: width }, (_, at) => line[at] ?? null));
}

const asChanges = (layer: readonly { row: number; column: number; value: CellValue }[]) =>
  rowChanges(
    layer.map(({ row, column, value: one }) => ({ row, column, content: valueContent(one) })),
  );

describe('whatever is changed', () => {
  test('our reader, exceljs and hucre read what a model holds', async () => {
    await fc.assert(
      fc.asyncProperty(cells, cells, cells, async (first, second, third) => {
        const patch = await newWorkbook([{ name: 'Liste', widths: [], rows: asChanges(first) }]);
        const written = await patch.finish();
        const again = await WorkbookPatch.open(written);
        await again.patchSheet('Liste', asChanges(second));
        await again.patchSheet('Liste', asChanges(third));
        const bytes = await again.finish();
        const sheet = await readFirst(bytes);
        const model = modelOf(first, second, third);
        expect(squared(valuesOf(sheet))).toEqual(model);
        requireWritten(await readFirst(written), asChanges([...second, ...third]), sheet);
        await readByOthers(bytes);
      }),
      { seed, numRuns: runs(1_000) },
    );
  });

  test('what reads otherwise than meant is found', async () => {
    await fc.assert(
      fc.asyncProperty(cells, place, async (layer, extra) => {
        const before = await readFirst(
          await (await newWorkbook([{ name: 'Liste', widths: [], rows: [] }])).finish(),
        );
        const after = await readFirst(
          await (
            await newWorkbook([{ name: 'Liste', widths: [], rows: asChanges(layer) }])
          ).finish(),
        );
        requireWritten(before, asChanges(layer), after);
        const otherwise = [...layer, extra];
        const differs = JSON.stringify(modelOf(otherwise)) !== JSON.stringify(modelOf(layer));
        const check = (): void => requireWritten(before, asChanges(otherwise), after);
        if (differs) expect(check).toThrow('written-otherwise');
        else check();
      }),
      { seed, numRuns: runs(300) },
    );
  });
});

/** Both open it; what they make of odd texts is their own. */
async function readByOthers(bytes: Uint8Array): Promise<void> {
  const copy = bytes.slice();
  await new ExcelJs.Workbook().xlsx.load(copy.buffer as ArrayBuffer);
  await readXlsx(bytes);
}

test('exceljs and hucre read the very values of a patched list', async () => {
  const rows = [
    ['Accountname', 'AD-ID', 'Zahl'],
    ['jürgen@amt.example', '+abc==', 7],
    ['größe@amt.example', '=kein', -0.5],
  ];
  const patch = await newWorkbook([
    {
      name: 'Liste',
      widths: [20],
      rows: asChanges(
        rows.flatMap((line, row) => line.map((one, column) => ({ row, column, value: one }))),
      ),
    },
  ]);
  const bold = await headingStyle(patch);
  await patch.patchSheet('Liste', [
    {
      row: 0,
      cells: [
        { column: 0, style: bold },
        { column: 3, content: valueContent('neu'), styleLike: 0 },
      ],
    },
  ]);
  const bytes = await patch.finish();
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const sheet = book.getWorksheet('Liste');
  expect(
    [1, 2, 3].map((row) => [1, 2, 3].map((column) => sheet?.getCell(row, column).value)),
  ).toEqual(rows);
  expect([1, 2, 4].map((column) => sheet?.getCell(1, column).font?.bold ?? false)).toEqual([
    true,
    false,
    true,
  ]);
  const read = await readXlsx(bytes);
  expect(read.sheets[0]?.rows.map((line) => line.slice(0, 3))).toEqual(rows);
});
