import { numberFormat, plural } from '../numbers';
import type { ResultStepTexts } from '../paneTexts';
import { quoted } from './words';

const number = numberFormat('de');

const entries = (count: number): string =>
  `${number(count)} ${plural(count, 'Eintrag', 'Einträge')}`;

/** Step 3 of the pane. */
export const result: ResultStepTexts = {
  unchecked: 'Noch nicht geprüft.',
  notReady: 'Bitte zuerst die Schritte 1 und 2 beantworten.',
  check: 'Prüfen',
  checkAgain: 'Erneut prüfen',
  reading: (what) => (what === '' ? 'Lese …' : `Lese ${quoted(what)} …`),
  readRows: (read, rows) =>
    `${number(read)} von ${number(rows)} ${plural(rows, 'Zeile', 'Zeilen')}`,
  comparing: 'Vergleiche Paar für Paar …',
  fingerprint: 'Bilde den Prüfcode …',
  cancel: 'Abbrechen',
  cannotTell: 'Das lässt sich nicht sagen.',
  columnsUnclear:
    'Im ganzen Blatt ist nicht eindeutig, welche Spalte das Konto und welche die AD-ID enthält. Bitte in Schritt 1 angeben.',
  noReference: 'Die Vergleichsliste enthält keine Paare. Bitte in Schritt 2 eine andere wählen.',
  noRows: (sheet) =>
    `Im Blatt ${quoted(sheet)} stehen keine Zeilen mit Daten. Bitte das richtige Blatt nach vorn holen.`,
  noPairs: (name) =>
    `In ${quoted(name)} sind keine Spalten mit Konto und AD-ID zu erkennen. Bitte in Schritt 2 etwas anderes wählen.`,
  checkCode: (code) => `Prüfcode ${code}`,
  states: {
    ok: 'stimmt',
    wrong: 'falsches Paar',
    unknown: 'unbekannt',
    duplicate: 'doppelt',
    damaged: 'beschädigt',
    notChecked: 'nicht geprüft',
  },
  filters: 'Nur Zeilen zeigen, die so sind',
  filter: (rows, state) => `${number(rows)} ${state}`,
  allFindings: (count) => `Alle Befunde: ${entries(count)}`,
  found: (count) => `Gefunden: ${entries(count)}`,
  entriesOf: (count, state) => `Nur ${quoted(state)}: ${entries(count)}`,
  search: 'Suchen: Name, ID oder Zeile',
  searching: 'Suche …',
  nothingFound: 'Nichts gefunden.',
  noFindings: 'Keine Befunde.',
  list: 'Befunde',
  jumpHint: 'Enter springt zur Zelle',
  wholeList: 'Ganze Liste',
  goesTo: (account, agency) => `ginge an: ${account}${agency === null ? '' : ` (${agency})`}`,
  onlyFirst: (shown, all) =>
    `Gezeigt werden die ersten ${number(shown)} von ${number(all)}. Bitte suchen oder nach Zustand wählen.`,
  coloursOn: 'Farben an',
  coloursOff: 'Farben aus',
  colouring: 'Farben …',
  coloursLost:
    'Die Farben im Blatt fehlen oder sind nicht mehr die dieser Prüfung, zum Beispiel nach Strg+Z.',
  short: { passed: 'alles stimmt', failed: 'Fehler gefunden', unclear: 'nicht zu sagen' },
};
