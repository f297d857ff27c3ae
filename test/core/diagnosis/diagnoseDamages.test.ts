import fc from 'fast-check';

import type { Diagnosis } from '../../../src/core/diagnosis/diagnose';
import { runs, seed } from '../../support/counts';
import { Chance } from './supportChance';
import {
  cutAndInsert,
  deleteCells,
  insertCells,
  overwrite,
  scramble,
  swap,
  type ColumnName,
} from './supportDamages';
import { guid, peopleOf, sampleOf, SHAPES, type Row, type Sample } from './supportLists';
import { areInOrder, factsOf, isMonotone, isSwap, namedIn, slipOffsets } from './supportOracle';
import { PROGRAMS } from './supportPrograms';

/** R's order says nothing of this list's order: which column moved can't be told. */
const UNTOLD = 'whole rows sorted by account, R unsorted';

/** 300 random lists of every shape, in which `column` is damaged. */
function forRandomLists(check: (chance: Chance, sample: Sample, column: ColumnName) => void): void {
  fc.assert(
    fc.property(fc.nat(), (from) => {
      const chance = new Chance(from);
      const size = chance.pick([20, 50, 200, 400]);
      const sample = sampleOf(chance, chance.pick(SHAPES), size, chance.pick(PROGRAMS));
      check(chance, sample, chance.pick(['account', 'id'] as const));
    }),
    { numRuns: runs(300), seed },
  );
}

function found(damaged: readonly Row[], { batches }: Sample): readonly Diagnosis[] {
  return namedIn(damaged, batches);
}

/** The rows whose pair R knows, in random order. */
function knownRows(chance: Chance, { list, batches }: Sample): number[] {
  return chance.shuffled([...factsOf(list, batches).right]);
}

function expectEachWrongRowOnce(damaged: readonly Row[], sample: Sample): void {
  const rows = found(damaged, sample).flatMap((one) => [...one.rows]);
  expect(rows.sort((a, b) => a - b)).toEqual(factsOf(damaged, sample.batches).wrong);
}

test('rows-swapped: 300 random lists', () => {
  forRandomLists((chance, sample, column) => {
    const rows = knownRows(chance, sample).slice(0, 2);
    const [first = 0, last = 0] = rows.sort((a, b) => a - b);
    const damaged = swap(sample.list, column, first, last);
    const named = {
      kind: 'rows-swapped',
      firstRow: first,
      lastRow: last,
      affected: 2,
      provable: 2,
    };
    const diagnoses = found(damaged, sample);
    expect(diagnoses).toMatchObject([named]);
    // Between rows of two batches that R has the other way round, the order of three values proves nothing.
    const isTold = last - first > 2 || areInOrder(sample.list, sample.batches, first, last);
    const columns = isTold && sample.shape !== UNTOLD ? [column] : [column, null];
    expect(columns).toContain(diagnoses[0]?.column);
  });
});

describe('column-slipped: 300 random lists for each way', () => {
  const ways = ['empty cells put in', 'put in, the end cut off', 'cells taken out'] as const;
  test.each(ways)('%s', (way) => {
    forRandomLists((chance, sample, column) => {
      const at = chance.between(0, sample.list.length - 10);
      const count = chance.between(1, 4);
      const damaged = slipped(sample.list, column, way, at, count);
      expectEachWrongRowOnce(damaged, sample);
      const isUp = (way === 'cells taken out') === (column === 'account');
      expectSlip(damaged, sample, column, [isUp ? count : -count]);
    });
  });

  test('new values put in, which may as well be partners of values taken out', () => {
    forRandomLists((chance, sample, column) => {
      const added = peopleOf(chance, chance.between(1, 4)).map((row) => `new.${row[column]}`);
      const at = chance.between(0, sample.list.length - 10);
      const damaged = insertCells(sample.list, column, at, added);
      const count = added.length;
      expectEachWrongRowOnce(damaged, sample);
      expectSlip(damaged, sample, null, [column === 'account' ? -count : count]);
    });
  });

  test('cells cut out and put in elsewhere', () => {
    forRandomLists((chance, sample, column) => {
      const count = chance.between(1, 4);
      const [from, to] = [0, 0].map(() => chance.between(0, sample.list.length - count));
      if (from === undefined || to === undefined || from === to) return;
      const damaged = cutAndInsert(sample.list, column, from, count, to);
      expectEachWrongRowOnce(damaged, sample);
      const way = Math.abs(from - to);
      expectSlip(damaged, sample, sample.shape === UNTOLD ? null : column, [
        count,
        -count,
        way,
        -way,
      ]);
    });
  });
});

