import fc from 'fast-check';
import type { CellValue } from '../../../src/core/table/column';
import { ColumnAppender } from '../../../src/core/table/columnAppender';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { valueAt } from '../../../src/core/table/text';
import { runs, seed } from '../../support/counts';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'anna.muster@amt.example', 'Jörg', '\ud800', '😀'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ error: '#N/A' }),
);

describe('a column while its cells come in', () => {
  test('takes a column out of rows in stretches of any length as it takes it cell by cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { maxLength: 40 }),
        fc.integer({ min: 1, max: 41 }),
        fc.constantFrom(0, 1),
        (rows, stretch, at) => {
          const column = new ColumnAppender(rows.length, new TextEncoder());
          for (let from = 0; from < rows.length; from += stretch) {
            column.appendCells(rows, at, from, Math.min(rows.length, from + stretch));
          }
          const { kinds, starts, ends, bytes } = column.finish();
          const expected = columnOf(rows.map((row) => row[at] as CellValue));
          expect([...kinds]).toEqual([...expected.kinds]);
          expect([...bytes]).toEqual([...expected.bytes]);
          expect([...starts]).toEqual([...expected.starts]);
          expect([...ends]).toEqual([...expected.ends]);
        },
      ),
      { numRuns: runs(500), seed },
    );
  });

  test('more rows than one chunk has come out in their order, those too short empty', () => {
    const rows = Array.from({ length: 2500 }, (_, row) =>
      row % 7 === 0 ? ['x'] : ['x', `ü${row}`],
    );
    const column = new ColumnAppender(3000, new TextEncoder());
    column.skip(2);
    column.appendCells(rows, 1, 3, rows.length);
    const cells = { ...column.finish(), formulas: new Map(), shown: new Map() };
    expect(cells.kinds).toHaveLength(2 + rows.length - 3);
    rows.slice(3).forEach((row, at) => expect(valueAt(cells, at + 2)).toBe(row[1] ?? null));
  });
});
