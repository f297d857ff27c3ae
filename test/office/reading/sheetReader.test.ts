import type { SheetReader } from '../../../src/app/ports/sheetReader';
import type { CellValue, Sheet } from '../../../src/core/table/column';
import { valueAt } from '../../../src/core/table/text';
import { WorkbookFailure } from '../../../src/core/workbookFailure';
import { officePorts } from '../../../src/office/officePorts';
import type { CellInput } from '../../../src/workbench/host/cell';
import {
  closeOffices,
  fillSheet,
  programInOffice,
  programInRefusingOffice,
  quietly,
} from '../../support/programInOffice';

afterEach(closeOffices);

const reader = (): SheetReader => officePorts().reader;

function valuesOf({ columns }: Sheet): CellValue[][] {
  return columns.map((column) => Array.from(column.kinds, (_, row) => valueAt(column, row)));
}

async function failureOf(reading: Promise<unknown>): Promise<WorkbookFailure> {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkbookFailure) return error;
  throw new Error(`no failure: ${String(error)}`);
}

/** A cell's content and what the reader makes of it: value, formula, shown text. */
const CELLS: readonly [string, CellInput, string, CellValue, string | null, string | null][] = [
  ['a text', 'anna.adler@amt.example', 'General', 'anna.adler@amt.example', null, null],
  ['umlauts and a lone surrogate', 'äß\ud800', 'General', 'äß\ud800', null, null],
  ['a number', 123, 'General', 123, null, null],
  ['a number that General shortens', 123456789012, 'General', 123456789012, null, '1.23457E+11'],
  ['leading zeros shown', 123, '000000', 123, null, '000123'],
  ['a date, whatever the language shows', 45875, 'dd.mm.yyyy', 45875, null, '2025-08-06'],
  ['a text that its format hides', 'x', ';;;', 'x', null, ''],
  ['a text format', '00123', '@', '00123', null, null],
  ['a truth', true, 'General', true, null, null],
  ['an error', { error: '#N/A' }, 'General', { error: '#N/A' }, null, null],
  [
    'a data type or a picture, which Excel gives as an error',
    { error: '#VALUE!', entity: 'anna.adler@amt.example' },
    'General',
    { error: '#VALUE!' },
    null,
    null,
  ],
  ['a text that reads like an error', '#N/A', '@', '#N/A', null, null],
  ['a formula', { formula: '=1+1' }, 'General', 2, '1+1', null],
  ['a formula with an error', { formula: '=1/0' }, 'General', { error: '#DIV/0!' }, '1/0', null],
  ['a text that begins with =', '=1+1', '@', '=1+1', null, null],
];

test.each(CELLS)('%s', async (_, input, numberFormat, value, formula, shown) => {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', [['Kopf'], [input]]);
  office.user.format('Liste', 'A2', { numberFormat });
  const [column] = (await reader().read(id, quietly())).columns;
  if (column === undefined) throw new Error('no column');
  expect(valueAt(column, 1)).toEqual(value);
  expect([...column.formulas]).toEqual(formula === null ? [] : [[1, formula]]);
  expect([...column.shown]).toEqual(shown === null ? [] : [[1, shown]]);
});

test('columns begin with A and rows with 1, wherever the used range begins, and end where they are filled', async () => {
  const office = programInOffice();
  const id = fillSheet(
    office,
    'Liste',
    [
      ['a', 'b'],
      [null, 'c'],
    ],
    { row: 2, column: 1 },
  );
  office.user.format('Liste', 'A1:F20', { fillColor: '#FF0000' });
  const sheet = await reader().read(id, quietly());
  expect(valuesOf(sheet)).toEqual([[], [null, null, 'a'], [null, null, 'b', 'c']]);
  expect(sheet).toMatchObject({ name: 'Liste', form: 'workbook', rowCount: 4 });
});

test('a slip in the last cell of the sheet is read, without the empty cells between', async () => {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', [
    ['Konto', 'AD-ID'],
    ['anna', '1'],
  ]);
  office.user.type('Liste', 'XFD1048576', 'x');
  office.user.type('Liste', 'ZZ7', '=1+1');
  const asked: number[] = [];
  const progress = (done: number, all: number): void => void asked.push(done / all);
  const sheet = await reader().read(id, { ...quietly(), progress });
  expect([sheet.rowCount, sheet.columns.length]).toEqual([1_048_576, 16_384]);
  const filled = sheet.columns.flatMap((column, at) =>
    Array.from(column.kinds).flatMap((kind, row) =>
      kind === 0 ? [] : [[at, row, valueAt(column, row)]],
    ),
  );
  expect(filled).toEqual([
    [0, 0, 'Konto'],
    [0, 1, 'anna'],
    [1, 0, 'AD-ID'],
    [1, 1, '1'],
    [701, 6, 2],
    [16_383, 1_048_575, 'x'],
  ]);
  expect(sheet.columns[701]?.formulas).toEqual(new Map([[6, '1+1']]));
  expect(asked).toEqual([...asked].sort((a, b) => a - b));
  expect(asked.at(-1)).toBe(1);
});

