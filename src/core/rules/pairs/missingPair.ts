import type { Facts } from '../../facts/facts';
import { textAtPlace } from '../../pairing/lookup';
import { sourceCoverage } from '../../pairing/sourceCoverage';
import { once, rule } from '../rule';

/** How many pairs of a batch the list does not hold, and which. */
export interface MissingPairDetails {
  readonly batch: string;
  readonly count: number;
  /** The missing pairs, in the reference's order. */
  readonly pairs: () => readonly { readonly account: string; readonly id: string }[];
}

/**
 * missing-pair, warning (the profile may make it an error): a pair of a first-migration reference of
 * which neither account nor ID stands in any row of L, that is not excluded with a fixed reason and,
 * where L is known to hold one agency, does not belong to another one.
 * Counted per source batch, only for batches from which L holds a correct pair; one finding a batch.
 * Source: rules.md, Pairs.
 */
export const missingPair = rule('missing-pair', 'pairs', (facts) =>
  sourceCoverage(facts)
    .filter(({ correct, missing }) => correct > 0 && missing.length > 0)
    .map(({ source, missing }) =>
      once(facts.profile.missingPairs, {
        batch: facts.sources[source]?.name ?? '',
        count: missing.length,
        pairs: () => missing.map((place) => pairAt(facts, place)),
      } satisfies MissingPairDetails),
    ),
);

function pairAt(facts: Facts, place: number): { account: string; id: string } {
  return {
    account: textAtPlace(facts, place, 'account'),
    id: textAtPlace(facts, place, 'id'),
  };
}
