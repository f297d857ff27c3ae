import fc from 'fast-check';
import { runsDown } from '../../../src/core/guard/runsDown';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { runs, seed } from '../../support/counts';

const between = (values: readonly CellValue[]): boolean =>
  runsDown(columnOf(values), 0, values.length - 1);

test.each<[string, CellValue[], boolean]>([
  ['upwards', ['a', 'b', 'c'], false],
  ['downwards', ['c', 'b', 'a'], true],
  ['whatever the case', ['C', 'b', 'A'], true],
  ['numbers are no texts', [100, 20, 3], true],
  ['numbers upwards', [3, 20, 100], false],
  ['texts before numbers', ['b', 'a', 2, 1], true],
  ['empty cells at the end say nothing', ['c', 'b', null, null], true],
  ['all alike', ['a', 'a', 'a'], false],
  ['neither way', ['b', 'a', 'c', 'a', 'b'], false],
  ['a single cell', ['a'], false],
  ['nothing', [null, null], false],
  ['letters that Excel has elsewhere', ['zz', 'y', 'ox', 'öb', 'oa', 'k', 'b'], true],
])('%s', (_, values, down) => {
  expect(between(values)).toBe(down);
});

test('only the rows between count', () => {
  expect(runsDown(columnOf(['a', 'd', 'c', 'b', 'z']), 1, 3)).toBe(true);
  expect(runsDown(columnOf(['z', 'b', 'c', 'd', 'a']), 1, 3)).toBe(false);
});

test('a list of any length that is sorted', () => {
  const different = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), {
    minLength: 2,
    maxLength: 300,
  });
  fc.assert(
    fc.property(different, (values) => {
      const sorted = [...values].sort();
      expect(between(sorted)).toBe(false);
      expect(between(sorted.reverse())).toBe(true);
    }),
    { seed, numRuns: runs(200) },
  );
});
