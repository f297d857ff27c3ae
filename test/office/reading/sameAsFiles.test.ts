import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Column, Sheet } from '../../../src/core/table/column';
import { valueAt } from '../../../src/core/table/text';
import { openTable } from '../../../src/files/openTable';
import { officePorts } from '../../../src/office/officePorts';
import type { CellInput } from '../../../src/workbench/host/cell';
import { runs, seed } from '../../support/counts';
import { closeOffices, programInOffice, quietly } from '../../support/programInOffice';
import { sheetIntoHost } from '../../support/sheetIntoHost';
import { readPieces } from '../../support/xlsxParts';

afterEach(closeOffices);

/**
 * A sheet as a plain value that does not show where its bytes lie. What is hidden behind the last
 * filled cell stands in files only: Excel is asked about cells in use.
 */
function plain({ columns, hiddenRows, hiddenColumns, ...rest }: Sheet): unknown {
  return {
    ...rest,
    columns: columns.map((column: Column) => ({
      values: Array.from(column.kinds, (_, row) => valueAt(column, row)),
      formulas: [...column.formulas].sort(([a], [b]) => a - b),
      shown: [...column.shown].sort(([a], [b]) => a - b),
    })),
    hiddenRows: [...hiddenRows].filter((row) => row < rest.rowCount).sort((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].filter((at) => at < columns.length).sort((a, b) => a - b),
  };
}

const SAMPLES = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:xlsx|csv|txt)$/.test(name),
);

test.each(SAMPLES)('%s in Excel gives the same sheets as the file', async (file) => {
  const table = await openTable(file, readFileSync(`samples/${file}`));
  const office = programInOffice();
  for (const name of table.sheetNames.length > 0 ? table.sheetNames : [null]) {
    const sheet = await table.readSheet(name);
    const title = name ?? 'Text';
    const id = sheetIntoHost(office.workbook, title, sheet);
    const read = await officePorts().reader.read(id, quietly());
    expect(plain(read)).toEqual(plain({ ...sheet, name: title, form: 'workbook' }));
  }
});

const FORMATS = ['General', '@', '000000', 'dd.mm.yyyy', '0.00', '#,##0', ';;;', '"ID "@', '0%'];
const ERRORS = ['#N/A', '#REF!', '#DIV/0!'] as const;

/** A cell: what is in it, and the place of its number format. */
interface Cell {
  readonly input: CellInput;
  readonly format: number;
}

// What a file cannot hold as it stands is the concern of the reader of files.
const text = fc.string({ unit: fc.constantFrom(...'aA0 =#.:ä€@\'"<&'), maxLength: 8 });
const content: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.boolean(),
  fc.constantFrom(...ERRORS).map((error) => ({ error })),
  fc.constant(null),
);
const cell: fc.Arbitrary<Cell> = fc.record({
  input: content.map((input) => (input === '' || Object.is(input, -0) ? null : input)),
  format: fc.nat({ max: FORMATS.length - 1 }),
});

const sheets = fc
  .record({ rows: fc.integer({ min: 1, max: 12 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      cells: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      hiddenRows: fc.uniqueArray(fc.nat({ max: rows - 1 })),
      hiddenColumns: fc.uniqueArray(fc.nat({ max: columns - 1 })),
      merged: fc.option(fc.nat({ max: rows - 1 }), { nil: null }),
    }),
  );

type RandomSheet = typeof sheets extends fc.Arbitrary<infer Value> ? Value : never;

test('any sheet reads the same from Excel and from its file', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (sheet) => {
      expect(plain(await fromExcel(sheet))).toEqual(plain(await fromFile(sheet)));
      await closeOffices();
    }),
    { numRuns: runs(300), seed },
  );
});

async function fromExcel({ cells, ...sheet }: RandomSheet): Promise<Sheet> {
  const { workbook } = programInOffice();
  const id = workbook.sheets()[0]?.id ?? '';
  const at = workbook.sheet(id);
  workbook.change('user', () => {
    workbook.renameSheet(id, 'Liste');
    cells.forEach((row, r) =>
      row.forEach(({ input, format }, c) => {
        const area = { row: r, column: c, rows: 1, columns: 1 };
        at.setInputs(area, [[input]]);
        at.setFormat(area, { numberFormat: FORMATS[format] ?? 'General' });
      }),
    );
    for (const first of sheet.hiddenRows) at.setRowsHidden({ first, count: 1 }, true);
    for (const first of sheet.hiddenColumns) at.setColumnsHidden({ first, count: 1 }, true);
    if (sheet.merged !== null) at.merge(mergedArea(cells, sheet.merged), false);
  });
  return officePorts().reader.read(id, quietly());
}

/** The row across, so that only its first cell keeps its content. */
function mergedArea(cells: RandomSheet['cells'], row: number) {
  return { row, column: 0, rows: 2, columns: cells[0]?.length ?? 1 };
}

function fromFile({ cells, hiddenRows, hiddenColumns, merged }: RandomSheet): Promise<Sheet> {
  const columns = cells[0]?.length ?? 1;
  const isCovered = (r: number, c: number): boolean =>
    merged !== null && (r === merged || r === merged + 1) && !(r === merged && c === 0);
  const rows = cells.map((row, r) => {
    const hidden = hiddenRows.includes(r) ? ' hidden="1"' : '';
    const inside = row.map((one, c) => (isCovered(r, c) ? '' : cellXml(one, r, c)));
    return `<row r="${r + 1}"${hidden}>${inside.join('')}</row>`;
  });
  const cols = hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`);
  const last = String.fromCharCode(64 + columns);
  return readPieces({
    rows: rows.join(''),
    before: cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`,
    behind:
      merged === null
        ? ''
        : `<mergeCells><mergeCell ref="A${merged + 1}:${last}${merged + 2}"/></mergeCells>`,
    styles: `<numFmts>${FORMATS.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><cellXfs>${FORMATS.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs>`,
  });
}

function cellXml({ input, format }: Cell, row: number, column: number): string {
  if (input === null) return '';
  const head = `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="${format}"`;
  if (typeof input === 'string') {
    return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(input)}</t></is></c>`;
  }
  if (typeof input === 'number') return `${head}><v>${input}</v></c>`;
  if (typeof input === 'boolean') return `${head} t="b"><v>${Number(input)}</v></c>`;
  return 'error' in input ? `${head} t="e"><v>${input.error}</v></c>` : '';
}

function escaped(written: string): string {
  return written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
