import fc from 'fast-check';
import { numberFormat, type NumberFormat } from '../../../src/core/numberFormat/numberFormat';
import { countedFrom1900, gatherColumn, namesColumn } from '../../../src/core/stacking/gather';
import { CellKind, type CellValue, type Column } from '../../../src/core/table/column';
import { formatAt } from '../../../src/core/table/formats';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { valueAt } from '../../../src/core/table/text';
import { formatsIn } from '../support/formats';
import { runs, seed } from '../../support/counts';

const valuesIn = (column: Column): CellValue[] =>
  Array.from(column.kinds, (_, index) => valueAt(column, index));

describe('gatherColumn', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 5 }).map((text): CellValue => (text === '' ? null : text)),
    fc.constantFrom<CellValue>(null, 0, -1.5, true, false, { error: '#N/A' }, 'Jörg 😀'),
  );
  const piece = fc.record({
    values: fc.array(value, { maxLength: 6 }),
    // Rows may come in any order, several times, and from below the column's end.
    rows: fc.array(fc.nat(7), { maxLength: 6 }),
    isThere: fc.boolean(),
  });

  test('holds the heading and each cell of each piece as it is stored', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), fc.array(piece), (heading, pieces) => {
        const column = gatherColumn(
          heading,
          pieces.map(({ values, rows, isThere }) => ({
            column: isThere ? columnOf(values) : undefined,
            rows: Uint32Array.from(rows),
          })),
        );
        const cells = pieces.flatMap(({ values, rows, isThere }) =>
          rows.map((row) => (isThere ? (values[row] ?? null) : null)),
        );
        expect(valuesIn(column)).toEqual([heading === '' ? null : heading, ...cells]);
      }),
      { seed, numRuns: runs(5_000) },
    );
  });

  test('formulas leave their results; what a cell shows comes along to its new row', () => {
    const first = columnOf(['Kopf', 'a', 'b'], { formulas: new Map([[1, 'B1']]) });
    const second = columnOf(['Kopf', 123, 7], { shown: new Map([[1, '000123']]) });
    const column = gatherColumn('Neu', [
      { column: first, rows: Uint32Array.from([2, 1]) },
      { column: second, rows: Uint32Array.from([2, 1]) },
    ]);
    expect(valuesIn(column)).toEqual(['Neu', 'b', 'a', 7, 123]);
    expect(column.formulas.size).toBe(0);
    expect([...column.shown]).toEqual([[4, '000123']]);
  });

  test('what stands in the bytes of an empty cell is not taken', () => {
    const bytes = Uint8Array.from([...'abc'], (letter) => letter.charCodeAt(0));
    const column: Column = {
      ...columnOf(['x', 'y']),
      kinds: Uint8Array.from([CellKind.empty, CellKind.text]),
      bytes,
      starts: Uint32Array.from([0, 2]),
      ends: Uint32Array.from([2, 3]),
    };
    const gathered = gatherColumn('', [{ column, rows: Uint32Array.from([0, 1, 0]) }]);
    expect(valuesIn(gathered)).toEqual([null, null, 'c', null]);
    expect(gathered.bytes).toHaveLength(1);
  });
});

describe('number formats', () => {
  const formatsOfRows = (column: Column): (NumberFormat | null)[] =>
    Array.from(column.kinds, (_, index) => formatAt(column, index) ?? null);
  const date = (is1904: boolean): NumberFormat | null =>
    numberFormat({ builtIn: 14, code: null, known: 'yyyy-mm-dd' }, is1904);
  const dated = (values: readonly CellValue[], is1904: boolean): Column => {
    const format = date(is1904);
    return columnOf(values, { formats: formatsIn(format === null ? [] : [[1, format]]) });
  };

  test('come along to the new rows', () => {
    const column = gatherColumn('Datum', [
      { column: columnOf(['Datum', 7]), rows: Uint32Array.from([1]) },
      { column: dated(['Datum', 45875, 8], false), rows: Uint32Array.from([2, 1]) },
    ]);
    expect(formatsOfRows(column)).toEqual([null, null, null, date(false)]);
  });

  test('a column without any stays without', () => {
    expect(
      gatherColumn('', [{ column: columnOf(['a']), rows: Uint32Array.from([0]) }]),
    ).not.toHaveProperty('formats');
  });

  test('dates from 1904 on become the same days from 1900 on, and nothing else changes', () => {
    const column = dated(['Datum', 44413.25, 44413, null, 'ü', true], true);
    const counted = countedFrom1900(column);
    expect(valuesIn(counted)).toEqual(['Datum', 45875.25, 44413, null, 'ü', true]);
    expect(formatsOfRows(counted).slice(0, 3)).toEqual([null, date(false), null]);
    const already = dated(['Datum', 45875], false);
    expect(countedFrom1900(already)).toBe(already);
  });
});

describe('namesColumn', () => {
  test('a heading and a name a row, each text held once', () => {
    const column = namesColumn('Charge', ['Süd', 'Nord', ''], Uint32Array.from([1, 0, 2, 1, 1, 0]));
    expect(valuesIn(column)).toEqual(['Charge', 'Nord', 'Süd', null, 'Nord', 'Nord', 'Süd']);
    expect(column.bytes).toHaveLength('ChargeNord'.length + 'Süd'.length + 1);
  });

  test('no heading is an empty cell', () => {
    expect(valuesIn(namesColumn('', ['Süd'], Uint32Array.from([0])))).toEqual([null, 'Süd']);
  });
});
