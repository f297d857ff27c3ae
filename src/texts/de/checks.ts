import type { ChecksTexts, ChecksUsageTexts } from '../checksTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('de');

/** Mehrere Listen auf einmal. */
export const checks: ChecksTexts = {
  sentence: (right, lists) =>
    right === lists
      ? `Alle ${number(lists)} Listen stimmen.`
      : `${right === 0 ? 'Keine' : `Nur ${number(right)}`} von ${number(lists)} Listen ${plural(right, 'stimmt', right === 0 ? 'stimmt' : 'stimmen')}.`,
  columns: {
    list: 'Liste',
    rows: 'Zeilen',
    correct: 'stimmt',
    wrongPair: 'falsch',
    unknown: 'unbekannt',
    notChecked: 'nicht geprüft',
    errors: 'Fehler',
    crossAgency: 'andere Behörde',
  },
  unknown: '?',
  reportSubtitle: (lists, checkedAt) => `${number(lists)} Listen, geprüft am ${checkedAt}`,
  reportHeading: 'Alle Listen',
  verdicts: { passed: 'stimmt', failed: 'Fehler' },
  written: (file) => `Prüfprotokoll geschrieben: ${file}`,
};

/** Was bei mehreren Listen, Tagen und Bestätigungen falsch sein kann. */
export const checksUsage: ChecksUsageTexts = {
  sheetOfWhich:
    'Bei mehreren Listen steht das Blatt hinter der Datei: LISTE#BLATT. Mit --all-sheets gelten alle Blätter mit Paaren.',
  sheetAndAll: 'Entweder --sheet oder --all-sheets, nicht beides.',
  badDay: (value) => `--directory-date ${value}: Bitte einen Tag angeben, zum Beispiel 2025-08-01.`,
  futureDay: (value) => `--directory-date ${value}: Dieser Tag liegt in der Zukunft.`,
  daysDiffer: 'Bitte --directory-date einmal für alle Exporte angeben oder einmal für jeden.',
  dayWithoutDirectory:
    '--directory-date gilt für einen Export aus dem Verzeichnis: --directory DATEI.',
  unknownRule: (rule) => `--acknowledge ${rule}: Eine Regel mit diesem Namen gibt es nicht.`,
  noReason: (rule) =>
    `--acknowledge ${rule}: Es fehlt der Grund, zum Beispiel --acknowledge ${rule}=geprüft.`,
  noWarning: (rule) =>
    `--acknowledge ${rule}: Diese Regel hat keine Warnung. Fehler lassen sich nicht bestätigen.`,
  fileChanged: (file) =>
    `${file} wurde während der Prüfung geändert: Es gibt kein Prüfprotokoll. Bitte noch einmal prüfen.`,
  reportIsInput: (file) =>
    `${file} wird geprüft und nicht überschrieben: Bitte für das Prüfprotokoll eine andere Datei nennen.`,
  notAReport: (file) =>
    `${file} gibt es schon und ist kein Prüfprotokoll: Bitte eine andere Datei nennen.`,
};
