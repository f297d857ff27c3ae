import { CellKind, kindAt, type Column, type Sheet } from '../table/column';
import { textAt } from '../table/text';
import { readsAsAddress, readsAsId, textReadsAsId } from './content';
import { likePairsBelow } from './pairShapes';
import { readsAsSpoiledId } from './spoiledId';

/**
 * The row above content without known words (`dataFrom`, from 0) is its header if it holds texts that
 * are no content; its index, null where there is none. A row with an ID is data, however odd its
 * account, and so is one with a spoiled ID in the ID column (`id`, from 0; null where it is not known):
 * taken for a header it would not be checked. Never throws.
 */
export function headerAbove(sheet: Sheet, dataFrom: number, id: number | null): number | null {
  const index = dataFrom - 1;
  if (index < 0) return null;
  for (let above = 0; above <= index; above++) {
    if (sheet.columns.some((column) => readsAsId(column, above))) return null;
  }
  if (sheet.columns.some((column) => readsAsAddress(column, index))) return null;
  const ids = id === null ? undefined : sheet.columns[id];
  if (ids !== undefined && readsAsSpoiledId(textAt(ids, index))) return null;
  const filled = sheet.columns.filter((column) => kindAt(column, index) === CellKind.text);
  return filled.length >= 2 ? index : null;
}

/**
 * The first row (from 0) above the row of known headings that is a pair and no title: a list that was
 * sorted with its headings, or put under another without any, has some. Passed over they would not be
 * checked, and nobody would be told. An ID or a mail address shows them; accounts and numbers, which a
 * title may hold, too, do by the shape of the pairs below. Null where there is none. Never throws.
 */
export function firstPairAbove(
  sheet: Sheet,
  headerRow: number | null,
  pair: { readonly account: number; readonly id: number },
): number | null {
  const account = sheet.columns[pair.account];
  const id = sheet.columns[pair.id];
  if (account === undefined || id === undefined || headerRow === null) return null;
  const isLikeBelow = likePairsBelow(sheet, headerRow, account, id);
  for (let index = 0; index < headerRow; index++) {
    if (sheet.columns.some((column) => holdsId(column, index))) return index;
    if (readsAsAddress(account, index) && textAt(id, index).trim() !== '') return index;
    if (isLikeBelow(index)) return index;
  }
  return null;
}

/** Whether the cell is an ID or, in a .csv of two separators, a whole row with one. */
function holdsId(column: Column, index: number): boolean {
  if (kindAt(column, index) !== CellKind.text) return false;
  return (
    readsAsId(column, index) ||
    textAt(column, index)
      .split(/[;,\t|]/)
      .some(textReadsAsId)
  );
}
