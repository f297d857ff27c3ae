import { changedCellsOf, firstChangedCells } from '../../../src/app/guard/changedCells';
import { people, sortedAlone, stateOf } from '../../core/guard/support';

const rows = people(30);
const before = stateOf(rows);
const now = stateOf(sortedAlone(rows, 0));

test('a window of the changed cells says how many there are in all', () => {
  const { total, cells } = changedCellsOf(before, now, 2, 4);
  expect(total).toBeGreaterThan(6);
  expect(cells).toEqual(changedCellsOf(before, now, 0, 6).cells.slice(2));
  expect(cells[0]).toMatchObject({ which: 0 });
});

test.each([0, 1, 3, 100])('the first %i are the same as the window’s', (count) => {
  expect(firstChangedCells(before, now, count)).toEqual(
    changedCellsOf(before, now, 0, count).cells,
  );
});

test('where nothing changed there are none', () => {
  expect(firstChangedCells(before, before, 3)).toEqual([]);
});
