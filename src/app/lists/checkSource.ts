import { checkList, type CheckResult } from '../../core/check/checkList';
import { isApart } from '../../core/facts/pairCells';
import type { Profile } from '../../core/profile/profile';
import type { RuleId } from '../../core/rules/catalog';
import type { FindingGroup } from '../../core/rules/finding';
import { findSeal } from '../../core/seal/findSeal';
import { CellKind, kindAt } from '../../core/table/column';
import type { ListSource } from './listSource';

/** What a list says of itself before rows are taken from it. */
export interface CheckedSource {
  readonly result: CheckResult;
  /** Errors that stand in the way; what concerns several lists at once is judged over all of them. */
  readonly errors: readonly FindingGroup[];
  readonly warnings: readonly FindingGroup[];
  /** Indices (from 0) of the rows that are pairs. */
  readonly rows: Uint32Array;
  /** Whether its rows carry check digits; they fit unless `errors` says otherwise (seal-broken). */
  readonly sealed: boolean;
  /** Columns (from 0) of the check digits and of the formula beside them. */
  readonly sealColumns: readonly number[];
}

/** Judged over all lists together, or only to be judged by a reference: what is asked is a list's form. */
const JUDGED_ELSEWHERE: ReadonlySet<RuleId> = new Set<RuleId>([
  'id-space-differs',
  'duplicate-id',
  'duplicate-account',
  'reference-invalid',
  'several-agencies',
  'agency-unclear',
  // What is merged or split is judged by the sizes asked for the new lists.
  'batch-too-large',
  'stack-mismatch',
]);

/** Checks one list by all that can be seen without another one. Never throws. */
export function checkSource(source: ListSource, profile: Profile): CheckedSource {
  const { sheet, columns } = source;
  const result = checkList({
    list: { sheet, columns },
    references: [],
    others: [],
    ownRange: [],
    // Protected mailboxes are a question of the new list, and their patterns cost more than 200 rows.
    profile: { ...profile, protectedMailboxes: [] },
    kind: 'first',
    answers: source.answers ?? {},
    exclusions: [],
  });
  const own = result.groups.filter(
    ({ rule, group }) => group !== 'pairs' && !JUDGED_ELSEWHERE.has(rule),
  );
  const list = result.facts?.list;
  const all = list?.data.rows ?? new Uint32Array(0);
  const rows = all.filter((_, position) => list !== undefined && !isApart(list, position));
  const seal = findSeal(sheet, columns, rows);
  const digits = sheet.columns[seal?.digits ?? -1];
  return {
    result,
    errors: own.filter(({ severity }) => severity === 'error'),
    warnings: own.filter(({ severity }) => severity === 'warning'),
    rows,
    sealed: digits !== undefined && rows.some((row) => kindAt(digits, row) !== CellKind.empty),
    sealColumns: [seal?.digits ?? null, seal?.pairing ?? null].filter((at) => at !== null),
  };
}

/**
 * The findings that are left when these rows (numbers from 1) are not taken. A broken check digit
 * speaks of its whole list and stays. Never throws.
 */
export function withoutRows(
  groups: readonly FindingGroup[],
  rows: ReadonlySet<number>,
): readonly FindingGroup[] {
  if (rows.size === 0) return groups;
  return groups.flatMap((group) => {
    if (group.rule === 'seal-broken') return [group];
    const kept = Array.from({ length: group.length }, (_, at) => at).filter(
      (at) => !rows.has(group.rowAt(at) ?? 0),
    );
    if (kept.length === 0) return [];
    return [
      {
        ...group,
        length: kept.length,
        positions: null,
        at: (index: number) => group.at(kept[index] ?? 0),
        rowAt: (index: number) => group.rowAt(kept[index] ?? 0),
      },
    ];
  });
}
