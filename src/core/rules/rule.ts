import type { Facts } from '../facts/facts';

/** `error` blocks the release; `warning` is acknowledged once a rule and list; `info` is shown. */
export type Severity = 'error' | 'warning' | 'info';

/** All of them, what blocks before what is only said. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The groups of rules.md, in its order. */
export type RuleGroup =
  'reading' | 'hygiene' | 'grammar' | 'uniqueness' | 'pairs' | 'scope' | 'process';

/** Findings of one rule and severity in rows of the list: at most one a row. */
export interface FoundInRows<Details> {
  readonly kind: 'rows';
  readonly severity: Severity;
  /** Positions in the list's data rows, ascending. */
  readonly positions: ArrayLike<number>;
  /** The column a position's finding points at. */
  readonly column: (position: number) => 'account' | 'id' | number | null;
  /** Worked out when somebody looks: a list may have a million findings. */
  readonly details: (position: number) => Details;
}

/** A finding about a column or the whole list, or about rows that hold no data. */
export interface FoundOnce<Details> {
  readonly kind: 'once';
  readonly severity: Severity;
  /** The sheet's row number, from 1; null where the finding has no row. */
  readonly row: number | null;
  readonly column: 'account' | 'id' | number | null;
  readonly details: Details;
}

/** What a rule found: in rows, or once for the list. */
export type Found<Details> = FoundInRows<Details> | FoundOnce<Details>;

/** One rule of rules.md. Its id is a contract with scripts and never changes once released. */
export interface Rule<Id extends string, Details> {
  readonly id: Id;
  readonly group: RuleGroup;
  /** What it says of the list; an empty array if nothing. Never throws. */
  readonly judge: (facts: Facts) => readonly Found<Details>[];
}

/** A rule, its id and its details inferred. */
export function rule<const Id extends string, Details>(
  id: Id,
  group: RuleGroup,
  judge: (facts: Facts) => readonly Found<Details>[],
): Rule<Id, Details> {
  return { id, group, judge };
}

/** Findings in rows, or none where `positions` is empty. */
export function inRows<Details>(
  severity: Severity,
  positions: ArrayLike<number>,
  column: FoundInRows<Details>['column'],
  details: (position: number) => Details,
): readonly FoundInRows<Details>[] {
  return positions.length === 0 ? [] : [{ kind: 'rows', severity, positions, column, details }];
}

/** One finding about the whole list or one of its columns. */
export function once<Details>(
  severity: Severity,
  details: Details,
  column: FoundOnce<Details>['column'] = null,
  row: number | null = null,
): FoundOnce<Details> {
  return { kind: 'once', severity, row, column, details };
}
