import type { ListEnd } from '../../core/guard/listEnd';

/** A list that is guarded: where its bound columns stand. */
export interface GuardedList {
  /** Excel's id of its sheet, and the sheet's name. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly columns: GuardedColumns;
  /** Null: the list ends with the sheet. */
  readonly end: ListEnd | null;
  /** Sheets of the workbook that the list was compared with: changes there are noted, never undone. */
  readonly references: readonly GuardedReference[];
}

/** Bound columns as they stood when they were last seen; they are found again by their headings. */
export interface GuardedColumns {
  /** Index of the header row, from 0; null where the list has none. */
  readonly headerRow: number | null;
  /** Account, ID, then the others in the sheet's order; from 0. */
  readonly bound: readonly number[];
  /** Headings of the bound columns, as text; '' each without a header row. */
  readonly headings: readonly string[];
}

/** A sheet that a guarded list was compared with. */
export type GuardedReference = Omit<GuardedList, 'references'>;

/** Where a list stands in its sheet now. */
export interface ListPlace {
  readonly sheet: string;
  readonly columns: GuardedColumns;
  /** Index of the sheet's row that is the list's row 0. */
  readonly firstRow: number;
  /** Index of the last row of the sheet's used range, or of the list's, if that ends earlier; -1 for none. */
  readonly lastRow: number;
  /** Index of the first row that no longer belongs to the list; null where all do, its end being gone too. */
  readonly end: number | null;
}
