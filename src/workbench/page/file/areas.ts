import type { WholeTable } from '../../../files/xlsx/whole/wholeWorkbook';
import type { Area } from '../../host/area';

/** An area as files have it: bounds inclusive, from 0. */
export type FileArea = WholeTable['area'];

/** A file's area as the host's. Never throws. */
export function areaOf({ firstRow, lastRow, firstColumn, lastColumn }: FileArea): Area {
  return {
    row: firstRow,
    column: firstColumn,
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
}

/** The host's area as a file's. Never throws. */
export function fileArea({ row, column, rows, columns }: Area): FileArea {
  return {
    firstRow: row,
    lastRow: row + rows - 1,
    firstColumn: column,
    lastColumn: column + columns - 1,
  };
}

/** Points of a column by its width in a file: characters of seven pixels, at 96 pixels an inch. */
const POINTS_A_CHARACTER = 5.25;
const PRECISION = 10_000;

/** A file's column width (characters) in points. Never throws. */
export function pointsOf(characters: number): number {
  return Math.round(characters * POINTS_A_CHARACTER * PRECISION) / PRECISION;
}

/** Points as a file's column width. Never throws. */
export function charactersOf(points: number): number {
  return points / POINTS_A_CHARACTER;
}
