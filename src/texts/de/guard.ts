import { clockTime } from '../clockTime';
import type {
  AwayWord,
  GuardBarTexts,
  GuardSealTexts,
  GuardTexts,
  StayedWord,
} from '../guardTexts';
import { numberFormat, plural } from '../numbers';
import type { NamedColumn } from '../namedColumn';
import { quoted } from './words';

const number = numberFormat('de');
const time = clockTime('de');

const named = ({ letter, heading }: NamedColumn): string =>
  heading === '' ? letter : quoted(heading);

const columns = (moved: readonly NamedColumn[]): string =>
  `${plural(moved.length, 'Spalte', 'Spalten')} ${moved.map(named).join(' und ')}`;

const stayedBeside: Readonly<Record<StayedWord, string>> = {
  account: 'die Konten nicht',
  id: 'die AD-IDs nicht',
  rest: 'der Rest der Zeilen nicht',
};

const sinceAway: Readonly<Record<AwayWord, string>> = {
  untouched: 'unverändert',
  moved: 'Zeilen umgestellt, alle Paare unverändert',
  changed: 'verändert',
  unknown: 'nicht vergleichbar',
};

const bar: GuardBarTexts = {
  sorted: (moved, stayed) =>
    `Nur die ${columns(moved)} ${plural(moved.length, 'wurde', 'wurden')} sortiert, ${stayedBeside[stayed]}.`,
  swapped: (moved, first, last) =>
    `In der ${columns(moved)} wurden die Zellen der Zeilen ${String(first)} und ${String(last)} vertauscht.`,
  bothMoved: (first, last) =>
    `In den Zeilen ${String(first)}–${String(last)} wurden Konten und AD-IDs unabhängig voneinander umgestellt.`,
  torn: (pairs, first, last) =>
    `In ${first === last ? 'Zeile ' : `den Zeilen ${String(first)}–`}${String(last)} ${plural(pairs, 'steht', 'stehen')} ${number(pairs)} ${plural(pairs, 'Paar', 'Paare')} nicht mehr beieinander.`,
  wasPutBack: 'Ich habe sie zurückgestellt – nichts ist verloren.',
  why: {
    remote:
      'Das kam von jemandem, der die Mappe mitbearbeitet; ohne Rückfrage ändere ich es nicht.',
    'unknown-origin': 'Wer das war, ist nicht bekannt; ohne Rückfrage ändere ich es nicht.',
    'still-open': 'Eine frühere Änderung ist noch offen; darum frage ich.',
    'put-back-before': 'Das wurde schon einmal zurückgestellt; darum frage ich diesmal.',
    'fewer-right':
      'Danach wären weniger Paare richtig als jetzt: Hier stellt offenbar jemand die Liste von Hand richtig.',
    'would-lose': 'Inzwischen wurde auch etwas eingetragen; darum frage ich.',
    'cannot-write': 'Von selbst zurückstellen konnte ich es nicht, denn Excel ließ es nicht zu.',
  },
  wouldLose: (cells, more) =>
    `Beim Zurückstellen ${plural(cells.length + more, 'ginge', 'gingen')} verloren: ${cells.map(({ address, text }) => `${quoted(text)} (${address})`).join(', ')}${more === 0 ? '' : ` und ${number(more)} ${plural(more, 'weiterer Wert', 'weitere Werte')}`}.`,
  alarms: {
    'nothing-broken': 'Bitte die Liste erneut prüfen.',
    'ids-not-unique':
      'Zurückstellen lässt es sich nicht ohne zu raten, denn AD-IDs kommen mehrfach vor. Strg+Z hilft vielleicht; sonst bitte erneut prüfen.',
    'several-ways':
      'Zurückstellen lässt es sich nicht ohne zu raten, denn mehreres ist zugleich geschehen. Strg+Z hilft vielleicht; sonst bitte erneut prüfen.',
    'no-snapshot':
      'Die Liste wurde verändert, während der Zuordnungsschutz nicht lief, und wie sie war, ist nicht aufbewahrt. Bitte erneut prüfen.',
    'sheet-gone': 'Das Blatt der Liste unter Zuordnungsschutz gibt es nicht mehr.',
    'columns-lost':
      'Spalten unter Zuordnungsschutz sind nicht mehr zu finden. Bitte ihre Überschriften wiederherstellen oder erneut prüfen.',
    'not-kept':
      'Beim Zurückstellen hat Excel Werte verändert. Bitte Strg+Z versuchen und erneut prüfen.',
  },
  lost: (headings) => `Gesucht: ${headings.map(quoted).join(', ')}.`,
  sortRows: (column, ascending) =>
    `Ganze Zeilen nach ${named(column)} ${ascending ? 'A–Z' : 'Z–A'} sortieren`,
  putBack: 'Zurückstellen',
  leave: 'So lassen …',
  reallyLeave: (pairs) =>
    pairs === null
      ? 'Wirklich so lassen? Der jetzige Stand gilt dann als richtig. Das wird vermerkt.'
      : pairs === 'gone'
        ? 'Wirklich so lassen? Der Zuordnungsschutz für diese Liste endet dann. Das wird vermerkt.'
        : `Wirklich so lassen? Dann gehört in ${number(pairs)} ${plural(pairs, 'Zeile', 'Zeilen')} ein anderes Konto zur AD-ID. Das wird vermerkt.`,
  confirmLeave: 'Ja, so lassen',
  cancelLeave: 'Abbrechen',
  label: 'Zuordnungsschutz',
  onSheet: (sheet) => `Blatt ${quoted(sheet)}:`,
};

