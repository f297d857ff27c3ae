import { readFileSync } from 'node:fs';
import { openXlsx } from '../../../../src/files/xlsx/workbook';
import { WorkbookPatch } from '../../../../src/files/xlsx/write/workbookPatch';
import { cellArea, columnsArea, rowsArea, WHOLE_SHEET } from '../../../../src/workbench/host/area';
import { MemoryWorkbook } from '../../../../src/workbench/host/memory/memoryWorkbook';
import { NOTHING_ALLOWED } from '../../../../src/workbench/host/model/protection';
import { addRule, changeRule, changeRuleFormat } from '../../../../src/workbench/host/model/rules';
import { addTable } from '../../../../src/workbench/host/model/tables';
import { parseFormula } from '../../../../src/workbench/host/formula/parser';
import { OfficeHost } from '../../../../src/workbench/host/officeHost';
import { openInHost, readFile, saveAsXlsx } from '../../../../src/workbench/page/file/openFile';
import { notSaved } from '../../../../src/workbench/page/file/saveHost';
import { workbookParts, zipParts } from '../../../support/xlsxParts';
import { hostDump } from './hostDump';

function newHost(): { readonly host: OfficeHost; readonly workbook: MemoryWorkbook } {
  const workbook = new MemoryWorkbook();
  return { host: new OfficeHost(workbook), workbook };
}

async function opened(name: string, bytes: Uint8Array) {
  const { host, workbook } = newHost();
  const lost = openInHost(host, workbook, await readFile(name, bytes));
  return { host, workbook, lost };
}

/** A workbook with something of everything. */
function fullHost() {
  const { host, workbook } = newHost();
  const { model } = host;
  const area = { row: 0, column: 0, rows: 4, columns: 4 };
  workbook.change('user', () => {
    const [first] = workbook.sheets();
    const id = first?.id ?? '';
    workbook.renameSheet(id, 'Liste & Co');
    const sheet = workbook.sheet(id);
    sheet.setInputs(area, [
      ['Accountname', 'AD-ID', 'Datum', 'Zahl'],
      ['anna@amt.example', ' 00123 ', 45_000.5, { formula: '=UNICODE(A2)+1' }],
      ['Jürgen ß "<&>" 😀\r\n_x000D_', '=nur Text', true, { error: '#N/A' }],
      ['bert@amt.example', null, -0.1, { formula: `='Zweites Blatt'!A1&"x"` }],
    ]);
    sheet.setFormat(
      { ...area, rows: 1 },
      {
        bold: true,
        fillColor: '#FFCC00',
        borderBottom: { style: 'Double', color: '#112233', weight: 'Thick' },
      },
    );
    sheet.setFormat(columnsArea(2, 1), {
      numberFormat: 'dd.mm.yyyy hh:mm',
      horizontalAlignment: 'Right',
    });
    sheet.setFormat(rowsArea(2, 1), { italic: true, underline: 'Double' });
    sheet.setFormat(cellArea(20, 9), {
      strikethrough: true,
      textOrientation: -45,
      fontName: 'Arial',
      fontSize: 9.5,
    });
    sheet.setFormat(WHOLE_SHEET, { locked: false });
    sheet.setFormat(columnsArea(0, 2), { locked: true, wrapText: true });
    sheet.merge({ row: 6, column: 1, rows: 2, columns: 2 }, false);
    sheet.setRowsHidden({ first: 2, count: 1 }, true);
    sheet.setColumnsHidden({ first: 5, count: 2 }, true);
    sheet.setRowHeight({ first: 1, count: 1 }, 33);
    sheet.setColumnWidth({ first: 0, count: 1 }, 180.5);
    const second = workbook.addSheet('Zweites Blatt');
    workbook.sheet(second).setInputs(cellArea(0, 0), [['Quelle']]);
    workbook.setVisibility(second, 'hidden');
    const notes = workbook.addSheet('_status');
    workbook.sheet(notes).setInputs(cellArea(3, 3), [[7]]);
    workbook.setVisibility(notes, 'veryHidden');
    const third = workbook.addSheet('Tabelle');
    workbook.sheet(third).setInputs({ row: 1, column: 1, rows: 3, columns: 2 }, [
      ['Konto', 'ID'],
      ['a', 'b'],
      ['c', 'd'],
    ]);
    addTable(model, third, { row: 1, column: 1, rows: 3, columns: 2 }, true);
    model.frozen.set(id, { row: 0, column: 0, rows: 1, columns: 2 });
    model.frozen.set(third, rowsArea(0, 2));
    const one = addRule(model, id, [{ row: 1, column: 0, rows: 3, columns: 2 }], {
      kind: 'custom',
      formula: parseFormula('=$B2=_status!$D$4', { row: 1, column: 0 }),
      text: '',
    });
    changeRuleFormat(model, one.id, { fillColor: '#BDD3FB', fontColor: '#0B2A5B', bold: true });
    const two = addRule(model, third, [cellArea(2, 2), cellArea(5, 5)], {
      kind: 'cellValue',
      rule: { operator: 'Between', formula1: '=1', formula2: '=5' },
    });
    changeRule(model, two.id, { stopIfTrue: true });
    model.protection.protect(
      id,
      { ...NOTHING_ALLOWED, allowSort: true, allowEditObjects: true, selectionMode: 'Unlocked' },
      undefined,
    );
    model.protection.protect(notes, NOTHING_ALLOWED, undefined);
    model.anchored = {
      ...model.anchored,
      names: [
        {
          id: 'name:90',
          name: 'Konten',
          scope: undefined,
          refersTo: { sheet: id, area: { row: 1, column: 0, rows: 3, columns: 1 } },
          comment: 'alle',
          visible: true,
        },
        {
          id: 'name:91',
          name: 'Satz',
          scope: third,
          refersTo: '=0.19',
          comment: '',
          visible: false,
        },
      ],
    };
  });
  model.document.addXml('<liste xmlns="urn:liste"><a>ä</a></liste>');
  model.document.addXml('<zweite/>');
  return { host, workbook };
}

