import type { BoundState } from '../../core/guard/boundState';
import type { ListEnd } from '../../core/guard/listEnd';
import type { CellRun } from '../../core/guard/putBackCells';
import type { CellValue, Column } from '../../core/table/column';
import type { GuardedReference, ListPlace } from './guardList';
import type { LockTerms } from './guardLock';

/** What a look at a list found. */
export type BoundSight =
  | {
      readonly kind: 'read';
      readonly place: ListPlace;
      /** Where the list's end was seen last; null where it has none. */
      readonly end: ListEnd | null;
      /** The bound columns, entry 0 being the first row below the header: rows above it count for nothing. */
      readonly state: BoundState;
      readonly lock: LockSight;
      /** Whether all bound columns lie in one table. */
      readonly inTable: boolean;
      /** Whether the list carries its own check (columns "Prüfziffer" and "Zuordnung"). */
      readonly sealed: boolean;
    }
  | { readonly kind: 'sheet-gone' }
  /** Headings that stand nowhere, or twice, in the header row. */
  | { readonly kind: 'columns-lost'; readonly headings: readonly string[] };

/** How Excel's own protection stands. */
export interface LockSight {
  readonly isProtected: boolean;
  /** Whether it keeps the bound columns together: every bound cell locked, sorting off. */
  readonly holds: boolean;
  /** Whether it keeps every bound cell from being written. */
  readonly refusesAll: boolean;
}

/** Rows of a list read anew. */
export interface BoundPart {
  /** Index of the first of them in the list, from 0. */
  readonly first: number;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** Reads the bound columns of a list and nothing else. Everything may throw `WorkbookFailure`. */
export interface BoundReader {
  /** The id that the list's sheet has now: the same where it lasts, else that of the sheet of its name. */
  readonly sheetOf: (list: Pick<GuardedReference, 'sheetId' | 'sheet'>) => Promise<string | null>;
  /** Finds the bound columns again and reads them from top to bottom, hidden rows too. */
  readonly read: (list: GuardedReference) => Promise<BoundSight>;
  /**
   * Reads only these rows (indices of the sheet, inclusive) of a list that stands where it stood; null
   * where it doesn't, or the sheet ends elsewhere than it did: then all of it has to be read.
   */
  readonly reread: (
    sheetId: string,
    place: ListPlace,
    rows: { readonly first: number; readonly last: number },
  ) => Promise<BoundPart | null>;
  /** Whether a bound cell holds a formula: what it shows can change with nobody touching it. */
  readonly holdsFormulas: (sheetId: string, place: ListPlace) => Promise<boolean>;
}

/** Cells of a list that are to be written; runs count rows within the list. */
export interface CellWrites {
  readonly sheetId: string;
  readonly place: ListPlace;
  readonly runs: readonly CellRun[];
  /** Not null: the sheet is locked on these terms, and is again afterwards. */
  readonly lock: LockTerms | null;
}

/** What became of a write. */
export type WriteOutcome =
  | { readonly kind: 'written' }
  /** The cells held something else than expected; that was put back, and nothing is changed. */
  | { readonly kind: 'changed-meanwhile' }
  /** Excel made something else of the values. */
  | { readonly kind: 'not-kept' }
  /** Among the cells is a data type or a picture, of which a value alone would be left: nothing is changed. */
  | { readonly kind: 'not-plain' }
  /** The sheet could not be locked again: it is open. */
  | { readonly kind: 'left-open' };

/** What became of a sort of whole rows. */
export interface SortOutcome {
  /** `left-open`: the sheet could not be locked again. */
  readonly kind: 'sorted' | 'left-open';
  /** Whether rows were hidden, by hand or by a filter: Excel leaves those where they are. */
  readonly hidden: boolean;
}

/** A key of a sort: column from 0, within the sheet. */
export interface RowSortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Writes into lists. May throw `WorkbookFailure` (sheet-protected: Excel does not let it). */
export interface CellWriter {
  /**
   * Writes the runs: read, written and read again in one batch each. Texts stay texts, whatever Excel
   * would read into them. The sheet's own lock is opened and closed in the same batch.
   */
  readonly write: (writes: CellWrites) => Promise<WriteOutcome>;
  /** Sorts whole visible rows of the sheet below the list's header, all columns together. */
  readonly sortRows: (
    sheetId: string,
    place: ListPlace,
    keys: readonly RowSortKey[],
    lock: LockTerms | null,
  ) => Promise<SortOutcome>;
}

/** A row as people change it: new values by place among the bound columns. */
export type RowValues = readonly CellValue[];
