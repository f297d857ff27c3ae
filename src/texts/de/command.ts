import type { CommandTexts } from '../commandTexts';
import { numberFormat, plural } from '../numbers';
import { checks, checksUsage } from './checks';
import { incidentUsage } from './incidentUsage';
import { listsUsage } from './listsUsage';

const number = numberFormat('de');

const help = `Prüft Chargen-Listen Paar für Paar gegen eine Vergleichsliste.

  batch-list-check check LISTE[#BLATT] … --reference DATEI[#BLATT] … [Angaben]
  batch-list-check repair LISTE --reference DATEI[#BLATT] … --output DATEI [Angaben]
  batch-list-check combine LISTE[#BLATT] … --output DATEI [Angaben]
  batch-list-check split LISTE[#BLATT] --output ORDNER [--size ZAHL] [Angaben]
  batch-list-check seal LISTE --output DATEI [--remove] [Angaben]
  batch-list-check report LISTE[#BLATT] … --reference DATEI … --output DATEI [Angaben]
  batch-list-check report LISTE --incident --reference DATEI … --output ORDNER [Angaben]

  check   prüft und sagt, was passiert ist; mehrere Listen auch gegeneinander
  repair  stellt zurück, was die Vergleichsliste beweist, und schreibt eine neue Datei
  combine setzt Listen einer Behörde zu einer zusammen: ganze Zeilen, unveränderte
          Werte, daneben Quellcharge und Quellzeile; .xlsx oder .csv
  split   teilt eine Liste in Chargen, je Charge eine Datei und eine Behörde
  seal    gibt jeder Zeile eine Prüfziffer mit, die mit ihr wandert
  report  schreibt das Prüfprotokoll (.html, .json); mit --incident nach einem Lauf:
          wer hat wessen Post bekommen? Je Behörde, mit dem Rückweg

Angaben
  --reference DATEI[#BLATT]  Vergleichsliste der Erstmigration, mehrfach möglich;
                             ohne #BLATT alle Blätter mit Paaren
  --directory DATEI[#BLATT]  heutiger Export aus dem Verzeichnis, mehrfach möglich
  --directory-date TAG       Stand des Exports, z. B. 2025-08-01; sonst aus dem Dateinamen
  --sheet NAME               Blatt der Liste; check: mehrfach möglich, je Blatt eine Liste
  --all-sheets               check, report: jedes Blatt mit Paaren ist eine Liste
  --account SPALTE           Spalte des Kontos (Buchstabe oder Überschrift)
  --id SPALTE                Spalte der AD-ID
  --agency SPALTE            Spalte der Behörde
  --bind SPALTE              weitere Spalte, die zum Paar gehört, mehrfach möglich
  --kind first|second        Erstmigration oder Nachmigration
  --profile DATEI            Vorgaben (JSON, siehe docs/vorgaben.schema.json)
  --json                     Ergebnis als ein JSON-Objekt
  --report DATEI.html|.json  Prüfprotokoll schreiben
  --acknowledge REGEL=GRUND  check, report: Warnungen einer Regel mit Grund bestätigen
  --output DATEI             wohin geschrieben wird (split: Ordner); nie über eine Quelle
  --overwrite                combine, split: vorhandene Dateien ersetzen
  --by-agency                combine: je Behörde eine Liste, ihr Name im Dateinamen
  --drop-repeated            combine, split: gleiche Paare nur einmal übernehmen;
                             sonst, und wenn sie sich unterscheiden, wird nichts
                             geschrieben
  --exclude DATEI[#BLATT]    Ausnahmen: Spalte „Grund“ und Konto oder AD-ID
                             (check, repair, report, combine, split)
  --add DATEI[#BLATT]        combine, split: neue Personen; mit --directory verglichen
  --name NAME                combine: Name des Blatts; split: Muster der Namen,
                             z. B. „Charge {number} {agency}“
  --size ZAHL                split: Zeilen je Charge höchstens (sonst wie in den Vorgaben)
  --order SPALTE             split: nach dieser Spalte ordnen (account, id, Überschrift),
                             immer ganze Zeilen; sonst wie sie stehen
  --format xlsx|csv          split: Format der Chargen (sonst xlsx)
  --remove                   seal: Prüfziffern wieder entfernen
  --incident                 report: Vorfallbericht, die Liste ist schon gelaufen
  --log-column SPALTE        report: Spalte, in der steht, was ausgeführt wurde
  --executed WORT            report: Wort für „ausgeführt“ darin, mehrfach möglich
  --prepared WORT            report: Wort für „nur vorbereitet“; leer heißt dasselbe
  --known-since ZEITPUNKT    report: seit wann bekannt, z. B. 2025-08-07T07:05
  --access-from ZEITPUNKT    report: ab wann fremde Post zugänglich war
  --access-to ZEITPUNKT      report: bis wann; ohne Zusatz gilt deutsche Zeit
  --language de|en           Sprache (sonst Deutsch)
  --help, --version

Ergebnis: 0 alles stimmt, 1 Fehler gefunden (combine, split: nichts geschrieben),
2 nicht lesbar oder falsch aufgerufen.`;

