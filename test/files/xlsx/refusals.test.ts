import { openXlsx } from '../../../src/files/xlsx/workbook';
import {
  codeOf,
  failureOf,
  readFirst,
  relationships,
  workbookParts,
  worksheet,
  zipParts,
} from '../../support/xlsxParts';

function oleWith(text: string): Uint8Array {
  const container = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container);
  Buffer.from(text, 'utf16le').copy(container, 1024);
  return new Uint8Array(container);
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const word = '<w:document xmlns:w="urn:w"><w:body/></w:document>';

describe('files that are no workbook', () => {
  const foreign: [string, Uint8Array, string][] = [
    ['an old .xls', oleWith('Workbook'), 'xls'],
    ['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
    ['a page', utf8('\ufeff\n<!DOCTYPE html><html></html>'), 'html'],
    ['a table of a page', utf8('<table><tr><td>a'), 'html'],
    ['XML', utf8('<?xml version="1.0"?><Workbook/>'), 'xml'],
    ['text', utf8('Konto;AD-ID\r\njürgen;1'), 'text'],
    ['text in UTF-16', new Uint8Array(Buffer.from('\ufeffKonto;AD-ID', 'utf16le')), 'text'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'binary'],
    ['a ZIP without parts', zipParts(new Map([['a.txt', 'a']])), 'zip'],
    ['an empty ZIP', zipParts(new Map()), 'zip'],
    [
      'a .docx',
      zipParts(
        new Map([
          ['_rels/.rels', relationships([['a', 'officeDocument', 'word/document.xml']])],
          ['word/document.xml', word],
        ]),
      ),
      'zip',
    ],
    [
      'a .xlsb',
      zipParts(
        new Map([['_rels/.rels', relationships([['a', 'officeDocument', 'xl/workbook.bin']])]]),
      ),
      'zip',
    ],
  ];
  it.each(foreign)('file-foreign: %s', async (_, bytes, found) => {
    expect(await failureOf(openXlsx(bytes))).toMatchObject({
      code: 'file-foreign',
      details: { expected: 'xlsx', found },
    });
  });

  it('file-empty', async () => {
    expect(await codeOf(openXlsx(new Uint8Array(0)))).toBe('file-empty');
  });

  it('file-encrypted: a container with an encrypted package', async () => {
    expect(await codeOf(openXlsx(oleWith('EncryptedPackage')))).toBe('file-encrypted');
  });
});

describe('files that are broken', () => {
  const rows = '<row r="1"><c r="A1" t="str"><v>a</v></c></row>';
  const whole = worksheet(`<sheetData>${rows}</sheetData>`);
  const readWith = (sheet: string) => {
    const parts = workbookParts();
    parts.set('xl/worksheets/sheet1.xml', sheet);
    return readFirst(zipParts(parts));
  };

  it('file-cut-off: at every length of the file', async () => {
    const bytes = zipParts(workbookParts({ rows }));
    for (let length = 2; length < bytes.length; length += 7) {
      expect(await codeOf(readFirst(bytes.subarray(0, length)))).toBe('file-cut-off');
    }
  });

  it('file-cut-off: the sheet’s XML at every length', async () => {
    for (let length = 0; length < whole.length; length++) {
      expect(await codeOf(readWith(whole.slice(0, length)))).toBe('file-cut-off');
    }
  });

  const damaged: [string, string][] = [
    ['another root', whole.replaceAll('worksheet', 'chartsheet')],
    ['two roots', `${whole}<a/>`],
    ['text before the root', `x${whole}`],
    ['an end tag too many', whole.replace('</row>', '</row></row>')],
    ['a tag without name', whole.replace('<row', '<')],
    ['a tag in a tag', whole.replace('<row r="1"', '<row <c')],
    ['an unknown declaration', whole.replace('<row', '<!ELEMENT row ANY><row')],
    ['another encoding', whole.replace('UTF-8', 'ISO-8859-1')],
    ['a NUL', whole.replace('<row', '<row\0')],
    ['deep nesting', whole.replace('<row', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}<row`)],
    ['very many attributes', whole.replace('<row', `<a ${attributes(200)}/><row`)],
  ];
  it.each(damaged)('file-damaged: %s', async (_, sheet) => {
    expect(await failureOf(readWith(sheet))).toMatchObject({
      code: 'file-damaged',
      details: { part: 'xl/worksheets/sheet1.xml' },
    });
  });

  const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>`;
  const doctypes: [string, string][] = [
    ['before the root', whole.replace('<worksheet', `${laughs}<worksheet`)],
    ['inside', whole.replace('<row', '<!DOCTYPE a><row')],
    ['without end', whole.replace('<row', `<!DOCTYPE ${'a'.repeat(100_000)}`)],
  ];
  it.each(doctypes)('xml-doctype: %s', async (_, sheet) => {
    expect(await codeOf(readWith(sheet))).toBe('xml-doctype');
  });

  it.each(['_rels/.rels', 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'xml-doctype: in %s',
    async (part) => {
      const parts = workbookParts({ rows });
      parts.set(part, laughs + String(parts.get(part)));
      expect(await failureOf(readFirst(zipParts(parts)))).toMatchObject({
        code: 'xml-doctype',
        details: { part },
      });
    },
  );
});

function attributes(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}=""`).join(' ');
}
