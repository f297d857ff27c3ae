import fc from 'fast-check';
import type { Damage } from '../../../scripts/samples/damage';
import { batchHeader } from '../../../scripts/samples/lists';
import type { Scenario, ScenarioOptions, Shape } from '../../../scripts/samples/scenario';
import type { Row } from '../../../scripts/samples/spreadsheetSort';
import { accountColumn, agencyColumn, idColumn } from '../../../scripts/samples/truth';
import type { CheckResult } from '../../../src/core/check/checkList';
import { checkOf, statesOf, type CheckOf, type ReferenceOf } from '../support/listOf';

export const DAMAGES = [
  'column-sorted-alone',
  'rows-swapped',
  'column-slipped',
  'values-filled-down',
  'pairs-scrambled',
  'values-replaced',
  'rows-sorted-together',
] as const satisfies readonly Damage['kind'][];

/** Options of random lists of 20 to 190 rows with the damages given; `shapes` by chance. */
export function scenarios(
  damages: fc.Arbitrary<readonly Damage['kind'][]>,
  shapes: readonly Shape[] = ['one-batch', 'stacked-batches'],
): fc.Arbitrary<ScenarioOptions> {
  return fc
    .record({
      seed: fc.integer(),
      shape: fc.constantFrom(...shapes),
      inOrder: fc.boolean(),
      strangers: fc.integer({ min: 0, max: 6 }),
      damages,
    })
    .map((options) => {
      const least = Math.max(20, options.damages.length * 14);
      const most = options.shape === 'one-batch' ? 3 * least : least + 5;
      return { ...options, batchRows: [least, most] };
    });
}

/** One to three damages of any kind. */
export const anyDamages: fc.Arbitrary<readonly Damage['kind'][]> = fc.array(
  fc.constantFrom<Damage['kind']>(...DAMAGES),
  { minLength: 1, maxLength: 3 },
);

/** The source batches of a scenario under the samples' header, named Charge 1, Charge 2 …. */
export function referencesOf({ reference }: Scenario): readonly ReferenceOf[] {
  return reference.map((rows, at) => ({ header: batchHeader, rows, name: `Charge ${at + 1}` }));
}

/** The check of a scenario's list; `more` overrides. */
export function checkScenario(
  scenario: Scenario,
  more: Partial<CheckOf> & { readonly rows?: readonly Row[] } = {},
): CheckResult {
  const { rows = scenario.rows, ...rest } = more;
  return checkOf({
    list: { header: batchHeader, rows },
    references: referencesOf(scenario),
    ...rest,
  });
}

/** By row of the scenario's list (from 0): its state's name; null for a blank row. */
export function statesByRow(result: CheckResult, count: number): (string | null)[] {
  const states: (string | null)[] = new Array<string | null>(count).fill(null);
  const named = statesOf(result);
  result.facts?.list.data.rows.forEach((index, position) => {
    states[index - 1] = named[position] ?? null;
  });
  return states;
}

/** Digits counted up past the last one make an ID longer. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the rows must come to by the maker's knowledge alone: each row looked up as a person would. */
export function expectedStates({ reference, rows }: Scenario): (string | null)[] {
  const known = reference.flat();
  const ids = new Map(known.map((row) => [row[accountColumn], row[idColumn]]));
  const accounts = new Map(known.map((row) => [row[idColumn], row[accountColumn]]));
  const times = [accountColumn, idColumn].map((column) => countCells(rows, column));
  return rows.map((row) => {
    const account = row[accountColumn] ?? '';
    const id = row[idColumn] ?? '';
    if (row.every((cell) => cell === '')) return null;
    if (account === '' || id === '') return 'notChecked';
    if (!GUID.test(id)) return 'damaged';
    if (!ids.has(account) || !accounts.has(id)) return 'unknown';
    if (ids.get(account) !== id) return 'wrong';
    return times.some((count, column) => (count.get(row[column] ?? '') ?? 0) > 1)
      ? 'duplicate'
      : 'ok';
  });
}

/** How many of the rows in state wrong join two agencies, by the owners' agencies. */
export function expectedCrossings({ reference, rows }: Scenario): number {
  const known = reference.flat();
  const byAccount = new Map(known.map((row) => [row[accountColumn], row[agencyColumn]]));
  const byId = new Map(known.map((row) => [row[idColumn], row[agencyColumn]]));
  return rows.filter((row) => {
    const own = byAccount.get(row[accountColumn]);
    const owner = byId.get(row[idColumn]);
    return own !== undefined && owner !== undefined && own !== owner;
  }).length;
}

function countCells(rows: readonly Row[], column: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[column] ?? '', (counts.get(row[column] ?? '') ?? 0) + 1);
  return counts;
}
