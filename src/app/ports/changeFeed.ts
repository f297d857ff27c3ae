/** What may have changed: a hint, never evidence, since events get lost, doubled and late. */
export type SheetChange =
  /** Cells, rows, columns, or what is hidden; not what the program itself wrote. */
  | { readonly what: 'content'; readonly sheetId: string }
  /** A sheet came, went or has another name. */
  | { readonly what: 'sheets' }
  /** Another sheet is in front. */
  | { readonly what: 'activated'; readonly sheetId: string }
  /** Somebody else than the program changed what its colours rest on: Ctrl+Z takes them back. */
  | { readonly what: 'colours' };

/** Tells of changes in the open workbook. */
export interface ChangeFeed {
  /**
   * Calls `listener` for each hint until the function that it resolves to is called. May throw
   * `WorkbookFailure`.
   */
  readonly watch: (listener: (change: SheetChange) => void) => Promise<() => void>;
}
