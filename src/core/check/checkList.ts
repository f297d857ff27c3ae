import type { UnclearColumns } from '../columns/chooseColumns';
import { buildFacts, type FactsInput, type KeyedAhead } from '../facts/buildFacts';
import { findDataRows } from '../facts/dataRows';
import type { Facts } from '../facts/facts';
import { RULES, type RuleDetails, type RuleId } from '../rules/catalog';
import { groupOf, type FindingGroup } from '../rules/finding';
import { columnsUnclear, columnsUnclearFound } from '../rules/reading/columnsUnclear';
import type { Found } from '../rules/rule';
import type { Sheet } from '../table/column';
import { countAll, findingCounts, type Counts } from './counts';
import { diagnoseList, type ListDiagnosis } from './diagnoses';
import { RowState, rowStates } from './rowState';

/** What a check says of a list: one value that list, colours, report and JSON all come from. */
export interface CheckResult {
  /** Null where the columns are unclear: then nothing was compared. */
  readonly facts: Facts | null;
  /** `RowState` of each data row. */
  readonly states: Uint8Array;
  readonly counts: Counts;
  /** By rule in rules.md's order. */
  readonly groups: readonly FindingGroup[];
  readonly diagnoses: readonly ListDiagnosis[];
  /** Rows > 0, every row ok and no error. */
  readonly passed: boolean;
}

/**
 * Compares a list with its references by every rule. Deterministic, what was keyed `ahead` changes
 * nothing; never throws.
 */
export function checkList(input: FactsInput, ahead: KeyedAhead | null = null): CheckResult {
  const facts = buildFacts(input, ahead);
  const groups = RULES.flatMap((rule) => judge(rule, facts));
  const states = rowStates(facts, groups);
  const counts = countAll(facts, states, groups);
  const passed = counts.rows > 0 && counts.correct === counts.rows && counts.errors === 0;
  return { facts, states, counts, groups, diagnoses: diagnoseList(facts, groups), passed };
}

function judge(rule: (typeof RULES)[number], facts: Facts): readonly FindingGroup[] {
  // Each rule finds what its own details type says; a union of rules cannot express that pairing.
  const found = rule.judge(facts) as readonly Found<RuleDetails[RuleId]>[];
  return found.map((one) => groupOf<RuleId>(rule, one, facts));
}

/** The result for a list whose columns could not be told: all rows not checked (columns-unclear). */
export function checkWithoutColumns(sheet: Sheet, unclear: UnclearColumns): CheckResult {
  const rows = findDataRows(sheet, unclear.headerRow, null).rows.length;
  const groups = [groupOf(columnsUnclear, columnsUnclearFound(unclear), null)];
  const counts: Counts = {
    rows,
    correct: 0,
    wrongPair: 0,
    unknownAccount: 0,
    unknownId: 0,
    unknownPair: 0,
    missing: 0,
    notChecked: rows,
    crossAgency: null,
    ...findingCounts(groups),
  };
  const states = new Uint8Array(rows).fill(RowState.notChecked);
  return { facts: null, states, counts, groups, diagnoses: [], passed: false };
}
