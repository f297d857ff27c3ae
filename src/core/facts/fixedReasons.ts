import type { Profile } from '../profile/profile';
import type { Exclusion } from './facts';

/**
 * missing-pair: of people left out those who are excused, with one of the profile's fixed reasons; another
 * reason (of another profile, of a newer program) excuses nobody. In their order. Never throws.
 */
export function withFixedReason(
  exclusions: readonly Exclusion[],
  { exclusionReasons }: Pick<Profile, 'exclusionReasons'>,
): readonly Exclusion[] {
  const fixed = new Set(exclusionReasons.map(({ id }) => id));
  return exclusions.filter(({ reason }) => fixed.has(reason));
}
