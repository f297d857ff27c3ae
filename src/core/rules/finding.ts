import type { Facts } from '../facts/facts';
import { storedText } from '../facts/keyCellText';
import type { RuleDetails, RuleId } from './catalog';
import type { Found, FoundInRows, RuleGroup, Severity } from './rule';

/** A finding as list, colours, report and JSON show it; computed once, worded by a catalog of texts. */
export type Finding = { readonly [Id in RuleId]: FindingOf<Id> }[RuleId];

/** A finding of one rule. */
export interface FindingOf<Id extends RuleId> {
  readonly rule: Id;
  readonly severity: Severity;
  /** The sheet's row number, from 1; null for findings about a column or the list. */
  readonly row: number | null;
  /** The column it points at, from 0; null for none. */
  readonly column: number | null;
  /** The key cells of its row as stored; null without a row or where the cell is empty. */
  readonly account: string | null;
  readonly id: string | null;
  readonly details: RuleDetails[Id];
}

/** The findings of one rule and severity. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly length: number;
  /** Positions in the list's data rows, ascending; null for a finding without a data row. */
  readonly positions: ArrayLike<number> | null;
  /** The finding at `index` (from 0 to length - 1), worked out when asked. */
  readonly at: (index: number) => Finding;
  /** The row number of the finding at `index`, without working the finding out. */
  readonly rowAt: (index: number) => number | null;
}

/** Turns what a rule found into findings. `facts` null: columns unclear, no rows to name. */
export function groupOf<Id extends RuleId>(
  rule: { readonly id: Id; readonly group: RuleGroup },
  found: Found<RuleDetails[Id]>,
  facts: Facts | null,
): FindingGroup {
  const shared = { rule: rule.id, group: rule.group, severity: found.severity };
  const build = (index: number): FindingOf<Id> =>
    found.kind === 'rows' && facts !== null
      ? inRow(rule.id, found, found.positions[index] as number, facts)
      : onItsOwn(rule.id, found, facts);
  // A finding's details fit its id by construction; the union of all findings cannot say so.
  const at = (index: number): Finding => build(index) as unknown as Finding;
  if (found.kind === 'once') {
    return { ...shared, length: 1, positions: null, at, rowAt: () => found.row };
  }
  const { positions } = found;
  const rowAt = (index: number): number | null =>
    facts === null ? null : (facts.list.data.rows[positions[index] as number] as number) + 1;
  return { ...shared, length: positions.length, positions, at, rowAt };
}

function inRow<Id extends RuleId>(
  rule: Id,
  found: FoundInRows<RuleDetails[Id]>,
  position: number,
  facts: Facts,
): FindingOf<Id> {
  const { list } = facts;
  return {
    rule,
    severity: found.severity,
    row: (list.data.rows[position] as number) + 1,
    column: columnIndexOf(found.column(position), facts),
    account: storedText(list.account, position) || null,
    id: storedText(list.id, position) || null,
    details: found.details(position),
  };
}

function onItsOwn<Id extends RuleId>(
  rule: Id,
  found: Found<RuleDetails[Id]>,
  facts: Facts | null,
): FindingOf<Id> {
  const own = found.kind === 'once' ? found : null;
  return {
    rule,
    severity: found.severity,
    row: own?.row ?? null,
    column: own === null || facts === null ? null : columnIndexOf(own.column, facts),
    account: null,
    id: null,
    details: own === null ? (undefined as never) : own.details,
  };
}

function columnIndexOf(column: 'account' | 'id' | number | null, { list }: Facts): number | null {
  return column === 'account' || column === 'id' ? list.columns[column] : column;
}
