import { isWholeColumns, isWholeRows, type Area } from '../area';

/** Over so many cells in one read, cell by cell properties are null without an error (Microsoft's documented limit). */
const MOST_CELLS_READ = 5_000_000;

/** The longest address that `getRanges` takes (reported for Office.js; Excel refuses longer ones). */
export const LONGEST_ADDRESS = 8_192;

/** Whether an address reaches over a whole side of the sheet: its cells are neither read nor set one by one. Never throws. */
export function isUnbounded(area: Area): boolean {
  return isWholeRows(area) || isWholeColumns(area);
}

/** Whether properties that exist for every cell are told of this area. Never throws. */
export function isReadable(area: Area): boolean {
  return !isUnbounded(area) && area.rows * area.columns <= MOST_CELLS_READ;
}
