import type { Facts } from '../../facts/facts';
import { Verdict } from '../../pairing/judge';
import {
  agencyOf,
  otherAccountOfId,
  otherIdOfAccount,
  referenceAccount,
  referenceId,
} from '../../pairing/lookup';
import { positionsOf } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/** What the reference says instead of a wrong pair. */
export interface WrongPairDetails {
  /** The ID that belongs to the row's account, as the reference writes it. */
  readonly expectedId: string | null;
  /** Whose ID the row holds; null where the directory no longer knows the person. */
  readonly belongsTo: string | null;
  readonly agency: string | null;
  readonly ownersAgency: string | null;
}

/**
 * wrong-pair, error: account in R and ID in R, but not together: the mailbox would go to the ID's
 * owner. Also where only the directory, which is newer, gives the account to somebody else. Source:
 * rules.md, Pairs.
 */
export const wrongPair = rule('wrong-pair', 'pairs', (facts) => {
  return inRows(
    'error',
    positionsOf(facts, Verdict.wrong),
    () => 'id',
    (position) => detailsAt(facts, position),
  );
});

function detailsAt(facts: Facts, position: number): WrongPairDetails {
  const account = facts.list.account.keys[position] ?? -1;
  const id = facts.list.id.keys[position] ?? -1;
  const owner = otherAccountOfId(facts, account, id);
  return {
    expectedId: referenceId(facts, otherIdOfAccount(facts, account, id)),
    belongsTo: referenceAccount(facts, owner),
    agency: agencyOf(facts, account),
    ownersAgency: agencyOf(facts, owner),
  };
}
