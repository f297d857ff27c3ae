import { patched } from '../../../src/core/guard/patched';
import { columnOf } from '../../../src/core/table/columnBuilder';
import type { CellValue } from '../../../src/core/table/column';
import { rowsOf, stateOf, type Table } from './support';

const ROWS: Table = [
  ['a', '1'],
  ['b', '2'],
  ['c', '3'],
];

/** The rows of the state of ROWS after these columns were read anew from row `first` (from 0, header included). */
function after(first: number, rows: number, part: readonly (readonly CellValue[])[]) {
  const before = stateOf(ROWS);
  const state = patched(
    before,
    first,
    rows,
    part.map((cells) => columnOf(cells)),
  );
  expect(rowsOf(before)).toEqual(ROWS);
  return rowsOf(state);
}

describe('a state with rows read anew', () => {
  test.each<[string, number, number, (readonly CellValue[])[], Table]>([
    ['one row', 2, 1, [['x'], ['9']], [ROWS[0] ?? [], ['x', '9'], ROWS[2] ?? []]],
    [
      'two rows',
      1,
      2,
      [
        ['x', 'yy'],
        ['8', '9'],
      ],
      [['x', '8'], ['yy', '9'], ROWS[2] ?? []],
    ],
    ['a column that was not read stays', 1, 1, [['x']], [['x', '1'], ...ROWS.slice(1)]],
    [
      'rows below the last one',
      4,
      2,
      [
        ['d', 'e'],
        ['4', '5'],
      ],
      [...ROWS, ['d', '4'], ['e', '5']],
    ],
    ['the last row emptied is none', 3, 1, [[null], [null]], ROWS.slice(0, 2)],
    ['half of the last row emptied', 3, 1, [[null], ['3']], [...ROWS.slice(0, 2), [null, '3']]],
    ['a row between emptied', 2, 1, [[null], [null]], [ROWS[0] ?? [], [null, null], ROWS[2] ?? []]],
    ['a shorter part leaves the rest empty', 2, 2, [['x'], ['9']], [ROWS[0] ?? [], ['x', '9']]],
    [
      'all emptied',
      1,
      3,
      [
        [null, null, null],
        [null, null, null],
      ],
      [],
    ],
    ['nothing', 1, 0, [[], []], ROWS],
  ])('%s', (_, first, rows, part, expected) => {
    expect(after(first, rows, part)).toEqual(expected);
  });

  test('the header alone and a state that is all empty end where they begin', () => {
    expect(patched(stateOf([]), 1, 0, []).to).toBe(1);
    const bare = { columns: [columnOf([null, null])], from: 0, to: 2 };
    expect(patched(bare, 0, 0, []).to).toBe(0);
  });
});
