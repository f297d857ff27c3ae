import { columnName } from '../../core/columns/columnName';
import { numberFormat, plural } from '../numbers';
import type { ReadingTexts } from '../texts';
import { each, quoted } from './words';

const number = numberFormat('en');

const columnList = (columns: readonly number[]): string =>
  columns.length === 0 ? 'none' : columns.map(columnName).join(', ');

/** A formula as the cell shows it, cut where it gets long. */
function shortFormula(formula: string): string {
  return quoted(formula.length > 60 ? `=${formula.slice(0, 59)}…` : `=${formula}`);
}

/** Reading the sheet. */
export const rulesOfReading: ReadingTexts = {
  'columns-unclear': {
    title: 'Columns unclear',
    says: ({ details }) => {
      const why =
        details.reason === 'contents-swapped'
          ? 'The contents do not fit the headings: account and AD ID seem to be swapped.'
          : 'It is not clear which column holds the account and which the AD ID.';
      return `${why} Possible for the account: ${columnList(details.accountCandidates)}; for the AD ID: ${columnList(details.idCandidates)}. Please name the columns.`;
    },
  },
  'header-repeated': {
    title: 'Repeated heading',
    says: () => 'The heading stands here once more, not a pair.',
  },
  'row-incomplete': {
    title: 'Incomplete row',
    says: ({ details }) =>
      details.empty === 'account' ? 'The account is missing.' : 'The AD ID is missing.',
  },
  'blank-row-inside': {
    title: 'Empty row inside the list',
    says: ({ details: { firstRow, lastRow } }) =>
      firstRow === lastRow
        ? 'An empty row inside the list. Excel sorts only down to here.'
        : `The empty rows ${firstRow}–${lastRow} stand inside the list. Excel sorts only down to here.`,
  },
  'not-a-data-row': {
    title: 'Not a row of data',
    says: ({ details }) =>
      `${quoted(details.text)} looks like a sum or a note. Does the list end above it?`,
  },
  'cell-error': {
    title: 'Error value',
    says: ({ details }) => {
      const said = `Error value ${each(details.cells, ({ code }) => quoted(code))}.`;
      return details.cells.some(({ fault }) => fault.code === '#VALUE!')
        ? `${said} Where Excel shows something else, the cell holds a data type or a picture; please replace it by text.`
        : said;
    },
  },
  'formula-in-key': {
    title: 'Formula instead of a value',
    says: ({ details }) => {
      const formula = shortFormula(details.formula);
      const { rows } = details;
      const whole =
        rows === null
          ? ''
          : `All ${number(rows)} values of this column are formulas instead of fixed values. `;
      if (details.danger === 'outside') {
        return `${whole}The formula ${formula} takes its value from outside this file.`;
      }
      if (details.danger === 'volatile') {
        return `${whole}The formula ${formula} may give another value at every opening.`;
      }
      return rows === null
        ? `Here stands the formula ${formula} instead of a fixed value.`
        : `All ${number(rows)} values of this column are formulas instead of fixed values, for example ${formula}.`;
    },
  },
  'hidden-rows': {
    title: 'Hidden rows',
    says: ({ details }) =>
      `${number(details.rows.length)} ${plural(details.rows.length, 'row is', 'rows are')} hidden or filtered out (from row ${details.rows[0] ?? 1} on). Everything is checked all the same, but Excel does not sort hidden rows along.`,
  },
  'merged-cells': {
    title: 'Merged cells',
    says: () => 'The account or the AD ID lies in merged cells.',
  },
  'sort-risk': {
    title: 'Sorting is risky here',
    says: ({ details }) =>
      details.risk === 'empty-column'
        ? `Between account and AD ID lies the empty column ${columnName(details.column ?? 0)}: Excel takes them for two lists and sorts one alone without asking.`
        : 'Account and AD ID are not in one table (“Format as Table”), so one column can be sorted alone.',
  },
  'text-differs': {
    title: 'Shown differently',
    says: ({ details }) =>
      `The cell stores ${quoted(details.stored)} but shows ${quoted(details.shown)}.`,
  },
};
