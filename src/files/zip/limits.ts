import { SHEET_COLUMNS, SHEET_ROWS } from '../../core/table/sheetBounds';

/** How far a workbook may go before it is refused as `file-too-large`, so that no file can exhaust this machine. */
export interface ReadLimits {
  /** Inflated bytes of one entry of the package. */
  readonly entryBytes: number;
  /** Inflated bytes of all entries read from one package, together. */
  readonly totalBytes: number;
  /** Inflated bytes a compressed byte, looked at once an entry is past `ratioFreeBytes`. */
  readonly ratio: number;
  /** Inflated bytes up to which an entry's ratio does not matter. */
  readonly ratioFreeBytes: number;
  /** Entries in the package's directory. */
  readonly entries: number;
  /** Rows of a sheet; Excel has 1,048,576. */
  readonly rows: number;
  /** Columns of a sheet; Excel has 16,384. */
  readonly columns: number;
  /** Places held for cells of one sheet, empty ones above a filled one included; also shared strings, merged areas. */
  readonly cells: number;
  /** UTF-8 bytes of one text; Excel's own limit is 32,767 UTF-16 units. */
  readonly textLength: number;
}

/**
 * Sound for every list Excel can hold: 2 GiB an entry (a full sheet of six columns takes 0.2 GiB), 4 GiB
 * in all, 200:1 past 50 MB (sheets reach about 20:1, a bomb 1,000:1), 64 full columns (0.6 GB), 1 MiB a text.
 */
export const DEFAULT_LIMITS: ReadLimits = {
  entryBytes: 2 ** 31,
  totalBytes: 2 ** 32,
  ratio: 200,
  ratioFreeBytes: 50_000_000,
  entries: 10_000,
  rows: SHEET_ROWS,
  columns: SHEET_COLUMNS,
  cells: 64 * SHEET_ROWS,
  textLength: 2 ** 20,
};
