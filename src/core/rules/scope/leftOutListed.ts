import { leftOutRows } from '../../facts/leftOutRows';
import { inRows, rule } from '../rule';

/**
 * left-out-listed, error: the account or ID of somebody who was left out with a fixed reason stands in
 * the list all the same; the mailbox would be moved against that. `reason`: as the profile calls it.
 * Source: missing-pair in rules.md, whose exclusions these are.
 */
export const leftOutListed = rule('left-out-listed', 'scope', (facts) => {
  const cellsAt = leftOutRows(facts);
  const reasonOf = (id: string | undefined): { readonly de: string; readonly en: string } => {
    const { de, en } = facts.profile.exclusionReasons.find((one) => one.id === id) ?? NO_REASON;
    return { de, en };
  };
  return inRows(
    'error',
    [...cellsAt.keys()],
    (position) => cellsAt.get(position)?.[0]?.field ?? null,
    (position) => ({ reason: reasonOf(cellsAt.get(position)?.[0]?.exclusion.reason) }),
  );
});

const NO_REASON = { de: '', en: '' };
