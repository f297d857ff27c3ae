import type { Sheet } from '../../core/table/column';

/** A sheet of the open workbook as it stands among the others. */
export interface SheetInfo {
  /** Excel's own id: it stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  /** Number of the last row of the used range, counted from row 1; 0 for an empty sheet. */
  readonly rows: number;
}

/** Told while a sheet is read: `read` of `rows` rows are here. */
export type ReadingProgress = (read: number, rows: number) => void;

/** How a sheet is to be read. */
export interface Reading {
  /** Aborted: the next block is not asked for and the reading rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly progress: ReadingProgress;
}

/** Reads the open workbook's sheets. Everything may throw `WorkbookFailure`. */
export interface SheetReader {
  /**
   * The sheets that a person can see or show again, in the order of their tabs; very hidden ones are
   * programs' own and left out.
   */
  readonly sheets: () => Promise<readonly SheetInfo[]>;
  /** The id of the sheet in front; null where that is none with cells (a chart sheet). */
  readonly activeSheet: () => Promise<string | null>;
  /**
   * The first `rows` rows of the used range's columns (`rowCount` then says how many were read), to
   * look for headings: values only; what is hidden, merged, a formula or a table may be left out.
   */
  readonly readHead: (id: string, rows: number) => Promise<Sheet>;
  /**
   * The whole used range, as the readers of files give it (core/table/column.ts): all its columns
   * from A, entry i being row i + 1; kinds, formulas, shown texts, hidden rows and columns, merged
   * areas and tables. The same sheet saved as .xlsx and read by files/ gives the same value. The
   * arrays belong to the caller, who may transfer them away.
   */
  readonly read: (id: string, reading: Reading) => Promise<Sheet>;
}
