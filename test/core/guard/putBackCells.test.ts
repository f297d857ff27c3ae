import fc from 'fast-check';
import { pairChange } from '../../../src/core/guard/pairChange';
import { patched } from '../../../src/core/guard/patched';
import { planPutBack } from '../../../src/core/guard/putBack';
import { cellsOf } from '../../../src/core/guard/putBackCells';
import { RightPairCounter } from '../../../src/core/guard/rightPairs';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { runs, seed } from '../../support/counts';
import { carriedOut, people, rowsOf, sortedAlone, stateOf, type Table } from './support';

describe('the cells of a plan', () => {
  test('writing the runs is carrying out the plan, and they expect what is there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90 }), fc.nat(2), fc.nat(), (count, column, cut) => {
        const rows = people(count);
        const from = cut % count;
        const now = [...rows.slice(0, from), ...sortedAlone(rows.slice(from), column)];
        const [before, fresh] = [stateOf(rows), stateOf(now)];
        const plan = planPutBack(before, fresh, pairChange(before, fresh));
        if (plan.kind === 'refused') return;
        const written = rowsOf(fresh);
        for (const { which, first, expected, values } of cellsOf(before, fresh, plan.plan)) {
          values.forEach((value, at) => {
            const cells = written[first + at - fresh.from];
            expect(cells?.[which]).toEqual(expected[at]);
            if (cells) cells[which] = value;
          });
        }
        expect(written).toEqual(carriedOut(before, fresh, plan.plan));
      }),
      { seed, numRuns: runs(1_000) },
    );
  });

  test('rows far apart are written apart', () => {
    const rows = people(100);
    const now = rows.map((row, at) =>
      at === 3 || at === 90 ? [rows[93 - at]?.[0] ?? null, ...row.slice(1)] : row,
    );
    const [before, fresh] = [stateOf(rows), stateOf(now)];
    const plan = planPutBack(before, fresh, pairChange(before, fresh));
    if (plan.kind === 'refused') throw new Error(plan.reason);
    expect(
      cellsOf(before, fresh, plan.plan).map(({ first, values }) => [first, values.length]),
    ).toEqual([
      [4, 1],
      [91, 1],
    ]);
  });
});

describe('rows whose values changed columns', () => {
  const rows = people(20);
  const turned = (row: Table[number]) => [row[1] ?? null, row[0] ?? null, row[2] ?? null];

  test('are turned, and go back by their place', () => {
    const [before, fresh] = [stateOf(rows), stateOf(rows.map(turned))];
    const change = pairChange(before, fresh);
    expect(change.turned.length).toBe(20);
    const plan = planPutBack(before, fresh, change);
    if (plan.kind === 'refused') throw new Error(plan.reason);
    expect(carriedOut(before, fresh, plan.plan)).toEqual(rows);
  });

  test('with others sorted besides: nothing is guessed', () => {
    const mixed = [...rows.slice(0, 10).map(turned), ...sortedAlone(rows.slice(10), 0)];
    const [before, fresh] = [stateOf(rows), stateOf(mixed)];
    expect(planPutBack(before, fresh, pairChange(before, fresh))).toEqual({
      kind: 'refused',
      reason: 'several-ways',
    });
  });
});

test('rows read anew take their places in the state', () => {
  const row = fc.tuple(fc.string(), fc.string(), fc.string());
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (rows, part, at) => {
        const first = at % (rows.length + 1);
        const columns = [0, 1, 2].map((which) => columnOf(part.map((one) => one[which] ?? '')));
        const expected = [...rows];
        part.forEach((one, offset) => (expected[first + offset] = one));
        const fresh = patched(stateOf(rows), first + 1, part.length, columns);
        const all = stateOf(expected);
        const whole = { ...all, to: Math.max(all.to, fresh.to) };
        expect(rowsOf({ ...fresh, to: whole.to })).toEqual(rowsOf(whole));
      },
    ),
    { seed, numRuns: runs(1_000) },
  );
});

describe('right pairs', () => {
  const rows = people(30);
  const column = (at: number) => columnOf(rows.map((row) => row[at] ?? null));
  const counter = new RightPairCounter({ accounts: column(0), ids: column(1) });

  test('are counted in any order, also as a plan would leave them', () => {
    const now = sortedAlone([...rows].reverse(), 0);
    const [before, fresh] = [stateOf(rows), stateOf(now)];
    expect(counter.count(before)).toBe(30);
    expect(counter.count(stateOf([...rows].reverse()))).toBe(30);
    const right = now.filter((row) => rows.some((one) => one[0] === row[0] && one[1] === row[1]));
    expect(counter.count(fresh)).toBe(right.length);
    const plan = planPutBack(before, fresh, pairChange(before, fresh));
    if (plan.kind === 'refused') throw new Error(plan.reason);
    expect(counter.countAfter(before, fresh, plan.plan)).toBe(30);
  });

  test('unknown and empty cells are none', () => {
    expect(
      counter.count(
        stateOf([
          ['x', 'y'],
          [null, null],
          [rows[0]?.[0] ?? null, null],
        ]),
      ),
    ).toBe(0);
  });
});
