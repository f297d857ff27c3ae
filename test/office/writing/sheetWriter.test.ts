import fc from 'fast-check';
import type { MadeSheet, NewSheet, Writing } from '../../../src/app/ports/sheetWriter';
import { builtInFormat } from '../../../src/core/numberFormat/builtInFormats';
import { numberFormat, type NumberFormat } from '../../../src/core/numberFormat/numberFormat';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf, sheetOf } from '../../../src/core/table/columnBuilder';
import { sameStored, valueAt } from '../../../src/core/table/text';
import { WorkbookFailure } from '../../../src/core/workbookFailure';
import { OwnWrites } from '../../../src/office/ownWrites';
import { excelSheetReader } from '../../../src/office/reading/sheetReader';
import { excelSheetWriter } from '../../../src/office/writing/sheetWriter';
import { formatsIn } from '../../core/support/formats';
import { sheetFrom, type Rows } from '../../core/support/listOf';
import { runs, seed } from '../../support/counts';
import {
  closeOffices,
  fillSheet,
  programInOffice,
  programInRefusingOffice,
  quietly,
} from '../../support/programInOffice';

afterEach(closeOffices);

const writer = () => excelSheetWriter(new OwnWrites());

function newSheet(rows: Rows, more: Partial<NewSheet> = {}): NewSheet {
  const sheet = sheetFrom(rows, { form: 'workbook' });
  const bare = { filled: null, looks: [], widths: [], frozenRows: 0 };
  return { name: 'Neu', unfinished: null, sheet, ...bare, ...more };
}

const unseen = (): Writing => ({
  signal: new AbortController().signal,
  progress: () => undefined,
});

async function readBack({ id }: MadeSheet, width: number): Promise<CellValue[][]> {
  const sheet = await excelSheetReader(() => undefined).read(id, quietly());
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: width }, (__, at) => {
      const column = sheet.columns[at];
      return column === undefined ? null : valueAt(column, row);
    }),
  );
}

async function failureOf(work: Promise<unknown>): Promise<WorkbookFailure> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkbookFailure) return error;
  throw new Error(`no failure: ${String(error)}`);
}

const sheetNames = (office: ReturnType<typeof programInOffice>): string[] =>
  office.workbook.sheets().map(({ name }) => name);

/** Values that Excel reads something into where they are typed. */
const VALUES: readonly [string, CellValue][] = [
  ['an ID in base64 that begins with +', '+S8vPz+AkUGv7lkTdWE1cA=='],
  ['a text that begins with =', '=SUM(A1:A2)'],
  ['a text that begins with - or @', '-@x'],
  ['an apostrophe in front', "'quoted"],
  ['leading zeros', '000123'],
  ['more than 15 digits', '1234567890123456789'],
  ['a text like a power of ten', '1E23'],
  ['a text like a date', '06.08.2025'],
  ['a text like a date in ISO form', '2025-08-06'],
  ['a text like a truth', 'WAHR'],
  ['a text like an error', '#N/A'],
  ['a text of blanks', '  '],
  ['a percentage', '50%'],
  ['a number', 42],
  ['a date as Excel counts it', 45_875],
  ['a fraction', 0.1],
  ['a truth', true],
  ['an error', { error: '#N/A' }],
  ['nothing', null],
  ['umlauts and line breaks', 'Grün\nBlau'],
];

test.each(VALUES)('%s stays as it is', async (_, value) => {
  programInOffice();
  const rows: Rows = [
    ['Kopf', 'Wert'],
    ['a', value],
    ['b', value],
  ];
  const made = await writer().write(newSheet(rows), unseen());
  expect(await readBack(made, 2)).toEqual(rows);
});

