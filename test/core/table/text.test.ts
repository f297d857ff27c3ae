import fc from 'fast-check';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { sameStored, textAt, valueAt } from '../../../src/core/table/text';
import { runs, seed } from '../../support/counts';

/** Values that look alike and are stored otherwise. */
const value = fc.constantFrom<CellValue>(
  ...['1', 1, 'true', true, 'false', false, '#N/A', { error: '#N/A' }, 'ab', 'b', 'ac', null, -0.5],
);

describe('a cell', () => {
  test.each<[CellValue, string]>([
    ['Jörg', 'Jörg'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [true, 'true'],
    [false, 'false'],
    [{ error: '#REF!' }, '#REF!'],
    [null, ''],
  ])('%j comes back as it was stored, and reads as %j', (stored, text) => {
    const column = columnOf(['Kopf', stored]);
    expect(valueAt(column, 1)).toEqual(stored);
    expect(textAt(column, 1)).toBe(text);
  });

  test('below the column’s end there is nothing', () => {
    const column = columnOf(['a']);
    expect([valueAt(column, 1), textAt(column, 9)]).toEqual([null, '']);
    expect(sameStored(column, 1, columnOf([null]), 0)).toBe(true);
  });

  test('is the same as another one exactly where kind and text are', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.array(value, { minLength: 1 }), (a, b) => {
        const [one, other] = [columnOf(a), columnOf(b)];
        const alike = a.map((_, i) => b.map((_, j) => sameStored(one, i, other, j)));
        expect(alike).toEqual(
          a.map((left) => b.map((right) => JSON.stringify(left) === JSON.stringify(right))),
        );
      }),
      { seed, numRuns: runs(1_000) },
    );
  });
});
