import { CellKind, kindAt, type Column } from '../table/column';
import { textAt } from '../table/text';

/**
 * Whether a cell holds something to read: neither white space alone nor an error. `index` counts rows
 * from 0. Never throws.
 */
export function isFilled(column: Column, index: number): boolean {
  const kind = kindAt(column, index);
  return kind !== CellKind.empty && kind !== CellKind.error && textAt(column, index).trim() !== '';
}
