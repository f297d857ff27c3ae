import type { ListsUsageTexts } from '../listsTexts';
import { quoted } from './words';

/** What can be wrong in asking for lists to be merged or split. */
export const listsUsage: ListsUsageTexts = {
  noFolder: 'Es fehlt, wohin die Chargen geschrieben werden sollen: --output ORDNER.',
  outputFormat: (file) => `Geschrieben wird .xlsx oder .csv; ${file} endet anders.`,
  fileExists: (file) =>
    `${file} gibt es schon und wird nicht überschrieben: Bitte einen anderen Namen nennen oder --overwrite angeben.`,
  fileAppeared: (file) =>
    `${file} ist inzwischen von anderer Seite entstanden und wird nicht überschrieben. Geschrieben wurde nichts: Bitte noch einmal aufrufen.`,
  oldFileStays: (file, before) =>
    `${file} ist neu geschrieben; was vorher dort stand, ließ sich nicht löschen. Bitte ${before} von Hand löschen.`,
  listTwice: (list) => `${list} ist zweimal angegeben.`,
  badSize: (value) => `--size ${value}: Bitte eine ganze Zahl ab 1 angeben.`,
  noSize: 'Es fehlt, wie viele Zeilen eine Charge höchstens hat: --size ZAHL.',
  badFormat: (value) => `--format ${value}: erlaubt sind xlsx und csv.`,
  badSheetName: (name) =>
    `${quoted(name)} kann kein Blatt heißen: höchstens 31 Zeichen, keines von []:*?/\\.`,
  addNeedsDirectory:
    'Neue Personen werden mit dem Verzeichnis verglichen: Zu --add gehört --directory DATEI.',
  columnsUnclear: (file, sheet) =>
    `In ${file}${sheet === null ? '' : `, Blatt ${quoted(sheet)},`} ist nicht klar, welche Spalten Konto und AD-ID enthalten. Bitte mit --account und --id angeben.`,
  noExclusions: (file, headings) =>
    `${file} ist keine Liste von Ausnahmen: Gebraucht werden eine Spalte „Grund“ und eine mit Konto oder AD-ID.${headings.length === 0 ? '' : ` Gefunden: ${headings.join(', ')}.`}`,
  formulaInText: (file, cell) =>
    `${file} wird nicht geschrieben: Excel nähme den Text in ${cell} beim Öffnen einer .csv für eine Formel, die ein anderes Programm oder eine Adresse aufruft. Bitte als .xlsx schreiben.`,
  notText: (file) => `${file} kann als Textdatei nicht alle Zeichen aufnehmen.`,
};
