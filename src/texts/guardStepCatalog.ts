import { guardStep as german } from './de/guardStep';
import { guardStep as english } from './en/guardStep';
import type { GuardStepTexts } from './guardStepTexts';
import type { Language } from './texts';

/** The words of step 4: apart from the pane's, so that they are loaded with their view. */
export function guardStepTextsOf(language: Language): GuardStepTexts {
  return language === 'de' ? german : english;
}
