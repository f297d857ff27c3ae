import { leftOut as german } from './de/leftOut';
import { leftOut as english } from './en/leftOut';
import type { LeftOutTexts } from './leftOutTexts';
import type { Language } from './texts';

/** The words of people left out: apart from the pane's, so that they are loaded with their view. */
export function leftOutTextsOf(language: Language): LeftOutTexts {
  return language === 'de' ? german : english;
}