describe('lists that are made together', () => {
  const unfinished = (name: string): NewSheet =>
    newSheet([['Kopf'], ['a']], { name, unfinished: `Unfertig - ${name}` });
  const asNamed = (sheets: readonly MadeSheet[], names: readonly string[]): MadeSheet[] =>
    sheets.map(({ id }, at) => ({ id, name: names[at] ?? '' }));

  test('are not called as they would be before all of them are whole', async () => {
    const office = programInOffice();
    const seen = new Set<string>();
    const progress = (): void => sheetNames(office).forEach((name) => seen.add(name));
    const made: MadeSheet[] = [];
    for (const name of ['Eins', 'Zwei']) {
      made.push(await writer().write(unfinished(name), { ...unseen(), progress }));
    }
    expect(seen).toContain('Unfertig - Eins');
    expect(seen).toContain('Unfertig - Zwei');
    expect(seen).not.toContain('Eins');
    const named = asNamed(made, ['Eins', 'Zwei']);
    expect(await writer().giveNames(named)).toEqual(named);
    expect(sheetNames(office).slice(1)).toEqual(['Eins', 'Zwei']);
  });

  test('get one number together where a name was taken meanwhile', async () => {
    const office = programInOffice();
    const made: MadeSheet[] = [];
    for (const name of ['Eins', 'Zwei'])
      made.push(await writer().write(unfinished(name), unseen()));
    fillSheet(office, 'zwei', [['x']]);
    const names = ['Eins (2)', 'Zwei (2)'];
    expect(await writer().giveNames(asNamed(made, ['Eins', 'Zwei']))).toEqual(asNamed(made, names));
    expect(sheetNames(office)).toEqual(expect.arrayContaining(['zwei', ...names]));
  });

  test('get no name where one of them is gone', async () => {
    const office = programInOffice();
    const made: MadeSheet[] = [];
    for (const name of ['Eins', 'Zwei'])
      made.push(await writer().write(unfinished(name), unseen()));
    office.workbook.change('user', () => office.workbook.deleteSheet(made[1]?.id ?? ''));
    const failure = await failureOf(writer().giveNames(asNamed(made, ['Eins', 'Zwei'])));
    expect(failure).toMatchObject({ code: 'sheet-gone', details: { sheet: 'Zwei' } });
    expect(sheetNames(office).slice(1)).toEqual(['Unfertig - Eins']);
  });
});

test('all of them in one column, in whatever order', async () => {
  const office = programInOffice();
  const cells = fc.constantFrom(...VALUES.map(([, value]) => value));
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 40 }), async (values) => {
      const rows = values.map((value) => ['x', value, value]);
      const made = await writer().write(newSheet(rows), unseen());
      expect(await readBack(made, 3)).toEqual(rows);
      office.workbook.change('user', () => office.workbook.deleteSheet(made.id));
    }),
    { numRuns: runs(60), seed },
  );
});

describe('number formats', () => {
  const date = builtInFormat(14, false) as NumberFormat;
  const own = (code: string): NumberFormat =>
    numberFormat({ builtIn: 164, code, known: null }, false) as NumberFormat;
  const dated = (
    formats: readonly (readonly [number, NumberFormat])[],
    shown: string,
  ): NewSheet => {
    const texts = new Map(formats.map(([row]) => [row, shown]));
    const column = columnOf(['Stand', ...Array.from({ length: 200 }, () => 45_875)], {
      formats: formatsIn(formats),
      shown: texts,
    });
    return { ...newSheet([]), sheet: sheetOf([column], { form: 'workbook' }) };
  };
  const formatsOfSheet = (
    office: ReturnType<typeof programInOffice>,
    { id }: MadeSheet,
  ): string[] =>
    office.workbook
      .sheet(id)
      .formats({ row: 1, column: 0, rows: 200, columns: 1 })
      .map(([cell]) => cell?.numberFormat ?? '');

  test('a built-in date becomes the one that follows the machine’s language', async () => {
    const office = programInOffice();
    const rows = Array.from({ length: 200 }, (_, at) => at + 1);
    const wanted = dated(
      rows.map((row) => [row, date]),
      '2025-08-06',
    );
    const made = await writer().write(wanted, unseen());
    expect(new Set(formatsOfSheet(office, made))).toEqual(new Set(['m/d/yyyy']));
  });

  test('formats that change in every row', async () => {
    const office = programInOffice();
    const rows = Array.from({ length: 200 }, (_, at) => at + 1);
    const codes = ['yyyy-mm-dd', 'dd.mm.yyyy'].map(own);
    const formats = rows.map((row) => [row, codes[row % 2] ?? date] as const);
    const made = await writer().write(dated(formats, '2025-08-06'), unseen());
    expect(formatsOfSheet(office, made)).toEqual(formats.map(([, { code }]) => code));
  });

  test('a number in a cell for texts stays a number', async () => {
    const office = programInOffice();
    const column = columnOf(['Stand', 5], { formats: formatsIn([[1, own('@')]]) });
    const wanted = { ...newSheet([]), sheet: sheetOf([column], { form: 'workbook' }) };
    const made = await writer().write(wanted, unseen());
    expect(await readBack(made, 1)).toEqual([['Stand'], [5]]);
    expect(formatsOfSheet(office, made)[0]).toBe('General');
  });

  test('a number that shows something else than it should is said', async () => {
    const office = programInOffice();
    const failure = await failureOf(writer().write(dated([[7, date]], '2025-08-07'), unseen()));
    expect(failure).toMatchObject({
      code: 'not-kept',
      details: { sheet: 'Neu', row: 8, column: 0 },
    });
    expect(sheetNames(office)).not.toContain('Neu');
  });
});

