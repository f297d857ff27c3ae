import { numberFormat } from '../numbers';
import type { FailureTexts } from '../texts';

const number = numberFormat('de');

const formats = {
  zip: 'ein anderes ZIP-Archiv',
  xls: 'das alte Excel-Format .xls',
  pdf: 'ein PDF',
  html: 'eine Webseite',
  xml: 'XML',
  text: 'Text',
  binary: 'etwas, das kein Text ist',
  unknown: 'etwas anderes',
} as const;

/** What is no workbook by its ending may be one all the same. */
const packed = 'eine gepackte Datei (ZIP), vielleicht eine Arbeitsmappe (.xlsx)';

const limits = {
  'file-bytes': 'mehr als {} Bytes',
  'inflated-bytes': 'ausgepackt mehr als {} Bytes',
  ratio: 'stärker gepackt als {}:1',
  entries: 'mehr als {} Teile',
  rows: 'mehr als {} Zeilen',
  columns: 'mehr als {} Spalten',
  cells: 'mehr als {} Zellen',
  'text-length': 'ein Text mit mehr als {} Zeichen',
} as const;

const expectedAs = {
  xlsx: 'Excel-Datei (.xlsx)',
  csv: 'Textdatei mit Spalten (.csv)',
  ldif: 'Ausgabe eines Verzeichnisses (.ldif)',
} as const;

/** One sentence, with what to do. */
export const failures: FailureTexts = {
  'file-empty': (file) => `${file} ist leer.`,
  'file-foreign': (file, { expected, found }) =>
    `${file} ist keine ${expectedAs[expected]}, sondern ${found === 'zip' && expected !== 'xlsx' ? packed : formats[found]}.${found === 'xls' ? ' Bitte in Excel öffnen und als .xlsx speichern.' : ''}`,
  'file-encrypted': (file) =>
    `${file} ist mit einem Kennwort verschlüsselt. Bitte in Excel ohne Kennwort speichern.`,
  'file-cut-off': (file) => `${file} ist abgeschnitten: Das Ende fehlt. Bitte neu kopieren.`,
  'csv-stray-quote': (file, { line }) =>
    `${file}: In Zeile ${line} beginnt ein Feld mit einem Anführungszeichen, zu dem keines passt: Die Zeilen darunter gingen verloren. Bitte das Zeichen dort entfernen oder, wenn die Datei abgeschnitten ist, sie neu kopieren.`,
  'file-damaged': (file, { part }) =>
    `${file} ist beschädigt${part === null ? '' : ` (${part})`}. Bitte in Excel öffnen und neu speichern.`,
  'file-too-large': (file, { what, limit }) =>
    `${file} ist zu groß: ${limits[what].replace('{}', number(limit))}.`,
  'xml-doctype': (file, { part }) =>
    `${file} wird nicht gelesen: ${part} enthält eine Dokumenttyp-Angabe, wie sie Excel nie schreibt. Bitte in Excel öffnen und neu speichern.`,
  'ldif-changes': (file, { line }) =>
    `${file} enthält ab Zeile ${line} Änderungsaufträge an das Verzeichnis. Gebraucht wird ein Export dessen, was im Verzeichnis steht.`,
  'ldif-reference': (file, { line }) =>
    `${file} verweist in Zeile ${line} auf eine andere Datei. Bitte einen Export mit den Werten selbst anfordern.`,
  'ldif-incomplete': (file, { result }) =>
    `${file} ist unvollständig: Die Abfrage endete mit „${result}“. Bitte in Seiten neu exportieren (ldapsearch -E pr=1000/noprompt).`,
  'file-extension': (file, { extension }) =>
    `${file}: ${extension === '' ? 'Dateien ohne Endung' : `Dateien mit der Endung „${extension}“`} werden nicht gelesen, nur .xlsx, .xlsm, .csv, .txt und .ldif.`,
  'file-unreadable': (file) =>
    `${file} lässt sich nicht mehr lesen (verschoben, geändert oder gesperrt?). Bitte neu auswählen.`,
  'cells-tied': (file, { cells }) =>
    `${file} bleibt, wie es ist: Die Zellen ${cells} haben eine gemeinsame Formel und lassen sich nicht einzeln ändern.`,
  'written-otherwise': (file, { place }) =>
    `${file} liest sich nach dem Schreiben anders als gewollt (${place}). Bitte die Datei nicht verwenden.`,
  'sheet-unknown': (file, { sheet, sheets }) =>
    `${file} hat kein Blatt „${sheet}“. Vorhanden: ${sheets.join(', ')}.`,
};
