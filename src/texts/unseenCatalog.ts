import { unseen as german } from './de/unseen';
import { unseen as english } from './en/unseen';
import type { Language } from './texts';
import type { UnseenTexts } from './unseenTexts';

/** The words of sheets not looked at: apart from the pane's, so that they are loaded with their view. */
export function unseenTextsOf(language: Language): UnseenTexts {
  return language === 'de' ? german : english;
}

/** The same in one line: which sheets (at least one, as people call them), why, what to do. Never throws. */
export function notLookedAt(sheets: readonly string[], language: Language): string {
  const words = unseenTextsOf(language);
  return `${words.notLookedAt}: ${sheets.join(', ')}. ${words.advice(sheets.length)}`;
}
