import { orderRows } from '../../../src/core/stacking/orderRows';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';

describe('orderRows', () => {
  test.each<[string, CellValue[], CellValue[]]>([
    [
      'numbers, texts, truth values, errors, empty cells',
      [null, { error: '#N/A' }, true, 'a', 5],
      [5, 'a', true, { error: '#N/A' }, null],
    ],
    ['numbers by their size, not by their digits', [10, 9, -2, -11, 0.5], [-11, -2, 0.5, 9, 10]],
    ['a number that is written as text is a text', ['1', 'b', 2], [2, '1', 'b']],
    ['texts without case', ['b', 'A', 'C', 'a'], ['A', 'a', 'b', 'C']],
    ['texts without diacritics', ['zoe', 'Özil', 'pia'], ['Özil', 'pia', 'zoe']],
    ['false before true', [true, false], [false, true]],
    [
      'errors by their code',
      [{ error: '#REF!' }, { error: '#N/A' }],
      [{ error: '#N/A' }, { error: '#REF!' }],
    ],
    [
      'equal ones stay as they stood',
      ['MÜLLER', 'muller', 'Müller'],
      ['MÜLLER', 'muller', 'Müller'],
    ],
  ])('%s', (_, values, expected) => {
    const order = orderRows(Uint32Array.from(values.keys()), columnOf(values));
    expect([...order].map((row) => values[row])).toEqual(expected);
  });

  test('only the rows given, and those equal there in the order given', () => {
    const column = columnOf(['Kopf', 'b', 'a', 'b', 'c', 'a']);
    expect([...orderRows(Uint32Array.from([5, 3, 1, 2]), column)]).toEqual([5, 2, 3, 1]);
  });
});
