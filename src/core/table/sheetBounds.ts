/** Rows of a worksheet (Excel's specifications and limits). */
export const SHEET_ROWS = 1_048_576;

/** Columns of a worksheet, A to XFD (Excel's specifications and limits). */
export const SHEET_COLUMNS = 16_384;
