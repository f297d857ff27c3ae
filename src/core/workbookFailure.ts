/**
 * What can go wrong with the open workbook: a closed list, so that the catalogs of texts hold one
 * clear sentence for each in every language (a missing one does not compile).
 */
export interface WorkbookFailureDetails {
  /** A cell stayed open for editing for as long as it was waited for. */
  'cell-being-edited': object;
  /** The sheet was deleted; `sheet` is its name, if known. */
  'sheet-gone': { readonly sheet: string | null };
  /**
   * The sheet or the workbook is protected against what was to be done, or only open for reading: Excel
   * has one code for both.
   */
  'sheet-protected': { readonly sheet: string | null };
  /** Somebody else changed the sheet each time it was to be written; nothing was. `sheet` is its name, if known. */
  'sheet-in-use': { readonly sheet: string | null };
  /** Even the smallest block of the sheet went past what one answer may hold. */
  'block-too-large': { readonly sheet: string | null };
  /** Excel is older than the program needs; `needs` is a requirement set such as ExcelApi 1.14. */
  'excel-too-old': { readonly needs: string };
  /** Excel answered something else than its documentation promises, or nothing; `code` is its own. */
  'excel-failed': { readonly code: string };
  /**
   * A cell of a sheet that was made does not hold what was written into it; the sheet was removed again.
   * `row` from 1, `column` from 0.
   */
  'not-kept': { readonly sheet: string; readonly row: number; readonly column: number };
  /** A sheet that was being made could not be removed again; it is not whole. */
  'half-written': { readonly sheet: string };
  /** The part that compares stopped by itself (memory), or could not be loaded. */
  'checker-stopped': object;
}

/** What of the open workbook can break. */
export type WorkbookFailureCode = keyof WorkbookFailureDetails;

/** The open workbook broke or refused: thrown by adapters, caught once, shown in the user's language. */
export class WorkbookFailure<Code extends WorkbookFailureCode = WorkbookFailureCode> extends Error {
  override readonly name = 'WorkbookFailure';
  readonly code: Code;
  readonly details: WorkbookFailureDetails[Code];

  constructor(code: Code, details: WorkbookFailureDetails[Code], options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
