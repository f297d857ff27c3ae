import type { IncidentUsageTexts } from '../incidentTexts';
import { quoted } from './words';

/** What can be wrong in asking for an incident report. */
export const incidentUsage: IncidentUsageTexts = {
  noIncident:
    'Diese Angaben gelten für eine Liste, die schon gelaufen ist: report LISTE --incident.',
  noFolder: 'Es fehlt, wohin die Berichte geschrieben werden sollen: --output ORDNER.',
  noExecuted: 'Zu --log-column gehört, welches Wort dort „ausgeführt“ heißt: --executed WORT.',
  noLogColumn:
    'Zu --executed und --prepared gehört die Spalte mit dem Protokoll: --log-column SPALTE.',
  sameWord: (word) =>
    `${quoted(word)} kann nicht zugleich „ausgeführt“ und „nur vorbereitet“ heißen.`,
  badMoment: (option, value) =>
    `${option} ${value}: Bitte Tag und Uhrzeit so angeben: 2025-08-07T07:05 (deutsche Zeit) oder 2025-08-07T07:05+02:00.`,
  skippedMoment: (option, value) =>
    `${option} ${value}: Diese Uhrzeit gab es nicht, die Uhren wurden auf Sommerzeit vorgestellt.`,
  doubleMoment: (option, value) =>
    `${option} ${value}: Diese Uhrzeit gab es zweimal. Bitte +02:00 (Sommerzeit) oder +01:00 (Winterzeit) anhängen.`,
  windowBackwards: '--access-to liegt nicht nach --access-from.',
  columnsUnclear: (file) =>
    `In ${file} ist nicht klar, welche Spalten Konto und AD-ID enthalten. Bitte mit --account und --id angeben.`,
  severalColumns: (column) =>
    `Die Spalte ${quoted(column)} gibt es mehrmals: Bitte den Buchstaben angeben.`,
  wordUnused: (word, found) =>
    `Das Wort ${quoted(word)} steht in keiner Zeile der Protokollspalte.${found.length === 0 ? ' Sie ist leer.' : ` Dort steht: ${found.map(quoted).join(', ')}.`}`,
  fileExists: (file) =>
    `${file} gibt es schon und wird nicht überschrieben: Bitte einen anderen Ordner nennen.`,
  notAFolder: (folder) => `${folder} ist kein Ordner.`,
};
