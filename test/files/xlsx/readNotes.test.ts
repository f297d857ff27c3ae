import { openTable } from '../../../src/files/openTable';
import { workbookParts, zipParts, type Parts } from '../../support/xlsxParts';

const OURS = 'urn:notes:1';
const NOTE = `<entry xmlns="${OURS}">Grüße</entry>`;

/** A workbook with further parts, of which the list says that .xml is plain XML. */
function withParts(more: Readonly<Record<string, string | Uint8Array>>): Parts {
  const parts = workbookParts();
  const list = String(parts.get('[Content_Types].xml'));
  const plain = '<Default Extension="xml" ContentType="application/xml"/><Override';
  parts.set('[Content_Types].xml', list.replace('<Override', plain));
  for (const [name, content] of Object.entries(more)) parts.set(name, content);
  return parts;
}

async function notesIn(bytes: Uint8Array) {
  const table = await openTable('l.xlsx', bytes);
  return table.readNotes?.(OURS);
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

test.each<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[]]>([
  ['none', {}, []],
  ['one', { 'customXml/item1.xml': NOTE }, [NOTE]],
  ['wherever it lies, as another program writes it', { 'docs/a.xml': NOTE }, [NOTE]],
  [
    'behind a declaration and a remark',
    { 'customXml/item1.xml': `<?xml version="1.0"?>\n<!-- <a> -->\n<n:entry xmlns:n='${OURS}'/>` },
    [`<?xml version="1.0"?>\n<!-- <a> -->\n<n:entry xmlns:n='${OURS}'/>`],
  ],
  ['in UTF-16', { 'customXml/item1.xml': utf16(NOTE) }, [NOTE]],
  [
    'of others: passed over',
    {
      'customXml/item1.xml': `<a xmlns="urn:notes:10"><b xmlns="${OURS}"/></a>`,
      'customXml/item2.xml': `<a xmlns="urn:others">"${OURS}"</a>`,
      'customXml/item3.xml': 'no XML at all',
      'customXml/item4.xml': '',
    },
    [],
  ],
  ['of the format itself: not looked at', { 'xl/styles.xml': `<styleSheet xmlns="${OURS}"/>` }, []],
  ['far too large for a note', { 'customXml/item1.xml': NOTE + ' '.repeat(1 << 20) }, []],
])('%s', async (_, more, texts) => {
  expect(await notesIn(zipParts(withParts(more)))).toEqual({ texts, unreadable: 0 });
});

test('a note whose bytes are damaged is counted, and the sheets are read all the same', async () => {
  const bytes = zipParts(withParts({ 'customXml/item1.xml': NOTE, 'customXml/item2.xml': NOTE }));
  const at = Buffer.from(bytes).indexOf('customXml/item1.xml') + 'customXml/item1.xml'.length + 8;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  expect(await notesIn(bytes)).toEqual({ texts: [NOTE], unreadable: 1 });
  const table = await openTable('l.xlsx', bytes);
  expect((await table.readSheet('Liste')).name).toBe('Liste');
});

test('what is no text is counted', async () => {
  const broken = new Uint8Array([0x3c, 0xff, 0xff, 0x3e]);
  const notes = await notesIn(zipParts(withParts({ 'customXml/item1.xml': broken })));
  expect(notes).toEqual({ texts: [], unreadable: 1 });
});

test('a broken list of what the parts are counts as one, and refuses no workbook', async () => {
  const parts = workbookParts();
  parts.set('[Content_Types].xml', '<Types');
  expect(await notesIn(zipParts(parts))).toEqual({ texts: [], unreadable: 1 });
});

test('a text file has no place for notes', async () => {
  const table = await openTable('l.csv', new TextEncoder().encode('Konto;AD-ID\r\n'));
  expect(table.readNotes).toBeUndefined();
});

test('notes without end: what goes past all that a program notes is counted, not read', async () => {
  const long = NOTE.replace('Grüße', 'x'.repeat(1_000_000));
  const parts = withParts({});
  for (let at = 0; at < 200; at++) parts.set(`customXml/item${String(at)}.xml`, long);
  const notes = await notesIn(zipParts(parts));
  expect(notes?.texts.length).toBeGreaterThan(50);
  expect((notes?.texts.length ?? 0) + (notes?.unreadable ?? 0)).toBe(200);
  expect(notes?.unreadable).toBeGreaterThan(50);
});
