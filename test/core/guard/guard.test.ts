import fc from 'fast-check';
import { decide, type GuardDecision } from '../../../src/core/guard/decide';
import { liveChange, liveState } from '../../../src/core/guard/liveState';
import { pairChange } from '../../../src/core/guard/pairChange';
import { planPutBack } from '../../../src/core/guard/putBack';
import type { CellValue } from '../../../src/core/table/column';
import { runs, seed } from '../../support/counts';
import { carriedOut, people, rowsOf, sortedAlone, stateOf, type Table } from './support';

/** What the guard does about a change made in this window, with nothing else known. */
function decisionOn(before: Table, now: Table): GuardDecision {
  const [old, fresh] = [stateOf(before), stateOf(now)];
  const pairs = pairChange(old, fresh);
  return decide({
    change: liveChange(liveState(old), liveState(fresh)),
    pairs,
    plan: planPutBack(old, fresh, pairs),
    origin: 'local',
    isOpen: false,
    loses: false,
    putBackBefore: false,
    right: null,
    mayWrite: true,
  });
}

/** The sheet after the guard did what it decided. */
function afterGuard(before: Table, now: Table): CellValue[][] {
  const decision = decisionOn(before, now);
  if (decision.kind !== 'put-back') return now.map((row) => [...row]);
  return carriedOut(stateOf(before), stateOf(now), decision.plan);
}

const without = (rows: Table, ...gone: number[]): CellValue[][] =>
  rows.filter((_, at) => !gone.includes(at)).map((row) => [...row]);

const columnShifted = (rows: Table, column: number, from: number, by: 1 | -1): CellValue[][] => {
  const values = rows.map((row) => row[column] ?? null);
  if (by === 1) values.splice(from, 0, null);
  else values.splice(from, 1);
  const height = Math.max(rows.length, values.length);
  return Array.from({ length: height }, (_, at) =>
    [0, 1, 2].map((which) =>
      which === column ? (values[at] ?? null) : (rows[at]?.[which] ?? null),
    ),
  );
};

describe('the guard puts back what one column’s move broke', () => {
  const rows = people(40);
  test.each<[string, CellValue[][]]>([
    ['accounts sorted alone', sortedAlone(rows, 0)],
    ['IDs sorted alone, Z to A', sortedAlone(rows, 1, true)],
    [
      'a part of the accounts sorted',
      [...rows.slice(0, 10), ...sortedAlone(rows.slice(10, 25), 0), ...rows.slice(25)],
    ],
    ['accounts and agencies sorted without the IDs', sortedAlone(sortedAlone(rows, 0), 2)],
    ['agencies sorted alone', sortedAlone(rows, 2)],
    ['a cell inserted among the accounts, the rest shifted down', columnShifted(rows, 0, 7, 1)],
    ['a cell deleted among the IDs, the rest shifted up', columnShifted(rows, 1, 7, -1)],
    [
      'accounts filled down over ten rows',
      rows.map((row, at) => (at > 4 && at < 15 ? [rows[4]?.[0] ?? null, ...row.slice(1)] : row)),
    ],
  ])('%s', (_, now) => {
    expect(decisionOn(rows, now).kind).toBe('put-back');
    const after = afterGuard(rows, now);
    const height = Math.max(after.length, rows.length);
    const padded = Array.from({ length: height }, (_, at) => rows[at] ?? [null, null, null]);
    expect(after).toEqual(padded);
  });

  test('test number one: counts, sums and every single column are the same after the accident', () => {
    const now = sortedAlone(rows, 0);
    for (const which of [0, 1, 2]) {
      const sorted = (table: Table) => table.map((row) => String(row[which])).sort();
      expect(sorted(now)).toEqual(sorted(rows));
    }
    expect(liveChange(liveState(stateOf(rows)), liveState(stateOf(now)))).toEqual({
      kind: 'pairs-broken',
    });
  });

  test('an edit made in the same moment as the sort is kept', () => {
    const now = sortedAlone(rows, 0).map((row, at) =>
      at === 3 ? [row[0] ?? null, row[1] ?? null, 'Amt Neu'] : row,
    );
    const expected = rows.map((row, at) =>
      at === 3 ? [row[0] ?? null, row[1] ?? null, 'Amt Neu'] : [...row],
    );
    expect(afterGuard(rows, now)).toEqual(expected);
  });

  test('both columns moved: every ID gets its account back, by the ID alone', () => {
    const whole = [...rows].reverse();
    const now = sortedAlone(whole, 0);
    const decision = decisionOn(rows, now);
    expect(decision).toMatchObject({ kind: 'put-back', plan: { way: 'by-id', columns: [0, 2] } });
    const pairs = (table: Table) => table.map((row) => row.join(' ')).sort();
    expect(pairs(afterGuard(rows, now))).toEqual(pairs(rows));
  });

  test('both columns moved and an ID stands twice: alarm, nothing is guessed', () => {
    const twice = rows.map((row, at) => [
      row[0] ?? null,
      at < 2 ? 'id-x' : (row[1] ?? null),
      row[2] ?? null,
    ]);
    const now = sortedAlone([...twice].reverse(), 0);
    expect(decisionOn(twice, now)).toEqual({ kind: 'alarm', why: 'ids-not-unique' });
  });
});

