import { columnName } from '../../core/columns/columnName';
import { numberFormat, plural } from '../numbers';
import type { ReadingTexts } from '../texts';
import { each, quoted } from './words';

const number = numberFormat('de');

const columnList = (columns: readonly number[]): string =>
  columns.length === 0 ? 'keine' : columns.map(columnName).join(', ');

/** Error values as a German Excel shows them. */
const germanErrors: ReadonlyMap<string, string> = new Map([
  ['#N/A', '#NV'],
  ['#REF!', '#BEZUG!'],
  ['#VALUE!', '#WERT!'],
  ['#NUM!', '#ZAHL!'],
]);

/** A formula as the cell shows it, cut where it gets long. */
function shortFormula(formula: string): string {
  return quoted(formula.length > 60 ? `=${formula.slice(0, 59)}…` : `=${formula}`);
}

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
    says: () => 'Hier steht noch einmal die Überschrift, kein Paar.',
  },
  'row-incomplete': {
    title: 'Zeile unvollständig',
    says: ({ details }) => (details.empty === 'account' ? 'Das Konto fehlt.' : 'Die AD-ID fehlt.'),
  },
  'blank-row-inside': {
    title: 'Leere Zeile in der Liste',
    says: ({ details: { firstRow, lastRow } }) =>
      firstRow === lastRow
        ? 'Eine leere Zeile mitten in der Liste. Excel sortiert nur bis hierher.'
        : `Die leeren Zeilen ${firstRow}–${lastRow} stehen mitten in der Liste. Excel sortiert nur bis hierher.`,
  },
  'not-a-data-row': {
    title: 'Keine Datenzeile',
    says: ({ details }) =>
      `${quoted(details.text)} sieht nach einer Summe oder Notiz aus. Endet die Liste darüber?`,
  },
  'cell-error': {
    title: 'Fehlerwert',
    says: ({ details }) => {
      const said = `Fehlerwert ${each(details.cells, ({ code }) => quoted(germanErrors.get(code) ?? code))}.`;
      return details.cells.some(({ fault }) => fault.code === '#VALUE!')
        ? `${said} Zeigt Excel hier etwas anderes, steht in der Zelle ein Datentyp oder ein Bild; bitte durch Text ersetzen.`
        : said;
    },
  },
  'formula-in-key': {
    title: 'Formel statt Wert',
    says: ({ details }) => {
      const formula = shortFormula(details.formula);
      const { rows } = details;
      const whole =
        rows === null
          ? ''
          : `Alle ${number(rows)} Werte dieser Spalte sind Formeln statt fester Werte. `;
      if (details.danger === 'outside')
        return `${whole}Die Formel ${formula} holt ihren Wert von außerhalb dieser Datei.`;
      if (details.danger === 'volatile')
        return `${whole}Die Formel ${formula} kann bei jedem Öffnen einen anderen Wert liefern.`;
      return rows === null
        ? `Hier steht die Formel ${formula} statt eines festen Werts.`
        : `Alle ${number(rows)} Werte dieser Spalte sind Formeln statt fester Werte, zum Beispiel ${formula}.`;
    },
  },
  'hidden-rows': {
    title: 'Ausgeblendete Zeilen',
    says: ({ details }) =>
      `${number(details.rows.length)} ${plural(details.rows.length, 'Zeile ist', 'Zeilen sind')} ausgeblendet oder weggefiltert (ab Zeile ${details.rows[0] ?? 1}). Geprüft wird trotzdem alles, aber Excel sortiert ausgeblendete Zeilen nicht mit.`,
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
