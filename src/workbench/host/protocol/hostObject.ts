import type { Place } from '../model/place';

/** A collection of tables: all of them, those of one sheet, or those that touch an area. */
export interface TablesSelf {
  readonly sheet: string | undefined;
}

/** Whose filter: a sheet's own, or a table's (by its id) on that sheet. */
export interface FilterSelf {
  readonly sheet: string;
  readonly table: string | undefined;
}

/** A conditional format's part: which of its borders, for instance. */
export interface RuleBorderSelf {
  readonly rule: string;
  readonly side: BorderSide;
}

/** One side of a cell. */
export type BorderSide = 'Top' | 'Bottom' | 'Left' | 'Right';

/** What the objects of each class know of themselves; everything else is asked of the model. */
export interface Selves {
  readonly Workbook: null;
  readonly Application: null;
  readonly Runtime: null;
  readonly WorkbookProtection: null;
  readonly WorksheetCollection: null;
  readonly DocumentProperties: null;
  readonly CustomPropertyCollection: null;
  readonly CustomProperty: { readonly key: string };
  readonly SettingCollection: null;
  readonly Setting: { readonly key: string };
  readonly CustomXmlPartCollection: null;
  readonly CustomXmlPartScopedCollection: { readonly namespace: string };
  readonly CustomXmlPart: { readonly id: string };
  readonly Worksheet: { readonly sheet: string };
  readonly WorksheetProtection: { readonly sheet: string };
  readonly WorksheetFreezePanes: { readonly sheet: string };
  readonly WorksheetCustomPropertyCollection: { readonly sheet: string };
  readonly WorksheetCustomProperty: { readonly sheet: string; readonly key: string };
  readonly NamedItemCollection: { readonly sheet: string | undefined };
  readonly NamedItem: { readonly id: string };
  readonly Range: Place;
  readonly RangeAreas: Place;
  readonly RangeCollection: Place;
  readonly RangeFormat: Place;
  readonly RangeFill: Place;
  readonly RangeFont: Place;
  readonly FormatProtection: Place;
  readonly RangeBorderCollection: Place;
  readonly RangeBorder: { readonly place: Place; readonly side: string };
  readonly RangeSort: Place;
  readonly AutoFilter: FilterSelf;
  readonly Filter: { readonly table: string; readonly column: number };
  readonly DataValidation: Place;
  readonly CommentCollection: { readonly sheet: string | undefined };
  readonly Comment: { readonly comment: string };
  readonly CommentReplyCollection: { readonly comment: string };
  readonly CommentReply: { readonly comment: string; readonly reply: string };
  readonly RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  readonly TableCollection: TablesSelf;
  readonly TableScopedCollection: { readonly ids: readonly string[] };
  readonly Table: { readonly table: string };
  readonly TableSort: { readonly table: string };
  readonly TableColumnCollection: { readonly table: string };
  readonly TableColumn: { readonly table: string; readonly column: number };
  readonly TableRowCollection: { readonly table: string };
  readonly TableRow: { readonly table: string; readonly index: number };
  readonly ConditionalFormatCollection: Place;
  readonly ConditionalFormat: { readonly rule: string };
  readonly CustomConditionalFormat: { readonly rule: string };
  readonly ConditionalFormatRule: { readonly rule: string };
  readonly CellValueConditionalFormat: { readonly rule: string };
  readonly TextConditionalFormat: { readonly rule: string };
  readonly TopBottomConditionalFormat: { readonly rule: string };
  readonly PresetCriteriaConditionalFormat: { readonly rule: string };
  readonly ColorScaleConditionalFormat: { readonly rule: string };
  readonly DataBarConditionalFormat: { readonly rule: string };
  readonly ConditionalDataBarPositiveFormat: { readonly rule: string };
  readonly ConditionalDataBarNegativeFormat: { readonly rule: string };
  readonly IconSetConditionalFormat: { readonly rule: string };
  readonly ConditionalRangeFormat: { readonly rule: string };
  readonly ConditionalRangeFill: { readonly rule: string };
  readonly ConditionalRangeFont: { readonly rule: string };
  readonly ConditionalRangeBorderCollection: { readonly rule: string };
  readonly ConditionalRangeBorder: RuleBorderSelf;
}

/** A class that this host knows. */
export type ClassName = keyof Selves;

/** An object that a batch holds: its class and what it knows of itself. */
export class HostObject<K extends ClassName = ClassName> {
  constructor(
    readonly className: K,
    readonly self: Selves[K],
  ) {}

  /** Whether this is an object of that class. */
  is<C extends ClassName>(className: C): this is HostObject<C> {
    return (this.className as ClassName) === className;
  }
}

/** What a call may give: an object, no object (`…OrNullObject`), or a plain value. */
export type ObjectOrNull = HostObject | null;
