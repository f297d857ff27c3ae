import type { Profile } from '../../core/profile/profile';
import type { Recalled } from '../../core/report/basis';

/**
 * What is remembered, of the people left out only those with one of the profile's fixed reasons
 * (missing-pair): that there were others is told. Never throws.
 */
export function knownReasons(
  recalled: Recalled | null,
  { exclusionReasons }: Profile,
): Recalled | null {
  if (recalled === null) return null;
  const known = new Set(exclusionReasons.map(({ id }) => id));
  const exclusions = recalled.exclusions.filter(({ reason }) => known.has(reason));
  if (exclusions.length === recalled.exclusions.length) return recalled;
  return { ...recalled, exclusions, lost: [...recalled.lost, 'reasons'] };
}
