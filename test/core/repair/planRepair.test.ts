import fc from 'fast-check';
import { accountText } from '../../../src/core/facts/accountSpace';
import type { Facts } from '../../../src/core/facts/facts';
import type { CheckResult } from '../../../src/core/check/checkList';
import { planRepair } from '../../../src/core/repair/planRepair';
import { EMPTIED } from '../../../src/core/repair/provenTargets';
import type { CellValue } from '../../../src/core/table/column';
import { runs, seed } from '../../support/counts';
import { checkOf, checkRows, pairOf, pairsTo, type Rows } from '../support/listOf';

/** Which of the rows below the header stands at a position: rows left blank count for nothing. */
function rowOf(facts: Facts, position: number): number {
  return (facts.list.data.rows[position] as number) - 1;
}

/** Carries a repair out on plain rows; keys become texts by what the list and the reference hold. */
function repaired(rows: Rows, reference: Rows, result: CheckResult): CellValue[][] {
  const { facts } = result;
  if (facts === null) throw new Error('the columns are known');
  const idOf = new Map<number, CellValue>();
  for (const cells of [facts.list, ...facts.sources.map((source) => source.cells)]) {
    const texts = cells === facts.list ? rows : reference;
    cells.id.keys.forEach((key, at) => {
      idOf.set(key, texts[(cells.data.rows[at] as number) - 1]?.[1] ?? null);
    });
  }
  const after = rows.map((row) => [row[0] ?? null, row[1] ?? null]);
  for (const { field, positions, keys } of planRepair(result).columns) {
    positions.forEach((position, at) => {
      const key = keys[at] as number;
      const value = field === 'account' ? accountText(facts.space, key) : (idOf.get(key) ?? null);
      const row = after[rowOf(facts, position)];
      if (row) row[field === 'account' ? 0 : 1] = key === EMPTIED ? null : value;
    });
  }
  return after;
}

const reference = pairsTo(30);
/** Somebody whom the reference does not know. */
const TYPED = 'neu@amt.example';

/** The rows after one column was put in the order of `order` (by row: the row its value comes from). */
function moved(rows: Rows, column: 0 | 1, order: readonly number[]): CellValue[][] {
  return rows.map((row, at) => {
    const value = rows[order[at] ?? at]?.[column] ?? null;
    return column === 0 ? [value, row[1] ?? null] : [row[0] ?? null, value];
  });
}

const sortedOrder = (rows: Rows, column: 0 | 1): number[] =>
  rows
    .map((_, at) => at)
    .sort((a, b) => (String(rows[a]?.[column]) < String(rows[b]?.[column]) ? -1 : 1));

