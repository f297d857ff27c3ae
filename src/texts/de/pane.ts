import { columnName } from '../../core/columns/columnName';
import { numberFormat, plural } from '../numbers';
import type { NamedColumn } from '../namedColumn';
import type { FrameTexts, ListStepTexts, PaneTexts } from '../paneTexts';
import { clockTime } from '../clockTime';
import { guard } from './guard';
import { questions } from './paneQuestions';
import { result } from './paneResult';
import { quoted } from './words';

const number = numberFormat('de');
const time = clockTime('de');

const rowCount = (rows: number): string => `${number(rows)} ${plural(rows, 'Zeile', 'Zeilen')}`;

const inSentence = ({ letter, heading }: NamedColumn): string =>
  heading === '' ? `Spalte ${letter}` : `${quoted(heading)} (${letter})`;

const frame: FrameTexts = {
  menu: 'Menü',
  language: 'Sprache',
  languages: { de: 'Deutsch', en: 'English' },
  about: 'Über dieses Programm',
  aboutText: (version) =>
    `Batch List Check ${version} vergleicht Chargen-Listen Paar für Paar. Nichts verlässt diesen Rechner.`,
  close: 'Schließen',
  noSheet: 'Liste prüfen',
  unchecked: 'Noch nicht geprüft',
  running: 'Prüfung läuft',
  checkedAt: (at, isToday) => `Zuletzt geprüft ${time(at, isToday)}`,
  unchangedSince: 'seitdem unverändert',
  changed: 'Geändert seit der Prüfung – bitte erneut prüfen.',
  otherSheet: (sheet) => `Im Vordergrund ist das Blatt ${quoted(sheet)}.`,
  textFile: (ending) =>
    `Diese Datei ist eine Textdatei (${ending}). Beim Speichern gehen Farben, Prüfdaten, Zuordnungsschutz und weitere Blätter verloren. Bitte mit „Speichern unter“ als Excel-Arbeitsmappe (.xlsx) sichern.`,
  takeSheet: 'Dieses Blatt prüfen',
  steps: { list: 'Liste', reference: 'Vergleich', result: 'Ergebnis' },
  done: 'erledigt',
  tools: 'Weitere Aufgaben',
  loading: 'Einen Augenblick …',
};

const list: ListStepTexts = {
  looking: 'Das Blatt wird angesehen …',
  unseen: 'Das Blatt konnte nicht angesehen werden.',
  noSheet:
    'Im Vordergrund ist kein Blatt mit Zellen, sondern ein Diagramm oder Ähnliches. Bitte das Blatt mit der Liste nach vorn holen.',
  lookAgain: 'Noch einmal versuchen',
  empty: (sheet) =>
    `Das Blatt ${quoted(sheet)} ist leer. Bitte das Blatt mit der Liste nach vorn holen.`,
  whichKind: 'Was für eine Liste ist das?',
  kinds: { first: 'Erstmigration', second: 'Nachmigration' },
  kindHints: {
    first: 'eine Charge, wie sie zuerst migriert wird',
    second: 'die Liste für den Nachtlauf, aus Listen der Erstmigration',
  },
  whatBelongs: 'Was gehört zusammen?',
  belongsTo: (account, id) => `${inSentence(account)} gehört zu ${inSentence(id)}.`,
  alsoBound: (columns) =>
    `Fest dazu ${plural(columns.length, 'gehört', 'gehören')}: ${columns.map(inSentence).join(', ')}.`,
  unclear:
    'Welche Spalte das Konto und welche die AD-ID enthält, ist nicht eindeutig. Bitte angeben.',
  swapped:
    'Die Inhalte passen nicht zu den Überschriften: Konto und AD-ID scheinen vertauscht. Bitte angeben.',
  name: 'Andere Spalten',
  accountColumn: 'Konto',
  idColumn: 'AD-ID',
  boundColumns: 'Gehört fest zum Paar',
  choose: 'bitte wählen',
  column: ({ letter, heading }) => (heading === '' ? `Spalte ${letter}` : `${letter}: ${heading}`),
  sameColumn: 'Konto und AD-ID müssen in verschiedenen Spalten stehen.',
  confirm: 'Stimmt so',
  kindMissing: 'Bitte zuerst sagen, was für eine Liste das ist.',
  rowsFrom: (first, last) => `Zeilen ${String(first)}–${String(last)}`,
  rows: rowCount,
};

