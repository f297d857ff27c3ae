import { lostValues } from '../../../src/core/guard/lostValues';
import type { CellRun } from '../../../src/core/guard/putBackCells';
import { stateOf } from './support';

const run = (first: number, expected: CellRun['expected'], values: CellRun['values']): CellRun => ({
  which: 0,
  // The header is row 0.
  first: first + 1,
  expected,
  values,
});

describe('what putting back would lose', () => {
  const now = stateOf([
    ['b', 1],
    ['neu', 2],
    ['a', 3],
    ['c', 4],
  ]);

  test.each<[string, readonly CellRun[], readonly unknown[]]>([
    ['nothing of a column that is only turned', [run(0, ['b', 'neu'], ['neu', 'b'])], []],
    ['what was typed', [run(0, ['b', 'neu', 'a'], ['a', 'b', 'c'])], ['neu']],
    ['nothing that another run gives', [run(1, ['neu'], ['a']), run(2, ['a'], ['neu'])], []],
    ['the last of its kind', [run(3, ['c'], ['x'])], ['c']],
    ['no empty cell', [run(0, [null], ['x'])], []],
    ['a number though its digits stand there as text', [run(0, [1], ['1'])], [1]],
    ['each value once', [run(0, ['z', 'z', 'z'], ['p', 'q', 'r'])], ['z']],
  ])('%s', (_, runs, lost) => {
    expect(lostValues(now, runs).map(({ value }) => value)).toEqual(lost);
  });

  test('a value that stands twice is lost only where both go', () => {
    const twice = stateOf([
      ['a', 1],
      ['a', 2],
    ]);
    expect(lostValues(twice, [run(0, ['a'], ['b'])])).toEqual([]);
    expect(lostValues(twice, [run(0, ['a', 'a'], ['b', 'c'])])).toEqual([
      { row: 1, which: 0, value: 'a' },
    ]);
  });
});
