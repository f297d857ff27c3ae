import type { Area, Sheet } from '../../core/table/column';

/** A formula that Excel itself fits to the rows below its first one. */
export interface FilledFormula {
  /** Its column, from 0; the sheet's own values stay out of it. */
  readonly column: number;
  /** Rows from 0, inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** In English, with `=`, as it is to read in the first and in the last row. */
  readonly first: string;
  readonly last: string;
  /** What it says where something is wrong: shown in red. */
  readonly alarm: string;
}

/** How some cells look; words and symbols say the same without it. */
export interface CellLook {
  readonly area: Area;
  readonly look: 'title' | 'heading' | 'columns' | 'wrapped';
}

/** A worksheet that is to be made. */
export interface NewSheet {
  /** As wished: made valid, and unlike the name of any other sheet. */
  readonly name: string;
  /** Its name until `giveNames`, so that what a closed pane leaves behind is not taken for it; null: none. */
  readonly unfinished: string | null;
  /** What it is to hold; entry 0 of a column is row 1. Every value is kept exactly as stored. */
  readonly sheet: Sheet;
  readonly filled: FilledFormula | null;
  readonly looks: readonly CellLook[];
  /** How wide each column is, in characters. */
  readonly widths: readonly number[];
  /** Rows from the top that stay in sight; 0 for none. */
  readonly frozenRows: number;
}

/** A worksheet that was made. */
export interface MadeSheet {
  readonly id: string;
  readonly name: string;
}

/** How a sheet is written. */
export interface Writing {
  /** Aborted: the half-written sheet is removed and the writing rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Told while it is written and read again: `done` of `rows` rows. */
  readonly progress: (doing: 'writing' | 'comparing', done: number, rows: number) => void;
}

/** Makes worksheets in the open workbook. May throw `WorkbookFailure`. */
export interface SheetWriter {
  /**
   * Makes the sheet behind all others, reads it again and compares cell by cell. Resolves only if every
   * cell holds what it should; else the sheet is removed, or `half-written` says that it could not be.
   */
  readonly write: (sheet: NewSheet, writing: Writing) => Promise<MadeSheet>;
  /**
   * Gives sheets that were written under an `unfinished` name the ones they are to have, in one batch, once
   * all are whole: part of a set never looks like the set. Names as `freeSheetNames` makes them of those
   * wished; resolves to the sheets in the same order. None is renamed where one of them is gone.
   */
  readonly giveNames: (sheets: readonly MadeSheet[]) => Promise<readonly MadeSheet[]>;
  /** Removes sheets that were made; those that are gone already are passed over. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** Brings a sheet in front of the user. */
  readonly show: (id: string) => Promise<void>;
}
