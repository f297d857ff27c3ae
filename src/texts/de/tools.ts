import type { ToolsTexts } from '../toolsTexts';
import { inARow } from '../inARow';
import { numberFormat, plural } from '../numbers';
import { moment } from './moment';
import { quoted } from './words';

const number = numberFormat('de');
const rowsOf = (rows: number): string => `${number(rows)} ${plural(rows, 'Zeile', 'Zeilen')}`;

/** What the tasks beside the five steps say. */
export const tools: ToolsTexts = {
  tools: {
    combine: {
      title: 'Listen zusammenführen',
      hint: 'Aus Listen der Erstmigration wird eine Liste für den Nachtlauf – ohne Kopieren und Sortieren von Hand.',
    },
    split: {
      title: 'In Chargen teilen',
      hint: 'Die Liste wird auf mehrere Blätter verteilt, jedes mit höchstens so vielen Zeilen, wie Sie sagen.',
    },
    incident: {
      title: 'Wer hat wessen Post bekommen?',
      hint: 'Wenn die Liste schon gelaufen ist: ein Bericht für jede Behörde und der Weg zurück.',
    },
  },
  close: 'Schließen',
  finish: 'Fertig',
  back: 'Zurück',
  plan: 'Ansehen, was daraus wird',
  cancel: 'Abbrechen',
  show: (sheet) => `Blatt ${quoted(sheet)} zeigen`,
  unfinished: (name) => `Unfertig - ${name}`,
  work: {
    reading: (what) => `Lese ${quoted(what)} …`,
    writing: (what) => `Schreibe ${quoted(what)} …`,
    comparing: (what) => `Lese ${quoted(what)} wieder und vergleiche …`,
    planning: 'Vergleiche Zeile für Zeile …',
    checking: 'Prüfe die neue Liste …',
    rows: (done, rows) => `${number(done)} von ${rowsOf(rows)}`,
  },
  tables: {
    sheets: 'Blätter dieser Arbeitsmappe',
    noSheets: 'Diese Arbeitsmappe hat keine Blätter mit Paaren.',
    files: 'Dateien',
    pick: 'Dateien wählen …',
    pickHint: '.xlsx, .xlsm, .csv oder .txt; sie werden nur gelesen.',
    remove: (file) => `${file} weglassen`,
    lastRow: (row) => `bis Zeile ${String(row)}`,
    unfit: {
      looking: 'wird angesehen …',
      empty: 'leer',
      'no-pairs': 'keine Spalten mit Konto und AD-ID erkannt',
    },
    pairs: 'die Liste in Schritt 1',
    all: 'Alle Blätter mit Paaren',
    none: 'keine',
    pickFile: 'Datei wählen …',
    chooseSheets: 'Blätter auswählen',
    pickOne: (label) => `Datei wählen …: ${label}`,
    sheetsOf: (file) => `Blätter von ${file}`,
    taken: (taken, sheets) =>
      `${number(taken)} von ${number(sheets)} ${plural(sheets, 'Blatt', 'Blättern')} gewählt`,
    nothingFits: 'Darin ist keine Liste mit Konto und AD-ID.',
    withPairs: (sheets) => `${number(sheets)} ${plural(sheets, 'Blatt', 'Blätter')} mit Paaren`,
    oneOf: (file) => `Blatt von ${file}`,
    pleaseChoose: 'bitte wählen',
  },
  exclusions: {
    heading: 'Jemanden auslassen',
    hint: 'Nur mit festem Grund; die Zeile kommt nicht in die neue Liste.',
    who: 'Konto oder AD-ID',
    reason: 'Grund',
    add: 'Auslassen',
    entry: (who, reason) => `${who} – ${reason}`,
    remove: (who) => `${who} doch nicht auslassen`,
    table: 'Weitere aus einer Tabelle',
    tableHint: 'Mit den Spalten „Grund“ und Konto oder AD-ID, in jeder Zeile eine Person.',
    people: (people, table) =>
      `${number(people)} ${plural(people, 'Person', 'Personen')} aus ${quoted(table)}`,
    noColumns: (table, headings) =>
      `${quoted(table)} ist keine Tabelle von Personen zum Auslassen: Gebraucht werden eine Spalte „Grund“ und eine mit Konto oder AD-ID.${headings.length === 0 ? '' : ` Gefunden: ${headings.join(', ')}.`}`,
    again: 'Noch einmal lesen',
    faults: (rows) =>
      `${rowsOf(rows)} der Tabelle ${plural(rows, 'ist', 'sind')} so nicht zu gebrauchen:`,
  },
  combine: {
    question: 'Welche Listen werden zusammengeführt?',
    name: 'Name des neuen Blatts',
    people: 'Personen aufnehmen',
    peopleHint:
      'Wer in keiner der Listen steht. Jede Zeile muss so im AD-Export stehen, sonst wird nichts zusammengeführt.',
    newPeople: 'Liste der neuen Personen',
    directory: 'AD-Export, in dem sie stehen',
    notReady: {
      nothing: 'Bitte mindestens ein Blatt oder eine Datei wählen.',
      looking: 'Eine Tabelle wird noch angesehen …',
      both: 'Zu neuen Personen gehört der AD-Export, in dem sie stehen.',
      'which-sheet': 'Bitte wählen, auf welchem Blatt die neuen Personen stehen.',
    },
    would: (rows, sources, lists, unclear) =>
      lists > 1
        ? `${rowsOf(rows)} aus ${number(sources)} ${plural(sources, 'Liste', 'Listen')} werden ${number(lists)} neue Listen, je Behörde eine${unclear ? '; die Zeilen ohne erkennbare Behörde stehen für sich' : ''}.`
        : `${rowsOf(rows)} aus ${number(sources)} ${plural(sources, 'Liste', 'Listen')} ${plural(rows, 'wird', 'werden')} eine neue Liste.`,
    make: 'Zusammenführen',
    byAgency: 'Je Behörde eine Liste',
    dropRepeated: 'Gleiche Paare nur einmal übernehmen',
    done: (rows, sheet) =>
      `Zusammengeführt: ${rowsOf(rows)} ${plural(rows, 'steht', 'stehen')} im Blatt ${quoted(sheet)}. Jede Zelle wurde wieder gelesen und mit den Ursprungslisten verglichen.`,
    several: (lists, guarded) =>
      `${number(lists)} neue Listen. Jede Zelle wurde wieder gelesen und mit den Ursprungslisten verglichen. ${guarded ? 'Jede Liste ist geprüft, und der Zuordnungsschutz ist für alle eingeschaltet.' : 'Der Zuordnungsschutz ist nicht für alle eingeschaltet. Jede Liste bitte für sich prüfen: ihr Blatt nach vorn holen und „Dieses Blatt prüfen“ wählen.'}`,
    guarded:
      'Das Blatt ist jetzt die Liste in Schritt 1. Der Zuordnungsschutz dafür ist eingeschaltet.',
    notGuarded:
      'Das Blatt ist jetzt die Liste in Schritt 1. Der Zuordnungsschutz dafür ist noch aus: Bitte in Schritt 3 prüfen und in Schritt 4 einschalten.',
  },
  split: {
    notSettled: 'Bitte zuerst Schritt 1 beantworten: Geteilt wird die Liste, die dort steht.',
    list: (sheet) => `Geteilt wird ${quoted(sheet)}. Das Blatt selbst bleibt, wie es ist.`,
    most: 'Zeilen je Charge, höchstens',
    badMost: 'Bitte eine ganze Zahl ab 1 angeben.',
    order: 'Reihenfolge der Zeilen',
    asItStands: 'wie sie in der Liste stehen',
    name: 'Namen der Blätter',
    nameHint: '{number} wird zur Nummer, {agency} zur Behörde.',
    would: (rows, batches, unclear) =>
      `${rowsOf(rows)} ${plural(rows, 'wird', 'werden')} ${number(batches)} ${plural(batches, 'Charge', 'Chargen')}${unclear ? '. Nicht bei allen Zeilen ist die Behörde erkennbar' : `, ${plural(batches, '', 'jede ')}mit einer einzigen Behörde`}.`,
    confirm: (sheets) => `Ja, ${number(sheets)} neue Blätter anlegen`,
    make: (batches) => (batches === 1 ? 'Ein Blatt anlegen' : `${number(batches)} Blätter anlegen`),
    done: (rows, batches) =>
      `Geteilt: ${rowsOf(rows)} ${plural(rows, 'steht', 'stehen')} in ${number(batches)} ${plural(batches, 'neuen Blatt', 'neuen Blättern')}. Jede Zelle wurde wieder gelesen und mit der Liste verglichen. Der Zuordnungsschutz ist dafür noch aus.`,
  },
  planned: {
    changed: 'Seit dem Ansehen hat sich etwas geändert. Das kommt jetzt heraus:',
    refused: 'So geht es nicht. Geschrieben wird nichts:',
    from: 'Woher die Zeilen kommen',
    columns: { list: 'Liste', rows: 'Zeilen', agency: 'Behörde' },
    agencyUnknown: 'nicht erkennbar',
    found: (headings) => `Zusammen gehören: ${headings.join(', ')}`,
    warnings: (count) => `${number(count)} ${plural(count, 'Warnung', 'Warnungen')}`,
    noPairs: (name) => `In ${quoted(name)} sind keine Spalten mit Konto und AD-ID zu erkennen.`,
    among: (table) => (table === null ? 'Eingegeben' : quoted(table)),
    otherReason: (row, earlier, earlierRow) =>
      `Zeile ${String(row)}: schon ausgelassen (${earlier}, Zeile ${String(earlierRow)}), aus einem anderen Grund`,
    row: (row, says) => `Zeile ${String(row)}: ${says}`,
    more: (rest) => `… und ${number(rest)} weitere`,
    made: 'Was daraus wird',
    wrong: (list, pairs) =>
      `Die letzte Prüfung fand in ${quoted(list)} ${number(pairs)} ${plural(pairs, 'falsches Paar', 'falsche Paare')}. Wer davon nicht ausgelassen ist, käme genauso falsch in die neue Liste, und daneben stünde trotzdem „passt“. Bitte zuerst in Schritt 3 die richtigen Paare wiederherstellen oder diese Personen auslassen.`,
    confirmWrong: 'Trotzdem weitermachen, auch wenn falsche Paare dabei sind',
    unsealed: (lists) =>
      `Ohne Prüfziffern: ${inARow(lists, (rest) => `und ${number(rest)} weiteren`)}. Ob dort schon früher eine Spalte allein sortiert wurde, zeigt nur eine Prüfung gegen eine andere Liste (Schritte 1 bis 3).`,
  },
  incident: {
    moment,
    notChecked:
      'Bitte zuerst die Liste prüfen, die gelaufen ist – gegen die Listen, die stimmen. Der Bericht sagt dann, was geschehen ist.',
    about: (sheet) => `Es geht um die Liste ${quoted(sheet)}, so wie sie geprüft wurde.`,
    known: 'Wann wurde der Vorfall bemerkt?',
    knownHint: 'Deutsche Zeit. Von da an laufen die 72 Stunden der Meldefrist (Art. 33 DSGVO).',
    access: 'Wann war fremde Post lesbar? (wenn bekannt)',
    from: 'von',
    to: 'bis',
    badMoment:
      'Diesen Zeitpunkt gibt es nicht oder zweimal (Zeitumstellung). Bitte anders angeben.',
    backwards: 'Das Ende liegt vor dem Anfang.',
    log: 'Spalte, in der steht, was gelaufen ist',
    noLog: 'keine: Alles gilt als gelaufen',
    executed: 'Was darin heißt „gelaufen“?',
    executedHint: 'Alles andere gilt als nicht sicher, leere Zellen als nicht gelaufen.',
    noWord: 'Bitte mindestens ein Wort wählen.',
    tell: 'Berichte vorbereiten',
    deadline: (ends) => `Die Meldefrist endet ${ends}. Wochenende und Feiertage zählen mit.`,
    over: (ends) => `Die Meldefrist ist seit ${ends} vorbei.`,
    agency: (agency) => agency ?? 'Behörde nicht erkennbar',
    counts: ({ persons, crossAgency, protectedMailboxes }, maybe, untold) =>
      [
        persons === 0
          ? 'Keine Post ging nachweislich an andere'
          : `Post von ${number(persons)} ${plural(persons, 'Person', 'Personen')} ging an andere`,
        ...(crossAgency === 0 ? [] : [`${number(crossAgency)} davon in eine andere Behörde`]),
        ...(protectedMailboxes === 0
          ? []
          : [
              `${number(protectedMailboxes)} ${plural(protectedMailboxes, 'geschütztes Postfach', 'geschützte Postfächer')}`,
            ]),
        ...(maybe === 0
          ? []
          : [`bei ${rowsOf(maybe)} unklar, ob sie gelaufen ${plural(maybe, 'ist', 'sind')}`]),
        ...(untold === 0 ? [] : [`bei ${rowsOf(untold)} nicht zu klären`]),
      ].join(', '),
    nothing: 'Keine Post ging an die falsche Person.',
    right: (rows) => `${rowsOf(rows)} ${plural(rows, 'war', 'waren')} richtig zugeordnet.`,
    wayBack: 'Der Weg zurück',
    wayBackSaid: (steps, temporary, open) =>
      [
        `${number(steps)} ${plural(steps, 'Schritt', 'Schritte')}, ohne je etwas zu überschreiben`,
        ...(temporary === 0 ? [] : [`${number(temporary)} davon über ein Zwischenpostfach`]),
        ...(open === 0 ? [] : [`${number(open)} muss jemand von Hand klären`]),
      ].join(', '),
    asSheet: 'Als neues Blatt',
    asFile: { html: 'Zum Drucken (.html)', csv: 'Als Tabelle (.csv)' },
    ofAgency: (form, agency) => `${form}: ${agency}`,
    noFiles:
      'Dateien speichern kann dieses Fenster hier nicht (Excel für Mac). Das neue Blatt lässt sich drucken und in eine eigene Arbeitsmappe verschieben.',
    columnsUnclear: 'Welche Spalten Konto und AD-ID enthalten, ist nicht eindeutig.',
    noSuchColumn: (column) => `Die Spalte ${column} gibt es nicht oder mehrmals.`,
    wordUnused: (word) => `${quoted(word)} steht in keiner Zeile der Spalte.`,
  },
};
