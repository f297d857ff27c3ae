/** The error values a cell may hold, as Excel writes them. */
export type ErrorText =
  '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#SPILL!' | '#CALC!';

/**
 * An error value; apart from a text that reads the same. `entity`: what the cell shows where it holds a
 * data type, a picture or an object of Python, which all but the newest parts of Office.js see as #VALUE!
 * (excel-data-types-concepts).
 */
export interface CellError {
  readonly error: ErrorText;
  readonly entity?: string;
}

/** A stored value: text, number (dates are numbers), truth, error, or null for an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

/** A formula as Excel keeps it: English names, commas, with its leading `=`. */
export interface CellFormula {
  readonly formula: string;
}

/** What may be put into a cell: a value as it shall be stored, or a formula. */
export type CellInput = CellValue | CellFormula;

/** Rows of cells, top down, each from left to right; all rows have the same length. */
export type Grid<T> = readonly (readonly T[])[];

/** One side of a cell's border; `style` in Office.js' words (`Continuous`, `Dash`, …), `None` where there is none. */
export interface CellBorder {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/**
 * How a cell looks and whether it is locked. Colours are `#RRGGBB`, `fillColor` is null where nothing
 * fills the cell; words (`Center`, `Single`, …) are those of Office.js; sizes are points.
 */
export interface CellFormat {
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly fillColor: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: string;
  readonly borderTop: CellBorder;
  readonly borderBottom: CellBorder;
  readonly borderLeft: CellBorder;
  readonly borderRight: CellBorder;
}

/** What all cells of an area have in common; undefined where they differ. */
export type FormatSummary = { readonly [K in keyof CellFormat]: CellFormat[K] | undefined };

const NO_BORDER: CellBorder = { style: 'None', color: '#000000', weight: 'Thin' };

/** The format of a cell that nobody touched: Excel's style "Normal", locked. */
export const NORMAL_FORMAT: CellFormat = {
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  fillColor: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: 'Context',
  borderTop: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRight: NO_BORDER,
};

/** Whether a value is an error value. Never throws. */
export function isError(value: CellInput | undefined): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Whether an input is a formula. Never throws. */
export function isFormula(input: CellInput | undefined): input is CellFormula {
  return typeof input === 'object' && input !== null && 'formula' in input;
}

/** Whether two stored values are the same in type and content. Never throws. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error && a.entity === b.entity);
}
