import { RowState } from '../../core/check/rowState';
import { stillListed } from '../../core/facts/stillListed';
import { tableName } from '../../core/report/tableName';
import type { CheckedList } from '../checkFiles';
import { questionsOf } from '../columnQuestions';
import type { CheckSummary } from '../ports/checker';
import type { StateName } from './entries';
import type { ReadReference } from '../readReferences';

/** A check in short, as plain values that cross to the pane. Never throws. */
export function summaryOf(checked: CheckedList): CheckSummary {
  const { result, references, columns, fingerprint, checkCode } = checked;
  return {
    counts: result.counts,
    passed: result.passed,
    comparable: result.facts !== null && references.some(({ rows }) => rows > 0),
    states: countStates(result.states),
    diagnoses: result.diagnoses,
    questions: questionsOf(result),
    answers: result.facts?.answers ?? null,
    references: references.map(compared),
    stillListed: stillListed(result.facts),
    passedOver: checked.passedOver.map(({ file, sheet }) => tableName(file, sheet)),
    columns,
    fingerprint,
    checkCode,
  };
}

function compared({ file, sheet, role, rows }: ReadReference): CheckSummary['references'][number] {
  return { name: sheet ?? file, role, rows };
}

function countStates(states: Uint8Array): Readonly<Record<StateName, number>> {
  const counts = [0, 0, 0, 0, 0, 0];
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  const entries = Object.entries(RowState).map(([name, state]) => [name, counts[state] ?? 0]);
  // Object.fromEntries forgets which names there are.
  return Object.fromEntries(entries) as Record<StateName, number>;
}