describe('the guard leaves alone what breaks nothing', () => {
  const rows = people(40);
  test.each<[string, CellValue[][], GuardDecision['kind']]>([
    ['nothing', rows, 'nothing'],
    [
      'whole rows sorted',
      [...rows].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
      'accept',
    ],
    ['whole rows deleted', without(rows, 3, 4, 9), 'accept'],
    [
      'whole rows inserted',
      [...rows.slice(0, 5), ['neu@amt.example', 'id-neu', 'Amt See'], ...rows.slice(5)],
      'accept',
    ],
    [
      'one ID typed over',
      rows.map((row, at) => (at === 5 ? [row[0] ?? null, 'id-neu', row[2] ?? null] : row)),
      'accept',
    ],
    [
      'one account typed over by a known one',
      rows.map((row, at) => (at === 5 ? [rows[6]?.[0] ?? null, ...row.slice(1)] : row)),
      'accept',
    ],
    [
      'all IDs replaced by new ones',
      rows.map((row, at) => [row[0] ?? null, `neu-${at}`, row[2] ?? null]),
      'accept',
    ],
    [
      'all agencies renamed',
      rows.map((row) => [row[0] ?? null, row[1] ?? null, 'Amt Neu']),
      'accept',
    ],
  ])('%s', (_, now, kind) => {
    expect(decisionOn(rows, now).kind).toBe(kind);
  });
});

describe('the guard only offers', () => {
  const rows = people(20);
  const [before, now] = [stateOf(rows), stateOf(sortedAlone(rows, 0))];
  const pairs = pairChange(before, now);
  const sight = {
    change: liveChange(liveState(before), liveState(now)),
    pairs,
    plan: planPutBack(before, now, pairs),
    origin: 'local',
    isOpen: false,
    loses: false,
    putBackBefore: false,
    right: { now: 3, after: 20 },
    mayWrite: true,
  } as const;

  test.each([
    ['what a co-author did', { origin: 'remote' }, 'remote'],
    ['what it put back before: no loop with Ctrl+Z', { putBackBefore: true }, 'put-back-before'],
    [
      'where fewer pairs would be right: a list repaired by hand',
      { right: { now: 20, after: 3 } },
      'fewer-right',
    ],
    ['what would take away what somebody entered', { loses: true }, 'would-lose'],
    ['where it may not write', { mayWrite: false }, 'cannot-write'],
  ] as const)('%s', (_, more, why) => {
    expect(decide({ ...sight, ...more })).toMatchObject({ kind: 'offer', why });
  });

  test('and puts back where as many pairs are right after it', () => {
    expect(decide({ ...sight, right: { now: 20, after: 20 } }).kind).toBe('put-back');
  });
});

describe('properties', () => {
  const cell = fc.constantFrom<CellValue>('a', 'b', 'c', 'd', null, 1, '1', true);
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });

  test('quick fingerprints call a list untouched exactly if it is, blank rows left out of the count', () => {
    fc.assert(
      fc.property(table, table, (a, b) => {
        const filled = (rows: Table) => rows.filter((row) => row.some((one) => one !== null));
        const change = liveChange(liveState(stateOf(a, 3)), liveState(stateOf(b, 3)));
        const same = JSON.stringify(filled(a)) === JSON.stringify(filled(b));
        expect(change.kind === 'untouched').toBe(same);
        const sorted = (rows: Table) =>
          filled(rows)
            .map((row) => JSON.stringify(row))
            .sort();
        const moved = change.kind === 'untouched' || change.kind === 'rows-moved';
        expect(moved).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
      { seed, numRuns: runs(20_000) },
    );
  });

  test('putting back never invents, loses or doubles a value, and heals every pair it touches', () => {
    const list = fc.integer({ min: 4, max: 30 }).map(people);
    fc.assert(
      fc.property(
        list,
        fc.infiniteStream(fc.nat()),
        fc.constantFrom(0, 1),
        (rows, chance, column) => {
          const order = rows.map((_, at) => ({ at, by: chance.next().value as number }));
          order.sort((a, b) => a.by - b.by);
          const now = rows.map((row, at) =>
            row.map((value, which) =>
              which === column ? (rows[order[at]?.at ?? 0]?.[column] ?? null) : value,
            ),
          );
          const broken = now.filter((row, at) => row[column] !== rows[at]?.[column]).length;
          const after = afterGuard(rows, now);
          expect(after).toEqual(broken >= 2 ? rowsOf(stateOf(rows)) : now);
        },
      ),
      { seed, numRuns: runs(2_000) },
    );
  });
});
