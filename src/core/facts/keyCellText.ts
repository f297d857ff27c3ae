import { textAt } from '../table/text';
import type { KeyCells } from './keyCells';

/** The text of a key cell as stored. `position` counts the data rows from 0. */
export function storedText(cells: KeyCells, position: number): string {
  return textAt(cells.column, cells.rows[position] ?? -1);
}
