import type { Row } from './supportLists';
import type { Chance } from './supportChance';
import { compareAs, type Program } from './supportPrograms';

export type ColumnName = keyof Row;

/** The list with other cells in one column, from its first row on; a longer column makes new rows. */
export function withColumn(
  list: readonly Row[],
  column: ColumnName,
  cells: readonly string[],
): Row[] {
  return Array.from({ length: Math.max(list.length, cells.length) }, (_, row) => ({
    account: list[row]?.account ?? '',
    id: list[row]?.id ?? '',
    [column]: cells[row] ?? '',
  }));
}

export function cellsOf(list: readonly Row[], column: ColumnName): string[] {
  return list.map((row) => row[column]);
}

/** Sorts the cells of one column from row `first` to `last`, as the program does it; empty ones last. */
export function sortAlone(
  list: readonly Row[],
  column: ColumnName,
  first: number,
  last: number,
  direction: 'ascending' | 'descending',
  program: Program,
): Row[] {
  const cells = cellsOf(list, column);
  const sign = direction === 'ascending' ? 1 : -1;
  const range = cells.slice(first, last + 1).filter((cell) => cell !== '');
  const sorted = range.sort((a, b) => sign * compareAs(program, a, b));
  const empty = Array.from({ length: last + 1 - first - sorted.length }, () => '');
  return withColumn(list, column, spliced(cells, first, last + 1 - first, ...sorted, ...empty));
}

/** Exchanges two cells of one column. */
export function swap(list: readonly Row[], column: ColumnName, one: number, other: number): Row[] {
  const cells = cellsOf(list, column);
  [cells[one], cells[other]] = [cells[other] ?? '', cells[one] ?? ''];
  return withColumn(list, column, cells);
}

/** Puts cells in above row `at`; the column's end moves down and makes rows of its own. */
export function insertCells(
  list: readonly Row[],
  column: ColumnName,
  at: number,
  added: readonly string[],
): Row[] {
  return withColumn(list, column, spliced(cellsOf(list, column), at, 0, ...added));
}

/** Takes cells out from row `at` on; what is below moves up. */
export function deleteCells(
  list: readonly Row[],
  column: ColumnName,
  at: number,
  count: number,
): Row[] {
  return withColumn(list, column, spliced(cellsOf(list, column), at, count));
}

/** Cuts `count` cells out at row `from` and puts them in again so that they begin in row `to`. */
export function cutAndInsert(
  list: readonly Row[],
  column: ColumnName,
  from: number,
  count: number,
  to: number,
): Row[] {
  const cells = cellsOf(list, column);
  const cut = cells.splice(from, count);
  cells.splice(to, 0, ...cut);
  return withColumn(list, column, cells);
}

/** Mixes the cells of one column from row `first` to `last`. */
export function scramble(
  chance: Chance,
  list: readonly Row[],
  column: ColumnName,
  first: number,
  last: number,
): Row[] {
  const cells = cellsOf(list, column);
  const mixed = chance.shuffled(cells.slice(first, last + 1));
  return withColumn(list, column, spliced(cells, first, mixed.length, ...mixed));
}

/** Writes these cells over the column from row `first` on. */
export function overwrite(
  list: readonly Row[],
  column: ColumnName,
  first: number,
  cells: readonly string[],
): Row[] {
  return withColumn(list, column, spliced(cellsOf(list, column), first, cells.length, ...cells));
}

function spliced(
  cells: readonly string[],
  start: number,
  count: number,
  ...added: readonly string[]
): string[] {
  return [...cells.slice(0, start), ...added, ...cells.slice(start + count)];
}
