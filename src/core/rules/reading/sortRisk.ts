import type { PairCells } from '../../facts/pairCells';
import { CellKind, kindAt } from '../../table/column';
import { once, rule } from '../rule';

export interface SortRiskDetails {
  readonly risk: 'empty-column' | 'no-table';
  /** The empty column, from 0. */
  readonly column: number | null;
}

/**
 * sort-risk, warning: an empty column stands between the key columns, so that Excel takes them for
 * two lists and sorts one without a question. Info (workbooks only): the key columns are not in one
 * table, where a sort takes all columns along. Source: rules.md, Reading the sheet.
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
  for (let at = from; at < to; at++) {
    const column = sheet.columns[at];
    if (!column || data.rows.every((index) => kindAt(column, index) === CellKind.empty)) return at;
  }
  return null;
}

function inOneTable({ sheet, columns, data }: PairCells): boolean {
  const first = data.rows[0];
  const last = data.rows[data.rows.length - 1];
  if (first === undefined || last === undefined) return true;
  const left = Math.min(columns.account, columns.id);
  const right = Math.max(columns.account, columns.id);
  return sheet.tables.some(
    (area) =>
      area.firstRow <= first &&
      area.lastRow >= last &&
      area.firstColumn <= left &&
      area.lastColumn >= right,
  );
}
