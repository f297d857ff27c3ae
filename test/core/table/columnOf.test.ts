import fc from 'fast-check';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { valueAt } from '../../../src/core/table/text';
import { runs, seed } from '../../support/counts';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
  fc.constantFrom('Jörg', 'ß', '😀', '\ud83d', '\ude00', 'a\ud800b', ''),
  fc.double({ noNaN: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ error: '#N/A' }),
);

describe('columnOf', () => {
  test('the platform’s encoder changes nothing, lone surrogates at the borders of cells included', () => {
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.integer({ min: 0, max: 1_100 }),
        (values, more) => {
          const long = [...Array.from({ length: more }, (_, i) => `account${i}`), ...values];
          const own = columnOf(long);
          const fast = columnOf(long, {}, new TextEncoder());
          expect(
            [fast.kinds, fast.starts, fast.ends, fast.bytes].map((array) => [...array]),
          ).toEqual([own.kinds, own.starts, own.ends, own.bytes].map((array) => [...array]));
          const read = values.map((_, i) => valueAt(fast, more + i));
          expect(read).toEqual(values.map((one) => (one === '' ? null : one)));
        },
      ),
      { seed, numRuns: runs(500) },
    );
  });
});
