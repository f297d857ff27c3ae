import type { Area } from '../../../core/table/column';

/** A moment's part in a filter: all dates of a year, of a month, … */
export interface DateGroup {
  /** Year, month, day, hour, minute, second, as far as the grouping goes. */
  readonly parts: readonly number[];
  /** `year`, `month`, `day`, `hour`, `minute`, `second`. */
  readonly grouping: string;
}

/** What one column of a filter lets through, by the format's words (ECMA-376-1 18.3.2). */
export type ColumnFilter =
  | {
      readonly kind: 'values';
      readonly values: readonly string[];
      readonly blank: boolean;
      readonly dates: readonly DateGroup[];
    }
  | {
      readonly kind: 'custom';
      /** Null where nothing is said. */
      readonly and: boolean | null;
      /** One or two; `operator` as in `equal`. */
      readonly tests: readonly { readonly operator: string; readonly value: string }[];
    }
  | {
      readonly kind: 'top10';
      readonly top: boolean;
      readonly percent: boolean;
      readonly value: number;
    }
  | { readonly kind: 'dynamic'; readonly type: string }
  | { readonly kind: 'colour'; readonly ofCell: boolean; readonly colour: string | null }
  | { readonly kind: 'icon'; readonly set: string; readonly index: number | null };

/** A filter with its row of headings; columns of the area from 0. */
export interface WholeFilter {
  readonly area: Area;
  readonly columns: readonly { readonly column: number; readonly filter: ColumnFilter }[];
}

/** What may be entered into cells, by the format's words (ECMA-376-1 18.3.1.33); formulas without `=`. */
export interface WholeValidation {
  readonly areas: readonly Area[];
  /** `none`, `whole`, `decimal`, `list`, `date`, `time`, `textLength`, `custom`. */
  readonly type: string;
  readonly operator: string;
  /** None, one or two. */
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  readonly showsList: boolean;
  readonly showsError: boolean;
  readonly showsPrompt: boolean;
  /** `stop`, `warning`, `information`. */
  readonly errorStyle: string;
  readonly errorTitle: string;
  readonly error: string;
  readonly promptTitle: string;
  readonly prompt: string;
}

/** A hyperlink; what is null is not said. */
export interface WholeLink {
  readonly area: Area;
  /** An address outside of the workbook. */
  readonly target: string | null;
  /** A place in the workbook (`Liste!A1`) or in what the address names. */
  readonly location: string | null;
  readonly tip: string | null;
  readonly display: string | null;
}

/** Who wrote something. */
export interface Writer {
  readonly name: string;
  /** `''` where it is not known. */
  readonly email: string;
}

/** A text of a thread of comments. */
export interface ThreadText {
  readonly writer: Writer;
  readonly text: string;
  /** ISO 8601. */
  readonly written: string;
}

/** A comment with its answers, on a cell from 0. */
export interface WholeThread extends ThreadText {
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly replies: readonly ThreadText[];
}

/** A note (in older programs a "comment"), on a cell from 0. */
export interface WholeNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  /** Whether it is shown also while nobody points at the cell. */
  readonly visible: boolean;
}

/** What else belongs to a sheet. */
export interface SheetExtras {
  readonly filter: WholeFilter | null;
  readonly validations: readonly WholeValidation[];
  readonly links: readonly WholeLink[];
  readonly threads: readonly WholeThread[];
  readonly notes: readonly WholeNote[];
  /** Custom properties of the sheet by key, in their order. */
  readonly properties: ReadonlyMap<string, string>;
  readonly view: SheetView;
  /** How it is printed. */
  readonly page: readonly PageSection[];
}

/** A section of a sheet's part on printing (`pageSetup`, `headerFooter`, …), as the format has it. */
export interface PageSection {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly { readonly name: string; readonly text: string }[];
}

/** How a sheet and its tab are shown. */
export interface SheetView {
  /** `#RRGGBB`; null without one. */
  readonly tabColour: string | null;
  readonly gridlines: boolean;
  readonly headings: boolean;
}

/** What a sheet has where nothing is said. */
export const PLAIN_EXTRAS: SheetExtras = {
  filter: null,
  validations: [],
  links: [],
  threads: [],
  notes: [],
  properties: new Map(),
  view: { tabColour: null, gridlines: true, headings: true },
  page: [],
};

/** A text, number or truth that somebody added to the file. */
export type PropertyValue = string | number | boolean;

/** What belongs to the file and not to one sheet. */
export interface WholeDocument {
  /** By the format's words: `title`, `subject`, `creator`, `keywords`, `description`, `lastModifiedBy`, `revision`, `category`, `Manager`, `Company`. */
  readonly properties: ReadonlyMap<string, string>;
  readonly customProperties: ReadonlyMap<string, PropertyValue>;
  /** Settings of add-ins: JSON by key, in their order. */
  readonly settings: readonly AddInSettings[];
  readonly isStructureProtected: boolean;
  readonly hasStructurePassword: boolean;
  /** `auto`, `autoNoTable`, `manual`. */
  readonly calculation: string;
  /** The name of the sheet in front; null where nothing is said. */
  readonly front: string | null;
}

/** The settings of one add-in, by the id of its manifest. */
export interface AddInSettings {
  readonly addIn: string;
  readonly values: ReadonlyMap<string, string>;
}

/** A file that says nothing of itself. */
export const PLAIN_DOCUMENT: WholeDocument = {
  properties: new Map(),
  customProperties: new Map(),
  settings: [],
  isStructureProtected: false,
  hasStructurePassword: false,
  calculation: 'auto',
  front: null,
};

/** What a file holds that is not read. */
export const UNREAD = [
  'chart',
  'picture',
  'shape',
  'pivot-table',
  'slicer',
  'object',
  'control',
  'query',
  'external-link',
  'macro',
  'special-sheet',
  'sparkline',
  'outline',
  'protected-range',
  'scenario',
  'page-break',
  'array-formula',
  'pattern',
  'add-in',
  'signature',
  'days-from-1904',
] as const;

/** A kind of what is not read. */
export type Unread = (typeof UNREAD)[number];

/** Something that is not read; `sheet` is null for what belongs to the file. */
export interface UnreadPart {
  readonly sheet: string | null;
  readonly kind: Unread;
}
