/**
 * A report before it is a page: what stands in it and in which order, free of language and layout.
 * Words come in from a catalog of texts; a renderer (HTML, later a worksheet) decides how it looks.
 */
export interface ReportDocument {
  readonly title: string;
  /** What the report is about, under the title. */
  readonly subtitle: string;
  readonly sections: readonly ReportSection[];
}

/** A part of the report; `heading` null: it follows the title directly. */
export interface ReportSection {
  readonly heading: string | null;
  readonly blocks: readonly ReportBlock[];
}

/** What a section is made of. */
export type ReportBlock = ReportVerdict | ReportParagraph | ReportFacts | ReportTable;

/** The one sentence that says how it stands. */
export interface ReportVerdict {
  readonly kind: 'verdict';
  readonly mark: ReportMark;
  readonly text: string;
}

/** Sentences. */
export interface ReportParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Names and their values. */
export interface ReportFacts {
  readonly kind: 'facts';
  readonly facts: readonly ReportFact[];
}

/** A name with its value. */
export interface ReportFact {
  readonly name: string;
  /** One line each. */
  readonly values: readonly string[];
  readonly form: ReportForm;
}

/** Rows under headings. */
export interface ReportTable {
  readonly kind: 'table';
  /** The heading over the rows' marks; null where rows have none. */
  readonly markHeading: string | null;
  readonly columns: readonly ReportColumn[];
  /** May be walked more than once; worked out while walking, so that a million rows need no memory. */
  readonly rows: Iterable<ReportRow>;
}

/** A table's column: its heading and how its values are set. */
export interface ReportColumn {
  readonly heading: string;
  readonly form: ReportForm;
}

/** How a value is set: sentences, a name, a number, or an identifier to compare letter by letter. */
export type ReportForm = 'sentence' | 'name' | 'number' | 'code';

/** A table's row with its mark, if it has one. */
export interface ReportRow {
  readonly mark: ReportMark | null;
  /** One text a column. */
  readonly cells: readonly string[];
}

/** What a colour would say: a state with its word. Colour never stands alone. */
export interface ReportMark {
  readonly state: ReportState;
  readonly word: string;
}

/** A row's state as its colour says it; `note` for what is none. */
export type ReportState =
  'ok' | 'wrong' | 'unknown' | 'duplicate' | 'damaged' | 'notChecked' | 'note';

/** The symbol of each state, the same in every language. */
export const REPORT_SYMBOLS: Readonly<Record<ReportState, string>> = {
  ok: '✓',
  wrong: '✗',
  unknown: '?',
  duplicate: '≡',
  damaged: '⚠',
  notChecked: '–',
  note: 'i',
};