function slipped(list: readonly Row[], column: ColumnName, way: string, at: number, count: number) {
  if (way === 'cells taken out') return deleteCells(list, column, at, count);
  const longer = insertCells(
    list,
    column,
    at,
    Array.from({ length: count }, () => ''),
  );
  return way === 'put in, the end cut off' ? longer.slice(0, list.length) : longer;
}

/** One slip by one of these k where the plain rule finds one; `column` null: it can't be told. */
function expectSlip(
  damaged: readonly Row[],
  sample: Sample,
  column: ColumnName | null,
  offsets: readonly number[],
): void {
  const facts = factsOf(damaged, sample.batches);
  const wrongAlone = {
    ...facts,
    offsets: new Map([...facts.offsets].filter(([row]) => facts.wrong.includes(row))),
  };
  const ruled = slipOffsets(wrongAlone).filter((offset) => offsets.includes(offset));
  const known = ruled.length > 0;
  if (!known || isSwap(facts)) return;
  const diagnoses = found(damaged, sample);
  const [only] = diagnoses;
  expect(diagnoses).toHaveLength(1);
  if (only?.kind !== 'column-slipped') throw new Error(`named ${only?.kind ?? 'nothing'}`);
  expect(offsets).toContain(only.offset);
  const hits = [...facts.offsets]
    .filter(([, offset]) => offset === only.offset)
    .map(([row]) => row);
  expect(hits).toContain(only.slipStart);
  expect(Math.min(...facts.wrong)).toBeGreaterThanOrEqual(only.firstRow);
  expect(Math.max(...facts.wrong)).toBeLessThanOrEqual(only.lastRow);
  if (column !== null) expect([column, null]).toContain(only.column);
}

describe('values-filled-down: 300 random lists for each way', () => {
  test('one value over its neighbours', () => {
    forRandomLists((chance, sample, column) => {
      const source = knownRows(chance, sample).find((row) => row < sample.list.length - 1) ?? 0;
      const count = chance.between(1, Math.min(8, sample.list.length - 1 - source));
      const value = sample.list[source]?.[column] ?? '';
      const damaged = overwrite(
        sample.list,
        column,
        source + 1,
        Array.from({ length: count }, () => value),
      );
      expectFill(damaged, sample, column, source + 1, source + count);
    });
  });

  test('account numbers counted up, known to R or not', () => {
    forRandomLists((chance, sample) => {
      const isKnown = chance.isTrue();
      const named = withNumbers(chance, sample, isKnown ? 1 : 1000);
      const source = knownRows(chance, named).find((row) => row < named.list.length - 4) ?? 0;
      const count = chance.between(3, Math.min(8, named.list.length - 1 - source));
      const start = Number(/\d+/.exec(named.list[source]?.account ?? '')?.[0]);
      const cells = Array.from({ length: count }, (_, n) => account(start + 1 + n));
      const damaged = overwrite(named.list, 'account', source + 1, cells);
      if (standsTwiceInside(cells, named, source + 1)) return;
      expectFill(damaged, named, 'account', source + 1, source + count);
    });
  });

  test('hexadecimal ends of IDs counted up', () => {
    forRandomLists((chance, sample) => {
      const first = chance.between(0, sample.list.length - 8);
      const count = chance.between(4, 8);
      const start = guid(chance).slice(0, -2);
      const cells = Array.from({ length: count }, (_, n) => start + (0x7d + n).toString(16));
      const damaged = overwrite(sample.list, 'id', first, cells);
      const { right } = factsOf(sample.list, sample.batches);
      const rows = cells.map((_, n) => first + n);
      if (!rows.every((row) => right.has(row))) return;
      expectFill(damaged, sample, 'id', first, first + count - 1);
    });
  });
});

function account(number: number): string {
  return `konto${String(number).padStart(5, '0')}@amt.example`;
}

/** The sample with numbered accounts, every `step`-th number taken, in random order. */
function withNumbers(chance: Chance, sample: Sample, step: number): Sample {
  const numbers = chance.shuffled(sample.list.map((_, n) => step * (n + 1)));
  const names = new Map(sample.list.map(({ id }, row) => [id, account(numbers[row] ?? 0)]));
  const renamed = (row: Row) => ({ ...row, account: names.get(row.id) ?? row.account });
  return {
    ...sample,
    list: sample.list.map(renamed),
    batches: sample.batches.map((rows) => rows.map(renamed)),
  };
}

