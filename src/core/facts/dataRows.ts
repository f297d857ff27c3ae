import type { ChosenColumns } from '../columns/chooseColumns';
import { CellKind, kindAt, type Sheet } from '../table/column';
import { textAt } from '../table/text';

/** Empty rows between data rows; both bounds are row indices from 0, inclusive. */
export interface BlankGap {
  readonly first: number;
  readonly last: number;
}

/** The rows that hold data: below the header, to the end of the used range, blank ones left out. */
export interface DataRows {
  /** Row indices from 0, ascending. */
  readonly rows: Uint32Array;
  readonly gaps: readonly BlankGap[];
}

/**
 * Finds the data rows below `headerRow` (index from 0; null: from the first row on). `end` is the
 * index of the first row that the user said no longer belongs to the list; null: none.
 */
export function findDataRows(sheet: Sheet, headerRow: number | null, end: number | null): DataRows {
  const from = headerRow === null ? 0 : headerRow + 1;
  const to = Math.min(sheet.rowCount, end ?? sheet.rowCount);
  const rows = new Uint32Array(Math.max(0, to - from));
  const gaps: BlankGap[] = [];
  let count = 0;
  let previous = -1;
  for (let index = from; index < to; index++) {
    if (isBlank(sheet, index)) continue;
    if (previous >= 0 && index > previous + 1) gaps.push({ first: previous + 1, last: index - 1 });
    rows[count++] = index;
    previous = index;
  }
  return { rows: rows.subarray(0, count), gaps };
}

function isBlank(sheet: Sheet, index: number): boolean {
  for (const column of sheet.columns) if (kindAt(column, index) !== CellKind.empty) return false;
  return true;
}

/** header-repeated: whether both key cells of the row equal the header's, as headings are compared. */
export function repeatsHeader(sheet: Sheet, columns: ChosenColumns, index: number): boolean {
  const { headerRow } = columns;
  if (headerRow === null) return false;
  return [columns.account, columns.id].every((at) => {
    const column = sheet.columns[at];
    if (!column) return false;
    return sameHeading(textAt(column, headerRow), textAt(column, index));
  });
}

function sameHeading(a: string, b: string): boolean {
  return a.trim().normalize('NFC').toLowerCase() === b.trim().normalize('NFC').toLowerCase();
}

/** Words that stand in front of sums, counts, notes and sources below a list. */
const NOTE_WORDS =
  /^\s*(summe|gesamt|gesamtzahl|anzahl|insgesamt|total|sum|count|stand|hinweis|anmerkung|bemerkung|note|quelle|source|erstellt|created|ende|end of list|rows|zeilen)\b/iu;

/**
 * not-a-data-row: whether a row below the last pair reads as a sum, a note or a footer. `account`
 * and `id` are the texts of its key cells, `''` where empty; `idFits`: the ID reads as the column's
 * others do.
 */
export function readsAsNote(account: string, id: string, idFits: boolean): boolean {
  if (account === '' && id === '') return true;
  if (account !== '' && id !== '' && idFits) return false;
  const one = account === '' ? id : account;
  if (NOTE_WORDS.test(one)) return true;
  return (account === '' || id === '') && !one.includes('@') && /\s|:$/u.test(one.trim());
}
