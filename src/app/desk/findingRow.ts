import type { CheckResult } from '../../core/check/checkList';
import { RowState } from '../../core/check/rowState';
import { storedText } from '../../core/facts/keyCellText';
import type { Finding, FindingGroup } from '../../core/rules/finding';
import type { FindingRow } from '../ports/checker';
import { NO_FINDING, type Entries, type StateName } from './entries';

/** What a finding says in one language, without its row. */
export type Says = (finding: Finding) => string;

const NAMES = Object.keys(RowState) as readonly StateName[];

/** Entry `at` (from 0) as the list shows it; null past the end. Never throws. */
export function findingRow(
  result: CheckResult,
  entries: Entries,
  at: number,
  says: Says,
): FindingRow | null {
  const groupAt = entries.group[at];
  const index = entries.index[at];
  if (groupAt === undefined || index === undefined) return null;
  if (groupAt === NO_FINDING) return rowAlone(result, index);
  const group = result.groups[groupAt];
  return group === undefined ? null : ofFinding(result, group, index, says);
}

function ofFinding(
  result: CheckResult,
  group: FindingGroup,
  index: number,
  says: Says,
): FindingRow {
  const finding = group.at(index);
  const position = group.positions?.[index];
  const { row, column, account, id, severity } = finding;
  return {
    row,
    column,
    account,
    id,
    expectedId: 'expectedId' in finding.details ? finding.details.expectedId : null,
    state: position === undefined ? null : stateAt(result, position),
    severity,
    message: says(finding),
    goesTo: goesTo(finding),
  };
}

function rowAlone(result: CheckResult, position: number): FindingRow | null {
  const list = result.facts?.list;
  if (list === undefined) return null;
  return {
    row: (list.data.rows[position] as number) + 1,
    column: list.columns.account,
    account: storedText(list.account, position) || null,
    id: storedText(list.id, position) || null,
    expectedId: null,
    state: stateAt(result, position),
    severity: null,
    message: null,
    goesTo: null,
  };
}

function stateAt({ states }: CheckResult, position: number): StateName | null {
  return NAMES.find((name) => RowState[name] === states[position]) ?? null;
}

/** wrong-pair */
function goesTo(finding: Finding): FindingRow['goesTo'] {
  if (finding.rule !== 'wrong-pair' || finding.details.belongsTo === null) return null;
  return { account: finding.details.belongsTo, agency: finding.details.ownersAgency };
}
