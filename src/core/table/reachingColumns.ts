import { CellKind, type Column, type Sheet } from './column';

/**
 * The columns that hold anything, those that reach furthest down first: of a row, all behind the first that
 * does not reach it are empty there. A slip in the sheet's last cell makes a million rows of 16,384 columns,
 * which nobody may walk through cell by cell. Never throws.
 */
export function reachingColumns({ columns }: Sheet): readonly Column[] {
  const filled = columns.filter(({ kinds }) => kinds.some((kind) => kind !== CellKind.empty));
  return filled.sort((a, b) => b.kinds.length - a.kinds.length);
}
