import fc from 'fast-check';

import { diagnose, type Diagnosis } from '../../../src/core/diagnosis/diagnose';
import { runs, seed } from '../../support/counts';
import { Chance } from './supportChance';
import { cellsOf, sortAlone, type ColumnName } from './supportDamages';
import { pairedRowsOf, sampleOf, SHAPES, type Row, type Sample, type Shape } from './supportLists';
import {
  areInOrder,
  factsOf,
  isMonotone,
  isSwap,
  namedIn,
  slipOffsets,
  type Facts,
} from './supportOracle';
import { PROGRAMS } from './supportPrograms';

type SortDiagnosis = Extract<Diagnosis, { kind: 'column-sorted-alone' }>;

interface Sorted {
  readonly sample: Sample;
  readonly damaged: readonly Row[];
  readonly column: ColumnName;
  readonly first: number;
  readonly last: number;
  readonly direction: 'ascending' | 'descending';
  readonly facts: Facts;
}

/** Whole and partial ranges of 20 rows and more, both directions, every program. */
function sortedSample(from: number, shape: Shape, column: ColumnName): Sorted {
  const chance = new Chance(from);
  const size = chance.pick([20, 50, 200, 400]);
  const before = chance.pick(PROGRAMS);
  const sample = sampleOf(chance, shape, size, before);
  const first = chance.isTrue() ? 0 : chance.between(0, size - 20);
  const last = chance.isTrue() ? size - 1 : chance.between(first + 19, size - 1);
  const direction = chance.pick(['ascending', 'descending'] as const);
  // Where R's order says nothing of the list's, another program's order would only stir it a little.
  const program =
    shape === 'whole rows sorted by account, R unsorted' ? before : chance.pick(PROGRAMS);
  const damaged = sortAlone(sample.list, column, first, last, direction, program);
  const facts = factsOf(damaged, sample.batches);
  return { sample, damaged, column, first, last, direction, facts };
}

describe('column-sorted-alone: 300 random lists of each shape', () => {
  const cases = SHAPES.flatMap((shape) =>
    (['account', 'id'] as const).map((column) => ({ shape, column })),
  );
  test.each(cases)('$column column of: $shape', ({ shape, column }) => {
    fc.assert(
      fc.property(fc.nat(), (from) => {
        const sorted = sortedSample(from, shape, column);
        const found = namedIn(sorted.damaged, sorted.sample.batches);
        if (sorted.facts.wrong.length === 0) expect(found).toEqual([]);
        else expectNamed(sorted, found);
      }),
      { numRuns: runs(300), seed },
    );
  });
});

function expectNamed(sorted: Sorted, found: readonly Diagnosis[]): void {
  expect(found.flatMap(({ rows }) => [...rows])).toEqual(sorted.facts.wrong);
  const [only] = found;
  if (looksLikeSlips(sorted, found)) return;
  if (sorted.facts.offsets.size < 3 && !isSwap(sorted.facts)) return;
  expect(found).toHaveLength(1);
  if (looksLikeLess(sorted.facts, only)) return;
  if (only?.kind !== 'column-sorted-alone') throw new Error(`named ${only?.kind ?? 'nothing'}`);
  expectColumn(sorted, only);
  expectRange(sorted, only);
}

/**
 * The honest exceptions, each exact: the sort exchanged two rows and nothing else; it moved all cells
 * by the same k (cut and put in elsewhere gives the same list); or fewer than three known cells moved.
 */
function looksLikeLess(facts: Facts, only: Diagnosis | undefined): boolean {
  if (isSwap(facts)) return only?.kind === 'rows-swapped';
  return only?.kind === 'column-slipped' && slipOffsets(facts).includes(only.offset);
}

/** A last exception: people whom R does not know were sorted in, so that both columns keep R's order. */
function looksLikeSlips({ damaged, sample, facts }: Sorted, found: readonly Diagnosis[]): boolean {
  const [first, last] = [Math.min(...facts.wrong), Math.max(...facts.wrong)];
  if (!areInOrder(damaged, sample.batches, first, last)) return false;
  return found.every(({ kind }) => kind === 'column-slipped');
}

/** The column sorted; null only where both are monotone and neither stands in R's order. */
function expectColumn({ sample, damaged, column, direction }: Sorted, only: SortDiagnosis): void {
  if (only.column !== null) {
    expect({ column: only.column, direction: only.direction }).toEqual({ column, direction });
    return;
  }
  const range = damaged.slice(only.firstRow, only.lastRow + 1);
  expect(isMonotone(cellsOf(range, 'account'))).toBe(true);
  expect(isMonotone(cellsOf(range, 'id'))).toBe(true);
  expect([direction, null]).toContain(only.direction);
  expect(sample.shape).toBe('whole rows sorted by account, R unsorted');
}

/** The rows sorted, and beyond them only rows that are not wrong and go on in order. */
function expectRange({ damaged, column, first, last, facts }: Sorted, only: Diagnosis): void {
  const { firstRow, lastRow } = only;
  expect(firstRow).toBeLessThanOrEqual(first);
  expect(lastRow).toBeGreaterThanOrEqual(last);
  expect(isMonotone(cellsOf(damaged.slice(firstRow, lastRow + 1), column))).toBe(true);
  for (const row of facts.wrong) {
    expect(row).toBeGreaterThanOrEqual(first);
    expect(row).toBeLessThanOrEqual(last);
  }
}

describe('whole rows sorted are never flagged', () => {
  test.each(SHAPES)('%s', (shape) => {
    fc.assert(
      fc.property(fc.nat(), (from) => {
        const chance = new Chance(from);
        const { list, batches } = sampleOf(chance, shape, chance.between(2, 200), 'excel');
        const column = chance.pick(['account', 'id'] as const);
        const sign = chance.pick([1, -1]);
        const sorted = [...list].sort((a, b) => (a[column] < b[column] ? -sign : sign));
        expect(diagnose(pairedRowsOf(sorted, batches))).toEqual([]);
        expect(diagnose(pairedRowsOf(chance.shuffled(list), batches))).toEqual([]);
      }),
      { numRuns: runs(300), seed },
    );
  });
});
