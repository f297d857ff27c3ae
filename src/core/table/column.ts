import type { NumberFormat } from '../numberFormat/numberFormat';

/**
 * One column of a sheet, held as bytes: no string is made before somebody needs it, so that a list
 * of a million rows fits and is compared without garbage. The same shape serves a .csv (views into
 * the file), an .xlsx (views into its shared strings) and Excel's own answers.
 *
 * Units: an *index* counts rows from 0; the sheet's *row number* is index + 1.
 */

/** What a cell stores. An empty text is stored as `empty`: Excel and its files do not tell them apart. */
export const CellKind = { empty: 0, text: 1, number: 2, boolean: 3, error: 4 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** The number formats of a column's numbers, each held once: plain data, so that it goes anywhere. */
export interface CellFormats {
  readonly known: readonly NumberFormat[];
  /** By row index: 1 + the place in `known`; 0, and past the end, for none. */
  readonly which: Uint32Array;
}

/** A column; cell `i` is `bytes[starts[i]] .. bytes[ends[i]]` (end exclusive). */
export interface Column {
  /** A `CellKind` a row. Rows past the end of the arrays are empty: a column may be shorter than its sheet. */
  readonly kinds: Uint8Array;
  /**
   * UTF-8, lone surrogates in three bytes as WTF-8 has them, so that every JavaScript string comes
   * back as it was. Text: the text itself. Number: ECMAScript form. Boolean: `true` / `false`.
   * Error: the code as English Excel writes it (`#N/A`). Cells may share bytes.
   */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Formulas by row index, without the leading `=`; the stored value is the cached result. */
  readonly formulas: ReadonlyMap<number, string>;
  /** What the cell shows, by row index, only where it differs from what it stores (000123 for 123). */
  readonly shown: ReadonlyMap<number, string>;
  /** The number formats of its numbers where a workbook gives them one; left out where it gives none. */
  readonly formats?: CellFormats;
}

/** A value as a cell stores it; `null` is an empty cell, `{ error }` an error value such as `#N/A`. */
export type CellValue = string | number | boolean | null | { readonly error: string };

/** A rectangle of cells; all four bounds inclusive, rows and columns counted from 0. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** One sheet (or one .csv) with its values in columns; column 0 is A. */
export interface Sheet {
  /** The sheet's name; null for a text file. */
  readonly name: string | null;
  /** Text files have no tables, hidden rows or merged areas: rules that need a workbook leave them alone. */
  readonly form: 'workbook' | 'text';
  /** Rows of the used range, counted from row 1 on (a .csv: its records, header included). */
  readonly rowCount: number;
  readonly columns: readonly Column[];
  /** Indices of hidden or filtered rows. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly mergedAreas: readonly Area[];
  /** Areas of the sheet's tables (ListObjects), header row included. */
  readonly tables: readonly Area[];
}

/** The kind of the cell at `index`, `CellKind.empty` past the column's end. Never throws. */
export function kindAt(column: Column, index: number): CellKind {
  return (column.kinds[index] ?? CellKind.empty) as CellKind;
}
