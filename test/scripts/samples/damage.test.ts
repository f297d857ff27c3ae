import fc from 'fast-check';
import * as damage from '../../../scripts/samples/damage';
import { makeScenario, type Shape } from '../../../scripts/samples/scenario';
import type { Row } from '../../../scripts/samples/spreadsheetSort';
import {
  accountColumn,
  countCrossAgency,
  idColumn,
  isRight,
  isWrong,
  truthOf,
} from '../../../scripts/samples/truth';
import { runs, seed } from '../../support/counts';

const five: Row[] = ['a', 'b', 'c', 'd', 'e'].map((name, i) => [name, `id${i + 1}`, 'x']);
const column = (rows: readonly Row[], index: number) => rows.map((row) => row[index]).join(' ');

test.each([
  ['sorted alone', damage.sortAlone(five, { column: 0, descending: true }), 0, 'e d c b a'],
  ['swapped', damage.swapCells(five, 1, [1, 3]), 1, 'id1 id4 id3 id2 id5'],
  ['inserted, rest kept', damage.insertCells(five, 0, 2, 1, true), 0, 'a b  c d e'],
  ['inserted, rest lost', damage.insertCells(five, 0, 2, 2, false), 0, 'a b   c'],
  ['deleted', damage.deleteCells(five, 1, 1, 2), 1, 'id1 id4 id5  '],
  ['cut and inserted', damage.moveCells(five, 0, 1, 1, 3), 0, 'a c d b e'],
  ['filled down', damage.fillDown(five, 1, 1, 3, false), 1, 'id1 id2 id2 id2 id5'],
  ['counted up', damage.fillDown([['', 'x09'], ...five], 1, 0, 2, true), 1, 'x09 x10 x11 id3 id4 id5'],
  ['counted up without a digit', damage.fillDown(five, 0, 0, 1, true), 0, 'a a c d e'],
  ['scrambled', damage.scrambleCells(five, 0, 1, [2, 0, 1]), 0, 'a d b c e'],
  ['replaced', damage.replaceCells(five, 1, new Map([[4, 'new']])), 1, 'id1 id2 id3 id4 new'],
])('%s', (_, { rows }, index, expected) => {
  expect(column(rows, index)).toBe(expected);
  const untouched = rows.slice(0, 5).map((row) => row.filter((__, i) => i !== index).join());
  if (rows.length === 5) expect(untouched).toEqual(five.map((row) => row.filter((__, i) => i !== index).join()));
});

test('a slip is told from where and how far its cells stand off their partners', () => {
  const ids = ['id1', 'id2', 'id3', 'id4', 'id5'];
  for (const damaged of [
    damage.insertCells(five, 0, 1, 1, false),
    damage.deleteCells(five, 0, 1, 1),
    damage.moveCells(five, 0, 1, 1, 4),
    damage.insertCells(five, 0, 0, 2, true),
  ]) {
    const slip = damaged.damage;
    if (slip.kind !== 'column-slipped') throw new Error('not a slip');
    for (let row = slip.first; row <= slip.last; row++) {
      const partner = five.find(([name]) => name === damaged.rows[row]?.[0]);
      expect(partner?.[1]).toBe(ids[row - slip.by]);
    }
  }
});

test('the truth about right, wrong, lost and foreign values', () => {
  const rows: Row[] = [['a', 'id1', 'x'], ['b', 'id3', 'x'], ['new', 'id2', 'x'], ['d', '', 'x'], ['new', '', 'x']];
  const truth = truthOf(five, rows);
  expect(truth.map(isRight)).toEqual([true, false, false, false, false]);
  expect(truth.map(isWrong)).toEqual([false, true, false, false, false]);
});

test('agencies are crossed by the owners, whatever the row itself says', () => {
  const original: Row[] = [['a', '1', 'north'], ['b', '2', 'south'], ['c', '3', 'south']];
  const rows: Row[] = [['a', '2', 'south'], ['b', '3', 'north'], ['c', '1', 'south']];
  expect(countCrossAgency(original, truthOf(original, rows))).toBe(2);
});

const kinds = [
  'column-sorted-alone',
  'rows-swapped',
  'column-slipped',
  'values-filled-down',
  'pairs-scrambled',
  'values-replaced',
  'rows-sorted-together',
] as const;

