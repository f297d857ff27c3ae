import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sheet } from '../../../../src/core/table/column';
import { openXlsx } from '../../../../src/files/xlsx/workbook';
import { rowChanges, valueContent } from '../../../../src/files/xlsx/write/changes';
import { requireWritten } from '../../../../src/files/xlsx/write/readBack';
import { WorkbookPatch } from '../../../../src/files/xlsx/write/workbookPatch';
import { valuesOf } from '../../../support/xlsxParts';

/** Workbooks that LibreOffice Calc saved. */
const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, `${name}.xlsx`)));

async function sheetOf(name: string, sheet: string): Promise<Sheet> {
  return (await openXlsx(bytesOf(name))).readSheet(sheet);
}

const formulasOf = (sheet: Sheet, column: number) => [...(sheet.columns[column]?.formulas ?? [])];

describe('workbooks saved by LibreOffice', () => {
  test('umlauts, ß, & and < in names, also of the sheet', async () => {
    const ids = [1, 2, 3, 4].map((n) => `0a1b2c3d-000${n}-4000-8000-00000000000${n}`);
    expect(valuesOf(await sheetOf('umlaute', 'Überblick ß'))).toEqual([
      ['Accountname', 'AD-ID', 'Behörde'],
      ['jürgen.größe@amt-süd.example', ids[0], 'Förde'],
      ['zoë.müller@amt.example', ids[1], 'Förde'],
      ['łukasz@amt.example', ids[2], 'See'],
      ['ann & <bo>@amt.example', ids[3], 'See'],
    ]);
  });

  test('dates, numbers, digits that are a text', async () => {
    const sheet = await sheetOf('datum', 'Daten');
    expect(valuesOf(sheet)).toEqual([
      ['Konto', 'Stand', 'Zahl'],
      ['anna@amt.example', 45_875, 0.1],
      ['00123', 46_022.9791666667, 123_456_789_012_345],
      ["'x", null, -1.5],
    ]);
    expect([...(sheet.columns[1]?.shown ?? [])]).toEqual([
      [1, '2025-08-06'],
      [2, '2025-12-31'],
    ]);
  });

  test('hidden and filtered rows, merged cells, a hidden sheet', async () => {
    const sheet = await sheetOf('verborgen', 'Liste');
    expect(sheet.rowCount).toBe(6);
    expect([...sheet.hiddenRows]).toEqual([2, 3]);
    expect(sheet.mergedAreas).toEqual([{ firstRow: 5, lastRow: 5, firstColumn: 0, lastColumn: 1 }]);
    const { sheets } = await openXlsx(bytesOf('verborgen'));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Liste', 'visible'],
      ['Ausgeblendet', 'hidden'],
    ]);
  });

  test('error values, truths and formulas with their results', async () => {
    const sheet = await sheetOf('fehler', 'Fehler');
    expect(valuesOf(sheet).map(([, result]) => result)).toEqual([
      'Ergebnis',
      { error: '#DIV/0!' },
      { error: '#N/A' },
      'a@amt.exampleb@amt.example',
      true,
      { error: '#VALUE!' },
    ]);
    expect(formulasOf(sheet, 1)).toEqual([
      [1, '1/0'],
      [2, 'NA()'],
      [3, 'A2&A3'],
      [4, 'TRUE()'],
      [5, 'SQRT(-1)'],
    ]);
  });

  test.each([
    ['umlaute', 'Überblick ß'],
    ['datum', 'Daten'],
    ['verborgen', 'Liste'],
    ['fehler', 'Fehler'],
  ])('%s: cells are changed and everything else reads as before', async (name, sheet) => {
    const before = await sheetOf(name, sheet);
    const rows = rowChanges([
      { row: 1, column: 0, content: valueContent('größer & <neu>') },
      { row: 1, column: 7, content: valueContent(7) },
      { row: 20, column: 1, content: { kind: 'formula', formula: 'UNICODE(A1)', result: 65 } },
    ]);
    const patch = await WorkbookPatch.open(bytesOf(name));
    await patch.patchSheet(sheet, rows);
    const after = await openXlsx(await patch.finish());
    requireWritten(before, rows, await after.readSheet(sheet));
  });
});
