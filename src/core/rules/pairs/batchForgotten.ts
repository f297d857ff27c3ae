import { sourceCoverage } from '../../pairing/sourceCoverage';
import { once, rule } from '../rule';

/**
 * batch-forgotten, error: L is of kind second and holds nothing of one source batch of a
 * first-migration reference, though that holds pairs of the list's agency. Source: rules.md, Pairs.
 */
export const batchForgotten = rule('batch-forgotten', 'pairs', (facts) => {
  if (facts.kind !== 'second') return [];
  return sourceCoverage(facts)
    .filter(
      ({ places, missing, excluded, others, touched }) =>
        !touched && missing.length + excluded + others === places && missing.length > 0,
    )
    .map(({ source, places }) =>
      once('error', { batch: facts.sources[source]?.name ?? '', pairs: places }),
    );
});
