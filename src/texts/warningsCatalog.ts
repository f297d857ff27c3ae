import { warnings as german } from './de/warnings';
import { warnings as english } from './en/warnings';
import type { Language } from './texts';
import type { WarningsTexts } from './warningsTexts';

/** The words of accepting warnings: apart from the pane's, so that they are loaded with their view. */
export function warningsTextsOf(language: Language): WarningsTexts {
  return language === 'de' ? german : english;
}
