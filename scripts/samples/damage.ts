import { sortColumnAlone, sortRowsTogether, type Row, type SortOptions } from './spreadsheetSort';

/**
 * What was done to a list. Rows and columns count from 0, without the header; `last` is included.
 * All kinds but `rows-sorted-together` are named as the diagnoses of the program are.
 *
 * - `column-slipped`: cells of `column` from `first` to `last` stand `by` rows lower (negative:
 *   higher) than their partners; `how` says by which hand.
 * - `values-replaced`: the cells of `rows` hold values from elsewhere.
 */
export type Damage =
  | Readonly<{
      kind: 'column-sorted-alone';
      column: number;
      first: number;
      last: number;
      descending: boolean;
    }>
  | Readonly<{ kind: 'rows-swapped'; column: number; rows: readonly [number, number] }>
  | Readonly<{
      kind: 'column-slipped';
      how: 'inserted' | 'deleted' | 'moved';
      column: number;
      first: number;
      last: number;
      by: number;
    }>
  | Readonly<{
      kind: 'values-filled-down';
      column: number;
      first: number;
      last: number;
      counting: boolean;
    }>
  | Readonly<{ kind: 'pairs-scrambled'; column: number; first: number; last: number }>
  | Readonly<{ kind: 'values-replaced'; column: number; rows: readonly number[] }>
  | Readonly<{
      kind: 'rows-sorted-together';
      column: number;
      first: number;
      last: number;
      descending: boolean;
    }>;

/** A list after something was done to it, and what. */
export interface Damaged {
  readonly rows: readonly Row[];
  readonly damage: Damage;
}

/** The incident: one column sorted, the others left where they are. Never throws. */
export function sortAlone(rows: readonly Row[], options: SortOptions): Damaged {
  return {
    rows: sortColumnAlone(rows, options),
    damage: { kind: 'column-sorted-alone', ...described(rows, options) },
  };
}

/** Whole rows sorted: harmless. Never throws. */
export function sortTogether(rows: readonly Row[], options: SortOptions): Damaged {
  return {
    rows: sortRowsTogether(rows, options),
    damage: { kind: 'rows-sorted-together', ...described(rows, options) },
  };
}

function described(rows: readonly Row[], options: SortOptions) {
  const { column, first = 0, last = rows.length - 1, descending = false } = options;
  return { column, first, last, descending };
}

/** Two cells of one column exchanged. Never throws. */
export function swapCells(
  rows: readonly Row[],
  column: number,
  pair: readonly [number, number],
): Damaged {
  const [a, b] = pair;
  const cells = columnOf(rows, column);
  [cells[a], cells[b]] = [cells[b] ?? '', cells[a] ?? ''];
  return {
    rows: withColumn(rows, column, cells),
    damage: { kind: 'rows-swapped', column, rows: [a, b] },
  };
}

/**
 * `count` empty cells inserted into one column before row `at`, the cells below pushed down. With
 * `kept`, the list grows by `count` rows that hold nothing but the pushed cells; without, the
 * pushed cells are lost, as when only the rows of the list are copied on. Never throws.
 */
export function insertCells(
  rows: readonly Row[],
  column: number,
  at: number,
  count: number,
  kept: boolean,
): Damaged {
  const cells = columnOf(rows, column);
  cells.splice(at, 0, ...new Array<string>(count).fill(''));
  const width = rows[0]?.length ?? 0;
  const grown = kept
    ? [...rows, ...Array.from({ length: count }, () => new Array<string>(width).fill(''))]
    : rows;
  return {
    rows: withColumn(grown, column, cells.slice(0, grown.length)),
    damage: {
      kind: 'column-slipped',
      how: 'inserted',
      column,
      first: at + count,
      last: grown.length - 1,
      by: count,
    },
  };
}

/** `count` cells of one column deleted from row `at` on, the cells below pulled up. Never throws. */
export function deleteCells(
  rows: readonly Row[],
  column: number,
  at: number,
  count: number,
): Damaged {
  const cells = columnOf(rows, column);
  cells.splice(at, count);
  return {
    rows: withColumn(rows, column, cells),
    damage: {
      kind: 'column-slipped',
      how: 'deleted',
      column,
      first: at,
      last: rows.length - 1 - count,
      by: -count,
    },
  };
}

/**
 * `count` cells of one column cut at row `from` and inserted so that they end at row `last`, the
 * cells between pulled up: no value is lost. Never throws.
 */
export function moveCells(
  rows: readonly Row[],
  column: number,
  from: number,
  count: number,
  last: number,
): Damaged {
  const cells = columnOf(rows, column);
  const cut = cells.splice(from, count);
  cells.splice(last - count + 1, 0, ...cut);
  return {
    rows: withColumn(rows, column, cells),
    damage: {
      kind: 'column-slipped',
      how: 'moved',
      column,
      first: from,
      last: last - count,
      by: -count,
    },
  };
}

/**
 * The value of row `first` pulled down to row `last` of one column by the fill handle: copied, or
 * with `counting` the digits at the text's end counted up by one a row, as Excel does; a text that
 * doesn't end in a digit is copied. Never throws.
 */
export function fillDown(
  rows: readonly Row[],
  column: number,
  first: number,
  last: number,
  counting: boolean,
): Damaged {
  const cells = columnOf(rows, column);
  const start = cells[first] ?? '';
  const counts = counting && /\d$/u.test(start);
  for (let i = first; i <= last; i++) cells[i] = counts ? countUp(start, i - first) : start;
  return {
    rows: withColumn(rows, column, cells),
    damage: { kind: 'values-filled-down', column, first, last, counting: counts },
  };
}

/** By 15 digits at most, as a spreadsheet counts; leading zeros stay. */
function countUp(text: string, by: number): string {
  return text.replace(/\d{1,15}$/u, (digits) =>
    String(Number(digits) + by).padStart(digits.length, '0'),
  );
}

/**
 * The cells of one column from row `first` on put into another order: row `first + i` gets the
 * cell of row `first + order[i]`. Never throws for a permutation.
 */
export function scrambleCells(
  rows: readonly Row[],
  column: number,
  first: number,
  order: readonly number[],
): Damaged {
  const old = columnOf(rows, column);
  const cells = [...old];
  order.forEach((source, i) => (cells[first + i] = old[first + source] ?? ''));
  return {
    rows: withColumn(rows, column, cells),
    damage: { kind: 'pairs-scrambled', column, first, last: first + order.length - 1 },
  };
}

/** New values typed over cells of one column: `values` holds them by row. Never throws. */
export function replaceCells(
  rows: readonly Row[],
  column: number,
  values: ReadonlyMap<number, string>,
): Damaged {
  const cells = columnOf(rows, column);
  for (const [row, value] of values) cells[row] = value;
  return {
    rows: withColumn(rows, column, cells),
    damage: { kind: 'values-replaced', column, rows: [...values.keys()].sort((a, b) => a - b) },
  };
}

function columnOf(rows: readonly Row[], column: number): string[] {
  return rows.map((row) => row[column] ?? '');
}

function withColumn(rows: readonly Row[], column: number, cells: readonly string[]): Row[] {
  return rows.map((row, index) =>
    row.map((cell, i) => (i === column ? (cells[index] ?? '') : cell)),
  );
}
