import type { UnclearColumns } from '../../columns/chooseColumns';
import { once, rule, type FoundOnce } from '../rule';

/** Why the columns cannot be told. */
export type ColumnsUnclearDetails = Omit<UnclearColumns, 'kind' | 'headerRow'>;

/**
 * columns-unclear, error. Header words decide, in rank order, whatever the cells hold; only where
 * none or two of equal rank fit, content decides: at least 98 % of the filled cells are mail address
 * or UPN (account) or GUID or SID (ID), in exactly one column each. Unclear also when the account
 * cells read as IDs or the ID cells as mail. Then there are no facts to judge, so the check asks
 * `columnsUnclearFound` and no other rule. Source: rules.md, Reading the sheet.
 */
export const columnsUnclear = rule<'columns-unclear', ColumnsUnclearDetails>(
  'columns-unclear',
  'reading',
  () => [],
);

/** The finding for columns that could not be told. Never throws. */
export function columnsUnclearFound(unclear: UnclearColumns): FoundOnce<ColumnsUnclearDetails> {
  const { missing, reason, accountCandidates, idCandidates } = unclear;
  return once('error', { missing, reason, accountCandidates, idCandidates });
}
