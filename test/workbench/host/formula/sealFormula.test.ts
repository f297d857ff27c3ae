import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sealList } from '../../../../src/app/sealList';
import { chooseColumns } from '../../../../src/core/columns/chooseColumns';
import { columnName } from '../../../../src/core/columns/columnName';
import { builtInProfile } from '../../../../src/core/profile/builtInProfile';
import { checkDigitsOf } from '../../../../src/core/seal/checkDigits';
import { sealFormula } from '../../../../src/core/seal/sealFormula';
import { sealTextOf } from '../../../../src/core/seal/sealText';
import type { CellValue } from '../../../../src/core/table/column';
import { valueAt } from '../../../../src/core/table/text';
import { openTable } from '../../../../src/files/openTable';
import { columnsArea, rowsArea } from '../../../../src/workbench/host/area';
import type { CellInput } from '../../../../src/workbench/host/cell';
import type { HostSheet } from '../../../../src/workbench/host/hostWorkbook';
import { MemoryWorkbook } from '../../../../src/workbench/host/memory/memoryWorkbook';
import { runs, seed } from '../../../support/counts';

const WORDS = { fits: 'passt', doesNotFit: 'PASST "NICHT"', missing: 'ohne Prüfziffer' };
const SAMPLES = path.resolve(__dirname, '../../../../samples');

/** A list of accounts and IDs in A and B with digits in C and the formula in D, below a row of headings. */
function sealedWorkbook(pairs: readonly (readonly [CellValue, CellValue])[]) {
  const workbook = new MemoryWorkbook('Liste');
  const sheet = workbook.sheet(workbook.activeSheet());
  const rows = pairs.map(([account, id], at) => [
    account,
    id,
    digitsOf([account, id]),
    { formula: `=${sealFormula({ bound: ['A', 'B'], digits: 'C' }, at + 2, WORDS)}` },
  ]);
  const all = [['Accountname', 'AD-ID', 'Prüfziffer', 'Zuordnung'], ...rows] as CellInput[][];
  const area = { row: 0, column: 0, rows: all.length, columns: 4 };
  workbook.change('user', () => sheet.setInputs(area, all));
  return { workbook, sheet };
}

function digitsOf(values: readonly CellValue[]): string | null {
  const sealed = sealTextOf(values);
  return sealed.kind === 'text' ? checkDigitsOf(sealed.text) : null;
}

/** What the program itself says of each row that stands in the sheet, by the values there. */
function expected(sheet: HostSheet, rows: number): readonly string[] {
  return cells(sheet, rows).map(([account = null, id = null, digits = null]) => {
    if (digits === null) return account === null && id === null ? '' : WORDS.missing;
    return digits === digitsOf([account, id] as CellValue[]) ? WORDS.fits : WORDS.doesNotFit;
  });
}

const cells = (sheet: HostSheet, rows: number) =>
  sheet.values({ row: 1, column: 0, rows, columns: 4 });
const verdicts = (sheet: HostSheet, rows: number): readonly unknown[] =>
  cells(sheet, rows).map((row) => row[3]);
const sort = (area: { rows: number; columns: number; column: number }) => ({
  area: { ...area, row: 1 },
  order: {
    keys: [{ offset: 0, ascending: false }],
    by: 'rows',
    matchCase: false,
    hasHeaders: false,
  } as const,
});

describe('the column "Zuordnung" of every sample', () => {
  const lists = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xlsx'),
  );

  test.each(lists)(
    '%s: every row fits, and as the program says after one column was sorted',
    async (name) => {
      const opened = await openTable(name, readFileSync(path.join(SAMPLES, name)));
      for (const sheetName of opened.sheetNames) {
        const source = await opened.readSheet(sheetName);
        const columns = chooseColumns(source);
        if (columns.kind !== 'chosen') continue;
        const made = sealList(source, columns, builtInProfile);
        if (made.kind !== 'digits') continue;
        const rows = [...made.digits.keys()].slice(0, runs(1_000));
        const letters = made.bound.map((_, at) => columnName(at));
        const width = letters.length;
        const places = { bound: letters, digits: columnName(width) };
        const { workbook, sheet } = sealedWorkbook([]);
        const area = { row: 1, column: 0, rows: rows.length, columns: width + 2 };
        const inputs = rows.map((row, at): CellInput[] => [
          ...made.bound.map((column) => valueIn(source, column, row)),
          made.digits.get(row) ?? null,
          { formula: `=${sealFormula(places, at + 2, WORDS)}` },
        ]);
        workbook.change('user', () => sheet.setInputs(area, inputs));
        const say = (): unknown[] => sheet.values(area).map((row) => row[width + 1]);
        expect(new Set(say())).toEqual(new Set([WORDS.fits]));
        const { area: alone, order } = sort({ rows: rows.length, columns: 1, column: 0 });
        workbook.change('user', () => sheet.sort(alone, order));
        const meant = sheet.values(area).map((row) => {
          const own = digitsOf(row.slice(0, width) as CellValue[]);
          return own === row[width] ? WORDS.fits : WORDS.doesNotFit;
        });
        expect(say()).toEqual(meant);
      }
    },
  );

  function valueIn(
    source: Awaited<ReturnType<Awaited<ReturnType<typeof openTable>>['readSheet']>>,
    at: number,
    row: number,
  ): CellInput {
    const column = source.columns[at];
    return column === undefined ? null : (valueAt(column, row) as CellInput);
  }
});