const scenarios = fc.record({
  seed: fc.integer(),
  shape: fc.constantFrom<Shape>('one-batch', 'stacked-batches'),
  batchRows: fc.constant([40, 60] as const),
  inOrder: fc.boolean(),
  strangers: fc.integer({ min: 0, max: 8 }),
  damages: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
});

/** What a checker sees that looks at each column alone. */
function columnFacts(rows: readonly Row[], index: number) {
  const values = rows.map((row) => row[index] ?? '');
  const length = values.reduce((sum, value) => sum + value.length, 0);
  return { count: values.length, length, distinct: new Set(values).size, sorted: values.sort() };
}

test('a column sorted alone passes every check of counts, sums, columns and duplicates', () => {
  const { original, rows } = makeScenario({ seed, shape: 'stacked-batches', damages: ['column-sorted-alone'] });
  for (const index of [0, 1, 2]) expect(columnFacts(rows, index)).toEqual(columnFacts(original, index));
  expect(truthOf(original, rows).filter(isRight).length).toBeLessThan(original.length / 2);
});

test('property: the truth is the pairs, read plainly', () => {
  const pairOf = (row: Row) => JSON.stringify([row[accountColumn], row[idColumn]]);
  fc.assert(
    fc.property(scenarios, (options) => {
      const { original, rows } = makeScenario(options);
      const pairs = new Set(original.map(pairOf));
      expect(truthOf(original, rows).map(isRight)).toEqual(rows.map((row) => pairs.has(pairOf(row))));
    }),
    { numRuns: runs(1_000), seed },
  );
});

test('property: damages without lost values keep every column, sorted rows keep every pair', () => {
  fc.assert(
    fc.property(scenarios, (options) => {
      const { original, rows, damages } = makeScenario(options);
      const permuting = damages.every(({ kind }) => !kind.startsWith('values') && kind !== 'column-slipped');
      if (!permuting) return;
      for (const index of [0, 1, 2]) expect(columnFacts(rows, index)).toEqual(columnFacts(original, index));
      const harmless = damages.every(({ kind }) => kind === 'rows-sorted-together');
      if (harmless) expect(truthOf(original, rows).every(isRight)).toBe(true);
    }),
    { numRuns: runs(1_000), seed },
  );
});

test('property: broken rows lie inside the damages, strangers are unknown to the reference', () => {
  fc.assert(
    fc.property(scenarios, (options) => {
      const { reference, original, rows, damages, strangers } = makeScenario(options);
      expect(damages.map(({ kind }) => kind)).toEqual(options.damages);
      const known = new Set(reference.flat().map((row) => row[idColumn]));
      expect(original.flatMap((row, i) => (known.has(row[idColumn]) ? [] : [i]))).toEqual(strangers);
      const damagedAt = (row: number) => damages.some((one) => spans(one, row, rows.length));
      truthOf(original, rows).forEach((pair, row) => {
        if (!isRight(pair)) expect(damagedAt(row)).toBe(true);
      });
    }),
    { numRuns: runs(1_000), seed },
  );
});

function spans(one: damage.Damage, row: number, length: number): boolean {
  switch (one.kind) {
    case 'rows-swapped':
    case 'values-replaced':
      return one.rows.includes(row);
    case 'column-slipped':
      if (one.how === 'moved') return row >= one.first && row <= one.last - one.by;
      return row >= (one.how === 'deleted' ? one.first : one.first - one.by) && row < length;
    case 'column-sorted-alone':
    case 'rows-sorted-together':
    case 'values-filled-down':
    case 'pairs-scrambled':
      return row >= one.first && row <= one.last;
  }
}

test('the same options make the same scenario', () => {
  const options = { seed: 5, shape: 'one-batch', damages: kinds, batchRows: [100, 100] } as const;
  expect(makeScenario(options)).toEqual(makeScenario(options));
  expect(makeScenario({ ...options, seed: 6 })).not.toEqual(makeScenario(options));
});

test('too short a list for its damages is refused', () => {
  expect(() => makeScenario({ seed: 1, shape: 'one-batch', batchRows: [20, 20], damages: ['rows-swapped', 'pairs-scrambled'] })).toThrow(RangeError);
});
