import type { Area, Sheet } from '../../../core/table/column';
import type { SheetVisibility } from '../workbookPart';
import type { SheetProtection } from '../write/sheet/protectionXml';
import type { BorderLine } from './borderLine';
import type { SheetExtras, UnreadPart, WholeDocument, WholeFilter } from './wholeExtras';
import type { WholeRule } from './wholeRules';

/** How a cell looks and whether it is locked; colours are `#RRGGBB`, words are the format's own. */
export interface CellLook {
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly fill: string | null;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly fontColour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `none`, `single`, `double`, `singleAccounting`, `doubleAccounting`. */
  readonly underline: string;
  readonly strike: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** In degrees, 90 is upwards, above it 90 less is downwards; 255 is stacked. */
  readonly rotation: number;
  readonly shrink: boolean;
  /** 0 by context, 1 left to right, 2 right to left. */
  readonly readingOrder: number;
  readonly borders: Readonly<Record<'left' | 'right' | 'top' | 'bottom', BorderLine | null>>;
}

/** A stretch of rows or columns, from 0; what is null is as usual. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
  /** Rows: points. Columns: characters. */
  readonly size: number | null;
  readonly hidden: boolean;
  readonly look: number | null;
}

/** Cells of one column that have one look, an index into the workbook's `looks`. */
export interface LookRun {
  readonly column: number;
  readonly first: number;
  readonly count: number;
  readonly look: number;
}

/** A table's sort: its columns from 0. */
export interface TableSort {
  readonly matchCase: boolean;
  readonly fields: readonly { readonly column: number; readonly ascending: boolean }[];
}

/** A table (ListObject); `area` holds its header and totals. */
export interface WholeTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly headers: boolean;
  readonly totals: boolean;
  /** Whether its headings have buttons to filter by. */
  readonly filter: boolean;
  /** What is filtered by; null for nothing. */
  readonly filtered: WholeFilter | null;
  /** The last sort; null for none. */
  readonly sorted: TableSort | null;
  readonly style: string;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
}

/** A cell whose formula reads as that of another cell (`from`), seen from there; rows and columns from 0. */
export interface SharedCell {
  readonly row: number;
  readonly column: number;
  readonly from: { readonly row: number; readonly column: number };
}

/** A sheet with all that is read of it. */
export interface WholeSheet extends SheetExtras {
  readonly visibility: SheetVisibility;
  /** Values, formulas, hidden rows and columns, merged areas. */
  readonly cells: Sheet;
  readonly looks: readonly LookRun[];
  readonly shared: readonly SharedCell[];
  readonly rows: readonly Stretch[];
  readonly columns: readonly Stretch[];
  readonly tables: readonly WholeTable[];
  readonly rules: readonly WholeRule[];
  readonly protection: SheetProtection | null;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
}

/** A defined name; `scope` is a sheet's name, null for the whole workbook. */
export interface WholeName {
  readonly name: string;
  readonly scope: string | null;
  /** Without `=`. */
  readonly refersTo: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** A workbook with all that is read of it; `looks[0]` is that of untouched cells. */
export interface WholeWorkbook {
  readonly document: WholeDocument;
  readonly unread: readonly UnreadPart[];
  readonly sheets: readonly WholeSheet[];
  readonly looks: readonly CellLook[];
  readonly names: readonly WholeName[];
  readonly customXml: readonly { readonly id: string | null; readonly xml: string }[];
}

/** The look of cells nobody touched, in Excel's style "Normal". */
export const NORMAL_LOOK: CellLook = {
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColour: '#000000',
  bold: false,
  italic: false,
  underline: 'none',
  strike: false,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
  readingOrder: 0,
  borders: { left: null, right: null, top: null, bottom: null },
};