describe('the name', () => {
  test('is made valid and unlike any other, hidden sheets included', async () => {
    const office = programInOffice();
    fillSheet(office, 'Nachtliste', [['x']]);
    const made = await writer().write(newSheet([['a']], { name: 'nachtliste?' }), unseen());
    expect(made.name).toBe('nachtliste (2)');
    expect(sheetNames(office)).toContain('nachtliste (2)');
  });
});

describe('in blocks', () => {
  test('that halve where Excel refuses them; progress is told in rows', async () => {
    const rows = Array.from({ length: 64 }, (_, at) => [`konto${String(at)}`, `00${String(at)}`]);
    const office = programInRefusingOffice((request) =>
      (request.match(/konto/g)?.length ?? 0) > 10 ? 'RequestPayloadSizeLimitExceeded' : null,
    );
    const told: [string, number, number][] = [];
    const progress: Writing['progress'] = (...all) => void told.push(all);
    const made = await writer().write(newSheet(rows), { ...unseen(), progress });
    expect(office.host.refused).toBeGreaterThan(2);
    expect(await readBack(made, 2)).toEqual(rows);
    expect(told.at(-1)).toEqual(['comparing', 64, 64]);
    expect(told.filter(([doing]) => doing === 'writing').length).toBeGreaterThan(6);
  });

  test('a single row that is too much is said', async () => {
    const office = programInRefusingOffice((request) =>
      request.includes('konto') ? 'RequestPayloadSizeLimitExceeded' : null,
    );
    const failure = await failureOf(writer().write(newSheet([['konto']]), unseen()));
    expect(failure).toMatchObject({ code: 'block-too-large', details: { sheet: 'Neu' } });
    expect(sheetNames(office)).not.toContain('Neu');
  });
});

