import { profileFaults as german } from './de/profileFaults';
import { profileFaults as english } from './en/profileFaults';
import type { Language, ProfileFaultTexts } from './texts';

/**
 * What is said of a wrong profile. Not among the other words: those are loaded with the pane, which
 * reads no profile.
 */
export function profileFaultsIn(language: Language): ProfileFaultTexts {
  return language === 'de' ? german : english;
}
