import { derived } from '../facts/derived';
import type { Facts } from '../facts/facts';

/**
 * Whether an account (by key) belongs to another agency than the list, of which every account is known to
 * belong to one: a list holds one agency only (several-agencies), so that the pairs of others that its
 * source batches hold are no business of this list. Never throws.
 */
export function isOfOtherAgency(facts: Facts, account: number): boolean {
  const own = agencyOfList(facts);
  const agency = facts.agencies.ofAccount[account] ?? NONE;
  return own !== NONE && agency !== NONE && agency !== own;
}

const NONE = -1;

const agencyOfList = derived(({ list, agencies }: Facts): number => {
  let only: number | null = null;
  for (const key of list.account.keys) {
    if (key < 0) continue;
    const agency = agencies.ofAccount[key] ?? NONE;
    if (agency === NONE || (only !== null && agency !== only)) return NONE;
    only = agency;
  }
  return only ?? NONE;
});
