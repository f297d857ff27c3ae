import type { Facts } from '../../facts/facts';
import { Verdict } from '../../pairing/judge';
import {
  accountOfId,
  agencyOf,
  idOfAccount,
  referenceAccount,
  referenceId,
} from '../../pairing/lookup';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

export interface WrongPairDetails {
  /** The ID that belongs to the row's account, as the reference writes it. */
  readonly expectedId: string | null;
  /** Whose ID the row holds. */
  readonly belongsTo: string | null;
  readonly agency: string | null;
  readonly ownersAgency: string | null;
}

/**
 * wrong-pair, error: account in R and ID in R, but not together: the mailbox would go to the ID's
 * owner. Source: rules.md, Pairs.
 */
export const wrongPair = rule('wrong-pair', 'pairs', (facts) => {
  const positions = positionsWhere(
    facts.verdicts.length,
    (position) => facts.verdicts[position] === Verdict.wrong,
  );
  return inRows(
    'error',
    positions,
    () => 'id',
    (position) => detailsAt(facts, position),
  );
});

function detailsAt(facts: Facts, position: number): WrongPairDetails {
  const account = facts.list.account.keys[position] ?? -1;
  const owner = accountOfId(facts, facts.list.id.keys[position] ?? -1);
  return {
    expectedId: referenceId(facts, idOfAccount(facts, account)),
    belongsTo: referenceAccount(facts, owner),
    agency: agencyOf(facts, account),
    ownersAgency: agencyOf(facts, owner),
  };
}
