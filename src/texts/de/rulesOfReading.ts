import { columnName } from '../../core/columns/columnName';
import { numberFormat } from '../numbers';
import type { ReadingTexts } from '../texts';
import { each, quoted } from './words';

const number = numberFormat('de');

const columnList = (columns: readonly number[]): string =>
  columns.length === 0 ? 'keine' : columns.map(columnName).join(', ');

/** Reading the sheet. */
export const rulesOfReading: ReadingTexts = {
  'columns-unclear': {
    title: 'Spalten unklar',
    says: ({ details }) => {
      const why =
        details.reason === 'contents-swapped'
          ? 'Die Inhalte passen nicht zu den Überschriften: Konto und AD-ID scheinen vertauscht.'
          : 'Welche Spalte das Konto und welche die AD-ID enthält, ist nicht eindeutig.';
      return `${why} In Frage kommen für das Konto: ${columnList(details.accountCandidates)}, für die AD-ID: ${columnList(details.idCandidates)}. Bitte die Spalten angeben.`;
    },
  },
  'header-repeated': {
    title: 'Überschrift wiederholt',
    says: () => 'Hier steht noch einmal die Überschrift, keine Daten.',
  },
  'row-incomplete': {
    title: 'Zeile unvollständig',
    says: ({ details }) => (details.empty === 'account' ? 'Das Konto fehlt.' : 'Die AD-ID fehlt.'),
  },
  'blank-row-inside': {
    title: 'Leere Zeile in der Liste',
    says: ({ details: { firstRow, lastRow } }) =>
      firstRow === lastRow
        ? 'Leere Zeile mitten in der Liste. Eine Sortierung endet hier.'
        : `Leere Zeilen ${firstRow}–${lastRow} mitten in der Liste. Eine Sortierung endet hier.`,
  },
  'not-a-data-row': {
    title: 'Keine Datenzeile',
    says: ({ details }) =>
      `${quoted(details.text)} sieht nach Summe oder Notiz aus. Endet die Liste darüber?`,
  },
  'cell-error': {
    title: 'Fehlerwert',
    says: ({ details }) => `Fehlerwert ${each(details.cells, ({ code }) => code)}.`,
  },
  'formula-in-key': {
    title: 'Formel statt Wert',
    says: ({ details }) => {
      const formula = `=${details.formula.slice(0, 60)}`;
      if (details.danger === 'outside')
        return `Formel ${quoted(formula)} holt ihren Wert von außerhalb dieser Datei.`;
      if (details.danger === 'volatile')
        return `Formel ${quoted(formula)} kann bei jedem Öffnen einen anderen Wert liefern.`;
      return `Formel ${quoted(formula)} statt eines festen Werts.`;
    },
  },
  'hidden-rows': {
    title: 'Ausgeblendete Zeilen',
    says: ({ details }) =>
      `${number(details.rows.length)} ausgeblendete oder gefilterte Zeilen (ab Zeile ${details.rows[0] ?? ''}). Sie sind mitgeprüft; eine Sortierung lässt sie aus.`,
  },
  'merged-cells': {
    title: 'Verbundene Zellen',
    says: () => 'Konto oder AD-ID liegt in verbundenen Zellen.',
  },
  'sort-risk': {
    title: 'Sortieren ist hier riskant',
    says: ({ details }) =>
      details.risk === 'empty-column'
        ? `Zwischen Konto und AD-ID liegt die leere Spalte ${columnName(details.column ?? 0)}: Excel hält die beiden für zwei Listen und sortiert eine allein, ohne zu fragen.`
        : 'Konto und AD-ID liegen nicht in einer gemeinsamen Tabelle („Als Tabelle formatieren“). Eine Spalte lässt sich deshalb allein sortieren.',
  },
  'text-differs': {
    title: 'Anzeige weicht ab',
    says: ({ details }) =>
      `Gespeichert ist ${quoted(details.stored)}, angezeigt wird ${quoted(details.shown)}.`,
  },
};
