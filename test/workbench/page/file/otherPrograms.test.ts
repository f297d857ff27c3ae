import ExcelJS from 'exceljs';
import { MemoryWorkbook } from '../../../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost } from '../../../../src/workbench/host/officeHost';
import { openInHost, readFile, saveAsXlsx } from '../../../../src/workbench/page/file/openFile';
import {
  MAIN,
  relationships,
  workbookParts,
  zipParts,
  type Parts,
} from '../../../support/xlsxParts';
import { hostDump } from './hostDump';

async function opened(bytes: Uint8Array) {
  const workbook = new MemoryWorkbook();
  const host = new OfficeHost(workbook);
  const lost = openInHost(host, workbook, await readFile('l.xlsx', bytes));
  return { host, workbook, lost, extras: host.model.anchored.extras };
}

async function sheetInExcelJs(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('there is no sheet');
  return sheet;
}

async function madeByExcelJs(work: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = 'Liste';
  book.company = 'Amt';
  const sheet = book.addWorksheet('Liste', {
    properties: { tabColor: { argb: 'FF00FF00' } },
    pageSetup: { orientation: 'landscape', printArea: 'A1:C9' },
    headerFooter: { oddHeader: '&LAmt & Co' },
    views: [{ state: 'frozen', ySplit: 1, showGridLines: false }],
  });
  sheet.addRows([
    ['Konto', 'Zahl'],
    ['anna@amt.example', 1],
    ['bert@amt.example', 2],
  ]);
  work(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('what another program wrote is read, saved, and read by that program again', async () => {
  const bytes = await madeByExcelJs((sheet) => {
    sheet.getCell('A2').note = 'Notiz\nzweite Zeile';
    sheet.getCell('A3').value = { text: 'bert', hyperlink: 'https://amt.example/?a=1&b=2' };
    sheet.getCell('B2').dataValidation = {
      type: 'list',
      formulae: ['"1,2,3"'],
      allowBlank: true,
      showErrorMessage: true,
      error: 'Nur 1 bis 3',
    };
    sheet.autoFilter = 'A1:B3';
    sheet.addConditionalFormatting({
      ref: 'B2:B3',
      rules: [
        {
          type: 'colorScale',
          priority: 1,
          cfvo: [{ type: 'min' }, { type: 'max' }],
          color: [{ argb: 'FFFF0000' }, { argb: 'FF00FF00' }],
        },
      ],
    });
  });
  const first = await opened(bytes);
  expect(first.lost).toEqual([]);
  const saved = await saveAsXlsx(first.host, first.workbook);
  const second = await opened(saved);
  expect(hostDump(second.host, second.workbook)).toEqual(hostDump(first.host, first.workbook));
  const sheet = await sheetInExcelJs(saved);
  expect(JSON.stringify(sheet.getCell('A2').note)).toContain('Notiz\\nzweite Zeile');
  expect(sheet.getCell('A3').hyperlink).toBe('https://amt.example/?a=1&b=2');
  expect(sheet.getCell('B2').dataValidation).toMatchObject({ type: 'list', error: 'Nur 1 bis 3' });
  expect(sheet.autoFilter).toBe('A1:B3');
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', printArea: 'A1:C9' });
  expect(sheet.headerFooter.oddHeader).toBe('&LAmt & Co');
  expect(sheet.properties.tabColor).toEqual({ argb: 'FF00FF00' });
  expect(sheet.views[0]).toMatchObject({ ySplit: 1, showGridLines: false });
  expect(sheet.workbook).toMatchObject({ title: 'Liste', company: 'Amt' });
});

describe('what Excel keeps in extensions of the format', () => {
  const extension = (uri: string, inner: string): string =>
    `<extLst><ext uri="{${uri}}" xmlns:x14="urn:x14" xmlns:xm="urn:xm">${inner}</ext></extLst>`;

  test('rules that speak of other sheets', async () => {
    const behind = extension(
      '78C0D931',
      '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1" id="{A}">' +
        '<xm:f>Liste!$A$1=A2</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></x14:dxf>' +
        '</x14:cfRule><xm:sqref>A2:A9 C2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
    );
    const { host, lost } = await opened(zipParts(workbookParts({ behind })));
    expect(lost).toEqual([]);
    expect(host.model.anchored.rules).toMatchObject([
      {
        areas: [
          { row: 1, column: 0, rows: 8, columns: 1 },
          { row: 1, column: 2, rows: 1, columns: 1 },
        ],
        condition: { kind: 'custom', text: '=Liste!$A$1=A2' },
        format: { fillColor: '#FF0000' },
      },
    ]);
  });

  test('validations that speak of other sheets', async () => {
    const behind = extension(
      'CCE6A557',
      '<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" showInputMessage="1">' +
        '<x14:formula1><xm:f>Liste!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations>',
    );
    const { extras } = await opened(zipParts(workbookParts({ behind })));
    expect(extras.validations).toMatchObject([
      { rule: { list: { inCellDropDown: true, source: '=Liste!$A$1:$A$3' } }, errorAlert: null },
    ]);
  });
});

/** A workbook whose only sheet has these relationships, and these parts beside. */
function withParts(
  sheet: readonly (readonly [string, string, string])[],
  more: readonly (readonly [string, string])[],
  behind = '',
): Parts {
  const parts = workbookParts({ behind });
  parts.set('xl/worksheets/_rels/sheet1.xml.rels', relationships(sheet));
  for (const [name, content] of more) parts.set(name, content);
  return parts;
}

test('comments know who wrote them; the note for older programs is none of its own', async () => {
  const threads = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
  const parts = withParts(
    [
      ['rId1', 'threadedComment', '../threadedComments/threadedComment1.xml'],
      ['rId2', 'comments', '../comments1.xml'],
    ],
    [
      [
        'xl/threadedComments/threadedComment1.xml',
        `<ThreadedComments xmlns="${threads}"><threadedComment ref="B2" dT="2025-08-06T10:11:12.34" personId="{P}" id="{1}" done="1"><text>Stimmt das?</text></threadedComment>` +
          '<threadedComment ref="B2" dT="2025-08-07T00:00:00.00" personId="{P}" id="{2}" parentId="{1}"><text>Ja</text></threadedComment></ThreadedComments>',
      ],
      [
        'xl/persons/person.xml',
        `<personList xmlns="${threads}"><person displayName="Anna Beispiel" id="{P}" userId="S::anna@amt.example::1" providerId="AD"/></personList>`,
      ],
      [
        'xl/comments1.xml',
        `<comments xmlns="${MAIN}"><authors><author>tc={1}</author><author>Bert</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment>` +
          '<comment ref="C3" authorId="1"><text><r><t>Bert:</t></r><r><t xml:space="preserve"> alt</t></r></text></comment></commentList></comments>',
      ],
    ],
  );
  const workbook = parts.get('xl/_rels/workbook.xml.rels');
  const person =
    '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>';
  parts.set('xl/_rels/workbook.xml.rels', String(workbook).replace('</Relationships>', person));
  const { extras } = await opened(zipParts(parts));
  const author = { name: 'Anna Beispiel', email: 'anna@amt.example' };
  expect(extras.comments).toMatchObject([
    {
      area: { row: 1, column: 1 },
      author,
      content: 'Stimmt das?',
      created: '2025-08-06T10:11:12.340Z',
      resolved: true,
      replies: [{ author, content: 'Ja' }],
    },
  ]);
  expect(extras.notes).toMatchObject([
    { area: { row: 2, column: 2 }, author: 'Bert', content: 'Bert: alt' },
  ]);
});

test('what the workbook cannot hold is named, with its sheet', async () => {
  const drawing =
    '<xdr:wsDr xmlns:xdr="urn:xdr" xmlns:a="urn:a" xmlns:c="urn:c" xmlns:r="urn:r">' +
    '<xdr:twoCellAnchor><xdr:graphicFrame><a:graphic><c:chart r:id="rId1"/></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor>' +
    '<xdr:twoCellAnchor><xdr:pic><a:blip r:embed="rId2"/></xdr:pic></xdr:twoCellAnchor>' +
    '<xdr:oneCellAnchor><xdr:sp/></xdr:oneCellAnchor></xdr:wsDr>';
  const parts = withParts(
    [
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'pivotTable', '../pivotTables/pivotTable1.xml'],
      ['rId3', 'slicer', '../slicers/slicer1.xml'],
    ],
    [
      ['xl/drawings/drawing1.xml', drawing],
      [
        'xl/drawings/_rels/drawing1.xml.rels',
        relationships([
          ['rId1', 'chart', '../charts/chart1.xml'],
          ['rId2', 'image', '../media/image1.png'],
        ]),
      ],
      ['xl/charts/chart1.xml', '<c/>'],
      ['xl/media/image1.png', 'x'],
      ['xl/pivotTables/pivotTable1.xml', '<p/>'],
      ['xl/slicers/slicer1.xml', '<s/>'],
      ['xl/vbaProject.bin', 'x'],
    ],
    '<rowBreaks count="1"><brk id="4"/></rowBreaks>',
  );
  const rels = String(parts.get('xl/_rels/workbook.xml.rels'));
  const macro =
    '<Relationship Id="rId9" Type="urn:x/vbaProject" Target="vbaProject.bin"/></Relationships>';
  parts.set('xl/_rels/workbook.xml.rels', rels.replace('</Relationships>', macro));
  const { lost } = await opened(zipParts(parts));
  expect(lost.map(({ sheet, what }) => [sheet, what])).toEqual([
    [null, 'macro'],
    ['Liste', 'pivot-table'],
    ['Liste', 'slicer'],
    ['Liste', 'chart'],
    ['Liste', 'picture'],
    ['Liste', 'shape'],
    ['Liste', 'page-break'],
  ]);
});

test('dates of a file that counts days from 1904 stay the same days, also when they are saved', async () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>' +
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
  const cells =
    '<c r="A1" t="inlineStr"><is><t>Stand</t></is></c><c r="B1" s="1"><v>44413</v></c>' +
    '<c r="C1"><v>44413</v></c><c r="D1" s="2"><v>44413</v></c><c r="E1" t="d"><v>2025-08-06</v></c>';
  const properties = '<workbookPr date1904="1"/>';
  const rows = `<row r="1">${cells}</row>`;
  const first = await opened(zipParts(workbookParts({ styles, rows, properties })));
  expect(first.lost.map(({ what }) => what)).toEqual(['days-from-1904']);
  const again = await opened(await saveAsXlsx(first.host, first.workbook));
  expect(again.lost).toEqual([]);
  for (const { workbook } of [first, again]) {
    const sheet = workbook.sheet(workbook.sheets()[0]?.id ?? '');
    const area = { row: 0, column: 0, rows: 1, columns: 5 };
    expect(sheet.values(area)).toEqual([['Stand', 45875, 44413, 44413, 45875]]);
  }
});
