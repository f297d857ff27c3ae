import type { Facts } from '../../facts/facts';
import { storedText } from '../../facts/keyCellText';
import { Verdict } from '../../pairing/judge';
import { accountOfId, referenceAccount } from '../../pairing/lookup';
import { nearestAccount } from '../../pairing/nearestAccount';
import { inRows, rule } from '../rule';
import { unknownPositions } from './unknown';

/** What the reference knows of a row whose account it does not know. */
export interface UnknownAccountDetails {
  /** Whose ID the row holds. */
  readonly belongsTo: string | null;
  /** The account of the reference that is written most alike; shown, never accepted. */
  readonly nearest: string | null;
}

/**
 * unknown-account, error: ID in R, account not; the nearest is shown, never accepted. Source:
 * rules.md, Pairs.
 */
export const unknownAccount = rule('unknown-account', 'pairs', (facts) => {
  const positions = unknownPositions(facts, Verdict.unknownAccount, ['tmp']);
  return inRows(
    'error',
    positions,
    () => 'account',
    (position) => detailsAt(facts, position),
  );
});

function detailsAt(facts: Facts, position: number): UnknownAccountDetails {
  const owner = accountOfId(facts, facts.list.id.keys[position] ?? -1);
  return {
    belongsTo: referenceAccount(facts, owner),
    nearest: nearestAccount(facts, storedText(facts.list.account, position)),
  };
}