describe('a workbook of the page, saved and opened again', () => {
  test('is the same, all of it', async () => {
    const { host, workbook } = fullHost();
    const bytes = await saveAsXlsx(host, workbook);
    const again = await opened('liste.xlsx', bytes);
    expect(again.lost).toEqual([]);
    expect(hostDump(again.host, again.workbook)).toEqual(hostDump(host, workbook));
    expect(again.workbook.canUndo()).toBe(false);
    expect(await saveAsXlsx(again.host, again.workbook)).toEqual(bytes);
  });

  test.each([
    'samples/vorfall/Nachmigration.xlsx',
    'samples/vorfall/Erstmigration.xlsx',
    'samples/vorfall/Nachmigration.csv',
  ])('%s', async (path) => {
    const first = await opened(path, new Uint8Array(readFileSync(path)));
    expect(first.lost).toEqual([]);
    const bytes = await saveAsXlsx(first.host, first.workbook);
    const second = await opened('gespeichert.xlsx', bytes);
    expect(hostDump(second.host, second.workbook)).toEqual(hostDump(first.host, first.workbook));
    const sheets = (await openXlsx(bytes)).sheets.map(({ name }) => name);
    expect(sheets).toEqual(first.workbook.sheets().map(({ name }) => name));
  });
});

describe('passwords of protections', () => {
  test('are not in the file, and it is said which', async () => {
    const { host, workbook } = fullHost();
    expect(notSaved(host, workbook)).toEqual([]);
    const hidden = workbook.sheets()[1];
    if (hidden === undefined) throw new Error('no sheet');
    host.model.protection.protect(hidden.id, NOTHING_ALLOWED, 'geheim');
    host.model.protection.protectStructure('geheim');
    const place = { row: null, column: null, what: 'password' };
    expect(notSaved(host, workbook)).toEqual([
      { sheet: 'Zweites Blatt', ...place },
      { sheet: null, ...place },
    ]);
    const again = await opened('l.xlsx', await saveAsXlsx(host, workbook));
    expect(notSaved(again.host, again.workbook)).toEqual([]);
    const [, sheet] = again.workbook.sheets();
    expect(again.host.model.protection.unprotect(sheet?.id ?? '', undefined)).toBe(true);
  });
});

describe('a file that Excel made', () => {
  const styles =
    '<fonts count="1"><font/></fonts><cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs>';

  test('shared formulas are seen from their own cell', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>5</v></c><c r="B2"><f t="shared" si="0"/><v>10</v></c></row>' +
      '<row r="3"><c r="A3"><v>7</v></c><c r="B3"><f t="shared" si="0"/><v>14</v></c></row>';
    const { workbook } = await opened('l.xlsx', zipParts(workbookParts({ rows, styles })));
    const sheet = workbook.sheet(workbook.activeSheet());
    const area = { row: 0, column: 1, rows: 3, columns: 1 };
    expect(sheet.inputs(area)).toEqual(['=A1*2', '=A2*2', '=A3*2'].map((formula) => [{ formula }]));
    expect(sheet.values(area)).toEqual([[2], [10], [14]]);
  });

  test('what the page does not know is named: a formula keeps its result', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>SUM(Tab[[#This Row],[x]])</f><v>9</v></c><c r="B1" s="1"><v>45000</v></c></row>';
    const behind =
      '<sheetProtection password="CC1A" sheet="1"/>' +
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" operator="containsText" priority="1"><formula>1</formula></cfRule></conditionalFormatting>';
    const { workbook, lost } = await opened(
      'l.xlsx',
      zipParts(workbookParts({ rows, styles, behind })),
    );
    expect(lost).toEqual([
      { sheet: 'Liste', row: 0, column: 0, what: 'formula' },
      { sheet: 'Liste', row: null, column: null, what: 'conditional-format' },
      { sheet: 'Liste', row: null, column: null, what: 'password' },
    ]);
    const sheet = workbook.sheet(workbook.activeSheet());
    expect(sheet.values(cellArea(0, 0))).toEqual([[9]]);
    expect(sheet.formats(cellArea(0, 1))[0]?.[0]?.numberFormat).toBe('yyyy-mm-dd');
  });

  test('custom XML that is added later by another program is found', async () => {
    const { host, workbook } = fullHost();
    const patch = await WorkbookPatch.open(await saveAsXlsx(host, workbook));
    await patch.addCustomXml('<spaeter xmlns="urn:x"/>', '{00000000-0000-4000-8000-0000000000FF}');
    const again = await opened('l.xlsx', await patch.finish());
    const xml = [...again.host.model.document.xml.values()].map((part) => part.xml);
    expect(xml).toContain('<spaeter xmlns="urn:x"/>');
    expect(xml).toHaveLength(3);
  });
});
