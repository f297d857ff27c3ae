import { columnName } from '../../core/columns/columnName';
import { numberFormat } from '../numbers';
import type { ReadingTexts } from '../texts';
import { each, quoted } from './words';

const number = numberFormat('en');

const columnList = (columns: readonly number[]): string =>
  columns.length === 0 ? 'none' : columns.map(columnName).join(', ');

/** Reading the sheet. */
export const rulesOfReading: ReadingTexts = {
  'columns-unclear': {
    title: 'Columns unclear',
    says: ({ details }) => {
      const why =
        details.reason === 'contents-swapped'
          ? 'The contents do not fit the headings: account and AD ID seem to be exchanged.'
          : 'It is not clear which column holds the account and which the AD ID.';
      return `${why} Possible for the account: ${columnList(details.accountCandidates)}; for the AD ID: ${columnList(details.idCandidates)}. Please name the columns.`;
    },
  },
  'header-repeated': {
    title: 'Repeated heading',
    says: () => 'The heading stands here once more; this is no data.',
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
        ? 'An empty row inside the list. A sort ends here.'
        : `Empty rows ${firstRow}–${lastRow} inside the list. A sort ends here.`,
  },
  'not-a-data-row': {
    title: 'Not a row of data',
    says: ({ details }) =>
      `${quoted(details.text)} looks like a sum or a note. Does the list end above it?`,
  },
  'cell-error': {
    title: 'Error value',
    says: ({ details }) => `Error value ${each(details.cells, ({ code }) => code)}.`,
  },
  'formula-in-key': {
    title: 'Formula instead of a value',
    says: ({ details }) => {
      const formula = quoted(`=${details.formula.slice(0, 60)}`);
      if (details.danger === 'outside') {
        return `The formula ${formula} takes its value from outside this file.`;
      }
      if (details.danger === 'volatile') {
        return `The formula ${formula} may give another value at every opening.`;
      }
      return `The formula ${formula} instead of a fixed value.`;
    },
  },
  'hidden-rows': {
    title: 'Hidden rows',
    says: ({ details }) =>
      `${number(details.rows.length)} hidden or filtered rows (from row ${details.rows[0] ?? ''} on). They are checked too; a sort passes them by.`,
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
      `Stored is ${quoted(details.stored)}, shown is ${quoted(details.shown)}.`,
  },
};
