import { openXlsx } from '../../../../src/files/xlsx/workbook';
import { WorkbookPatch } from '../../../../src/files/xlsx/write/workbookPatch';
import { newWorkbook, headingStyle } from '../../../../src/files/xlsx/write/newWorkbook';
import { rowChanges, valueContent } from '../../../../src/files/xlsx/write/changes';
import { customXmlParts } from '../../../../src/files/xlsx/write/workbook/customXml';
import { valuesOf } from '../../../support/xlsxParts';
import { writeFileSync } from 'node:fs';

test('smoke', async () => {
  const rows = rowChanges([
    { row: 0, column: 0, content: valueContent('Konto') },
    { row: 0, column: 1, content: valueContent('ä <&> _x000D_ \r\n ') },
    { row: 2, column: 1, content: { kind: 'formula', formula: 'UNICODE("ä")', result: 228 } },
    { row: 2, column: 0, content: valueContent(1.5) },
    { row: 2, column: 3, content: valueContent(true) },
    { row: 3, column: 3, content: valueContent({ error: '#N/A' }) },
  ]);
  const patch = await newWorkbook([{ name: 'Liste', widths: [20, 30], rows }, { name: 'Zwei', widths: [], rows: [] }]);
  await headingStyle(patch);
  await patch.setVisibility('Zwei', 'veryHidden');
  await patch.addSheet('Drei', 'hidden', rows);
  await patch.addCustomXml('<a xmlns="urn:x"/>', '{00000000-0000-4000-8000-000000000001}');
  const bytes = await patch.finish();
  writeFileSync('/tmp/smoke.xlsx', bytes);
  const book = await openXlsx(bytes);
  expect(book.sheets).toEqual([
    { name: 'Liste', visibility: 'visible', part: expect.anything() },
    { name: 'Zwei', visibility: 'veryHidden', part: expect.anything() },
    { name: 'Drei', visibility: 'hidden', part: expect.anything() },
  ]);
  const sheet = await book.readSheet('Liste');
  expect(valuesOf(sheet)).toEqual([
    ['Konto', 'ä <&> _x000D_ \r\n ', null, null],
    [null, null, null, null],
    [1.5, 228, null, true],
    [null, null, null, { error: '#N/A' }],
  ]);
  expect(sheet.columns[1]?.formulas.get(2)).toBe('UNICODE("ä")');
  expect(await customXmlParts(bytes)).toEqual([
    { part: 'customXml/item1.xml', id: '{00000000-0000-4000-8000-000000000001}', namespace: 'urn:x', xml: '<a xmlns="urn:x"/>' },
  ]);
  const again = await WorkbookPatch.open(bytes);
  for (const { part } of await again.customXml()) await again.removeCustomXml(part);
  expect(await customXmlParts(await again.finish())).toEqual([]);
});
