import fc from 'fast-check';
import type { ListSource } from '../../../src/app/lists/listSource';
import type { CellValue } from '../../../src/core/table/column';
import { HEADER, pairsTo, type Rows } from '../../core/support/listOf';
import { runs, seed } from '../../support/counts';
import {
  batchesOf,
  combined,
  digitsOf,
  listOf,
  listsOf,
  refusalOf,
  rowsIn,
  split,
} from './listsOf';

const people = pairsTo(7);

describe('splitList', () => {
  test('whole rows, at most so many, the list’s columns in their order, its own check digits', () => {
    const header = ['Notiz', 'AD-ID', 'Accountname'];
    const rows = people.map(([account, id], at) => [at % 2 ? null : at, id, account]);
    const batches = batchesOf(split(listOf('Nacht', rows, header), 3));
    expect(batches.map(({ name, sheet }) => [name, sheet.rowCount - 1])).toEqual([
      ['Charge 1', 3],
      ['Charge 2', 3],
      ['Charge 3', 1],
    ]);
    expect(batches.flatMap(({ sheet }) => rowsIn(sheet).slice(1))).toEqual(
      rows.map((row) => [...row, digitsOf(row[2], row[1])]),
    );
    expect(rowsIn(batches[2]?.sheet as never)[0]).toEqual([...header, 'Prüfziffer']);
  });

  test('one agency each, numbered within it where the name says it', () => {
    const agencies = ['See', 'Berg', 'See', 'See', 'Berg', 'See', 'See'];
    const rows = people.map((row, at) => [...row, agencies[at] ?? '']);
    const list = listOf('Nacht', rows, [...HEADER, 'Behörde']);
    const names = (name?: string): readonly string[] =>
      batchesOf(split(list, 2, name === undefined ? {} : { name })).map((batch) => batch.name);
    expect(names()).toEqual(['Charge 1 See', 'Charge 2 See', 'Charge 3 See', 'Charge 1 Berg']);
    expect(names('{list} {number}')).toEqual(['Nacht 1', 'Nacht 2', 'Nacht 3', 'Nacht 4']);
    expect(names('Teil')).toEqual(['Teil 1', 'Teil 2', 'Teil 3', 'Teil 4']);
    expect(names('{agency}{number} ')).toEqual(['See1', 'See2', 'See3', 'Berg1']);
  });

  test('in the order of a column, rows whole; equal ones stay in theirs', () => {
    const keys: readonly CellValue[] = ['b', 'Ä', null, 10, 'a', 9, 'B'];
    const rows = people.map((row, at) => [...row, keys[at] ?? null]);
    const list = listOf('Nacht', rows, [...HEADER, 'Ordnung']);
    const [batch] = batchesOf(split(list, 9, { order: 2 }));
    const sorted = rowsIn(batch?.sheet as never).slice(1);
    expect(sorted.map((row) => row[2])).toEqual([9, 10, 'Ä', 'a', 'b', 'B', null]);
    for (const row of sorted) expect(rows).toContainEqual(row.slice(0, 3));
  });

  test('a list is not called too large because it is about to be split', () => {
    const outcome = split(listOf('Nacht', pairsTo(201)), 100);
    expect(batchesOf(outcome)).toHaveLength(3);
    expect(outcome.evidence.checks[0]?.warnings.map(({ rule }) => rule)).toEqual([]);
  });

  test('what a list may not have is refused', () => {
    const twice = listOf('Nacht', [...people.slice(0, 3), people[1] ?? []]);
    expect(refusalOf(split(twice, 2), 'repeated').repeats).toHaveLength(1);
    expect(batchesOf(split(twice, 9, { repeats: 'drop-identical' }))[0]?.sheet.rowCount).toBe(4);
    expect(() => split(listOf('Nacht', people), 0)).toThrow(RangeError);
  });
});

describe('merging and splitting again', () => {
  const notes = fc.constantFrom<CellValue>(null, '007', '+abc=', 7.5, true, 'Jörg 😀', ' x ');
  const given = fc.array(
    fc.record({
      size: fc.integer({ min: 1, max: 7 }),
      notes: fc.array(notes, { minLength: 7, maxLength: 7 }),
      withNotes: fc.boolean(),
      swapped: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  );

  /** Lists of different people, their columns in different orders. */
  function sourcesOf(
    specs: readonly {
      readonly size: number;
      readonly notes: readonly CellValue[];
      readonly withNotes: boolean;
      readonly swapped: boolean;
    }[],
  ): readonly ListSource[] {
    let next = 0;
    return specs.map((spec, at) => {
      const pairs = pairsTo(next + spec.size).slice(next);
      next += spec.size;
      const rows: Rows = pairs.map(([account, id], row) => [
        ...(spec.swapped ? [id, account] : [account, id]),
        ...(spec.withNotes ? [spec.notes[row] ?? null] : []),
      ]);
      const keys = spec.swapped ? ['AD-ID', 'Accountname'] : HEADER;
      return listOf(`Charge ${at + 1}`, rows, spec.withNotes ? [...keys, 'Notiz'] : keys);
    });
  }

  /** A row as a text, whatever the order of its columns. */
  const told = (header: readonly CellValue[], row: readonly CellValue[]): string => {
    const of = (name: string): CellValue => row[header.indexOf(name)] ?? null;
    return JSON.stringify([of('Accountname'), of('AD-ID'), of('Notiz')]);
  };

  test('gives the same rows: none lost, doubled or paired anew', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 9 }), fc.boolean(), (specs, most, ordered) => {
        const sources = sourcesOf(specs);
        const wanted = sources.flatMap(({ sheet }) => {
          const [header = [], ...rows] = rowsIn(sheet);
          return rows.map((row) => told(header, row));
        });
        const [night] = listsOf(combined(sources));
        if (night === undefined) throw new Error('no list');
        const [header = [], ...rows] = rowsIn(night.sheet);
        expect(rows.map((row) => told(header, row))).toEqual(wanted);
        rows.forEach((row, at) => {
          const source = sources[night.source[at] ?? -1];
          const origin = [row[header.indexOf('Quellcharge')], row[header.indexOf('Quellzeile')]];
          expect(origin).toEqual([source?.name, (night.index[at] ?? -1) + 1]);
        });
        const list = { name: 'Nacht', file: 'n.xlsx', sheet: night.sheet, columns: night.columns };
        const batches = batchesOf(split(list, most, { order: ordered ? 0 : null }));
        const again = batches.flatMap(({ sheet }) => {
          const [top = [], ...own] = rowsIn(sheet);
          expect(own.length).toBeLessThanOrEqual(most);
          for (const row of own) expect(row.at(-1)).toBe(digitsOf(row[0], row[1]));
          return own.map((row) => told(top, row));
        });
        expect(ordered ? [...again].sort() : again).toEqual(ordered ? [...wanted].sort() : wanted);
      }),
      { seed, numRuns: runs(2_000) },
    );
  });
});
