import { Verdict } from '../../pairing/judge';
import { idOfAccount, referenceId } from '../../pairing/lookup';
import { inRows, rule } from '../rule';
import { unknownPositions } from './unknown';

/**
 * unknown-id, error: account in R, ID not (account re-created?). Source: rules.md, Pairs.
 */
export const unknownId = rule('unknown-id', 'pairs', (facts) => {
  const positions = unknownPositions(facts, Verdict.unknownId, ['byte-order', 'other-ids']);
  const { keys } = facts.list.account;
  return inRows(
    'error',
    positions,
    () => 'id',
    (position) => ({
      expectedId: referenceId(facts, idOfAccount(facts, keys[position] ?? -1)),
    }),
  );
});