const seal: GuardSealTexts = {
  heading: 'Prüfziffer',
  what: 'Zwei Spalten hinter der Liste prüfen jede Zeile, auch in einer anderen Mappe und ohne dieses Programm: „Zuordnung“ sagt „passt“ oder in Rot „PASST NICHT“.',
  suggested:
    'Diese Liste wird weitergegeben. Mit Prüfziffern fällt auch in einer anderen Mappe auf, wenn eine Spalte allein sortiert wird.',
  make: 'Prüfziffern eintragen',
  remove: 'Prüfziffern entfernen',
  notNow: 'Nicht jetzt',
  afterCheck: 'Eintragen lassen sie sich, wenn nach der Prüfung (Schritt 3) alle Paare stimmen.',
  afterEdit: 'Nach einer gewollten Änderung: entfernen, erneut prüfen, neu eintragen.',
  made: (sealed, without) => {
    const said = `${number(sealed)} ${plural(sealed, 'Zeile hat', 'Zeilen haben')} jetzt eine Prüfziffer.`;
    return without === 0
      ? said
      : `${said} ${number(without)} ${plural(without, 'Zeile kann', 'Zeilen können')} keine tragen.`;
  },
  outcomes: {
    'no-room':
      'Nichts wurde geschrieben: Die Liste hat keine Überschriften, rechts von ihr ist kein Platz, oder nur eine der beiden Spalten ist da.',
    'rows-hidden':
      'Nichts wurde geschrieben: Zeilen sind ausgeblendet oder weggefiltert, und Excel füllt nur die sichtbaren. Bitte alle Zeilen einblenden und noch einmal eintragen.',
    'not-kept': 'Excel hat die Prüfziffern verändert. Bitte entfernen und noch einmal eintragen.',
    refused: 'Excel lässt es nicht zu: Das Blatt ist geschützt.',
    open: 'Bitte zuerst oben entscheiden oder erneut prüfen.',
    removed: 'Die Prüfziffern sind entfernt.',
    'none-there': 'Hier stehen keine Prüfziffern.',
  },
};

/** What the pane says of the guard. */
export const guard: GuardTexts = {
  title: 'Schutz',
  states: {
    off: 'Nicht geschützt',
    watching: 'Geschützt',
    locked: 'Gesperrt (durch Excel)',
    lockLifted: 'Sperre aufgehoben',
    leftOpen: 'Blatt ist offen – bitte wieder sperren',
    detectOnly: 'Nur gemeldet, nicht zurückgestellt',
    open: 'Paare verändert – bitte entscheiden',
    lost: 'Geschützte Liste nicht gefunden – bitte entscheiden',
  },
  short: {
    off: 'ausgeschaltet',
    watching: 'eingeschaltet',
    locked: 'gesperrt',
    lockLifted: 'Sperre aufgehoben',
    leftOpen: 'Blatt ist offen',
    detectOnly: 'meldet nur',
    open: 'Antwort nötig',
    lost: 'Antwort nötig',
  },
  lastVerified: (at, isToday) => `zuletzt geprüft ${time(at, isToday)}`,
  away: (from, to, isToday, change) =>
    `Schutz war ${time(from, isToday)}–${time(to, isToday)} aus – seither geprüft: ${sinceAway[change]}.`,
  leftOpen: 'Das Blatt ließ sich nicht wieder sperren und ist offen.',
  bar,
  seal,
};
