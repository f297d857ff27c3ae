import type { Column, Sheet } from '../table/column';
import { textAt } from '../table/text';
import { countContent } from './content';

/** The key columns of a list, each from 0. */
export interface KeyColumns {
  readonly account: number;
  readonly id: number;
}

/**
 * The key columns of a second list that stands beside the first on the same sheet: two neighbouring
 * columns without headings in the header row (`headerRow`, from 0), the second mostly GUIDs or SIDs, the
 * first filled as well. Null where there is none. Never throws.
 */
export function listBeside(sheet: Sheet, headerRow: number, pair: KeyColumns): KeyColumns | null {
  const isFree = (at: number): boolean => {
    const column = sheet.columns[at];
    if (column === undefined || at === pair.account || at === pair.id) return false;
    return textAt(column, headerRow).trim() === '';
  };
  for (let id = 1; id < sheet.columns.length; id++) {
    if (!isFree(id) || !isFree(id - 1)) continue;
    const { filled, ids } = countContent(sheet.columns[id] as Column, headerRow + 1);
    const beside = countContent(sheet.columns[id - 1] as Column, headerRow + 1);
    if (ids * 2 > filled && beside.ids * 2 <= beside.filled && beside.filled * 2 > filled) {
      return { account: id - 1, id };
    }
  }
  return null;
}
