import type { Facts } from '../../facts/facts';
import { Verdict } from '../../pairing/judge';
import { textAtPlace } from '../../pairing/lookup';
import { positionsOf } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/**
 * renamed, warning: the first-migration reference has the ID with another account, the directory has
 * it with this one: a rename, proven by the ID. Source: rules.md, Pairs.
 */
export const renamed = rule('renamed', 'pairs', (facts) => {
  return inRows(
    'warning',
    positionsOf(facts, Verdict.renamed),
    () => 'account',
    (position) => ({
      formerAccount: formerAccount(facts, position),
    }),
  );
});

function formerAccount(facts: Facts, position: number): string {
  const id = facts.list.id.keys[position] ?? -1;
  const place = facts.indices.firstMigration?.placeOfId[id] ?? -1;
  return place < 0 ? '' : textAtPlace(facts, place, 'account');
}
