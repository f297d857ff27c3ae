import type { CellValue, Column, Sheet } from './column';
import { ColumnAppender, type TextEncoding } from './columnAppender';

/** What a column may carry beside its values; both by row index from 0. */
export interface ColumnExtras {
  readonly formulas?: ReadonlyMap<number, string>;
  readonly shown?: ReadonlyMap<number, string>;
  readonly formats?: NonNullable<Column['formats']>;
}

const NONE: ReadonlyMap<number, string> = new Map();

/**
 * A column of these values, entry 0 being the sheet's row 1. Numbers are stored in ECMAScript form,
 * empty texts as empty cells. Use it for what comes as JavaScript values all at once (tests); Excel's
 * answers come in blocks (ColumnAppender), the readers of files fill the arrays themselves.
 */
export function columnOf(
  values: readonly CellValue[],
  extras: ColumnExtras = {},
  encoding: TextEncoding | null = null,
): Column {
  const { formulas = NONE, shown = NONE, formats } = extras;
  const cells = new ColumnAppender(values.length, encoding);
  cells.append(values);
  const more = formats === undefined ? {} : { formats };
  return { ...cells.finish(), formulas, shown, ...more };
}

/**
 * A sheet of these columns with nothing hidden, merged or made a table, unless `more` says so; as many rows as
 * the longest column has. Never throws.
 */
export function sheetOf(columns: readonly Column[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: null,
    form: 'text',
    rowCount: columns.reduce((most, column) => Math.max(most, column.kinds.length), 0),
    columns,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    mergedAreas: [],
    tables: [],
    ...more,
  };
}
