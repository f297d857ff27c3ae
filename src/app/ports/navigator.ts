/** Brings a cell in front of the user. May throw `WorkbookFailure`. */
export interface Navigator {
  /**
   * Activates the sheet and selects the cell; `row` and `column` count from 0. The keyboard stays
   * where it is.
   */
  readonly select: (sheetId: string, row: number, column: number) => Promise<void>;
}
