import { extensionOf, openTable } from '../../src/files/openTable';
import { textsOf, workbookParts, zipParts } from '../support/xlsxParts';

test.each([
  ['Liste.xlsx', '.xlsx'],
  ['C:\\Listen\\Charge.1\\Liste.CSV', '.csv'],
  ['/tmp/liste.v2/liste', ''],
  ['.xlsx', ''],
  ['Liste.', '.'],
])('the extension of %s is "%s"', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test('opens a text by its extension, as one nameless table', async () => {
  const table = await openTable('Liste.TXT', new TextEncoder().encode('a;b\r\nc;d\r\n'));
  expect(table).toMatchObject({ form: 'text', sheetNames: [] });
  expect(textsOf(await table.readSheet(null))).toEqual(['a', 'c']);
});

test('opens a workbook with its sheets', async () => {
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Konto</t></is></c></row>';
  const table = await openTable('Liste.xlsm', zipParts(workbookParts({ rows })));
  expect(table).toMatchObject({ form: 'workbook', sheetNames: ['Liste'] });
  expect(textsOf(await table.readSheet('Liste'))).toEqual(['Konto']);
  expect(textsOf(await table.readSheet(null))).toEqual(['Konto']);
});

test.each([
  ['visible', ['Liste', '_blc', '_blcr2', 'Alt']],
  ['hidden', ['Liste', 'Alt']],
  ['veryHidden', ['Liste']],
])('of %s sheets leaves out what is no list', async (state, names) => {
  const parts = workbookParts({});
  const book = String(parts.get('xl/workbook.xml'));
  const more = ['_blc', '_blcr2', 'Alt'].map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 2}" state="${state}" r:id="rId1"/>`,
  );
  parts.set('xl/workbook.xml', book.replace('</sheets>', `${more.join('')}</sheets>`));
  expect((await openTable('Liste.xlsx', zipParts(parts))).sheetNames).toEqual(names);
});

test('refuses other extensions whatever they hold', async () => {
  await expect(openTable('Liste.ods', new Uint8Array(4))).rejects.toMatchObject({
    code: 'file-extension',
    details: { extension: '.ods' },
  });
});
