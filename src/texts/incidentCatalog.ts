import { incident as german } from './de/incident';
import { incident as english } from './en/incident';
import type { IncidentTexts } from './incidentTexts';
import type { Language } from './texts';

/** What an incident report says: apart from the pane's words, since only its worker writes reports. */
export function incidentTextsOf(language: Language): IncidentTexts {
  return language === 'de' ? german : english;
}
