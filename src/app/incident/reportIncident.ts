import type { CheckResult } from '../../core/check/checkList';
import { columnsNamed, type ChosenColumns } from '../../core/columns/chooseColumns';
import {
  executionsOf,
  unusedWords,
  wordsOf,
  type ExecutionLog,
} from '../../core/incident/execution';
import type { Incident } from '../../core/incident/incident';
import { incidentOf } from '../../core/incident/incidentOf';
import { wayBackOf, type NamedWayBack } from '../../core/incident/wayBackOf';
import type { Facts } from '../../core/facts/facts';
import type { Sheet } from '../../core/table/column';
import { textAt } from '../../core/table/text';

/** Which column holds the run's log, by letter or heading, and what its words mean. */
export interface LogWishes {
  readonly column: string;
  readonly executed: readonly string[];
  readonly prepared: readonly string[];
}

/** Why nothing can be told: a rule forbids it. */
export type IncidentRefusal =
  | { readonly reason: 'columns-unclear' }
  | {
      readonly reason: 'no-such-column';
      readonly column: string;
      readonly headings: readonly string[];
    }
  | { readonly reason: 'several-columns'; readonly column: string }
  /** A word for "done" that stands nowhere; `found`: words that do. */
  | { readonly reason: 'word-unused'; readonly word: string; readonly found: readonly string[] };

/** Who got whose mail and the way back, or why nothing can be told. */
export type IncidentOutcome =
  | { readonly kind: 'told'; readonly incident: Incident; readonly wayBack: NamedWayBack }
  | { readonly kind: 'refused'; readonly refusal: IncidentRefusal };

/** A list that was checked. */
export interface CheckedSheet {
  readonly sheet: Sheet;
  /** Null where they are unclear. */
  readonly columns: ChosenColumns | null;
  readonly result: CheckResult;
}

const WORDS_SHOWN = 6;

/**
 * Tells from a check of a list that ran who got whose mail, and the way back. `log` null: no column says
 * what was done. Never throws.
 */
export function reportIncident(checked: CheckedSheet, log: LogWishes | null): IncidentOutcome {
  const { sheet, columns, result } = checked;
  if (result.facts === null || columns === null) return refused({ reason: 'columns-unclear' });
  const found = log === null ? null : findLog(sheet, columns, result.facts, log);
  if (found !== null && 'reason' in found) return refused(found);
  const executions = executionsOf(result.facts, found);
  const incident = incidentOf(result, executions);
  if (incident === null) return refused({ reason: 'columns-unclear' });
  return { kind: 'told', incident, wayBack: wayBackOf(result, incident, executions) };
}

function refused(refusal: IncidentRefusal): IncidentOutcome {
  return { kind: 'refused', refusal };
}

function findLog(
  sheet: Sheet,
  { headerRow, headings }: ChosenColumns,
  facts: Facts,
  { column: wish, executed, prepared }: LogWishes,
): ExecutionLog | IncidentRefusal {
  const header = headerRow === null ? null : { index: headerRow, headings };
  const [at, ...more] = columnsNamed(sheet, header, wish);
  const column = at === undefined ? undefined : sheet.columns[at];
  if (column === undefined) {
    const texts = headerRow === null ? [] : sheet.columns.map((one) => textAt(one, headerRow));
    return { reason: 'no-such-column', column: wish, headings: texts };
  }
  if (more.length > 0) return { reason: 'several-columns', column: wish };
  const log = { column, executed, prepared };
  const [word] = unusedWords(facts, log);
  if (word === undefined) return log;
  return { reason: 'word-unused', word, found: wordsOf(facts, column, WORDS_SHOWN) };
}
