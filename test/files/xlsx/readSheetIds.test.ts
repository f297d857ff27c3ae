import { openTable } from '../../../src/files/openTable';
import { MAIN, workbookParts, zipParts } from '../../support/xlsxParts';

const ID = '{040E0F18-0F61-4CD9-886D-95112C925793}';
const REVISION = 'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';
const PART = 'xl/worksheets/sheet1.xml';

const root = (attributes: string, prefix = ''): string =>
  `<?xml version="1.0"?><${prefix}worksheet xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${MAIN}" ${attributes}><${prefix}sheetData/></${prefix}worksheet>`;

async function idsIn(part: string | Uint8Array, break_?: (bytes: Uint8Array) => void) {
  const bytes = zipParts(workbookParts().set(PART, part));
  break_?.(bytes);
  return (await openTable('l.xlsx', bytes)).readSheetIds?.();
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

test.each<[string, string | Uint8Array, string | null]>([
  ['as Excel writes it', root(`${REVISION} xr:uid="${ID}"`), ID],
  ['in small letters', root(`${REVISION} xr:uid="${ID.toLowerCase()}"`), ID],
  ['under another prefix', root(`xmlns:a="urn:a" a:uid="${ID}"`, 'x:'), ID],
  ['in UTF-16', utf16(root(`${REVISION} xr:uid="${ID}"`)), ID],
  ['in front of what is broken', `${root(`${REVISION} xr:uid="${ID}"`).slice(0, -20)}<<<`, ID],
  ['none', root(''), null],
  ['an empty one', root(`${REVISION} xr:uid=""`), null],
  ['no id', root(`${REVISION} xr:uid="Liste"`), null],
  ['one further in', root('').replace('/>', ` uid="${ID}"/>`), null],
  ['no XML', 'nothing', null],
  ['an empty part', '', null],
])('%s', async (_, part, id) => {
  expect(await idsIn(part)).toEqual([{ name: 'Liste', id }]);
});

test('a part that cannot be read has none', async () => {
  const part = root(`${REVISION} xr:uid="${ID}"`);
  const broken = await idsIn(part, (bytes) => {
    const at = Buffer.from(bytes).indexOf(PART) + PART.length;
    bytes.fill(0xff, at, at + 8);
  });
  expect(broken).toEqual([{ name: 'Liste', id: null }]);
});

test('the sheets are read all the same, before and after', async () => {
  const bytes = zipParts(workbookParts().set(PART, root(`${REVISION} xr:uid="${ID}"`)));
  const table = await openTable('l.xlsx', bytes);
  const before = await table.readSheet('Liste');
  expect(await table.readSheetIds?.()).toEqual([{ name: 'Liste', id: ID }]);
  expect(await table.readSheet('Liste')).toEqual(before);
});

test('a table of text has no ids', async () => {
  const table = await openTable('l.csv', new Uint8Array(Buffer.from('a;b\r\n1;2\r\n')));
  expect(table.readSheetIds).toBeUndefined();
});
