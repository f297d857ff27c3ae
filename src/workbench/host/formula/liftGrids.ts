import type { CellValue, Grid } from '../cell';
import { errorOf } from './value';

const NOT_AVAILABLE = errorOf('#N/A');

/**
 * Applies a rule for single values to grids, place by place; a grid of one row (column) stands for each,
 * what a smaller grid lacks is #N/A, as in Excel. The rule must not keep the array it is given: it is
 * the same for all places, since formulas over hundreds of characters come here a thousand times a cell.
 * Never throws by itself.
 */
export function liftGrids(
  grids: readonly Grid<CellValue>[],
  rule: (values: CellValue[]) => CellValue,
): CellValue[][] {
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 1));
  const lifted: CellValue[][] = [];
  for (let row = 0; row < rows; row++) {
    const lines = grids.map((grid) => grid[grid.length === 1 ? 0 : row]);
    lifted.push(liftLine(lines, columns, rule));
  }
  return lifted;
}

function liftLine(
  lines: readonly (readonly CellValue[] | undefined)[],
  columns: number,
  rule: (values: CellValue[]) => CellValue,
): CellValue[] {
  const place = new Array<CellValue>(lines.length).fill(null);
  const lifted: CellValue[] = [];
  for (let column = 0; column < columns; column++) {
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      const value = line?.[line.length === 1 ? 0 : column];
      place[at] = value === undefined ? NOT_AVAILABLE : value;
    }
    lifted.push(rule(place));
  }
  return lifted;
}