describe('planRepair', () => {
  test.each([
    ['accounts', 0],
    ['IDs', 1],
  ] as const)('the accident: the %s sorted alone, all of them put back', (_, column) => {
    const rows = moved(reference, column, sortedOrder(reference, column));
    const result = checkRows(rows, reference);
    const plan = planRepair(result);
    expect(plan.columns.map(({ field }) => field)).toEqual([column === 0 ? 'account' : 'id']);
    expect(plan.right.after).toBe(30);
    expect(plan.open).toHaveLength(0);
    expect(repaired(rows, reference, result)).toEqual(reference.map((row) => [...row]));
  });

  test.each([
    ['accounts', 0],
    ['IDs', 1],
  ] as const)(
    'people renamed since get their pairs back as the directory has them: %s',
    (_, column) => {
      const today = reference.map(([account, id], at): [string, string] =>
        at % 7 === 3 ? [`neu${at}@amt.example`, id] : [account, id],
      );
      const rows = moved(today, column, sortedOrder(today, column));
      const result = checkOf({
        list: { rows },
        references: [{ rows: reference }, { rows: today, role: 'directory' }],
      });
      const { open, right } = planRepair(result);
      expect(open).toHaveLength(0);
      expect(right.after).toBe(30);
      expect(repaired(rows, reference, result)).toEqual(today);
    },
  );

  test('a cell was inserted among the accounts: the empty cell is filled, the last one emptied', () => {
    const accounts = reference.map(([account]): CellValue => account);
    accounts.splice(10, 0, null);
    const rows = accounts.map((account, at) => [account, reference[at]?.[1] ?? null]);
    const result = checkRows(rows, reference);
    const after = repaired(rows, reference, result);
    expect(after).toEqual([...reference.map((row) => [...row]), [null, null]]);
    const { columns, open } = planRepair(result);
    expect(open).toHaveLength(0);
    expect(columns[0]?.proofs.at(-1)).toBe('other-cell-empty');
    expect(new Set(columns[0]?.proofs.slice(0, -1))).toEqual(new Set(['reference']));
  });

  test('accounts filled down over rows of others: each gets its own again', () => {
    const rows = reference.map((row, at) =>
      at > 4 && at < 15 ? [reference[4]?.[0] ?? null, row[1]] : [...row],
    );
    const result = checkRows(rows, reference);
    // What is told of the damage and what is offered against it do not contradict each other.
    expect(result.diagnoses).toMatchObject([{ affected: 10, provable: 10 }]);
    expect(repaired(rows, reference, result)).toEqual(reference.map((row) => [...row]));
  });

  test('a value that was typed in is never overwritten, and who stands in its way stays open', () => {
    const order = sortedOrder(reference, 0);
    const rows = moved(reference, 0, order).map((row, at) =>
      at === 3 ? ['neu@amt.example', row[1] ?? null] : row,
    );
    const result = checkRows(rows, reference);
    const after = repaired(rows, reference, result);
    expect(after[3]).toEqual(rows[3]);
    const [{ positions = new Uint32Array(0) } = {}] = planRepair(result).columns;
    for (const position of positions) expect(after[position]).toEqual(reference[position]);
    expect(planRepair(result).open).toContain(3);
  });

  test.each([
    ['accounts', 0],
    ['IDs', 1],
  ] as const)('the %s sorted alone, one person unknown: the others are put back', (_, column) => {
    const all = [...reference.slice(0, 12), pairOf(500), ...reference.slice(12)];
    const rows = moved(all, column, sortedOrder(all, column));
    const result = checkRows(rows, reference);
    expect(result.counts.wrongPair).toBeGreaterThan(20);
    expect(repaired(rows, reference, result)).toEqual(all.map((row) => [...row]));
    const { columns, right } = planRepair(result);
    expect(right.after).toBe(30);
    expect(columns.flatMap(({ proofs }) => proofs.filter((one) => one !== 'reference'))).toEqual([
      'only-one-left',
    ]);
  });

  test('two strangers could be either’s: neither is taken for the other', () => {
    const all = [pairOf(400), ...reference, pairOf(500)];
    const rows = moved(all, 0, sortedOrder(all, 0));
    const result = checkRows(rows, reference);
    const after = repaired(rows, reference, result);
    for (const at of [0, 31]) expect(after[at]).toEqual(rows[at]);
  });

  test('a strange account and a strange ID of two people are not made one person', () => {
    const typed = reference.map((row): CellValue[] => [...row]);
    typed[20] = [typed[20]?.[0] ?? null, pairOf(520)[1]];
    typed[21] = [TYPED, typed[21]?.[1] ?? null];
    const order = reference.map((_, at) => at);
    order.splice(20, 6, 21, 22, 23, 25, 20, 24);
    const rows = moved(typed, 1, order);
    const after = repaired(rows, reference, checkRows(rows, reference));
    expect(after).not.toContainEqual([TYPED, pairOf(520)[1]]);
  });

  test('a right list, a list of strangers, a list without columns: nothing to do', () => {
    expect(planRepair(checkRows(reference, reference)).columns).toEqual([]);
    const strangers = pairsTo(60).slice(30);
    const plan = planRepair(checkRows(strangers, reference));
    expect(plan.columns).toEqual([]);
    expect(plan.open).toHaveLength(30);
  });

  test('an account that the reference gives two IDs proves nothing', () => {
    const contradicted: Rows = [...reference, [reference[7]?.[0] ?? null, pairOf(99)[1]]];
    const rows = moved(reference, 0, sortedOrder(reference, 0));
    const result = checkRows(rows, contradicted);
    const after = repaired(rows, contradicted, result);
    expect(after[7]).toEqual(rows[7]);
    expect(planRepair(result).open).toContain(7);
  });

  test('no wrong repair, ever: what is rewritten is right, nothing is lost and nothing stands twice', () => {
    const damage = fc.record({
      column: fc.constantFrom<0 | 1>(0, 1),
      first: fc.nat(29),
      length: fc.integer({ min: 2, max: 30 }),
      shuffle: fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }),
      kind: fc.constantFrom<Kind>('sorted', 'shuffled', 'filled', 'typed', 'emptied'),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const before = damages.reduce<CellValue[][]>(
          damaged,
          reference.map((row) => [...row]),
        );
        const result = checkRows(before, reference);
        const plan = planRepair(result);
        const after = repaired(before, reference, result);
        for (const { positions, keys } of plan.columns) {
          positions.forEach((position, at) => {
            const row = after[rowOf(result.facts as Facts, position)] as Rows[number];
            const truth = reference.find(([, id]) => id === row[1]);
            if (keys[at] === EMPTIED) return;
            // Somebody unknown, of whom nothing but this was left: typed in both columns of one row.
            if (truth === undefined) expect(typedRows(damages)).toContainEqual([...row]);
            else expect(row).toEqual(truth);
          });
        }
        for (const which of [0, 1]) {
          const values = (rows: Rows) =>
            rows.flatMap((row) => (row[which] === null ? [] : [String(row[which])]));
          const [old, fresh] = [values(before), values(after)];
          for (const value of old) expect(fresh).toContain(value);
          const twice = (all: string[]) =>
            new Set(all.filter((value, at) => all.indexOf(value) !== at));
          for (const value of twice(fresh)) expect(twice(old)).toContain(value);
        }
        const again = checkRows(after, reference);
        expect(planRepair(again).right.before).toBe(plan.right.after);
        expect(again.counts.wrongPair).toBeLessThanOrEqual(result.counts.wrongPair);
      }),
      { seed, numRuns: runs(2_000), examples: REPAIRED_WRONGLY_ONCE.map((one) => [one]) },
    );
  });
});

