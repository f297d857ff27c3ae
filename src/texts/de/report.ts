import { numberFormat, plural } from '../numbers';
import type { ReportTexts } from '../reportTexts';
import { quoted } from './words';

const number = numberFormat('de');

/** The report of a check (Prüfprotokoll). */
export const report: ReportTexts = {
  title: 'Prüfprotokoll',
  subtitle: (list, sheet, checkedAt) =>
    `${list}${sheet === null ? '' : `, Blatt ${quoted(sheet)}`}, geprüft am ${checkedAt}`,
  verdicts: { passed: 'Alles stimmt', failed: 'Fehler gefunden', notChecked: 'Nicht geprüft' },
  headings: {
    acknowledged: 'Warnungen und ihre Bestätigung',
    happened: 'Was ist passiert?',
    counts: 'Ergebnis in Zahlen',
    list: 'Zur ganzen Liste',
    rows: 'Zeile für Zeile',
    missing: 'Paare, die in der Liste fehlen',
    excluded: 'Mit Grund ausgenommen',
    basis: 'Grundlage der Prüfung',
    references: 'Vergleichslisten',
    files: 'Gelesene Dateien',
  },
  columns: {
    state: 'Zustand',
    meaning: 'Bedeutung',
    amount: 'Anzahl',
    severity: 'Stufe',
    rule: 'Regel',
    finding: 'Befund',
    row: 'Zeile',
    account: 'Konto',
    id: 'AD-ID in der Liste',
    expectedId: 'AD-ID laut Vergleichsliste',
    batch: 'Vergleichsliste',
    reason: 'Grund',
    role: 'Art',
    rows: 'Zeilen',
    day: 'Stand',
    fingerprint: 'Fingerabdruck',
    file: 'Datei',
    use: 'Verwendet als',
    sha256: 'SHA-256',
  },
  facts: {
    list: 'Liste',
    sheet: 'Blatt',
    headerRow: 'Überschriften',
    accountColumn: 'Konto',
    idColumn: 'AD-ID',
    boundColumns: 'Spalten, die zum Paar gehören',
    kind: 'Art der Liste',
    references: 'Verglichen mit',
    answers: 'Festgelegt',
    profile: 'Vorgaben',
    checkedAt: 'Geprüft am',
    checkCode: 'Prüfcode',
    fingerprint: 'Fingerabdruck',
    program: 'Programm',
    rules: 'Regelwerk',
  },
  states: {
    ok: 'stimmt',
    wrong: 'falsches Paar',
    unknown: 'unbekannt',
    duplicate: 'doppelt',
    damaged: 'beschädigt',
    notChecked: 'nicht geprüft',
  },
  meanings: {
    ok: 'Konto und AD-ID gehören zusammen, die Vergleichsliste belegt es',
    wrong: 'Konto und AD-ID gehören verschiedenen Personen',
    unknown: 'Konto oder AD-ID steht nicht in der Vergleichsliste',
    duplicate: 'Konto oder AD-ID steht mehrmals in der Liste',
    damaged: 'eine Zelle des Paars ist fehlerhaft, siehe unten',
    notChecked: 'unvollständig, oder die Vergleichsliste widerspricht sich',
  },
  severityMeanings: {
    error: 'so darf die Liste nicht in den Nachtlauf',
    warning: 'muss vor der Freigabe mit Grund bestätigt werden',
    info: 'zur Kenntnis',
  },
  amounts: {
    rows: 'Zeilen zusammen',
    crossAgency: 'davon über Behördengrenzen hinweg',
    unknownAccount: 'davon Konto unbekannt',
    unknownId: 'davon AD-ID unbekannt',
    unknownPair: 'davon beides unbekannt',
  },
  looksLike: 'Es sieht so aus:',
  nothingFound: 'Keine Regel hat etwas gefunden.',
  concerns: (account) => `Konto: ${account}`,
  rowsFound: (findings) =>
    `${number(findings)} ${plural(findings, 'Befund', 'Befunde')}, vollständig und in der Reihenfolge der Zeilen.`,
  missingPairs: (pairs) =>
    plural(
      pairs,
      'Ein Paar der Vergleichslisten steht nicht in dieser Liste.',
      `${number(pairs)} Paare der Vergleichslisten stehen nicht in dieser Liste.`,
    ),
  keyColumn: (letter, heading) =>
    heading === null ? `Spalte ${letter}` : `Spalte ${letter}, ${quoted(heading)}`,
  reference: (name, role, rows) =>
    `${name} (${role === 'directory' ? 'Export aus dem Verzeichnis' : 'Erstmigration'}, ${number(rows)} ${plural(rows, 'Zeile', 'Zeilen')})`,
  kinds: { first: 'Erstmigration', second: 'Nachmigration' },
  profile: (name, version) => `${name}, Fassung ${version}`,
  answers: {
    tmpIsSame: () => 'Konten mit und ohne .tmp gelten als dasselbe Konto.',
    idByteOrder: (order) =>
      order === 'canonical'
        ? 'Die AD-IDs sind als GUID gelesen.'
        : 'Die AD-IDs sind als einzelne Bytes gelesen, wie das AD sie speichert.',
    listEndsAbove: (row) => `Die Liste endet über der Zeile ${row}.`,
  },
  aboutFingerprint:
    'Fingerabdruck und Prüfcode gelten für den Inhalt der gebundenen Spalten, gleich in welcher Reihenfolge die Zeilen stehen. Ändert sich ein Wert oder ein Paar, ändern sie sich auch: Dann gilt dieses Protokoll nicht mehr.',
  headerRow: (row) => (row === null ? 'keine' : `in Zeile ${row}`),
  notAcknowledged: (rules) =>
    rules === 0
      ? 'Jede Warnung ist mit einem Grund bestätigt.'
      : plural(
          rules,
          'Die Warnungen einer Regel sind noch nicht bestätigt: Vor der Freigabe muss das jemand mit einem Grund tun.',
          `Die Warnungen von ${number(rules)} Regeln sind noch nicht bestätigt: Vor der Freigabe muss das jemand mit einem Grund tun.`,
        ),
  noReason: 'noch nicht bestätigt',
  excluded: (pairs) =>
    plural(
      pairs,
      'Ein Paar ist mit Absicht nicht in der Liste.',
      `${number(pairs)} Paare sind mit Absicht nicht in der Liste.`,
    ),
  unknownDay: 'nicht bekannt',
  roles: { 'first-migration': 'Erstmigration', directory: 'Export aus dem Verzeichnis' },
  uses: { list: 'Liste', reference: 'Vergleichsliste' },
  openWorkbook: 'geöffnete Arbeitsmappe: Es gilt der Fingerabdruck',
  aboutFiles:
    'Die Prüfsumme gilt für die Datei, wie sie bei der Prüfung gelesen wurde. Stimmt sie mit der einer Datei überein, ist es dieselbe Datei.',
};
