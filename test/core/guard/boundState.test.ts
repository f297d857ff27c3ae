import fc from 'fast-check';
import { ACCOUNT, ID, sharingColumns } from '../../../src/core/guard/boundState';
import { liveState } from '../../../src/core/guard/liveState';
import { pairChange } from '../../../src/core/guard/pairChange';
import { planPutBack } from '../../../src/core/guard/putBack';
import { RightPairCounter } from '../../../src/core/guard/rightPairs';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { runs, seed } from '../../support/counts';
import { people, rowsOf, sortedAlone, stateOf, type Table } from './support';

const rows = people(40);

describe('the snapshot lends its columns to a state', () => {
  test('where they hold the same in every row, and no others', () => {
    const before = stateOf(rows);
    const now = stateOf(sortedAlone(rows, ACCOUNT));
    const shared = sharingColumns(before, now);
    expect(shared.columns.map((column, at) => column === before.columns[at])).toEqual([
      false,
      true,
      true,
    ]);
    expect(rowsOf(shared)).toEqual(rowsOf(now));
  });

  test.each<[string, Table, boolean]>([
    ['the last cell is another one', [...rows.slice(0, -1), ['neu', 'neu', 'neu']], false],
    ['the last row is gone', rows.slice(0, -1), false],
    ['a row came', [...rows, ['neu', 'neu', 'neu']], false],
    ['a row came whose ID is still missing', [...rows, ['neu', null, 'Amt See']], true],
  ])('%s', (_, after, sharesIds) => {
    const before = stateOf(rows);
    const now = stateOf(after);
    const shared = sharingColumns(before, now);
    expect(shared.columns[ID] === before.columns[ID]).toBe(sharesIds);
    expect(rowsOf(shared)).toEqual(rowsOf(now));
  });
});

test('whatever changed, borrowed columns are judged as the state’s own', () => {
  const cell = fc.constantFrom('a', 'b', 'c', null);
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
  const column = (at: number) => columnOf(rows.map((row) => row[at] ?? null));
  const counter = new RightPairCounter({ accounts: column(0), ids: column(1) });
  fc.assert(
    fc.property(table, table, fc.subarray([0, 1, 2]), (old, fresh, kept) => {
      const mixed = fresh.map((row, at) =>
        row.map((own, which) => (kept.includes(which) ? (old[at]?.[which] ?? null) : own)),
      );
      const [before, now] = [stateOf(old, 3), stateOf(mixed, 3)];
      const shared = sharingColumns(before, now);
      expect(liveState(shared)).toEqual(liveState(now));
      const [pairs, own] = [pairChange(before, shared), pairChange(before, now)];
      expect(pairs).toEqual(own);
      expect(planPutBack(before, shared, pairs)).toEqual(planPutBack(before, now, own));
      expect(counter.count(shared)).toBe(counter.count(now));
    }),
    { seed, numRuns: runs(2_000) },
  );
});

test('what was found of a column holds for the rows it was asked for', () => {
  const column = (at: number, from = 0) => columnOf(rows.slice(from).map((row) => row[at] ?? null));
  const counter = new RightPairCounter({ accounts: column(0, 10), ids: column(1, 10) });
  const whole = { columns: [column(0), column(1)], from: 0, to: 40 };
  expect(counter.count(whole)).toBe(30);
  expect(counter.count({ ...whole, from: 10 })).toBe(30);
  expect(counter.count({ ...whole, to: 25 })).toBe(15);
});
