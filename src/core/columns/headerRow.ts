import { CellKind, kindAt, type Sheet } from '../table/column';
import { textAt } from '../table/text';
import { readsAsAddress, readsAsId } from './content';
import { meaningOf, type HeaderMeaning } from './headerWords';
import { readsAsSpoiledId } from './spoiledId';

/** How far down a header row is looked for: titles, dates and notes above it take a few rows. */
export const SEARCHED_ROWS = 50;

/** A heading that means something, and the column (from 0) it stands over. */
export interface Heading {
  readonly column: number;
  readonly text: string;
  readonly meaning: HeaderMeaning;
}

/** The header row's index (from 0) and its headings that the catalogue knows. */
export interface HeaderRow {
  readonly index: number;
  readonly headings: readonly Heading[];
}

/**
 * The header row by its words: the first row that names both an account and an ID column, else the
 * first that names one of them and holds no pair (people are called like headings: `login`, `postfach`);
 * null if none of the first 50 rows does. Title rows above are passed over. `agencyWords`: further words
 * for the agency column.
 */
export function findHeaderRow(sheet: Sheet, agencyWords: readonly string[]): HeaderRow | null {
  let half: HeaderRow | null = null;
  for (let index = 0; index < Math.min(sheet.rowCount, SEARCHED_ROWS); index++) {
    const headings = headingsIn(sheet, index, agencyWords);
    const account = headings.some(({ meaning }) => meaning.field === 'account');
    const id = headings.some(({ meaning }) => meaning.field === 'id');
    if (account && id) return { index, headings };
    if ((account || id) && half === null && !holdsPair(sheet, index)) half = { index, headings };
  }
  return half;
}

/** Whether a cell of the row is an ID or an address, or a number as only IDs have: no heading does. */
function holdsPair({ columns }: Sheet, index: number): boolean {
  return columns.some((column) => {
    if (readsAsId(column, index) || readsAsAddress(column, index)) return true;
    const text = textAt(column, index);
    // A sign alone is a heading: `#` over the row numbers.
    return /\d/.test(text) && readsAsSpoiledId(text);
  });
}

/** The known headings of the row at `index` (from 0). Never throws. */
export function headingsIn(
  sheet: Sheet,
  index: number,
  agencyWords: readonly string[],
): readonly Heading[] {
  const headings: Heading[] = [];
  sheet.columns.forEach((column, at) => {
    if (kindAt(column, index) !== CellKind.text) return;
    const text = textAt(column, index);
    const meaning = text.length <= 100 ? meaningOf(text, agencyWords) : null;
    if (meaning) headings.push({ column: at, text, meaning });
  });
  return headings;
}