test('a chart sheet in front is none of the sheets, which are read as ever', async () => {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', [['Konto'], ['anna']]);
  office.workbook.change('user', () => office.workbook.activate(id));
  expect(await reader().activeSheet()).toBe(id);
  office.host.model.otherSheetInFront = true;
  expect(await reader().activeSheet()).toBeNull();
  expect((await reader().sheets()).map(({ name }) => name)).toContain('Liste');
  expect((await reader().read(id, quietly())).rowCount).toBe(2);
});

test('an empty sheet has no columns', async () => {
  const id = fillSheet(programInOffice(), 'Leer', []);
  expect(await reader().read(id, quietly())).toMatchObject({
    name: 'Leer',
    columns: [],
    rowCount: 0,
  });
  expect(await reader().readHead(id, 200)).toMatchObject({ columns: [], rowCount: 0 });
});

test('the head is as many rows as were asked for', async () => {
  const id = fillSheet(programInOffice(), 'Liste', [['Kopf'], ['a'], [null], ['b']]);
  expect(valuesOf(await reader().readHead(id, 3))).toEqual([['Kopf', 'a']]);
  expect((await reader().readHead(id, 200)).rowCount).toBe(4);
});

test('tells hidden rows and columns, merged areas and tables', async () => {
  const office = programInOffice();
  const rows = Array.from({ length: 40 }, (_, row) => [`a${row}`, row, `c${row}`]);
  const id = fillSheet(office, 'Liste', rows);
  const cells = office.workbook.sheet(id);
  office.workbook.change('user', () => {
    for (let row = 3; row < 40; row += 2) cells.setRowsHidden({ first: row, count: 1 }, true);
    cells.setColumnsHidden({ first: 0, count: 1 }, true);
    cells.merge({ row: 0, column: 1, rows: 2, columns: 2 }, false);
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Liste').tables.add('A5:C40', true);
    await context.sync();
  });
  const sheet = await reader().read(id, quietly());
  const odd = Array.from({ length: 19 }, (_, at) => 3 + 2 * at);
  expect([...sheet.hiddenRows]).toEqual(odd.filter((row) => row < 40));
  expect([...sheet.hiddenColumns]).toEqual([0]);
  expect(sheet.mergedAreas).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 1, lastColumn: 2 }]);
  expect(sheet.tables).toEqual([{ firstRow: 4, lastRow: 39, firstColumn: 0, lastColumn: 2 }]);
});

/** Requests that Excel may refuse on protected sheets or in older builds. */
const REFUSED: readonly [string, RegExp][] = [
  ['special cells', /GetSpecialCellsOrNullObject/],
  ['special cells that are visible', /"Visible"/],
  [
    'merged areas of more than ten rows',
    /"GetRangeByIndexes"[^}]*\[\d+,\d+,\d{2,},[^}]*}.*GetMergedAreas/,
  ],
];

test.each(REFUSED)('reads the same where Excel refuses %s', async (_, pattern) => {
  const office = programInRefusingOffice((text) =>
    pattern.test(text) ? 'GeneralException' : null,
  );
  const rows = Array.from({ length: 300 }, (_unused, row) => [`a${row}`, { formula: `=${row}+1` }]);
  const id = fillSheet(office, 'Liste', rows);
  const cells = office.workbook.sheet(id);
  office.workbook.change('user', () => {
    cells.setRowsHidden({ first: 17, count: 3 }, true);
    cells.setRowsHidden({ first: 299, count: 1 }, true);
    for (let row = 0; row < 40; row += 2)
      cells.merge({ row, column: 0, rows: 2, columns: 1 }, false);
  });
  const sheet = await reader().read(id, quietly());
  expect(office.host.refused).toBeGreaterThan(0);
  expect(sheet.columns[1]?.formulas.get(299)).toBe('299+1');
  expect(sheet.columns[1]?.formulas.size).toBe(300);
  expect([...sheet.hiddenRows]).toEqual([17, 18, 19, 299]);
  expect(sheet.mergedAreas).toHaveLength(20);
});

