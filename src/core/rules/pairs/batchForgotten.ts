import { sourceCoverage } from '../../pairing/sourceCoverage';
import { once, rule } from '../rule';

/**
 * batch-forgotten, error: L is of kind second and holds nothing of one source batch of a
 * first-migration reference. Source: rules.md, Pairs.
 */
export const batchForgotten = rule('batch-forgotten', 'pairs', (facts) => {
  if (facts.kind !== 'second') return [];
  return sourceCoverage(facts)
    .filter(
      ({ places, missing, excluded, touched }) =>
        !touched && missing.length + excluded === places && missing.length > 0,
    )
    .map(({ source, places }) =>
      once('error', { batch: facts.sources[source]?.name ?? '', pairs: places }),
    );
});
