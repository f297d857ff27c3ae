import { guardRows as german } from './de/guardRows';
import { guardRows as english } from './en/guardRows';
import type { GuardRowsTexts } from './guardRowsTexts';
import type { Language } from './texts';

/** The words for sorting and editing rows: apart from the pane's, so that they are loaded with their view. */
export function guardRowsTextsOf(language: Language): GuardRowsTexts {
  return language === 'de' ? german : english;
}
