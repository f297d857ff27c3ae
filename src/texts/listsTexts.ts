import type { SealFault } from '../core/seal/sealText';

/** Where a row stands: its list and its number there, from 1. */
export interface NamedRow {
  readonly list: string;
  readonly row: number;
}

/** An agency and its rows; null where it cannot be told. */
export interface NamedAgency {
  readonly agency: string | null;
  readonly rows: number;
}

/** A fault with what it is about, as `app/lists/excludeRows` gives it. */
export type ExclusionFaultText =
  | { readonly kind: 'unknown-reason'; readonly row: number; readonly reason: string }
  | { readonly kind: 'empty'; readonly row: number }
  | {
      readonly kind: 'unreadable' | 'not-in-lists';
      readonly row: number;
      readonly value: string;
    }
  | {
      readonly kind: 'not-a-pair';
      readonly row: number;
      readonly account: string;
      readonly id: string;
    }
  | { readonly kind: 'two-reasons'; readonly row: number; readonly earlier: number };

/** By fault: what is wrong in this row with this value (two where it is about a pair or another row). */
export type ExclusionWords = Readonly<
  Record<ExclusionFaultText['kind'], (row: number, value: string, further: string) => string>
>;

/** What merging and splitting lists says, in the pane and on the command line. */
export interface ListsTexts {
  /** Headings of the columns that the program adds; `core/columns/headerWords` knows the first. */
  readonly headings: { readonly batch: string; readonly row: string; readonly file: string };
  /** What a column is called from now on whose name the program needs. */
  readonly earlier: (heading: string) => string;
  /** Stands in names of files and sheets for an agency that cannot be told. */
  readonly nobody: string;
  /** The sheet of a merged list. */
  readonly sheetName: string;
  /** Patterns for the names of batches, with `{number}` and `{agency}`. */
  readonly batchNames: { readonly one: string; readonly several: string };
  readonly combined: (rows: number, lists: number) => string;
  readonly splitted: (rows: number, batches: number) => string;
  readonly notCombined: string;
  readonly notSplit: string;
  readonly written: (file: string, sheet: string | null, rows: number) => string;
  readonly checkCode: (code: string) => string;
  /** Every row was compared with the list it comes from, after it was read again. */
  readonly reconciled: string;
  readonly source: (list: string, taken: number, rows: number) => string;
  readonly skipped: (file: string, sheet: string) => string;
  readonly agency: (agency: string, rows: number) => string;
  readonly agencyUnclear: (rows: number, all: number) => string;
  readonly excluded: (rows: number, reasons: readonly string[]) => string;
  readonly added: (people: number) => string;
  /** Identical pairs of which the first row was taken. */
  readonly dropped: (rows: number) => string;
  readonly sealed: (lists: readonly string[]) => string;
  /** Lists without check digits: nothing shows what happened to them before. */
  readonly unsealed: (lists: readonly string[]) => string;
  readonly warnings: (list: string, titles: readonly string[]) => string;
  readonly sourceFaults: (list: string, errors: number) => string;
  readonly severalAgencies: (agencies: readonly NamedAgency[]) => string;
  readonly repeated: (count: number) => string;
  readonly repeat: Readonly<
    Record<'pair' | 'account' | 'id', (value: string, places: readonly NamedRow[]) => string>
  >;
  /** Only the pairs are identical, not what else belongs to the row. */
  readonly repeatDiffers: string;
  readonly exclusions: (count: number) => string;
  /** What is wrong with a wish to leave somebody out, its row in front. */
  readonly exclusion: (fault: ExclusionFaultText) => string;
  readonly reasons: (names: readonly string[]) => string;
  readonly additions: (list: string) => string;
  readonly present: (row: number, value: string, place: NamedRow) => string;
  /** No row of the people to be added is a pair of the directory, or there are none. */
  readonly noPeople: string;
  readonly unsealable: (rows: number) => string;
  readonly unsealableRow: (place: NamedRow, column: string, fault: SealFault) => string;
  readonly notReconciled: string;
  readonly noRows: string;
}

/** One sentence for each way in which `combine` and `split` can be called wrongly. */
export interface ListsUsageTexts {
  readonly noFolder: string;
  readonly outputFormat: (file: string) => string;
  readonly fileExists: (file: string) => string;
  /** It was not there when the command began. */
  readonly fileAppeared: (file: string) => string;
  /** `before`: where what stood at `file` lies now. */
  readonly oldFileStays: (file: string, before: string) => string;
  readonly listTwice: (list: string) => string;
  readonly badSize: (value: string) => string;
  readonly noSize: string;
  readonly badFormat: (value: string) => string;
  readonly badSheetName: (name: string) => string;
  readonly addNeedsDirectory: string;
  readonly columnsUnclear: (file: string, sheet: string | null) => string;
  readonly noExclusions: (file: string, headings: readonly string[]) => string;
  readonly notText: (file: string) => string;
  /** `cell`: `C5`, as the file would have it. */
  readonly formulaInText: (file: string, cell: string) => string;
}
