/** The rows of a sheet (Excel's grid since 2007). */
export const SHEET_ROWS = 1_048_576;

/** The columns of a sheet (Excel's grid since 2007). */
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells: its first row and column count from 0, `rows` and `columns` are counts of at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A run of rows or of columns: `first` counts from 0, `count` is at least 1. */
export interface Run {
  readonly first: number;
  readonly count: number;
}

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** The area of one cell; row and column count from 0. Never throws. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** The area of whole rows; `first` counts from 0. Never throws. */
export function rowsArea(first: number, count: number): Area {
  return { row: first, column: 0, rows: count, columns: SHEET_COLUMNS };
}

/** The area of whole columns; `first` counts from 0. Never throws. */
export function columnsArea(first: number, count: number): Area {
  return { row: 0, column: first, rows: SHEET_ROWS, columns: count };
}

/** Whether the area holds every column of its rows. Never throws. */
export function isWholeRows(area: Area): boolean {
  return area.columns === SHEET_COLUMNS;
}

/** Whether the area holds every row of its columns. Never throws. */
export function isWholeColumns(area: Area): boolean {
  return area.rows === SHEET_ROWS;
}

/** Whether the area is one cell. Never throws. */
export function isSingleCell(area: Area): boolean {
  return area.rows === 1 && area.columns === 1;
}

/** Whether two areas are the same rectangle. Never throws. */
function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether `outer` holds every cell of `inner`. Never throws. */
export function holds(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && sameArea(common, inner);
}

/** The cells two areas have in common; undefined where they have none. Never throws. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. Never throws. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Sorted row or column numbers (from 0) as runs. Never throws. */
export function toRuns(sorted: readonly number[]): Run[] {
  const runs: { first: number; count: number }[] = [];
  for (const position of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === position) last.count++;
    else runs.push({ first: position, count: 1 });
  }
  return runs;
}
