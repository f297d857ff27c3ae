import fc from 'fast-check';
import { CellKind, kindAt, type CellValue } from '../../../src/core/table/column';
import { columnOf, sheetOf } from '../../../src/core/table/columnBuilder';
import { sameStored, textAt, valueAt } from '../../../src/core/table/text';
import { runs, seed } from '../../support/counts';

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.double({ noNaN: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#N/A', '#REF!', '#NAME?').map((error) => ({ error })),
);

describe('columnOf', () => {
  test.each<[string, CellValue, CellKind, string, CellValue]>([
    ['a text', 'Müller', CellKind.text, 'Müller', 'Müller'],
    ['an empty text is an empty cell', '', CellKind.empty, '', null],
    ['no value', null, CellKind.empty, '', null],
    ['a number in ECMAScript form', 1e21, CellKind.number, '1e+21', 1e21],
    ['a boolean', false, CellKind.boolean, 'false', false],
    ['an error value', { error: '#N/A' }, CellKind.error, '#N/A', { error: '#N/A' }],
    ['a text that looks like a number stays one', '000123', CellKind.text, '000123', '000123'],
  ])('stores %s', (_, value, kind, text, back) => {
    const column = columnOf(['before', value]);
    expect(kindAt(column, 1)).toBe(kind);
    expect(textAt(column, 1)).toBe(text);
    expect(valueAt(column, 1)).toEqual(back);
  });

  test('every value comes back, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.array(anyValue), (values) => {
        const column = columnOf(values);
        expect(values.map((_, index) => valueAt(column, index))).toEqual(
          values.map((value) => (value === 0 ? 0 : value)),
        );
      }),
      { seed, numRuns: runs(3_000) },
    );
  });

  test('a cell past the end is empty', () => {
    const column = columnOf(['a']);
    expect(kindAt(column, 1)).toBe(CellKind.empty);
    expect(textAt(column, 7)).toBe('');
    expect(valueAt(column, 7)).toBeNull();
  });

  test('two cells are the same only in kind and bytes', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const [left, right] = [columnOf(['x', a]), columnOf([b])];
        const same = sameStored(left, 1, right, 0);
        expect(same).toBe(JSON.stringify([typeof a, a]) === JSON.stringify([typeof b, b]));
        expect(sameStored(left, 1, columnOf([a]), 0)).toBe(true);
      }),
      { seed, numRuns: runs(3_000) },
    );
    expect(sameStored(columnOf(['1']), 0, columnOf([1]), 0)).toBe(false);
    expect(sameStored(columnOf(['ab']), 0, columnOf(['abc']), 0)).toBe(false);
  });

  test('a sheet is as long as its longest column', () => {
    expect(sheetOf([columnOf(['a']), columnOf(['a', 'b', 'c'])]).rowCount).toBe(3);
    expect(sheetOf([]).rowCount).toBe(0);
  });
});
