import { german } from './de/german';
import { english } from './en/english';
import type { Language, Texts } from './texts';

/** All words in the language asked for. */
export function textsOf(language: Language): Texts {
  return language === 'de' ? german : english;
}
