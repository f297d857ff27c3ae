import fc from 'fast-check';
import { fromFileFormula } from '../../../src/files/xlsx/formulaNames';
import { FormulaTexts, RowFormula } from '../../../src/files/xlsx/rowFormula';
import { runs, seed } from '../../support/counts';
import { readPieces } from '../../support/xlsxParts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PIECES = ['A', '{r}', '1', '16', '_xlfn.', 'F(', ')', '"', "'", ',', '.', 'ü', '+', '"x{r}"'];
const XML_PIECES = [...PIECES, '&amp;', '&lt;', '&#38;', '&#{r};'];
/** The text that this XML means. */
const decoded = (xml: string): string =>
  xml
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

describe('RowFormula', () => {
  test('fits exactly the formulas that differ by their own row’s number, and tells each', () => {
    const pattern = fc
      .array(fc.constantFrom(...XML_PIECES), { maxLength: 20 })
      .map((all) => all.join(''));
    const row = fc.integer({ min: 0, max: 30 });
    const formulaAt = (text: string, at: number): string => text.replaceAll('{r}', String(at + 1));
    let fitting = 0;
    fc.assert(
      fc.property(pattern, row, row, fc.option(pattern, { freq: 1 }), (text, from, to, other) => {
        const common = RowFormula.of(formulaAt(text, from), decoded(formulaAt(text, from)), from);
        const written = formulaAt(other ?? text, to);
        const bytes = bytesOf(`<${written}>`);
        if (common?.fits(bytes, 1, bytes.length - 1, to) !== true) return;
        fitting++;
        expect(common.textAt(to)).toBe(fromFileFormula(decoded(written)));
      }),
      { seed, numRuns: runs(20_000) },
    );
    expect(fitting).toBeGreaterThan(runs(20_000) / 4);
  });

  test.each([
    ['the number of another row', 'A2&amp;B3', 2],
    ['a number that only begins so', 'A3&amp;B31', 2],
    ['something behind it', 'A3&amp;B3&amp;C3', 2],
    ['something less', 'A3&amp;B', 2],
    ['the same in other XML', 'A3&#38;B3', 2],
  ])('%s does not fit', (_, formula, row) => {
    const bytes = bytesOf(formula);
    const common = RowFormula.of('A2&amp;B2', 'A2&B2', 1);
    expect(common?.fits(bytes, 0, bytes.length, row)).toBe(false);
    expect(common?.fits(bytesOf('A3&amp;B3'), 0, 9, row)).toBe(true);
  });

  test.each([
    // Row 50 would write a 2 there, not a 1.
    ['the row’s number names a character', 'A49+&#49;', 'A49+1', 48],
    ['the text has other numbers than the XML', 'A2', 'A', 1],
  ])('nothing is told in common where %s', (_, xml, text, row) => {
    expect(RowFormula.of(xml, text, row)).toBeNull();
  });

  test('a number that is the row’s by chance is not taken for it elsewhere', () => {
    const common = RowFormula.of('A16+16', 'A16+16', 15);
    expect(common?.fits(bytesOf('A17+16'), 0, 6, 16)).toBe(false);
    expect(RowFormula.of('A17+16', 'A17+16', 16)?.fits(bytesOf('A16+16'), 0, 6, 15)).toBe(true);
  });
});

test('formulas are a map by row, whichever way they are kept', () => {
  const common = RowFormula.of('_xlfn.UNICODE(A2)', '_xlfn.UNICODE(A2)', 1);
  if (common === null) throw new Error('no formula');
  const formulas = new FormulaTexts();
  formulas.set(1, 'UNICODE(A2)');
  formulas.set(2, common);
  const plain = new Map([
    [1, 'UNICODE(A2)'],
    [2, 'UNICODE(A3)'],
  ]);
  expect(new Map(formulas)).toEqual(plain);
  expect([formulas.size, formulas.has(2), formulas.has(0), formulas.get(0)]).toEqual([
    2,
    true,
    false,
    undefined,
  ]);
  expect([...formulas.keys()]).toEqual([...plain.keys()]);
  expect([...formulas.values()]).toEqual([...plain.values()]);
  const seen: [number, string][] = [];
  formulas.forEach((formula, row) => seen.push([row, formula]));
  expect(seen).toEqual([...plain]);
});

test('the reader tells every row’s own formula, in two columns and across a row that differs', async () => {
  const long = (row: number, more = ''): string =>
    `IF(A${row}="","",_xlfn.UNICODE(MID(A${row}&amp;"${'x'.repeat(120)}",16,1)))${more}`;
  const seen = (row: number, more = ''): string =>
    long(row, more).replace('_xlfn.', '').replace('&amp;', '&');
  const rows = [14, 15, 16, 17, 18].map((row) => {
    const odd = row === 17 ? '+1' : '';
    return `<row r="${row}"><c r="B${row}"><f>${long(row)}</f><v>1</v></c><c r="C${row}"><f>${long(row, odd)}</f><v>2</v></c></row>`;
  });
  const { columns } = await readPieces({ rows: rows.join('') });
  for (const row of [14, 15, 16, 17, 18]) {
    expect(columns[1]?.formulas.get(row - 1)).toBe(seen(row));
    expect(columns[2]?.formulas.get(row - 1)).toBe(seen(row, row === 17 ? '+1' : ''));
  }
});

test.each([
  ['a piece in CDATA behind it', (xml: string) => `${xml}<![CDATA[&"z"]]>`, '', '&"z"'],
  ['a piece in front of a comment', (xml: string) => `2+<!-- 15 -->${xml}`, '2+', ''],
  ['a comment within', (xml: string) => `${xml}<!-- 15 -->+2`, '', '+2'],
  ['an instruction within', (xml: string) => `${xml}<?x 15?>+2`, '', '+2'],
  ['white space around it', (xml: string) => ` ${xml}\n`, '', ''],
])('%s belongs to the formula, in every row', async (_, around, before, behind) => {
  const long = (row: number): string => `A${row}&amp;"${'x'.repeat(130)}"`;
  const plain = [14, 15].map(
    (row) => `<row r="${row}"><c r="B${row}"><f>${long(row)}</f></c></row>`,
  );
  const odd = [16, 17].map(
    (row) => `<row r="${row}"><c r="B${row}"><f>${around(long(row))}</f></c></row>`,
  );
  const { columns } = await readPieces({ rows: [...plain, ...odd].join('') });
  const seen = [14, 15, 16, 17].map((row) => columns[1]?.formulas.get(row - 1));
  const text = (row: number): string => long(row).replace('&amp;', '&');
  const odder = [16, 17].map((row) => before + text(row) + behind);
  expect(seen).toEqual([text(14), text(15), ...odder]);
});

test('a short formula behind a long one teaches nothing of it', async () => {
  const long = (row: number): string =>
    `A${String(row)}&amp;B${String(row)}&amp;"${'x'.repeat(130)}"`;
  const formulas = [
    [14, 'B', long(14)],
    [14, 'C', 'A14+B14'],
    [15, 'C', long(15)],
  ] as const;
  const rows = formulas.map(
    ([row, column, xml]) => `<row r="${row}"><c r="${column}${row}"><f>${xml}</f></c></row>`,
  );
  const { columns } = await readPieces({ rows: rows.join('').replace('</row><row r="14">', '') });
  const seen = [14, 15].map((row) => columns[2]?.formulas.get(row - 1));
  expect(seen).toEqual(['A14+B14', long(15).replaceAll('&amp;', '&')]);
});
