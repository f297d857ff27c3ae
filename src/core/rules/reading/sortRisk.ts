import { isApart, type PairCells } from '../../facts/pairCells';
import { CellKind, kindAt } from '../../table/column';
import { once, rule } from '../rule';

/** What makes Excel sort a part of the list only. */
export interface SortRiskDetails {
  readonly risk: 'empty-column' | 'no-table';
  /** The empty column, from 0. */
  readonly column: number | null;
}

/**
 * sort-risk, warning: an empty column (its header cell too: a heading alone keeps Excel's list
 * together) stands between the key columns, so that Excel takes them for two lists and sorts one
 * without a question. Info (workbooks only): the key columns are not in one table, where a sort
 * takes all columns along. Source: rules.md, Reading the sheet.
 */
export const sortRisk = rule<'sort-risk', SortRiskDetails>('sort-risk', 'reading', ({ list }) => {
  const gap = emptyColumnBetween(list);
  if (gap !== null) return [once('warning', { risk: 'empty-column', column: gap }, gap)];
  if (list.sheet.form !== 'workbook' || inOneTable(list)) return [];
  return [once('info', { risk: 'no-table', column: null })];
});

function emptyColumnBetween({ sheet, columns, data }: PairCells): number | null {
  const from = Math.min(columns.account, columns.id) + 1;
  const to = Math.max(columns.account, columns.id);
  const { headerRow } = columns;
  for (let at = from; at < to; at++) {
    const column = sheet.columns[at];
    const isEmpty = (index: number): boolean =>
      column === undefined || kindAt(column, index) === CellKind.empty;
    if ((headerRow === null || isEmpty(headerRow)) && data.rows.every(isEmpty)) return at;
  }
  return null;
}

/** Sums and notes below a table need not be in it. */
function inOneTable(list: PairCells): boolean {
  const rows = list.data.rows.filter((_, position) => !isApart(list, position));
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return true;
  const left = Math.min(list.columns.account, list.columns.id);
  const right = Math.max(list.columns.account, list.columns.id);
  return list.sheet.tables.some(
    (area) =>
      area.firstRow <= first &&
      area.lastRow >= last &&
      area.firstColumn <= left &&
      area.lastColumn >= right,
  );
}
