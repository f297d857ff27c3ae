import fc from 'fast-check';
import { KnownValues } from '../../../src/core/guard/knownValues';
import { CellKind, type CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { runs, seed } from '../../support/counts';

/** Values that read alike and are stored otherwise, and some that are alike. */
const value = fc.constantFrom<CellValue>(
  ...['1', 1, 'true', true, '#N/A', { error: '#N/A' }, 'a', 'A', 'ab', 'b', 2, false, null],
);

describe('KnownValues', () => {
  test('one number for each stored value, whichever column it stands in, none for empty cells', () => {
    fc.assert(
      fc.property(fc.array(value), fc.array(value), (some, others) => {
        const known = new KnownValues(1);
        const map = new Map<string, number>();
        const keyOf = (one: CellValue): number =>
          one === null ? -1 : (map.get(JSON.stringify(one)) ?? -1);
        for (const one of some) {
          if (one !== null && keyOf(one) < 0) map.set(JSON.stringify(one), map.size);
        }
        expect([...known.keysOf(columnOf(some), 0, some.length)]).toEqual(some.map(keyOf));
        expect(known.count).toBe(map.size);
        expect([...known.find(columnOf(others), 0, others.length)]).toEqual(others.map(keyOf));
        expect(known.count).toBe(map.size);
      }),
      { seed, numRuns: runs(3_000) },
    );
  });

  test('only the rows asked for; below the column’s end all is empty', () => {
    const known = new KnownValues(4);
    const column = columnOf(['Kopf', 'a', 'b', 'a']);
    expect([...known.keysOf(column, 1, 4)]).toEqual([0, 1, 0]);
    expect([...known.keysOf(column, 3, 6)]).toEqual([0, -1, -1]);
    expect([...known.find(column, 0, 2)]).toEqual([-1, 0]);
    expect([...known.keysOf(column, 2, 2)]).toEqual([]);
    expect([...known.find(column, 3, 1)]).toEqual([]);
    expect(known.count).toBe(2);
  });

  test('what stands in the bytes of an empty cell is no value', () => {
    const known = new KnownValues(4);
    const column = { ...columnOf(['a', 'b']), kinds: Uint8Array.of(CellKind.empty, CellKind.text) };
    expect([...known.keysOf(column, 0, 2)]).toEqual([-1, 0]);
  });

  test('many more values than were expected keep their numbers', () => {
    const values = Array.from({ length: 3_000 }, (_, at) => (at % 2 === 0 ? `konto${at}` : at));
    const known = new KnownValues(1);
    const keys = known.keysOf(columnOf(values), 0, values.length);
    expect([...keys]).toEqual([...values.keys()]);
    expect(known.find(columnOf(values), 0, values.length)).toEqual(keys);
  });
});
