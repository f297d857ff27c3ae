import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre';
import type { CellValue } from '../../../src/core/table/column';
import { runs, seed } from '../../support/counts';
import { readFirst, valuesOf, workbookParts, zipParts } from '../../support/xlsxParts';

/**
 * Our reader beside two others, on files that both of them write. What was written is the judge; a
 * reader that gives something else than that is left out by name, with the reason.
 */

const pieces = fc.constantFrom(
  ...['ä', 'Ö', 'ß', 'é', 'e\u0301', 'u\u0308', '😀', '👩‍👩‍👧', '課', '\u200b', '\u00a0', ' ', '  '],
  ...['a', 'Z', '0', '.', '@', '&', '<', '>', '"', "'", ']]>', '&amp;', '\n', '\t', '_', 'null'],
);
const text = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
  fc.constantFrom(0, 1e-7, 1e21, 0.1 + 0.2, 123456789012345, Number.MAX_VALUE, 5e-324),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: number },
  fc.boolean(),
  fc.constant(null),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 12,
});

/** Rows of one length, without empty ones at the end, as a used range has them. */
function squared(rows: readonly (readonly unknown[])[]): unknown[][] {
  const plain = rows.map((row) => row.map((value) => (value === '' ? null : value)));
  const width = Math.max(0, ...plain.map(lengthOf));
  const height = lengthOf(plain.map((row) => (lengthOf(row) === 0 ? null : row)));
  return plain
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
}

/** Up to the last value that isn't null. */
function lengthOf(values: readonly unknown[]): number {
  return values.reduce<number>((length, value, i) => (value === null ? length : i + 1), 0);
}

async function byExcelJs(rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('Liste');
  rows.forEach((row, y) =>
    row.forEach((value, x) => {
      if (value !== null) sheet.getCell(y + 1, x + 1).value = value as ExcelJs.CellValue;
    }),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function byHucre(rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  const values = rows.map((row) => [...row] as (string | number | boolean | null)[]);
  return writeXlsx({ sheets: [{ name: 'Liste', rows: values }] });
}

async function readByExcelJs(bytes: Uint8Array): Promise<unknown[][]> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(0, bytes.byteLength) as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  // Both walk all rows at each call.
  const [height, width] = [sheet?.rowCount ?? 0, sheet?.columnCount ?? 0];
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_unused, x) => sheet?.getCell(y + 1, x + 1).value ?? null),
  );
}

async function readByHucre(bytes: Uint8Array): Promise<unknown[][]> {
  const workbook = await readXlsx(bytes);
  return workbook.sheets[0]?.rows as unknown[][];
}

const writers: [string, (rows: readonly (readonly CellValue[])[]) => Promise<Uint8Array>][] = [
  ['exceljs', byExcelJs],
  ['hucre', byHucre],
];

describe.each(writers)('files written by %s', (_, write) => {
  it('are read as they were written, by us, exceljs and hucre alike', async () => {
    const property = fc.asyncProperty(table, async (rows) => {
      const bytes = await write(rows);
      const written = squared(rows);
      expect(squared(valuesOf(await readFirst(bytes)))).toEqual(written);
      expect(squared(await readByExcelJs(bytes))).toEqual(written);
      expect(squared(await readByHucre(bytes))).toEqual(written);
    });
    await fc.assert(property, { numRuns: runs(1000), seed });
  });
});

// Written by hucre only: exceljs cuts characters of four bytes when it writes this many.
describe('100,000 names with characters of several bytes', () => {
  it('are the same cell by cell as written, and as exceljs and hucre read them', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [
      `jürgen.müller${i}@behörde${i % 7}.example`,
      `Zoë${'😀'.repeat(i % 4)} Mu\u0308ller-Łącka ${i}`,
      i,
    ]);
    const bytes = await byHucre(rows);
    expect(differences(valuesOf(await readFirst(bytes)), rows)).toEqual([]);
    expect(differences(await readByHucre(bytes), rows)).toEqual([]);
    expect(differences(await readByExcelJs(bytes), rows)).toEqual([]);
  });
});

function differences(found: readonly unknown[][], rows: readonly unknown[][]): unknown[] {
  const differ = (row: readonly unknown[], i: number) =>
    row.length !== found[i]?.length || row.some((value, x) => value !== found[i]?.[x]);
  return [found.length - rows.length || [], rows.filter(differ).slice(0, 3)].flat();
}

/** Name, the `<c>`, ours and the standard's, what exceljs makes of it, what hucre makes of it. */
const DISAGREEMENTS: [string, string, unknown, unknown, unknown][] = [
  // 22.9.2.19 (ST_Xstring) holds for <v> of a formula and for inline texts as for shared ones.
  ['escapes in a formula’s text', '<c r="A1" t="str"><v>_x0041_</v></c>', 'A', '_x0041_', 'A'],
  // XML 2.7: a CDATA section is character data.
  ['CDATA', '<c r="A1" t="s"><v>0</v></c>', 'a<b>c', 'ac', 'a<b>c'],
  // XML 2.10 leaves white space to the application, and Excel drops it.
  ['white space without xml:space', '<c r="A1" t="s"><v>1</v></c>', 'a', ' a ', ' a '],
  // 18.18.11: an ISO 8601 date; what it is as a number is in 18.17.4.
  ['dates of type d', '<c r="A1" t="d"><v>2025-08-06</v></c>', 45875, 2025, '2025-08-06'],
];

describe('where the readers disagree', () => {
  const strings = '<si><t>a<![CDATA[<b>]]>c</t></si><si><t> a </t></si>';
  it.each(DISAGREEMENTS)('%s', async (_, cell, ours, exceljs, hucre) => {
    const bytes = zipParts(workbookParts({ strings, rows: `<row r="1">${cell}</row>` }));
    expect(valuesOf(await readFirst(bytes))).toEqual([[ours]]);
    expect(await readByExcelJs(bytes)).toEqual([[exceljs]]);
    expect(await readByHucre(bytes)).toEqual([[hucre]]);
  });
});
