import { Verdict } from '../../pairing/judge';
import { otherIdOfAccount, referenceId } from '../../pairing/lookup';
import { inRows, rule } from '../rule';
import { unknownPositions } from './unknown';

/**
 * unknown-id, error: account in R, ID not (account re-created?). Source: rules.md, Pairs.
 */
export const unknownId = rule('unknown-id', 'pairs', (facts) => {
  const positions = unknownPositions(facts, Verdict.unknownId, ['other-ids']);
  const { account, id } = facts.list;
  const expectedAt = (position: number): number =>
    otherIdOfAccount(facts, account.keys[position] ?? -1, id.keys[position] ?? -1);
  return inRows(
    'error',
    positions,
    () => 'id',
    (position) => ({
      expectedId: referenceId(facts, expectedAt(position)),
    }),
  );
});
