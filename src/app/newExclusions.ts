import type { Exclusion } from '../core/facts/facts';

/** Those of the exclusions that `known` does not hold, each pair once. Never throws. */
export function newExclusions(
  exclusions: readonly Exclusion[],
  known: readonly Exclusion[],
): readonly Exclusion[] {
  const seen = new Set(known.map(pairOf));
  return exclusions.filter((one) => {
    const pair = pairOf(one);
    return !seen.has(pair) && seen.add(pair);
  });
}

function pairOf({ account, id }: Exclusion): string {
  return JSON.stringify([account, id]);
}
