import type { Exclusion, Facts } from '../../facts/facts';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/**
 * left-out-listed, error: the account or ID of somebody who was left out with a fixed reason stands in
 * the list all the same; the mailbox would be moved against that. `reason`: as the profile calls it.
 * Source: missing-pair in rules.md, whose exclusions these are.
 */
export const leftOutListed = rule('left-out-listed', 'scope', (facts) => {
  if (facts.leftOut.length === 0) return [];
  const { account, id } = facts.list;
  const accounts = byKey(facts, 'account');
  const ids = byKey(facts, 'id');
  const field = (position: number): 'account' | 'id' =>
    accounts.has(account.keys[position] ?? -1) ? 'account' : 'id';
  const positions = positionsWhere(
    account.keys.length,
    (position) => accounts.has(account.keys[position] ?? -1) || ids.has(id.keys[position] ?? -1),
  );
  return inRows('error', positions, field, (position) => {
    const by = accounts.get(account.keys[position] ?? -1) ?? ids.get(id.keys[position] ?? -1);
    const known = facts.profile.exclusionReasons.find((one) => one.id === by?.reason);
    return { reason: { de: known?.de ?? '', en: known?.en ?? '' } };
  });
});

/** What cannot be read is nobody's. */
function byKey({ leftOut }: Facts, field: 'account' | 'id'): ReadonlyMap<number, Exclusion> {
  return new Map(
    leftOut.flatMap((one) => (one[field] < 0 ? [] : [[one[field], one.exclusion] as const])),
  );
}
