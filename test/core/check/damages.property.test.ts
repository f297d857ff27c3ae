import fc from 'fast-check';
import type { Damage } from '../../../scripts/samples/damage';
import { makeScenario, type ScenarioOptions } from '../../../scripts/samples/scenario';
import { isRight, truthOf } from '../../../scripts/samples/truth';
import type { CheckResult } from '../../../src/core/check/checkList';
import { runs, seed } from '../../support/counts';
import {
  anyDamages,
  checkScenario,
  DAMAGES,
  expectedCrossings,
  expectedStates,
  scenarios,
  statesByRow,
} from './supportScenario';

/** Findings about a column or the whole list that stand for their rows. */
const EXPLAINS_ROWS = ['tmp-suffix', 'id-byte-order', 'id-space-differs', 'reference-invalid'];

function rowsWithErrors(result: CheckResult): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const group of result.groups) {
    if (group.severity !== 'error' || group.positions === null) continue;
    for (let index = 0; index < group.length; index++) rows.add(group.rowAt(index) ?? -1);
  }
  return rows;
}

function explainsAllRows(result: CheckResult): boolean {
  return result.groups.some(
    ({ rule, severity, positions }) =>
      severity === 'error' && positions === null && EXPLAINS_ROWS.includes(rule),
  );
}

function judgeRightly(options: ScenarioOptions): void {
  const scenario = makeScenario(options);
  const { original, rows } = scenario;
  const result = checkScenario(scenario);
  const { counts } = result;
  const states = statesByRow(result, rows.length);

  const broken = truthOf(original, rows).flatMap((pair, row) => (isRight(pair) ? [] : [row]));
  expect(broken.filter((row) => states[row] === 'ok')).toEqual([]);
  expect(states).toEqual(expectedStates(scenario));

  expect(counts.rows).toBe(states.filter((state) => state !== null).length);
  const { correct, wrongPair, unknownAccount, unknownId, unknownPair, notChecked } = counts;
  expect(correct + wrongPair + unknownAccount + unknownId + unknownPair + notChecked).toBe(
    counts.rows,
  );
  expect(correct).toBe(states.filter((state) => state === 'ok').length);
  expect(wrongPair).toBe(states.filter((state) => state === 'wrong').length);
  expect(counts.crossAgency).toBe(expectedCrossings(scenario));

  const explained = rowsWithErrors(result);
  const all = explainsAllRows(result);
  const notOk = states.flatMap((state, row) => (state === null || state === 'ok' ? [] : [row + 2]));
  expect(notOk.filter((row) => !all && !explained.has(row))).toEqual([]);
  if (notOk.length > 0) expect(result.passed).toBe(false);
}

describe('property: a broken pair is never ok, states and counts are exact, every row is explained', () => {
  const kinds: readonly (readonly Damage['kind'][])[] = DAMAGES.map((kind) => [kind]);
  test.each(kinds)('%s', (kind) => {
    fc.assert(fc.property(scenarios(fc.constant([kind])), judgeRightly), {
      numRuns: runs(2_000),
      seed,
    });
  });

  test('several at once', () => {
    fc.assert(fc.property(scenarios(anyDamages), judgeRightly), { numRuns: runs(2_000), seed });
  });

  test('none', () => {
    fc.assert(fc.property(scenarios(fc.constant([])), judgeRightly), { numRuns: runs(500), seed });
  });
});
