import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { openTable } from '../../src/files/openTable';
import { valuesOf, workbookParts, zipParts } from '../support/xlsxParts';
import { accountOf, idOf, run, temporaryFolder } from './support/program';

const { at, file, remove } = temporaryFolder();
afterAll(remove);

const STYLES = `<numFmts count="3"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="#,##0.00 &quot;€&quot;"/></numFmts>
<cellXfs>${[0, 164, 165, 166, 9, 14, 22].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
/** Stored value and style of each further cell of a row. */
type Cell = readonly [number | string, number];

/** A list whose rows have these further cells. */
function workbook(
  name: string,
  headings: readonly string[],
  rows: readonly Cell[][],
  days = '',
): string {
  const text = (value: string): string => `<c t="str"><v>${value}</v></c>`;
  const head = ['Accountname', 'AD-ID', ...headings].map(text).join('');
  const body = rows.map((cells, row) => {
    const own = cells.map(([value, style]) =>
      typeof value === 'string' ? text(value) : `<c s="${style}"><v>${value}</v></c>`,
    );
    const person = row + (days === '' ? 0 : 100);
    return `<row>${text(accountOf(person))}${text(idOf(person))}${own.join('')}</row>`;
  });
  const pieces = { styles: STYLES, rows: `<row>${head}</row>${body.join('')}`, properties: days };
  return file(name, zipParts(workbookParts(pieces)));
}

const HEADINGS = ['Stand', 'Nummer', 'Betrag', 'Anteil', 'Eintritt', 'Zielserver'];
const ROWS: readonly Cell[][] = [
  [
    [45875, 1],
    [1067, 2],
    [1234.5, 3],
    [0.5, 4],
    [36526, 5],
    [45875, 1],
  ],
  [
    [45875.29513888889, 1],
    [7, 0],
    [12, 3],
    [1, 0],
    [45875.25, 6],
    ['ox-01', 0],
  ],
];
const SINCE_1904 = '<workbookPr date1904="1"/>';

async function cellsOf(
  name: string,
): Promise<readonly (readonly [unknown, string | undefined])[][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(name);
  const rows: (readonly [unknown, string | undefined])[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells = [3, 4, 5, 6, 7, 8].map((column) => row.getCell(column));
    rows.push(cells.map(({ value, numFmt }) => [value, numFmt]));
  });
  return rows;
}

const day = (text: string): Date => new Date(`${text}Z`);

test('further columns show in the new workbook what they showed, bound ones are bare values', async () => {
  const list = workbook('liste.xlsx', HEADINGS, ROWS);
  const { status, stderr } = await run('combine', list, '--output', at('nacht.xlsx'));
  expect([status, stderr]).toEqual([0, '']);
  expect((await cellsOf(at('nacht.xlsx'))).slice(1)).toEqual([
    [
      [day('2025-08-06T00:00:00'), 'dd.mm.yyyy'],
      [1067, '00000'],
      [1234.5, '#,##0.00 "€"'],
      [0.5, '0%'],
      [day('2000-01-01T00:00:00'), 'mm-dd-yy'],
      [45875, undefined],
    ],
    [
      [day('2025-08-06T07:05:00'), 'dd.mm.yyyy'],
      [7, undefined],
      [12, '#,##0.00 "€"'],
      [1, undefined],
      [day('2025-08-06T06:00:00'), 'm/d/yy "h":mm'],
      ['ox-01', '@'],
    ],
  ]);
});

test('in a text file dates are ISO, zeros stand in front, all else is as stored', async () => {
  const list = workbook('liste.xlsx', HEADINGS, ROWS);
  expect((await run('combine', list, '--output', at('nacht.csv'))).status).toBe(0);
  const read = await openTable('nacht.csv', new Uint8Array(readFileSync(at('nacht.csv'))));
  const rows = valuesOf(await read.readSheet(null)).map((row) => row.slice(2, 8));
  expect(rows.slice(1)).toEqual([
    ['2025-08-06', '01067', '1234.5', '0.5', '2000-01-01', '45875'],
    ['2025-08-06 07:05:00', '7', '12', '1', '2025-08-06 06:00:00', 'ox-01'],
  ]);
});

test('days of a workbook that counts from 1904 are the same days beside those of another', async () => {
  const lists = [
    workbook('alt.xlsx', ['Stand'], [[[44413, 1]]], SINCE_1904),
    workbook('neu.xlsx', ['Stand'], [[[45875, 5]]]),
  ];
  expect((await run('combine', ...lists, '--output', at('beide.xlsx'))).status).toBe(0);
  const dates = (await cellsOf(at('beide.xlsx'))).slice(1).map(([first]) => first?.[0]);
  expect(dates).toEqual([day('2025-08-06T00:00:00'), day('2025-08-06T00:00:00')]);
});

test('batches show what their list showed', async () => {
  const list = workbook('liste.xlsx', HEADINGS, ROWS);
  const words = ['split', list, '--size', '1', '--output', at('chargen'), '--name', '{number}'];
  expect((await run(...words)).status).toBe(0);
  expect(readdirSync(at('chargen')).sort()).toEqual(['1.xlsx', '2.xlsx']);
  const [, row] = await cellsOf(path.join(at('chargen'), '1.xlsx'));
  expect(row?.map(([, format]) => format)).toEqual([
    'dd.mm.yyyy',
    '00000',
    '#,##0.00 "€"',
    '0%',
    'mm-dd-yy',
    undefined,
  ]);
});