describe('nothing half-written stays', () => {
  test('called off while it is written', async () => {
    const office = programInOffice();
    const calling = new AbortController();
    const rows = Array.from({ length: 30_000 }, (_, at) => [`konto${String(at)}`]);
    const writing = writer().write(newSheet(rows), {
      signal: calling.signal,
      progress: () => calling.abort(),
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(sheetNames(office)).not.toContain('Neu');
  });

  test('Excel breaks', async () => {
    const office = programInRefusingOffice((request) =>
      request.includes('zwei') ? 'GeneralException' : null,
    );
    const failure = await failureOf(writer().write(newSheet([['eins'], ['zwei']]), unseen()));
    expect(failure.code).toBe('excel-failed');
    expect(sheetNames(office)).not.toContain('Neu');
  });

  test('a cell reads otherwise than it was written: its place is said', async () => {
    const office = programInOffice();
    const [other] = office.workbook.sheets();
    const rows = Array.from({ length: 20 }, (_, at) => [`konto${String(at)}`, 'x']);
    const meddling: Writing['progress'] = (doing, done, all) => {
      if (doing !== 'writing' || done !== all) return;
      const id = office.workbook.sheets().find(({ id: one }) => one !== other?.id)?.id ?? '';
      const area = { row: 6, column: 1, rows: 1, columns: 1 };
      office.workbook.change('user', () => office.workbook.sheet(id).setInputs(area, [[7]]));
      office.workbook.change('user', () =>
        office.workbook.sheet(id).setFormat(area, { numberFormat: 'General' }),
      );
    };
    const wanted = newSheet(rows.map(([a], at) => [a ?? null, at === 6 ? 8 : 'x']));
    const failure = await failureOf(writer().write(wanted, { ...unseen(), progress: meddling }));
    expect(failure).toMatchObject({
      code: 'not-kept',
      details: { sheet: 'Neu', row: 7, column: 1 },
    });
    expect(sheetNames(office)).not.toContain('Neu');
  });

  test('and where it cannot be removed, that is said', async () => {
    const office = programInRefusingOffice((request) =>
      /zwei|"Name":"Delete"/.test(request) ? 'GeneralException' : null,
    );
    const failure = await failureOf(writer().write(newSheet([['zwei']]), unseen()));
    expect(failure).toMatchObject({ code: 'half-written', details: { sheet: 'Neu' } });
    expect(sheetNames(office)).toContain('Neu');
  });

  test('under the name that the sheet has until it is whole', async () => {
    const office = programInRefusingOffice((request) =>
      /zwei|"Name":"Delete"/.test(request) ? 'GeneralException' : null,
    );
    const wanted = newSheet([['zwei']], { unfinished: 'Unfertig - Neu' });
    const failure = await failureOf(writer().write(wanted, unseen()));
    expect(failure).toMatchObject({ code: 'half-written', details: { sheet: 'Unfertig - Neu' } });
    expect(sheetNames(office)).toContain('Unfertig - Neu');
  });
});

test('a text that Excel read something into is written once more as a text', async () => {
  const office = programInOffice();
  const first = office.workbook.sheets()[0]?.id;
  const meddling: Writing['progress'] = (doing, done, all) => {
    if (doing !== 'writing' || done !== all) return;
    const id = office.workbook.sheets().find(({ id: one }) => one !== first)?.id ?? '';
    const area = { row: 1, column: 0, rows: 1, columns: 1 };
    office.workbook.change('user', () => office.workbook.sheet(id).setInputs(area, [[123]]));
  };
  const rows: Rows = [['Kopf'], ['00123']];
  const made = await writer().write(newSheet(rows), { ...unseen(), progress: meddling });
  expect(await readBack(made, 1)).toEqual(rows);
});

test('a workbook with a protected structure is said plainly, and nothing is made', async () => {
  const office = programInOffice();
  await office.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const before = sheetNames(office);
  const failure = await failureOf(writer().write(newSheet([['a']]), unseen()));
  expect(failure).toMatchObject({ code: 'sheet-protected', details: { sheet: null } });
  expect(sheetNames(office)).toEqual(before);
});

test('a formula is filled down, its own column is left to Excel', async () => {
  const office = programInOffice();
  const sheet = sheetOf([columnOf(['Wert', 1, 2, 3]), columnOf(['Doppelt', 'x', 'x', 'x'])], {
    form: 'workbook',
  });
  const filled = {
    column: 1,
    firstRow: 1,
    lastRow: 3,
    first: '=A2*2',
    last: '=A4*2',
    alarm: 'nein',
  };
  const wanted = newSheet([], { sheet, filled });
  const made = await writer().write(wanted, unseen());
  expect(await readBack(made, 2)).toEqual([
    ['Wert', 'Doppelt'],
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
  const other = { ...filled, last: '=A5*2' };
  const failure = await failureOf(writer().write({ ...wanted, filled: other }, unseen()));
  expect(failure).toMatchObject({ code: 'not-kept', details: { row: 4, column: 1 } });
  expect(office.workbook.sheets()).toHaveLength(2);
});

test('widths, headings and rows in sight', async () => {
  const office = programInOffice();
  const area = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 };
  const made = await writer().write(
    newSheet([['Kopf', 'zwei']], {
      looks: [{ area, look: 'columns' }],
      widths: [10, 40],
      frozenRows: 1,
    }),
    unseen(),
  );
  const cells = office.workbook.sheet(made.id);
  expect(cells.columnWidth(1)).toBeGreaterThan(cells.columnWidth(0) * 2);
  expect(cells.formats({ row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]).toMatchObject({
    bold: true,
    numberFormat: '@',
  });
});

test('shows and removes sheets; one that is gone is passed over', async () => {
  const office = programInOffice();
  const made = await writer().write(newSheet([['a']]), unseen());
  await writer().show(made.id);
  expect(office.workbook.activeSheet()).toBe(made.id);
  await writer().remove([made.id, 'gone']);
  await writer().remove([made.id]);
  expect(sheetNames(office)).not.toContain('Neu');
});

test('a large sheet is written and compared whole', async () => {
  programInOffice();
  const rows = Array.from({ length: 12_000 }, (_, at) => [
    `konto${String(at)}@amt.example`,
    `+${String(at)}`,
    at,
  ]);
  const wanted = newSheet(rows);
  const made = await writer().write(wanted, unseen());
  const read = await excelSheetReader(() => undefined).read(made.id, quietly());
  wanted.sheet.columns.forEach((column, at) => {
    const now = read.columns[at];
    if (now === undefined) throw new Error('no column');
    const other = rows.findIndex((_, row) => !sameStored(column, row, now, row));
    expect(other).toBe(-1);
  });
});