/** What only the command line says. */
export const command: CommandTexts = {
  help,
  list: (file, sheet, rows) =>
    `${file}${sheet === null ? '' : `, Blatt „${sheet}“`}: ${number(rows)} ${plural(rows, 'Zeile', 'Zeilen')}`,
  reference: (sources, pairs) =>
    `verglichen mit ${number(sources)} ${plural(sources, 'Vergleichsliste', 'Vergleichslisten')}, ${number(pairs)} ${plural(pairs, 'Zeile', 'Zeilen')}`,
  columns: (account, id) => `Konto in ${account}, AD-ID in ${id}`,
  firstFindings: (shown, all) =>
    shown === all ? 'Gefunden:' : `Gefunden (die ersten ${number(shown)} von ${number(all)}):`,
  moreFindings: (rest) => `… und ${number(rest)} weitere; alle mit --json.`,
  progress: { reading: 'Lese', comparing: 'Vergleiche', fingerprint: 'Bilde den Prüfcode' },
  hint: 'Hilfe: batch-list-check --help',
  checks,
  usage: {
    noCommand:
      'Es fehlt, was zu tun ist, zum Beispiel: batch-list-check check LISTE --reference DATEI',
    unknownCommand: (name) =>
      `„${name}“ ist kein Befehl. Bekannt sind: check, repair, combine, split, seal, report.`,
    unknownOption: (option) => `Die Angabe ${option} gibt es nicht.`,
    missingValue: (option) => `Nach ${option} fehlt der Wert.`,
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
    fileUnreadable: (file) => `${file} lässt sich nicht öffnen (keine Berechtigung?).`,
    fileUnwritable: (file) =>
      `${file} lässt sich nicht schreiben (Ordner nicht vorhanden, keine Berechtigung oder kein Platz?).`,
    reportNotHtml: (file) =>
      `Das Prüfprotokoll wird als .html oder .json geschrieben; ${file} endet anders.`,
    isFolder: (file) => `${file} ist ein Ordner, keine Datei.`,
    severalSheets: (file, sheets) =>
      `${file} hat mehrere Blätter mit Paaren: ${sheets.join(', ')}. Bitte eines mit --sheet angeben.`,
    noRows: (file) => `${file} enthält keine Zeilen mit Daten.`,
    noPairs: (file, sheet) =>
      `${file}${sheet === null ? '' : `, Blatt „${sheet}“,`} enthält keine Paare: keine Spalten mit Konto und AD-ID erkannt.`,
    noSuchColumn: (column, headings) =>
      `Eine Spalte „${column}“ gibt es nicht.${headings.length === 0 ? '' : ` Vorhanden: ${headings.filter((text) => text !== '').join(', ')}.`}`,
    sheetOfText: (file) => `${file} ist eine Textdatei und hat keine Blätter.`,
    badProfile: (file, faults) =>
      `Die Vorgaben in ${file} haben ${number(faults)} ${plural(faults, 'Fehler', 'Fehler')}:`,
    faultAt: (path, line, fault) =>
      `  Zeile ${number(line)}${path === '' ? '' : `, ${path}`}: ${fault}`,
    incident: incidentUsage,
    checks: checksUsage,
    lists: listsUsage,
    internal: (message) => `Unerwarteter Fehler im Programm: ${message}`,
  },
};