test('types that no answer can hold at once are asked for in halves', async () => {
  const refuses = (text: string): string | null =>
    /valueTypes/.test(text) && /\[\d+,\d+,\d{2,},\d+\]/.test(text)
      ? 'ResponsePayloadSizeLimitExceeded'
      : null;
  const office = programInRefusingOffice(refuses);
  const rows = Array.from({ length: 50 }, (_, row): CellInput[] => [
    row % 7 === 0 ? { error: '#N/A' } : `#${row}`,
  ]);
  const id = fillSheet(office, 'Liste', rows);
  const [values = []] = valuesOf(await reader().read(id, quietly()));
  expect(office.host.refused).toBeGreaterThan(0);
  expect(values).toEqual(rows.map(([input]) => input));
});

test('lists the sheets that a person can see or show, not the programs’ own', async () => {
  const office = programInOffice();
  fillSheet(office, 'Liste', [['a'], ['b']], { row: 4, column: 3 });
  office.user.addSheet('Versteckt');
  const own = fillSheet(office, 'Eigenes', [['x']]);
  office.workbook.change('user', () => office.workbook.setVisibility(own, 'veryHidden'));
  office.user.hideSheet('Versteckt');
  const sheets = await reader().sheets();
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ['Sheet1', 0],
    ['Liste', 6],
    ['Versteckt', 0],
  ]);
  expect(await reader().activeSheet()).toBe(sheets[0]?.id);
});

test('on the web blocks are halved until they fit, and nothing is kept', async () => {
  const batches: number[] = [];
  const observe = ({ responseCharacters }: { responseCharacters: number }): void =>
    void batches.push(responseCharacters);
  const office = programInOffice({
    platform: 'web',
    office: { platform: 'OfficeOnline' },
    observe,
  });
  const long = 'x'.repeat(3_000);
  const rows = Array.from({ length: 5_000 }, (_, row) => [`${row}${long}`]);
  const id = fillSheet(office, 'Liste', rows);
  const sheet = await reader().read(id, quietly());
  expect(valuesOf(sheet)[0]?.[4_999]).toBe(`4999${long}`);
  expect(sheet.rowCount).toBe(5_000);
  // The host tells of what it would have answered: the first answers were refused.
  const refused = batches.filter((characters) => characters > 5 * 1024 * 1024);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(batches.length / 2);
  await office.settled();
  // Of a refused answer's range the library never learned the name by which to give it back.
  expect(office.connection.keptRanges()).toBe(refused.length);
});

test('a row that no answer can hold is said', async () => {
  const office = programInOffice({ platform: 'web', office: { platform: 'OfficeOnline' } });
  const id = fillSheet(office, 'Liste', [Array.from({ length: 200 }, () => 'x'.repeat(32_000))]);
  const failure = await failureOf(reader().read(id, quietly()));
  expect(failure).toMatchObject({ code: 'block-too-large', details: { sheet: 'Liste' } });
});

test('waits while a cell is being edited', async () => {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', [['a']]);
  office.host.beginCellEdit();
  let isRead = false;
  const reading = reader()
    .read(id, quietly())
    .then(() => (isRead = true));
  await office.settled();
  expect(isRead).toBe(false);
  office.host.endCellEdit();
  await reading;
  expect(isRead).toBe(true);
});

test('a sheet that is gone is said', async () => {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', [['a']]);
  office.user.deleteSheet('Liste');
  expect(await failureOf(reader().read(id, quietly()))).toMatchObject({ code: 'sheet-gone' });
});

test('tells how far it is and stops before the next block when it is called off', async () => {
  const office = programInOffice();
  const rows = Array.from({ length: 45_000 }, (_, row) => [row]);
  const id = fillSheet(office, 'Liste', rows);
  const told: (readonly [number, number])[] = [];
  const off = new AbortController();
  const reason = new Error('called off');
  const progress = (read: number, all: number): void => {
    told.push([read, all]);
    if (told.length === 2) off.abort(reason);
  };
  const reading = reader().read(id, { signal: off.signal, progress });
  await expect(reading).rejects.toBe(reason);
  expect(told).toEqual([
    [20_000, 45_000],
    [40_000, 45_000],
  ]);
  await office.settled();
  expect(office.connection.keptRanges()).toBe(0);
});
