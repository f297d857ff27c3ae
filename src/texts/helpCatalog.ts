import { help as german } from './de/help';
import { help as english } from './en/help';
import type { Language } from './texts';

/**
 * What `--help` prints. Not among the other words: those are loaded with the pane, which never says it.
 */
export function helpIn(language: Language): string {
  return language === 'de' ? german : english;
}
