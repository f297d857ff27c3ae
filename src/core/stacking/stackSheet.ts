import type { ChosenColumns } from '../columns/chooseColumns';
import { headerKey } from '../columns/headerWords';
import type { Column, Sheet } from '../table/column';
import { columnOf, sheetOf } from '../table/columnBuilder';
import { textAt } from '../table/text';
import { gatherColumn } from './gather';

/** One list of those that are put under each other. */
export interface StackSource {
  /** What people call the batch: the sheet's name, else the file's. */
  readonly name: string;
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  /** Indices of the rows that are taken, from 0, in the order in which they come. */
  readonly rows: Uint32Array;
}

/** Headings of the two columns that say where each row comes from. */
export interface StackHeadings {
  readonly batch: string;
  readonly row: string;
}

/** A merged list. */
export interface StackedSheet {
  readonly sheet: Sheet;
  /** As wishes for its columns: the letters follow from the order, the headings may be unusual. */
  readonly account: number;
  readonly id: number;
  /** Account, ID, then the other bound columns. */
  readonly bound: readonly number[];
  /** By data row (entry 0 is the row below the header): which source, and its row's index there. */
  readonly source: Uint32Array;
  readonly index: Uint32Array;
}

/** One column of the merged list: by source, the column that it is filled from; -1: none. */
interface Stacked {
  readonly heading: string;
  readonly from: number[];
  bound: boolean;
}

/**
 * Puts lists under each other: whole rows, every value as it is stored, the columns of one name (or
 * of one role: account and ID) in one column, those that only some lists have behind them, and last
 * the batch's name and the row's number there (from 1). Never throws.
 */
export function stackSheet(sources: readonly StackSource[], headings: StackHeadings): StackedSheet {
  const stacked = alignColumns(sources);
  const gathered = stacked.map(({ heading, from }) =>
    gatherColumn(
      heading,
      sources.map(({ sheet, rows }, at) => ({
        column: sheet.columns[from[at] ?? -1],
        rows,
      })),
    ),
  );
  const source = Uint32Array.from(sources.flatMap(({ rows }, at) => Array(rows.length).fill(at)));
  const index = Uint32Array.from(sources.flatMap(({ rows }) => [...rows]));
  const origin = originColumns(sources, headings, source, index);
  const bound = stacked.flatMap((column, at) => (column.bound ? [at] : []));
  return {
    sheet: sheetOf([...gathered, ...origin], { form: 'workbook' }),
    account: 0,
    id: 1,
    bound,
    source,
    index,
  };
}

/** Account first, ID second, then the others in the order of first sight. */
function alignColumns(sources: readonly StackSource[]): readonly Stacked[] {
  const [first] = sources;
  const key = (which: 'account' | 'id', usual: string): Stacked => ({
    heading: (first && headingAt(first, first.columns[which])) || usual,
    from: sources.map(({ columns }) => columns[which]),
    bound: true,
  });
  const stacked = [key('account', 'Accountname'), key('id', 'AD-ID')];
  const byName = new Map<string, Stacked>();
  sources.forEach((source, at) => {
    const { columns, sheet } = source;
    for (let column = 0; column < sheet.columns.length; column++) {
      if (column === columns.account || column === columns.id) continue;
      const heading = headingAt(source, column);
      if (heading === '' && isEmptyIn(source, column)) continue;
      // Columns without a heading are told apart by their place.
      const name = heading === '' ? `#${column}` : headerKey(heading);
      let own = byName.get(name);
      if (own === undefined || (own.from[at] ?? -1) >= 0) {
        own = { heading, from: sources.map(() => -1), bound: false };
        byName.set(name, own);
        stacked.push(own);
      }
      own.from[at] = column;
      own.bound ||= columns.bound.includes(column);
    }
  });
  return stacked;
}

function headingAt({ sheet, columns }: StackSource, column: number): string {
  const cells = sheet.columns[column];
  return cells === undefined || columns.headerRow === null ? '' : textAt(cells, columns.headerRow);
}

function isEmptyIn({ sheet, rows }: StackSource, column: number): boolean {
  const cells = sheet.columns[column];
  return cells === undefined || rows.every((index) => textAt(cells, index) === '');
}

function originColumns(
  sources: readonly StackSource[],
  headings: StackHeadings,
  source: Uint32Array,
  index: Uint32Array,
): readonly Column[] {
  const names = Array.from(source, (at) => sources[at]?.name ?? '');
  const rowNumbers = Array.from(index, (at) => at + 1);
  return [columnOf([headings.batch, ...names]), columnOf([headings.row, ...rowNumbers])];
}
