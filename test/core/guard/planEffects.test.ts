import { ACCOUNT, ID } from '../../../src/core/guard/boundState';
import { cellsOf } from '../../../src/core/guard/putBackCells';
import { RightPairCounter } from '../../../src/core/guard/rightPairs';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { people, stateOf, type Table } from './support';

/** What `cellsOf` and `countAfter` read of a plan: these rows from the rows `source`, in these columns. */
function planOf(rows: readonly number[], source: readonly number[], columns: readonly number[]) {
  return {
    rows: Uint32Array.from(rows),
    source: Uint32Array.from(source),
    columns,
    way: 'by-place' as const,
  };
}

describe('the runs of a plan', () => {
  test.each<[string, number[], [number, number][]]>([
    ['one row', [5], [[5, 1]]],
    ['neighbours', [5, 6, 7], [[5, 3]]],
    ['as far apart as a run reaches', [5, 37], [[5, 33]]],
    [
      'a row farther',
      [5, 38],
      [
        [5, 1],
        [38, 1],
      ],
    ],
    [
      'three runs, the last of two rows',
      [1, 50, 95, 99],
      [
        [1, 1],
        [50, 1],
        [95, 5],
      ],
    ],
  ])('%s', (_, rows, runs) => {
    const state = stateOf(people(110));
    const found = cellsOf(state, state, planOf(rows, rows, [ACCOUNT]));
    expect(found.map(({ first, values }) => [first, values.length])).toEqual(runs);
  });
});

describe('right pairs after a plan', () => {
  const right = people(6);
  const counter = new RightPairCounter({
    accounts: columnOf(right.map(([account]) => account ?? null)),
    ids: columnOf(right.map(([, id]) => id ?? null)),
  });
  const exchanged = (which: number): Table =>
    right.map((row, at) =>
      at > 1
        ? row
        : row.map((cell, column) => (column === which ? (right[1 - at]?.[which] ?? null) : cell)),
    );

  test('are counted', () => {
    expect(counter.count(stateOf(right))).toBe(6);
    expect(counter.count(stateOf(exchanged(0)))).toBe(4);
    expect(counter.count(stateOf([...right, ['x', 'y'], [null, null]]))).toBe(6);
    expect(counter.count(stateOf([]))).toBe(0);
  });

  test.each<[string, number, readonly number[], number]>([
    ['accounts put back', 0, [ACCOUNT], 6],
    ['IDs put back', 1, [ID], 6],
    ['the other column put back', 0, [ID], 4],
    ['neither', 1, [2], 4],
    ['both', 0, [ACCOUNT, ID], 6],
  ])('%s', (_, which, columns, expected) => {
    const plan = planOf([1, 2], [1, 2], columns);
    const [before, now] = [stateOf(right), stateOf(exchanged(which))];
    expect(counter.countAfter(before, now, plan)).toBe(expected);
  });

  test('rows that were deleted below come back', () => {
    const [before, now] = [stateOf(right), stateOf(right.slice(0, 3))];
    const plan = planOf([4, 5, 6], [4, 5, 6], [ACCOUNT, ID]);
    expect(counter.countAfter(before, now, plan)).toBe(6);
  });
});
