import { storedText } from '../../facts/keyCellText';
import { Verdict } from '../../pairing/judge';
import { nearestAccount } from '../../pairing/nearestAccount';
import { inRows, rule } from '../rule';
import { unknownPositions } from './unknown';

/** unknown-pair, error: neither account nor ID in R. Source: rules.md, Pairs. */
export const unknownPair = rule('unknown-pair', 'pairs', (facts) => {
  const explaining = ['wrong-reference', 'other-ids', 'tmp'] as const;
  const positions = unknownPositions(facts, Verdict.unknownPair, explaining);
  return inRows(
    'error',
    positions,
    () => 'account',
    (position) => ({
      nearest: nearestAccount(facts, storedText(facts.list.account, position)),
    }),
  );
});
