import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../area';

/** Where Ctrl and an arrow key go. */
export type Direction = 'Left' | 'Right' | 'Up' | 'Down';

/** The step of each direction, as rows and columns. */
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/**
 * The cell that Ctrl and an arrow key reach from an area's first cell (Excel goes to the end of a filled
 * run, else to the next filled cell, else to the end of the sheet). Rows and columns from 0. Never throws.
 */
export function edgeFrom(
  filled: (row: number, column: number) => boolean,
  area: Area,
  direction: Direction,
): { row: number; column: number } {
  const [down, right] = STEPS[direction];
  let [row, column] = [area.row, area.column];
  const free = (): boolean => onSheet(row + down, column + right);
  const run = filled(row, column) && filled(row + down, column + right);
  while (free()) {
    const next = filled(row + down, column + right);
    if (run && !next) break;
    [row, column] = [row + down, column + right];
    if (!run && next) break;
  }
  return { row, column };
}

function onSheet(row: number, column: number): boolean {
  return row >= 0 && column >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS;
}
