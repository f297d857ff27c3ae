import fc from 'fast-check';
import { Failure } from '../../../src/core/failure';
import { openXlsx } from '../../../src/files/xlsx/workbook';
import { runs, seed } from '../../support/counts';
import { MAIN, relationships, workbookParts, zipParts } from '../../support/xlsxParts';

/**
 * Damaged files: whatever is done to the bytes of a package, or to the XML inside one that is whole, reading gives a sheet
 * or throws a `Failure`, in bounded time.
 */

const CELLS = `<c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="2"><f t="shared" ref="B1:B2" si="0">1+1</f><v>45875.5</v></c>
  <c r="C1" t="inlineStr"><is><r><t xml:space="preserve"> ä </t></r><rPh><t>x</t></rPh></is></c><c r="D1" t="e"><v>#N/A</v></c>`;

function wholeParts() {
  const parts = workbookParts({
    properties: '<workbookPr date1904="0"/>',
    strings:
      '<si><t>jürgen.müller@amt.example</t></si><si><t><![CDATA[a&b]]>_xD83D__xDE00_&amp;</t></si>',
    styles: `<numFmts><numFmt numFmtId="164" formatCode="[$-407]#,##0.00&quot;x&quot;;;;@"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs>`,
    before: '<cols><col min="2" max="3" hidden="1"/></cols>',
    rows: `<row r="1" hidden="1">${CELLS}</row><row><c t="b"><v>1</v></c><c><f t="shared" si="0"/><v>1e21</v></c></row>
      <!-- x --><row r="9"><c r="B9" t="d"><v>2025-08-06</v></c><c r="C9"><f t="array" ref="C9:C10">A1</f><v>1</v></c></row>`,
    behind:
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><tableParts><tablePart r:id="t"/></tableParts>',
  });
  parts.set(
    'xl/worksheets/_rels/sheet1.xml.rels',
    relationships([['t', 'table', '../tables/t.xml']]),
  );
  parts.set('xl/tables/t.xml', `<table xmlns="${MAIN}" ref="A1:D9"/>`);
  return parts;
}

type Damage =
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | {
      readonly kind: 'splice';
      readonly at: number;
      readonly from: number;
      readonly length: number;
    };

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const snippet = fc.constantFrom(
  ...[
    '<',
    '>',
    '/>',
    '"',
    '&',
    '&#0;',
    '<!--',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE a>',
    '<?',
    '_xD800_',
  ],
  ...['<row r="1048576">', '<c r="XFD1"/>', '</c>', ' r="ZZZZ9"', '\ufeff', '99999999999', '-1'],
);
const bytes = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 8 }),
  snippet.map((text) => new TextEncoder().encode(text)),
);
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constant('insert' as const), at: place, bytes }),
  fc.record({ kind: fc.constant('splice' as const), at: place, from: place, length: fc.nat(200) }),
);

function damaged(whole: Uint8Array, by: readonly Damage[]): Uint8Array {
  return by.reduce((content, one) => damagedOnce(content, one), whole);
}

function damagedOnce(content: Uint8Array, one: Damage): Uint8Array {
  const at = Math.floor(one.at * content.length);
  switch (one.kind) {
    case 'flip': {
      const changed = content.slice();
      changed[at] = one.byte;
      return changed;
    }
    case 'cut':
      return content.slice(0, at);
    case 'insert':
      return new Uint8Array([...content.slice(0, at), ...one.bytes, ...content.slice(at)]);
    case 'splice': {
      const from = Math.floor(one.from * content.length);
      const piece = content.slice(from, from + one.length);
      return new Uint8Array([...content.slice(0, at), ...piece, ...content.slice(at)]);
    }
  }
}

async function outcomeOf(content: Uint8Array): Promise<string> {
  try {
    const workbook = await openXlsx(content);
    for (const { name } of workbook.sheets) await workbook.readSheet(name);
    return 'read';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

/** Far above what one small file takes, far below a hang. */
const LONGEST_MS = 10_000;

async function judged(content: Uint8Array): Promise<string> {
  const before = performance.now();
  const outcome = await outcomeOf(content);
  expect(performance.now() - before).toBeLessThan(LONGEST_MS);
  return outcome;
}

describe('damaged files are read or refused', () => {
  const whole = wholeParts();
  const packed = zipParts(whole);
  const damages = fc.array(damage, { minLength: 1, maxLength: 3 });
  const platform = globalThis.DecompressionStream;
  afterEach(() => {
    globalThis.DecompressionStream = platform;
  });

  it('is read while it is whole', async () => {
    expect(await outcomeOf(packed)).toBe('read');
  });

  it.each(['the platform’s stream', 'fflate'])('bytes of the package, by %s', async (means) => {
    if (means === 'fflate') Reflect.deleteProperty(globalThis, 'DecompressionStream');
    const outcomes = new Set<string>();
    const property = fc.asyncProperty(damages, async (by) => {
      outcomes.add(await judged(damaged(packed, by)));
    });
    await fc.assert(property, { numRuns: runs(6000), seed });
    expect([...outcomes]).toEqual(expect.arrayContaining(['read', 'file-cut-off', 'file-damaged']));
  });

  it('XML inside whole packages', async () => {
    const outcomes = new Set<string>();
    const part = fc.constantFrom(...whole.keys(), ...Array(8).fill('xl/worksheets/sheet1.xml'));
    const property = fc.asyncProperty(part, damages, async (name: string, by) => {
      const parts = new Map(whole);
      parts.set(name, damaged(new TextEncoder().encode(String(whole.get(name))), by));
      outcomes.add(await judged(zipParts(parts)));
    });
    await fc.assert(property, { numRuns: runs(12_000), seed });
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['read', 'file-cut-off', 'file-damaged', 'xml-doctype']),
    );
  });
});
