import type { InBothLanguages } from '../../../core/profile/profile';
import type { Finding, FindingGroup } from '../../../core/rules/finding';
import { textAt } from '../../../core/table/text';
import type { CheckedSource } from '../../lists/checkSource';
import type { ListEvidence } from '../../lists/combineLists';
import type { AgencyRows, ListSource } from '../../lists/listSource';
import type { NewList } from '../../lists/newList';
import type { ListRefusal } from '../../lists/refusal';
import type {
  FirstOf,
  ListPlan,
  PlainFinding,
  PlannedList,
  PlannedSource,
  PlanRefusal,
} from '../../ports/listPlanner';
import type { ExclusionPlace } from '../../ports/tableLooks';
import { OPEN_WORKBOOK } from '../deskTables';
import { placedProblem } from './exclusionWishes';

/** So many of each kind are shown; how many there are is always said. */
const SHOWN = 50;

/** What a finding says in each language. */
export type SaysInBoth = (finding: Finding) => InBothLanguages;

/** What a plan's findings say, and where the wishes to leave somebody out stand, by number less 1. */
export interface PlanWords {
  readonly says: SaysInBoth;
  readonly places: readonly ExclusionPlace[];
}

/** A list as it would be made, with its name. */
export interface NamedList {
  readonly name: string;
  readonly list: NewList;
}

/** What a merge or a split would do, as plain values. Never throws. */
export function planOf(
  evidence: ListEvidence,
  lists: readonly NamedList[],
  refusals: readonly ListRefusal[],
  { says, places }: PlanWords,
): ListPlan {
  const { sources, checks, agencies, agenciesBySource } = evidence;
  const { agencyUnclear, excluded, dropped, added } = evidence;
  return {
    sources: sources.map((source, at) =>
      plannedSource(source, checks[at], agenciesBySource[at] ?? [], says),
    ),
    agencies,
    agencyUnclear,
    excluded,
    dropped: firstOf(dropped),
    added,
    lists: lists.map(plannedList),
    refusals: refusals.map((refusal) => plainRefusal(refusal, { says, places })),
  };
}

/** A plan that came to nothing before any rows were compared. Never throws. */
export function planWithout(refusals: readonly PlanRefusal[]): ListPlan {
  return {
    sources: [],
    agencies: [],
    agencyUnclear: false,
    excluded: [],
    dropped: firstOf([]),
    added: 0,
    lists: [],
    refusals,
  };
}

function plannedSource(
  { name, file, sheet, columns }: ListSource,
  check: CheckedSource | undefined,
  agencies: readonly AgencyRows[],
  says: SaysInBoth,
): PlannedSource {
  const { headerRow, bound } = columns;
  const headings = bound.map((at) => {
    const column = sheet.columns[at];
    return column === undefined || headerRow === null ? '' : textAt(column, headerRow);
  });
  return {
    name,
    file: file === OPEN_WORKBOOK ? null : file,
    rows: check?.rows.length ?? 0,
    agencies,
    headings,
    sealed: check?.sealed ?? false,
    warnings: findingsOf(check?.warnings ?? [], says),
  };
}

function plannedList({ name, list }: NamedList): PlannedList {
  const { account, id, bound } = list.columns;
  return {
    name,
    agency: list.agency,
    rows: list.source.length,
    columns: { account, id, bound },
  };
}

function plainRefusal(refusal: ListRefusal, { says, places }: PlanWords): PlanRefusal {
  switch (refusal.reason) {
    case 'source-faults': {
      const { reason, source, groups } = refusal;
      return { reason, source, findings: findingsOf(groups, says) };
    }
    case 'additions': {
      const { reason, groups, present } = refusal;
      return { reason, findings: findingsOf(groups, says), present: firstOf(present) };
    }
    case 'repeated': {
      const { reason, repeats, areIdentical } = refusal;
      return { reason, repeats: firstOf(repeats), areIdentical };
    }
    case 'unsealable':
      return { reason: refusal.reason, rows: firstOf(refusal.rows) };
    case 'not-reconciled':
      return { reason: refusal.reason, findings: findingsOf(refusal.groups, says) };
    case 'exclusions': {
      const problems = refusal.problems.map((problem) => placedProblem(problem, places));
      return { reason: refusal.reason, problems: firstOf(problems) };
    }
    case 'several-agencies':
    case 'no-rows':
      return refusal;
  }
}

function findingsOf(groups: readonly FindingGroup[], says: SaysInBoth): FirstOf<PlainFinding> {
  const first: PlainFinding[] = [];
  for (const group of groups) {
    for (let index = 0; index < group.length && first.length < SHOWN; index++) {
      const finding = group.at(index);
      first.push({ row: finding.row, severity: finding.severity, says: says(finding) });
    }
  }
  return { first, total: groups.reduce((sum, { length }) => sum + length, 0) };
}

function firstOf<One>(all: readonly One[]): FirstOf<One> {
  return { first: all.slice(0, SHOWN), total: all.length };
}
