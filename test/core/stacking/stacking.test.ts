import fc from 'fast-check';
import { checkList } from '../../../src/core/check/checkList';
import { chooseColumns } from '../../../src/core/columns/chooseColumns';
import { findDataRows } from '../../../src/core/facts/dataRows';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { batchSheet, splitRows } from '../../../src/core/stacking/splitSheet';
import {
  stackSheet,
  type StackSource,
  type StackWishes,
} from '../../../src/core/stacking/stackSheet';
import type { CellValue, Sheet } from '../../../src/core/table/column';
import { valueAt } from '../../../src/core/table/text';
import { runs, seed } from '../../support/counts';
import { HEADER, chosenOf, pairOf, pairsTo, sheetFrom, type Rows } from '../support/listOf';

const HEADINGS: StackWishes = {
  origin: { batch: 'Quellcharge', row: 'Quellzeile', file: 'Quelldatei' },
  earlier: (heading) => `${heading} (zuvor)`,
  order: 'keys-first',
  agencyWords: [],
};

function sourceOf(name: string, rows: Rows, header: readonly CellValue[] = HEADER): StackSource {
  const { sheet, columns } = chosenOf({ rows, header });
  const { rows: taken } = findDataRows(sheet, columns.headerRow, null);
  return { name, file: 'listen.xlsx', sheet, columns, rows: taken, without: [] };
}

const rowsIn = (sheet: Sheet): CellValue[][] =>
  Array.from({ length: sheet.rowCount }, (_, at) =>
    sheet.columns.map((column) => valueAt(column, at)),
  );

describe('stackSheet', () => {
  const people = pairsTo(6);

  test('rows move as rows, batch and row kept beside each, columns of one name in one column', () => {
    const first = sourceOf(
      'Charge 1',
      people.slice(0, 2).map((row) => [...row, 'Amt See']),
      [...HEADER, 'Behörde'],
    );
    const second = sourceOf(
      'Charge 2',
      people.slice(2, 4).map(([account, id], at) => ['Notiz', id, 17 + at, account]),
      ['Bemerkung', 'ADID', 'Nummer', 'Kontoname'],
    );
    const { sheet, columns } = stackSheet([first, second], HEADINGS);
    const [one = [], two = [], three = [], four = []] = people.map((row) => [...row]);
    expect(rowsIn(sheet)).toEqual([
      ['Accountname', 'AD-ID', 'Behörde', 'Bemerkung', 'Nummer', 'Quellcharge', 'Quellzeile'],
      [...one, 'Amt See', null, null, 'Charge 1', 2],
      [...two, 'Amt See', null, null, 'Charge 1', 3],
      [...three, null, 'Notiz', 17, 'Charge 2', 2],
      [...four, null, 'Notiz', 18, 'Charge 2', 3],
    ]);
    expect(columns.bound).toEqual([0, 1, 2]);
  });

  test('the check reconciles the stack row by row: a pair that is not the source’s is found', () => {
    const sources = [
      sourceOf('Charge 1', people.slice(0, 3)),
      sourceOf('Charge 2', people.slice(3)),
    ];
    const check = (sheet: Sheet) =>
      checkList({
        list: { sheet, columns: chosen(sheet) },
        references: sources.map((source) => ({
          ...source,
          file: 'r',
          role: 'first-migration' as const,
        })),
        others: [],
        ownRange: [],
        profile: builtInProfile,
        kind: 'second',
        answers: {},
        exclusions: [],
      });
    const { sheet } = stackSheet(sources, HEADINGS);
    expect(check(sheet).passed).toBe(true);
    const moved = rowsIn(sheet).map((row, at) =>
      at === 2 ? [...row.slice(0, 2), 'Charge 2', row[3] ?? null] : row,
    );
    expect(check(sheetFrom(moved)).groups.map(({ rule }) => rule)).toContain('stack-mismatch');
  });
});

function chosen(sheet: Sheet) {
  const columns = chooseColumns(sheet);
  if (columns.kind !== 'chosen') throw new Error('columns');
  return columns;
}

