import type { Profile } from '../core/profile/profile';
import type { Language } from './texts';

/**
 * One of the fixed reasons for leaving somebody out, in words; its id where the profile does not have it.
 * Never throws.
 */
export function reasonWord(
  id: string,
  { exclusionReasons }: Pick<Profile, 'exclusionReasons'>,
  language: Language,
): string {
  return exclusionReasons.find((one) => one.id === id)?.[language] ?? id;
}