/** What the task pane says. */
export const pane: PaneTexts = {
  frame,
  list,
  result,
  questions,
  guard,
  report: {
    title: 'Prüfprotokoll',
    asSheet: 'Als neues Blatt',
    asFile: { html: 'Als Datei zum Ansehen und Drucken (.html)', json: 'Als Daten (.json)' },
    noFiles: 'Dateien speichern kann dieses Fenster hier nicht. Das neue Blatt lässt sich drucken.',
    working: 'Prüfprotokoll wird geschrieben …',
    made: (sheet) => `Das Prüfprotokoll steht im neuen Blatt ${quoted(sheet)}.`,
    saved: (file) => `Das Prüfprotokoll wurde zum Speichern übergeben: ${file}`,
    overtaken: '⚠ Danach wurde noch etwas bestätigt oder zurückgenommen: Das steht nicht darin.',
    cut: 'Mehr fasst ein Blatt nicht; alle Befunde stehen in der Liste in Schritt 3.',
  },
  reference: {
    sheets: 'Blätter dieser Arbeitsmappe',
    noSheets: 'Diese Arbeitsmappe hat keine weiteren Blätter.',
    all: 'Alle Blätter mit Paaren',
    lastRow: (row) => `bis Zeile ${String(row)}`,
    unfit: {
      looking: 'wird angesehen …',
      empty: 'leer',
      'no-pairs': 'keine Spalten mit Konto und AD-ID erkannt',
    },
    files: 'Dateien',
    pick: 'Datei wählen …',
    pickHint: '.xlsx, .xlsm, .csv, .txt oder .ldif; sie wird nur gelesen.',
    lostSheets: (sheets) =>
      `Nicht mehr darin: ${sheets.map(quoted).join(', ')}. Verglichen wird deshalb mit allen Blättern, die Paare enthalten.`,
    goneSheets: (sheets) =>
      `${sheets.map(quoted).join(', ')} gibt es in dieser Arbeitsmappe nicht mehr. Verglichen wird nur noch mit dem, was hier gewählt ist.`,
    pickAgain: (files) =>
      `Zuletzt wurde auch verglichen mit ${files.join(', ')}. Bitte ${plural(files.length, 'diese Datei', 'diese Dateien')} noch einmal wählen, wenn das wieder gelten soll.`,
    remove: (file) => `${file} weglassen`,
    roleOf: (name) => `Was ist ${quoted(name)}?`,
    roles: { 'first-migration': 'Erstmigration', directory: 'AD-Export' },
    check: 'Prüfen',
    nothingChosen: 'Bitte mindestens ein Blatt oder eine Datei wählen.',
    listMissing: 'Bitte zuerst Schritt 1 beantworten.',
    chosen: (sheets, files, pairs) =>
      [
        ...(sheets === 0 ? [] : [`${number(sheets)} ${plural(sheets, 'Blatt', 'Blätter')}`]),
        ...(files === 0 ? [] : [`${number(files)} ${plural(files, 'Datei', 'Dateien')}`]),
        ...(pairs === null ? [] : [`${number(pairs)} ${plural(pairs, 'Paar', 'Paare')}`]),
      ].join(', '),
  },
  failures: {
    'cell-being-edited': () =>
      'In Excel wird gerade eine Zelle bearbeitet. Bitte die Eingabe mit Enter oder Esc beenden und noch einmal versuchen.',
    'sheet-gone': ({ sheet }) =>
      `${sheet === null ? 'Das Blatt' : `Das Blatt ${quoted(sheet)}`} gibt es nicht mehr. Bitte das Blatt mit der Liste nach vorn holen.`,
    'sheet-protected': ({ sheet }) =>
      `${sheet === null ? 'Die Arbeitsmappe' : `Das Blatt ${quoted(sheet)}`} lässt sich nicht ändern: geschützt oder nur zum Lesen geöffnet. Bitte in Excel unter „Überprüfen“ den Schutz aufheben oder die Bearbeitung aktivieren und noch einmal versuchen.`,
    'sheet-in-use': ({ sheet }) =>
      `${sheet === null ? 'Das Blatt' : `Das Blatt ${quoted(sheet)}`} wird gerade von jemand anderem geändert; nichts wurde geschrieben. Bitte gleich noch einmal versuchen.`,
    'block-too-large': ({ sheet }) =>
      `${sheet === null ? 'Das Blatt' : `Das Blatt ${quoted(sheet)}`} hat Zellen, die für Excel im Web zu groß sind. Bitte die Arbeitsmappe in Excel auf dem Rechner öffnen.`,
    'excel-too-old': ({ needs }) =>
      `Dieses Excel ist zu alt: Gebraucht wird ${needs} (Excel 2021 oder neuer).`,
    'excel-failed': ({ code }) =>
      `Excel hat nicht wie erwartet geantwortet (${code}). Bitte noch einmal versuchen; hilft das nicht, die Arbeitsmappe schließen und neu öffnen.`,
    'not-kept': ({ sheet, row, column }) =>
      `Excel hat im neuen Blatt ${quoted(sheet)} einen Wert anders gespeichert, als er sein soll (Zelle ${columnName(column)}${String(row)}). Das Blatt wurde wieder entfernt; die Quellen sind unverändert.`,
    'half-written': ({ sheet }) =>
      `Das neue Blatt ${quoted(sheet)} ist nicht fertig geworden und ließ sich nicht entfernen. Bitte löschen und nicht verwenden; die Quellen sind unverändert.`,
    'checker-stopped': () =>
      'Der Vergleich ist abgebrochen, vermutlich fehlte Arbeitsspeicher. Bitte andere Programme schließen und erneut prüfen.',
  },
  internal: (message) =>
    `Unerwarteter Fehler im Programm: ${message}. Bitte noch einmal versuchen und den Satz weitergeben.`,
};