describe('splitRows', () => {
  const rows = Uint32Array.from([5, 3, 9, 1, 7]);

  test('batches of at most so many, one agency each, in the order given', () => {
    const agencyOf = ['See', 'Berg', 'See', 'See', null];
    const batches = splitRows(rows, { most: 2, agencyOf });
    expect(batches.map(({ agency, number, rows: own }) => [agency, number, [...own]])).toEqual([
      ['See', 1, [5, 9]],
      ['See', 2, [1]],
      ['Berg', 1, [3]],
      [null, 1, [7]],
    ]);
  });

  test('no agencies, one row a batch, an empty list, a size that is none', () => {
    expect(splitRows(rows, { most: 5, agencyOf: null })).toHaveLength(1);
    expect(splitRows(rows, { most: 1, agencyOf: null }).map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(splitRows(new Uint32Array(0), { most: 2, agencyOf: null })).toEqual([]);
  });

  test.each([0, -1, 0.5, NaN])('no batch holds at most %d rows', (most) => {
    for (const some of [rows, new Uint32Array(0)]) {
      expect(() => splitRows(some, { most, agencyOf: null })).toThrow('at least one row');
    }
  });
});

test.each(['workbook', 'text'] as const)(
  'a batch of a %s is one, with or without a header',
  (form) => {
    const [account, id] = pairOf(1);
    const list = sheetFrom([HEADER, ['x', 'y'], [account, id]], { form });
    const batch = { agency: null, number: 1, rows: Uint32Array.of(2) };
    expect(batchSheet(list, 0, batch).form).toBe(form);
    expect(rowsIn(batchSheet(list, 0, batch))).toEqual([HEADER, [account, id]]);
    expect(rowsIn(batchSheet(list, null, batch))).toEqual([
      [null, null],
      [account, id],
    ]);
  },
);

describe('properties', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 6 }).map((text): CellValue => (text === '' ? null : text)),
    fc.constantFrom<CellValue>(null, 7, -1.5, true, { error: '#N/A' }, '007', '+abc=', 'Jörg 😀'),
  );
  const lists = fc.array(
    fc.record({
      size: fc.integer({ min: 1, max: 8 }),
      extra: fc.array(value, { minLength: 8, maxLength: 8 }),
      withExtra: fc.boolean(),
      swapped: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  );

  test('no row is lost, doubled or re-paired by merging, and splitting it again gives the same rows', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 9 }), (given, most) => {
        let next = 0;
        const sources = given.map(({ size, extra, withExtra, swapped }, at) => {
          const pairs = pairsTo(next + size).slice(next);
          next += size;
          const header = swapped ? ['AD-ID', 'Accountname'] : [...HEADER];
          const rows = pairs.map(([account, id], row) => [
            ...(swapped ? [id, account] : [account, id]),
            ...(withExtra ? [extra[row] ?? null] : []),
          ]);
          return sourceOf(`Charge ${at + 1}`, rows, withExtra ? [...header, 'Notiz'] : header);
        });
        const { sheet } = stackSheet(sources, HEADINGS);
        const [header = [], ...rows] = rowsIn(sheet);
        const batchAt = header.indexOf('Quellcharge');
        const noteAt = header.indexOf('Notiz');
        const cells = (source: StackSource, index: number, column: number): CellValue => {
          const own = source.sheet.columns[column];
          return own === undefined ? null : valueAt(own, index);
        };
        const expected = sources.flatMap((source) =>
          [...source.rows].map((index) => {
            const { account, id } = source.columns;
            const note = source.sheet.columns.length > 2 ? cells(source, index, 2) : null;
            return [
              cells(source, index, account),
              cells(source, index, id),
              note,
              source.name,
              index + 1,
            ];
          }),
        );
        const found = rows.map((row) => [
          row[0] ?? null,
          row[1] ?? null,
          noteAt < 0 ? null : (row[noteAt] ?? null),
          row[batchAt] ?? null,
          row[batchAt + 1] ?? null,
        ]);
        expect(found).toEqual(expected);
        const all = Uint32Array.from(rows.keys(), (at) => at + 1);
        const batches = splitRows(all, { most, agencyOf: null });
        const again = batches.flatMap((batch) => rowsIn(batchSheet(sheet, 0, batch)).slice(1));
        expect(again).toEqual(rows);
        for (const batch of batches) {
          expect(rowsIn(batchSheet(sheet, 0, batch))[0]).toEqual(header);
          expect(batch.rows.length).toBeLessThanOrEqual(most);
        }
      }),
      { seed, numRuns: runs(2_000) },
    );
  });
});
