import { sayExclusionFault } from '../exclusionFault';
import { exclusionWords } from './exclusionWords';
import { firstOf } from '../firstOf';
import { inARow } from '../inARow';
import type { ListsTexts, NamedRow } from '../listsTexts';
import { numberFormat, plural } from '../numbers';
import { sealFaults } from './seal';
import { others, quoted } from './words';

const number = numberFormat('de');
const rowsOf = (rows: number): string => `${number(rows)} ${plural(rows, 'Zeile', 'Zeilen')}`;
const more = (rest: number): string => `und ${number(rest)} weiteren`;
const at = ({ list, row }: NamedRow): string => `${list}, Zeile ${row}`;
const places = (all: readonly NamedRow[]): string => all.map(at).join(' und ');

/** What merging and splitting lists says. */
export const lists: ListsTexts = {
  headings: { batch: 'Quellcharge', row: 'Quellzeile', file: 'Quelldatei' },
  earlier: (heading) => `${heading} (zuvor)`,
  nobody: 'Behörde nicht erkennbar',
  sheetName: 'Nachmigration',
  batchNames: { one: 'Charge {number}', several: 'Charge {number} {agency}' },
  combined: (rows, count) =>
    `${rowsOf(rows)} aus ${number(count)} ${plural(count, 'Liste', 'Listen')} zusammengeführt.`,
  splitted: (rows, batches) =>
    `${rowsOf(rows)} in ${number(batches)} ${plural(batches, 'Charge', 'Chargen')} geteilt.`,
  notCombined: 'Nicht zusammengeführt, es wurde nichts geschrieben.',
  notSplit: 'Nicht geteilt, es wurde nichts geschrieben.',
  written: (file, sheet, rows) =>
    `${file}${sheet === null ? '' : `, Blatt ${quoted(sheet)}`}: ${rowsOf(rows)}`,
  checkCode: (code) => `Prüfcode ${code}`,
  reconciled:
    'Wieder gelesen und Zeile für Zeile mit den Ursprungslisten verglichen: Jedes Paar ist unverändert.',
  source: (list, taken, rows) =>
    taken === rows
      ? `aus ${list}: ${rowsOf(rows)}`
      : `aus ${list}: ${number(taken)} von ${rowsOf(rows)}`,
  skipped: (file, sheet) =>
    `nicht übernommen: ${file}, Blatt ${quoted(sheet)} (keine Spalten mit Konto und AD-ID erkannt)`,
  agency: (agency, rows) => `Behörde: ${agency} (${rowsOf(rows)})`,
  agencyUnclear: (rows, all) =>
    rows === all
      ? 'Behörde nicht erkennbar: Ob es nur eine ist, sagen diese Listen nicht.'
      : `Behörde nicht erkennbar bei ${rowsOf(rows)}: Ob sie dazugehören, sagen diese Listen nicht.`,
  excluded: (rows, reasons) => `Ausgenommen: ${rowsOf(rows)} (${reasons.join(', ')})`,
  added: (people) =>
    `Aufgenommen: ${number(people)} ${plural(people, 'Person', 'Personen')}, mit dem Verzeichnis verglichen`,
  dropped: (rows) =>
    `Doppelt und nur einmal übernommen: ${number(rows)} ${plural(rows, 'gleiches Paar', 'gleiche Paare')}`,
  sealed: (names) => `Prüfziffern passen: ${inARow(names, more)}`,
  unsealed: (names) =>
    `Ohne Prüfziffern: ${inARow(names, more)}. Ob dort schon früher eine Spalte allein sortiert wurde, zeigt nur ein Vergleich mit einer anderen Liste (check).`,
  warnings: (list, titles) => `Warnungen zu ${list}: ${titles.join(', ')}`,
  sourceFaults: (list, errors) =>
    `${list} hat ${number(errors)} ${plural(errors, 'Fehler', 'Fehler')}:`,
  severalAgencies: (agencies) =>
    `Mehrere Behörden: ${firstOf(
      agencies.map(({ agency, rows }) => `${agency ?? 'nicht erkennbar'} (${rowsOf(rows)})`),
      50,
      others,
    )}. Eine Liste enthält nur eine Behörde.`,
  repeated: (count) => `${number(count)} ${plural(count, 'Wert steht', 'Werte stehen')} mehrfach:`,
  repeat: {
    pair: (value, all) => `${value}: gleiches Paar in ${places(all)}`,
    account: (value, all) => `${value}: mit verschiedenen AD-IDs in ${places(all)}`,
    id: (value, all) => `AD-ID ${value}: bei verschiedenen Konten in ${places(all)}`,
  },
  repeatDiffers: '(Behörde oder andere Angaben sind verschieden)',
  exclusions: (count) =>
    `${number(count)} ${plural(count, 'Ausnahme lässt', 'Ausnahmen lassen')} sich so nicht übernehmen:`,
  exclusion: (fault) => sayExclusionFault(exclusionWords, fault),
  reasons: (names) => `Feste Gründe: ${names.join(', ')}`,
  additions: (list) => `${list}: Diese Personen können nicht aufgenommen werden:`,
  present: (row, value, place) => `Zeile ${row}: ${value} steht schon in ${at(place)}`,
  noPeople: 'Keine der Zeilen ist ein Paar des Verzeichnisses.',
  unsealable: (rows) =>
    `${rowsOf(rows)} ${plural(rows, 'kann', 'können')} keine Prüfziffer tragen:`,
  unsealableRow: (place, column, fault) => `${at(place)}, ${column}: ${sealFaults[fault]}`,
  notReconciled: 'Die neue Liste stimmt nicht mit ihren Ursprungslisten überein:',
  noRows: 'Es bleibt keine Zeile übrig.',
};
