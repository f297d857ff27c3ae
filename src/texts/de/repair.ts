import { columnName } from '../../core/columns/columnName';
import type { NamedColumn } from '../../core/pairing/furtherColumn';
import { inARow } from '../inARow';
import { numberFormat, plural } from '../numbers';
import type { PaneRepairTexts, RepairedColumn, RepairTexts } from '../repairTexts';
import { others, quoted } from './words';

const number = numberFormat('de');
const more = (rest: number): string => `und ${number(rest)} weiteren`;

const nameOf = ({ column, header }: NamedColumn): string =>
  header === '' ? columnName(column) : quoted(header);

const cellsIn = (columns: readonly RepairedColumn[]): string =>
  columns
    .map(
      ({ column, cells }) =>
        `${number(cells)} ${plural(cells, 'Zelle', 'Zellen')} in Spalte ${column}`,
    )
    .join(' und ');

const then = (right: number, rows: number): string =>
  `Danach ${plural(right, 'stimmt', 'stimmen')} ${number(right)} von ${number(rows)}.`;

const pane: PaneRepairTexts = {
  open: 'Richtige Paare wiederherstellen',
  restore: 'Wiederherstellen',
  showCells: 'Einzeln ansehen',
  hideCells: 'Einzelne ausblenden',
  writing: 'Wird wiederhergestellt …',
  done: (cells) =>
    `${number(cells)} ${plural(cells, 'Zelle', 'Zellen')} wiederhergestellt, wieder gelesen und noch einmal geprüft.`,
  failed: {
    'changed-meanwhile':
      'Die Liste hatte sich inzwischen verändert, darum wurde nicht alles geschrieben. Danach wurde noch einmal geprüft.',
    'not-kept':
      'Excel hat beim Schreiben Werte verändert. Bitte Strg+Z versuchen und erneut prüfen.',
    'not-plain':
      'Unter den Zellen sind Datentypen oder Bilder, die dabei verloren gingen. Geschrieben wurde nichts. Bitte diese Zellen durch Text ersetzen und noch einmal prüfen.',
    refused:
      'Excel lässt das Schreiben nicht zu: Das Blatt ist geschützt. Geschrieben wurde nichts. Bitte den Blattschutz aufheben oder in Schritt 4 das Kennwort angeben, dann noch einmal wiederherstellen.',
  },
  cells: 'Zellen, die sich ändern',
  now: 'jetzt',
  then: 'danach',
  empty: 'leer',
  evidence: (batch, row) => `${batch}, Zeile ${String(row)}`,
  otherEvidence: {
    snapshot: 'Stand vor der Änderung',
    'third-column': 'durch eine dritte Spalte belegt',
    'only-one-left': 'als einziger Wert übrig',
    'other-cell-empty': 'gehört zu keinem Wert dieser Zeile',
  },
};

/** What a repair by the reference says. */
export const repair: RepairTexts = {
  result: (columns, batches, right, rows) => {
    const state = batches.length === 0 ? '' : ` auf den Stand von ${inARow(batches, more)}`;
    return `${cellsIn(columns)} zurück${state}. ${then(right, rows)}`;
  },
  resultBefore: (columns, right, rows) =>
    `${cellsIn(columns)} zurück auf den Stand vor der Änderung. ${then(right, rows)}`,
  nothing: (right, rows) =>
    `${right === rows ? 'Es gibt nichts zurückzustellen' : 'Zurückstellen lässt sich nichts'}: ${number(right)} von ${number(rows)} ${plural(right, 'stimmt', 'stimmen')}.`,
  byThirdColumn: (cells) =>
    `${number(cells)} ${plural(cells, 'Zelle', 'Zellen')} davon belegt nur eine dritte Spalte. Die Vergleichsliste kennt ${plural(cells, 'dieses Paar', 'diese Paare')} nicht.`,
  byOnlyOneLeft: (cells) =>
    `${number(cells)} ${plural(cells, 'Zelle', 'Zellen')} davon ${plural(cells, 'bekommt', 'bekommen jeweils')} den einzigen Wert, der in der Spalte übrig ist. Belegt ist das nicht: Bitte nachsehen.`,
  unproven: (columns) =>
    `Die Paare sind bewiesen, aber nicht, welche der beiden Spalten verrutscht war. ${plural(columns.length, 'Die Spalte', 'Die Spalten')} ${inARow(columns.map(nameOf), others)} ${plural(columns.length, 'bleibt, wo sie ist', 'bleiben, wo sie sind')}: Zu wem die Werte dort gehören, ist nicht bewiesen. Bitte von Hand bei einer Person vergleichen, die Sie kennen. Steht bei ihr danach ein fremder Wert, war es die andere Spalte: Dann die Liste so nicht verwenden.`,
  open: (count, first) =>
    `${number(count)} ${plural(count, 'Zeile bleibt', 'Zeilen bleiben')} offen (${plural(count, 'Zeile', 'Zeilen')} ${first.join(', ')}${count > first.length ? ', …' : ''}), weil nicht bewiesen ist, was dort stand, oder weil beim Zurückstellen ein Wert verloren ginge.`,
  written: (file) => `Geschrieben, wieder gelesen und noch einmal geprüft: ${file}`,
  pane,
};
