import { guardLog as german } from './de/guardLog';
import { guardLog as english } from './en/guardLog';
import type { GuardLogTexts } from './guardLogTexts';
import type { Language } from './texts';

/** The words of the guard's journal: apart from the pane's, so that they are loaded with their view. */
export function guardLogTextsOf(language: Language): GuardLogTexts {
  return language === 'de' ? german : english;
}
