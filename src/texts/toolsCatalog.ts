import { tools as german } from './de/tools';
import { tools as english } from './en/tools';
import type { Language } from './texts';
import type { ToolsTexts } from './toolsTexts';

/** The words of the tasks beside the steps: apart from the others, so that they are loaded with them. */
export function toolsTextsOf(language: Language): ToolsTexts {
  return language === 'de' ? german : english;
}
