import type { PairColumn } from '../diagnosis/diagnosis';
import type { Facts } from '../facts/facts';
import {
  otherAccountOfId,
  otherIdOfAccount,
  referenceAccount,
  referenceId,
} from '../pairing/lookup';
import type { FindingGroup } from '../rules/finding';

/**
 * Tells of a cell (row: position in the data rows) whether it holds the very value that the reference
 * gives its row but for leading zeros, which Excel takes from numbers (value-coerced); undefined where
 * none does. Never throws.
 */
export function unpaddedCells(
  facts: Facts,
  groups: readonly FindingGroup[],
): ((row: number, column: PairColumn) => boolean) | undefined {
  const found = { account: new Set<number>(), id: new Set<number>() };
  for (const { positions, length, at } of groups.filter(({ rule }) => rule === 'value-coerced')) {
    for (let index = 0; index < length; index++) {
      const finding = at(index);
      const position = positions?.[index];
      if (finding.rule !== 'value-coerced' || position === undefined) continue;
      for (const { field, fault } of finding.details.cells) {
        const { fits } = fault;
        if (fits !== null && fits === expected(facts, position, field)) found[field].add(position);
      }
    }
  }
  if (found.account.size + found.id.size === 0) return undefined;
  return (row, column) => found[column].has(row);
}

/** What the reference says should stand in the cell, as it is written there; null where it says nothing. */
function expected(facts: Facts, position: number, field: PairColumn): string | null {
  const { list } = facts;
  const account = list.account.keys[position] ?? -1;
  const id = list.id.keys[position] ?? -1;
  if (field === 'id') {
    return account < 0
      ? null
      : (referenceId(facts, otherIdOfAccount(facts, account, id))?.trim() ?? null);
  }
  return id < 0
    ? null
    : (referenceAccount(facts, otherAccountOfId(facts, id, account))?.trim() ?? null);
}
