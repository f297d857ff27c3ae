import type { CommandTexts } from '../commandTexts';
import { numberFormat, plural } from '../numbers';
import { answersUsage, recalled } from './answers';
import { checks, checksUsage } from './checks';
import { incidentUsage } from './incidentUsage';
import { listsUsage } from './listsUsage';
import { refusals } from './refusals';

const number = numberFormat('de');

/** What only the command line says. */
export const command: CommandTexts = {
  list: (file, sheet, rows) =>
    `${file}${sheet === null ? '' : `, Blatt „${sheet}“`}: ${number(rows)} ${plural(rows, 'Zeile', 'Zeilen')}`,
  reference: (sources, pairs) =>
    `verglichen mit ${number(sources)} ${plural(sources, 'Vergleichsliste', 'Vergleichslisten')}, ${number(pairs)} ${plural(pairs, 'Zeile', 'Zeilen')}`,
  columns: (account, id) => `Konto in ${account}, AD-ID in ${id}`,
  firstFindings: (shown, all) =>
    shown === all ? 'Gefunden:' : `Gefunden (die ersten ${number(shown)} von ${number(all)}):`,
  moreFindings: (rest) => `… und ${number(rest)} weitere; alle mit --json.`,
  cut: '… gekürzt; ganz mit --json.',
  dropHint:
    'Überall ist es das gleiche Paar: Mit --drop-repeated wird nur die erste Zeile übernommen.',
  byAgencyHint: 'Je Behörde eine Liste: noch einmal mit --by-agency.',
  progress: { reading: 'Lese', comparing: 'Vergleiche', fingerprint: 'Bilde den Prüfcode' },
  hint: 'Hilfe: batch-list-check --help',
  checks,
  recalled,
  usage: {
    ...refusals,
    noCommand:
      'Es fehlt, was zu tun ist, zum Beispiel: batch-list-check check LISTE --reference DATEI',
    unknownCommand: (name) =>
      `„${name}“ ist kein Befehl. Bekannt sind: check, repair, combine, split, seal, report.`,
    unknownOption: (option) => `Die Angabe ${option} gibt es nicht.`,
    foreignOption: (option, name) => `Die Angabe ${option} gibt es bei „${name}“ nicht.`,
    missingValue: (option) => `Nach ${option} fehlt der Wert.`,
    severalValues: (option) =>
      `${option} ist mehrmals mit verschiedenen Werten angegeben: Bitte nur einen nennen.`,
    unexpectedValue: (option) => `Die Angabe ${option} hat keinen Wert.`,
    noList: 'Es fehlt die Liste, die geprüft werden soll.',
    severalLists: 'Bitte genau eine Liste angeben.',
    noReference: 'Es fehlt die Vergleichsliste: --reference DATEI oder --directory DATEI.',
    badKind: (value) =>
      `--kind ${value}: erlaubt sind first (Erstmigration) und second (Nachmigration).`,
    badLanguage: (value) => `--language ${value}: erlaubt sind de und en.`,
    noOutput: 'Es fehlt, wohin geschrieben werden soll: --output DATEI.',
    outputIsInput: (file) =>
      `${file} wird nicht überschrieben: Bitte mit --output eine andere Datei nennen.`,
    outputExtension: (file, extension) =>
      `Geschrieben wird im Format der Liste: ${file} muss auf ${extension} enden.`,
    noHeadings: (file) =>
      `${file} hat keine Überschriften: Ohne sie ließen sich Prüfziffern nicht wiederfinden.`,
    tableInTheWay: (columns) =>
      `Rechts von ${columns.join(' und ')} hat die Tabelle weitere Spalten: Bitte diese Spalten in Excel löschen.`,
    encodingTooSmall: (file) =>
      `${file} kann nicht alle Zeichen aufnehmen: Bitte die Liste als „CSV UTF-8“ speichern.`,
    fileMissing: (file) => `${file} gibt es nicht.`,
    noSuchFiles: (pattern) =>
      `${pattern} gibt es nicht. Entweder passt keine Datei dazu, oder diese Eingabe setzt für Sternchen und Fragezeichen keine ein. Dann bitte jede Datei einzeln nennen, in der PowerShell (Get-Item ${pattern}).`,
    ownerFile: (file) =>
      `${file} ist keine Liste, sondern ein Vermerk von Excel, dass dort eine Datei geöffnet ist: Bitte Excel schließen oder diese Datei weglassen.`,
    fileUnreadable: (file) =>
      `${file} lässt sich nicht öffnen (in Excel geöffnet oder keine Berechtigung?).`,
    fileUnwritable: (file) =>
      `${file} lässt sich nicht schreiben (in Excel geöffnet, Ordner nicht vorhanden, keine Berechtigung oder kein Platz?).`,
    reportNotHtml: (file) =>
      `Das Prüfprotokoll wird als .html oder .json geschrieben; ${file} endet anders.`,
    isFolder: (file) => `${file} ist ein Ordner, keine Datei.`,
    noPairs: (file, sheet) =>
      `${file}${sheet === null ? '' : `, Blatt „${sheet}“,`} enthält keine Paare: keine Spalten mit Konto und AD-ID erkannt.`,
    referenceUnclear: (file, sheet) =>
      `In ${file}, Blatt „${sheet}“, ist nicht klar, welche Spalten Konto und AD-ID enthalten; ohne das Blatt fehlten seine Paare beim Vergleich. Bitte den Spalten dort eindeutige Überschriften geben oder die Blätter, mit denen verglichen wird, einzeln nennen: --reference DATEI#BLATT.`,
    badProfile: (file, faults) =>
      `Die Vorgaben in ${file} haben ${number(faults)} ${plural(faults, 'Fehler', 'Fehler')}:`,
    faultAt: (path, line, fault) =>
      `  Zeile ${String(line)}${path === '' ? '' : `, ${path}`}: ${fault}`,
    incident: incidentUsage,
    checks: checksUsage,
    lists: listsUsage,
    answers: answersUsage,
    internal: (message) => `Unerwarteter Fehler im Programm: ${message}`,
  },
};
