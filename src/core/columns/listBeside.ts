import type { Column, Sheet } from '../table/column';
import { textAt } from '../table/text';
import { countContent } from './content';
import { hardlyRepeats, numbersRows } from './numbersRows';

/** The key columns of a list, each from 0. */
export interface KeyColumns {
  readonly account: number;
  readonly id: number;
}

/**
 * The key columns of a second list that stands beside the first on the same sheet: two neighbouring
 * columns without headings in the header row (`headerRow`, from 0), the second mostly GUIDs or SIDs, the
 * first names to go with them. Helper columns are none: marks, notes and numbers beside IDs that were
 * looked up, or the list's own IDs once more row by row. Null where there is none. Never throws.
 */
export function listBeside(sheet: Sheet, headerRow: number, pair: KeyColumns): KeyColumns | null {
  const isFree = (at: number): boolean => {
    const column = sheet.columns[at];
    if (column === undefined || at === pair.account || at === pair.id) return false;
    return textAt(column, headerRow).trim() === '';
  };
  const own = sheet.columns[pair.id] as Column;
  for (let id = 1; id < sheet.columns.length; id++) {
    if (!isFree(id) || !isFree(id - 1)) continue;
    const [names, ids] = [sheet.columns[id - 1] as Column, sheet.columns[id] as Column];
    const counted = countContent(ids, headerRow + 1);
    if (counted.ids * 2 <= counted.filled) continue;
    if (!areNames(names, headerRow + 1, counted.filled)) continue;
    if (!repeats(ids, own, headerRow + 1, counted.filled)) return { account: id - 1, id };
  }
  return null;
}

/**
 * Whether a column names accounts beside most of `ids` IDs: hardly a value twice, no row numbers, and no
 * people as one speaks of them (`Meyer, Anna`).
 */
function areNames(column: Column, from: number, ids: number): boolean {
  const { filled, ids: own } = countContent(column, from);
  if (own * 2 > filled || filled * 2 <= ids || numbersRows(column, from)) return false;
  return hardlyRepeats(column, from) && spacedIn(column, from) * 2 <= filled;
}

/** How many cells hold white space between other characters. */
function spacedIn(column: Column, from: number): number {
  let spaced = 0;
  for (let index = from; index < column.kinds.length; index++) {
    if (/\s/u.test(textAt(column, index).trim())) spaced++;
  }
  return spaced;
}

/** Whether most of the `filled` IDs are those of the list itself in the same row, however spelled. */
function repeats(ids: Column, own: Column, from: number, filled: number): boolean {
  const idAt = (column: Column, index: number): string =>
    textAt(column, index)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  let same = 0;
  for (let index = from; index < ids.kinds.length; index++) {
    const id = idAt(ids, index);
    if (id !== '' && id === idAt(own, index)) same++;
  }
  return same * 2 > filled;
}
