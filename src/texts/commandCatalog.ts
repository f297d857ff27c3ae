import type { CommandTexts } from './commandTexts';
import { command as german } from './de/command';
import { command as english } from './en/command';
import type { Language } from './texts';

/** What only the command line says: apart from the pane's words, which load with the page. */
export function commandTextsOf(language: Language): CommandTexts {
  return language === 'de' ? german : english;
}
