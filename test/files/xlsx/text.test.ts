import { encodeUtf8 } from '../../../src/core/table/utf8';
import type { Sheet } from '../../../src/core/table/column';
import { readPieces, textsOf, readFirst, workbookParts, zipParts } from '../../support/xlsxParts';

const SPACED = 'xml:space="preserve"';

/** Name, what stands inside `<si>`, the text it means. */
const STRINGS: [string, string, string][] = [
  ['plain', '<t>jürgen.müller@amt.example</t>', 'jürgen.müller@amt.example'],
  ['the five entities', '<t>&amp;&lt;&gt;&quot;&apos;</t>', '&<>"\''],
  ['numbers of characters', '<t>a&#10;b&#xE4;&#x1F600;&#228;</t>', 'a\nbä😀ä'],
  ['an entity’s text is not read again', '<t>&amp;lt;</t>', '&lt;'],
  ['CDATA', '<t><![CDATA[<a> & ]] &amp;]]></t>', '<a> & ]] &amp;'],
  ['text and CDATA together', '<t>a<![CDATA[b]]>c<![CDATA[]]>d</t>', 'abcd'],
  ['comments', '<t>a<!-- <t>x</t> -->b</t><!-- -- -->', 'ab'],
  ['processing instructions', '<t>a<?x y>z?>b</t>', 'ab'],
  ['rich text', '<r><rPr><b/></rPr><t>An</t></r><r><t>na</t></r>', 'Anna'],
  ['white space between runs', `<r><t>a</t></r>\n <r><t ${SPACED}> b</t></r>`, 'a b'],
  ['a blank run without xml:space', '<r><t>a</t></r><r><t> </t></r><r><t>b</t></r>', 'a b'],
  ['phonetic runs', '<t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>', '課'],
  ['white space kept', `<t ${SPACED}> a </t>`, ' a '],
  ['white space kept by the <si>', '<t> a </t>', ' a '],
  ['white space not kept, as Excel does it', '<t> \t\na  b&#10;</t>', 'a  b'],
  ['xml:space="default"', '<t xml:space="default"> a </t>', 'a'],
  ['line ends become LF', `<t ${SPACED}>a\r\nb\rc\r\n</t>`, 'a\nb\nc\n'],
  ['line ends in CDATA', `<t ${SPACED}><![CDATA[a\r\nb\r]]></t>`, 'a\nb\n'],
  ['a written carriage return stays', '<t>a&#13;&#10;b_x000D_c</t>', 'a\r\nb\rc'],
  ['escapes', '<t>_x0009_a_x00e4_b_x00E4_</t>', '\taäbä'],
  ['an escaped space is not trimmed', '<t>_x0020_a_x0020_</t>', ' a '],
  ['an escaped escape', '<t>_x005F_x000D_</t>', '_x000D_'],
  [
    'what only looks like an escape',
    '<t>_x00D_ _X000D_ _x000G_ __x0041_ _x0041</t>',
    '_x00D_ _X000D_ _x000G_ _A _x0041',
  ],
  ['an escape behind an entity', '<t>&#95;x0041_</t>', 'A'],
  ['a lone high half', '<t>a_xD83D_b</t>', 'a\ud83db'],
  ['a lone low half', '<t>_xDE00_</t>', '\ude00'],
  ['two halves make one', '<t>_xD83D__xDE00_</t>', '😀'],
  ['halves the wrong way round', '<t>_xDE00__xD83D_</t>', '\ude00\ud83d'],
  ['halves in two runs', '<r><t>a_xD83D_</t></r><r><t>_xDE00_b</t></r>', 'a😀b'],
  ['an escape is not put together of two runs', '<r><t>_x00</t></r><r><t>41_</t></r>', '_x0041_'],
  ['combining marks', '<t>Mu\u0308ller</t>', 'Mu\u0308ller'],
  ['control characters by escape', '<t>_x0000__x0001_</t>', '\0\u0001'],
  ['a name that is a property of objects', '<t>__proto__</t>', '__proto__'],
  ['a foreign element', '<t>a</t><q:t xmlns:q="urn:q">b</q:t>', 'a'],
  ['32,767 characters', `<t>${'ä'.repeat(32_767)}</t>`, 'ä'.repeat(32_767)],
  ['empty', '<t></t>', ''],
  ['self-closing', '<t/>', ''],
];

const spacedSi = (name: string): string => (name.endsWith('<si>') ? `<si ${SPACED}>` : '<si>');

/** The bytes of A1: two halves of a pair would decode as if they were one character. */
function firstBytes({ columns }: Sheet): number[] {
  const { bytes, starts, ends } = columns[0] ?? fail('no column');
  return [...bytes.subarray(starts[0], ends[0])];
}

function fail(message: string): never {
  throw new Error(message);
}

describe('shared strings', () => {
  it.each(STRINGS)('%s', async (name, inside, expected) => {
    const strings = `<si><t>zero</t></si>${spacedSi(name)}${inside}</si><si/>`;
    const rows = '<row><c t="s"><v>1</v></c></row><row><c t="s"><v>0</v></c></row>';
    const sheet = await readPieces({ strings, rows });
    expect(textsOf(sheet)).toEqual([expected, 'zero']);
    expect(firstBytes(sheet)).toEqual([...encodeUtf8(expected)]);
  });

  it('lets cells of the same text share its bytes', async () => {
    const strings = '<si><t>Charge 1</t></si>';
    const rows = '<row><c t="s"><v>0</v></c></row><row><c t="s"><v>0</v></c></row>';
    const { columns } = await readPieces({ strings, rows });
    expect(columns[0]?.starts[0]).toBe(columns[0]?.starts[1]);
  });
});

describe('inline strings', () => {
  it.each(STRINGS.filter(([name]) => !name.endsWith('<si>')))('%s', async (_, inside, expected) => {
    const rows = `<row><c t="inlineStr"><is>${inside}</is></c></row><row><c><v>1</v></c></row>`;
    const sheet = await readPieces({ rows });
    expect(textsOf(sheet)).toEqual([expected, '1']);
    expect(firstBytes(sheet)).toEqual([...encodeUtf8(expected)]);
  });
});

describe('names', () => {
  it('are not cut wherever a piece of the stream ends', async () => {
    const names = Array.from(
      { length: 100_000 },
      (_, i) => `jürgen.mü${'😀'.repeat(i % 5)}ller${i}`,
    );
    const strings = names.map((name) => `<si><t>${name}</t></si>`).join('');
    const rows = names.map((_, i) => `<row><c t="s"><v>${i}</v></c></row>`).join('');
    expect(textsOf(await readPieces({ strings, rows }))).toEqual(names);
  });
});

const ENCODINGS: [string, (text: string) => Uint8Array][] = [
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16, little end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, big end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
];

describe('encodings of parts', () => {
  it.each(ENCODINGS)('%s', async (name, encode) => {
    const declared = name.startsWith('UTF-16') ? 'UTF-16' : 'utf-8';
    const rows = '<row><c t="inlineStr"><is><t>Müller 😀</t></is></c></row>';
    const parts = workbookParts({ rows });
    for (const [part, content] of parts) {
      const text = String(content).replace('UTF-8', declared);
      parts.set(part, new Uint8Array(encode(text)));
    }
    expect(textsOf(await readFirst(zipParts(parts)))).toEqual(['Müller 😀']);
  });
});