/** Whether a filled number is at home in a row that is filled too: then the count has a hole or a permutation. */
function standsTwiceInside(cells: readonly string[], { list }: Sample, first: number): boolean {
  const homes = list.slice(first, first + cells.length + 1).map((row) => row.account);
  return (
    cells.some((cell) => homes.includes(cell)) ||
    cells.some(
      (cell) =>
        !list.some((row) => row.account === cell) && Number(/\d+/.exec(cell)) <= list.length,
    )
  );
}

/** The rows from `first` to `last` whose other cell R knows, named as filled down; nothing else. */
function expectFill(
  damaged: readonly Row[],
  sample: Sample,
  column: ColumnName,
  first: number,
  last: number,
): void {
  const other = column === 'account' ? 'id' : 'account';
  const known = new Set(sample.batches.flat().map((row) => row[other].toLowerCase()));
  const rows = [...damaged.keys()].filter(
    (row) => row >= first && row <= last && known.has(damaged[row]?.[other].toLowerCase() ?? ''),
  );
  const diagnoses = found(damaged, sample);
  if (rows.length === 0) return expect(diagnoses).toEqual([]);
  expect(diagnoses).toMatchObject([
    { kind: 'values-filled-down', column, firstRow: rows[0], lastRow: rows[rows.length - 1] },
  ]);
  expect([...(diagnoses[0]?.rows ?? [])]).toEqual(rows);
}

test('pairs-scrambled: 300 random lists', () => {
  forRandomLists((chance, sample, column) => {
    const first = chance.between(0, sample.list.length - 8);
    const last = chance.between(first + 7, sample.list.length - 1);
    const damaged = scramble(chance, sample.list, column, first, last);
    expectEachWrongRowOnce(damaged, sample);
    const facts = factsOf(damaged, sample.batches);
    for (const one of found(damaged, sample)) {
      const part = factsIn(facts, one);
      if (one.kind === 'column-sorted-alone') expectSortedByChance(damaged, sample, column, one);
      else expect([column, null]).toContain(one.column);
      if (one.kind === 'column-slipped') expect(slipOffsets(part)).toContain(one.offset);
      if (one.kind === 'rows-swapped') expect(isSwap(part)).toBe(true);
      expect(['values-replaced', 'values-filled-down']).not.toContain(one.kind);
    }
  });
});

/**
 * A scrambled column that came out in order; or the column that stayed is in order and R's order
 * says nothing: a sort of that column leaves the same list.
 */
function expectSortedByChance(
  damaged: readonly Row[],
  sample: Sample,
  column: ColumnName,
  one: Diagnosis,
): void {
  const named = one.column ?? column;
  const range = damaged.slice(one.firstRow, one.lastRow + 1);
  expect(isMonotone(range.map((row) => row[named]))).toBe(true);
  if (named !== column) expect(sample.shape).toBe(UNTOLD);
}

function factsIn(facts: ReturnType<typeof factsOf>, { firstRow, lastRow }: Diagnosis) {
  const isIn = (row: number) => row >= firstRow && row <= lastRow;
  return {
    wrong: facts.wrong.filter(isIn),
    right: new Set([...facts.right].filter(isIn)),
    offsets: new Map([...facts.offsets].filter(([row]) => isIn(row))),
  };
}

describe('values-replaced: 300 random lists for each way', () => {
  test('one cell written over with a value of the list', () => {
    forRandomLists((chance, sample, column) => {
      const [row = 0, other = 0] = knownRows(chance, sample);
      if (Math.abs(row - other) < 2) return;
      const damaged = overwrite(sample.list, column, row, [sample.list[other]?.[column] ?? '']);
      expect(found(damaged, sample)).toMatchObject([
        { kind: 'values-replaced', column, firstRow: row, lastRow: row, affected: 1, provable: 1 },
      ]);
    });
  });

  test('a range pasted from another list', () => {
    forRandomLists((chance, sample, column) => {
      const count = chance.between(2, 8);
      const first = chance.between(0, sample.list.length - count);
      const foreign = peopleOf(chance, count).map((row) => ({
        ...row,
        account: `x.${row.account}`,
      }));
      const cells = foreign.map((row) => row[column]);
      const damaged = overwrite(sample.list, column, first, cells);
      const wider = { ...sample, batches: [...sample.batches, foreign] };
      expectEachWrongRowOnce(damaged, wider);
      for (const one of found(damaged, wider)) {
        expect(one.kind).toBe('values-replaced');
        expect([column, null]).toContain(one.column);
      }
    });
  });
});