type Kind = 'sorted' | 'shuffled' | 'filled' | 'typed' | 'emptied';

interface Damage {
  readonly column: 0 | 1;
  readonly first: number;
  readonly length: number;
  readonly shuffle: number[];
  readonly kind: Kind;
}

const shuffle = (...order: readonly number[]): number[] => [
  ...order,
  ...Array<number>(30 - order.length).fill(0),
];

/** Two diagnoses that speak of one row; people of whom two were taken for one. */
const REPAIRED_WRONGLY_ONCE: Damage[][] = [
  [
    {
      column: 1,
      first: 0,
      length: 14,
      shuffle: shuffle(565, 0, 864, 0, 0, 475, 353, 339, 339, 339, 0, 353, 353, 0),
      kind: 'shuffled',
    },
    { column: 0, first: 9, length: 3, shuffle: shuffle(), kind: 'filled' },
  ],
  [
    { column: 1, first: 0, length: 2, shuffle: shuffle(), kind: 'typed' },
    { column: 0, first: 0, length: 2, shuffle: shuffle(), kind: 'typed' },
    { column: 0, first: 0, length: 3, shuffle: shuffle(444, 444), kind: 'shuffled' },
  ],
  [
    { column: 0, first: 21, length: 2, shuffle: shuffle(), kind: 'typed' },
    { column: 1, first: 20, length: 2, shuffle: shuffle(), kind: 'typed' },
    { column: 1, first: 20, length: 6, shuffle: shuffle(214, 0, 0, 0, 214), kind: 'shuffled' },
  ],
];

/** The people that were typed in whole: account and ID of one row. */
function typedRows(damages: readonly Damage[]): Rows {
  const rowsOf = (column: 0 | 1): number[] =>
    damages
      .filter((one) => one.kind === 'typed' && one.column === column)
      .map(({ first }) => first);
  return rowsOf(0)
    .filter((row) => rowsOf(1).includes(row))
    .map((row) => [TYPED, pairOf(500 + row)[1]]);
}

function damaged(
  rows: CellValue[][],
  { column, first, length, shuffle, kind }: Damage,
): CellValue[][] {
  const last = Math.min(rows.length, first + length);
  const block = rows.slice(first, last);
  const order = block.map((_, at) => at);
  if (kind === 'sorted')
    order.sort((a, b) => (String(block[a]?.[column]) < String(block[b]?.[column]) ? -1 : 1));
  if (kind === 'shuffled') order.sort((a, b) => (shuffle[a] as number) - (shuffle[b] as number));
  const values = order.map((at) => block[at]?.[column] ?? null);
  return rows.map((row, at) => {
    if (at < first || at >= last) return row;
    let value = values[at - first] ?? null;
    if (kind === 'filled') value = block[0]?.[column] ?? null;
    if (kind === 'typed' && at === first) value = column === 0 ? TYPED : pairOf(500 + at)[1];
    if (kind === 'emptied' && at === first) value = null;
    return column === 0 ? [value, row[1] ?? null] : [row[0] ?? null, value];
  });
}