describe('any pair', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 40 }).filter((text) => !/[\ud800-\udfff\0]/.test(text)),
    fc.constantFrom(
      '',
      ' ',
      'Jürgen.Groß@amt.example',
      "O'Neil|x",
      '"quoted"',
      'ſ',
      '\uffff',
      'x'.repeat(230),
    ),
    fc.integer(),
    fc.constant(null),
  );

  test('is judged as the program judges it, right or wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 10 }), (pairs) => {
        const { workbook, sheet } = sealedWorkbook(pairs);
        const { length } = pairs;
        expect(verdicts(sheet, length)).toEqual(expected(sheet, length));
        const { area, order } = sort({ rows: length, columns: 1, column: 0 });
        workbook.change('user', () => sheet.sort(area, order));
        expect(verdicts(sheet, length)).toEqual(expected(sheet, length));
      }),
      { seed, numRuns: runs(1_000) },
    );
  });
});

describe('the verdict follows', () => {
  const pairs = ['dora', 'bert', 'anna', 'carl'].map(
    (name, at) => [`${name}@amt.example`, `5f0c7a3e-0000-4000-8000-00000000000${at}`] as const,
  );
  const all = (word: string): string[] => pairs.map(() => word);

  test('whole rows sorted: all fit; one column sorted: none; undone: all again', () => {
    const { workbook, sheet } = sealedWorkbook(pairs);
    const whole = sort({ rows: 4, columns: 4, column: 0 });
    workbook.change('user', () => sheet.sort(whole.area, whole.order));
    expect(verdicts(sheet, 4)).toEqual(all(WORDS.fits));
    const alone = sort({ rows: 4, columns: 1, column: 1 });
    workbook.change('user', () => sheet.sort(alone.area, alone.order));
    expect(verdicts(sheet, 4)).toEqual(expected(sheet, 4));
    expect(verdicts(sheet, 4)).not.toEqual(all(WORDS.fits));
    workbook.undo();
    expect(verdicts(sheet, 4)).toEqual(all(WORDS.fits));
  });

  test('a row inserted above, a column before', () => {
    const { workbook, sheet } = sealedWorkbook(pairs);
    workbook.change('user', () => sheet.insert(rowsArea(0, 1), 'down'));
    workbook.change('user', () => sheet.insert(columnsArea(1, 1), 'right'));
    const say = sheet.values({ row: 2, column: 4, rows: 4, columns: 1 });
    expect(say.map(([verdict]) => verdict)).toEqual(all(WORDS.fits));
  });

  // References follow their cells as in Excel: A6 still means the right person, in the wrong row.
  const LOST = { error: '#REF!' };
  const { fits, doesNotFit } = WORDS;
  test.each([
    ['deleted from the first column', 'delete', 0, [fits, LOST, doesNotFit, doesNotFit]],
    ['deleted from the IDs', 'delete', 1, [fits, LOST, doesNotFit, doesNotFit]],
    ['deleted from the digits', 'delete', 2, [fits, LOST, doesNotFit, doesNotFit]],
    ['inserted into the first column', 'insert', 0, [fits, doesNotFit, doesNotFit, doesNotFit]],
  ] as const)('a cell %s: no row whose cells slipped fits', (_, deed, column, said) => {
    const { workbook, sheet } = sealedWorkbook(pairs);
    const area = { row: 2, column, rows: 1, columns: 1 };
    workbook.change('user', () =>
      deed === 'delete' ? sheet.delete(area, 'up') : sheet.insert(area, 'down'),
    );
    expect(verdicts(sheet, 4)).toEqual(said);
  });

  test('a cell cut and put into another row', () => {
    const { workbook, sheet } = sealedWorkbook(pairs);
    const from = { row: 2, column: 0, rows: 1, columns: 1 };
    workbook.change('user', () => sheet.moveCells(from, sheet.id, 7, 0));
    expect(verdicts(sheet, 4)).toEqual([fits, doesNotFit, fits, fits]);
  });

  test('an edit, an emptied row, a row without digits, a copied sheet', () => {
    const { workbook, sheet } = sealedWorkbook(pairs);
    const put = (row: number, column: number, value: CellInput): void =>
      workbook.change('user', () =>
        sheet.setInputs({ row, column, rows: 1, columns: 1 }, [[value]]),
      );
    put(1, 1, 'other');
    put(2, 2, null);
    workbook.change('user', () =>
      sheet.clear({ row: 3, column: 0, rows: 1, columns: 3 }, 'contents'),
    );
    expect(verdicts(sheet, 4)).toEqual([WORDS.doesNotFit, WORDS.missing, '', WORDS.fits]);
    const copy = workbook.change('user', () => workbook.copySheet(sheet.id, 'Kopie', 1));
    put(4, 0, 'nobody');
    expect(verdicts(sheet, 4)[3]).toBe(WORDS.doesNotFit);
    expect(verdicts(workbook.sheet(copy), 4)[3]).toBe(WORDS.fits);
  });
});
