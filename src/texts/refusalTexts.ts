import type { ExclusionFaultText } from './listsTexts';

/** Why a check cannot begin, as pane and command line both say it. */
export interface RefusalTexts {
  readonly severalSheets: (file: string, sheets: readonly string[]) => string;
  /** `above`: the rows (from 1) above the headings that seem to hold the pairs. */
  readonly noRows: (
    file: string,
    above: { readonly first: number; readonly last: number } | null,
  ) => string;
  readonly noSuchColumn: (column: string, headings: readonly string[]) => string;
  readonly sheetOfText: (file: string) => string;
  readonly noNote: (row: number) => string;
  /** Pairs to be left out that are not clear; `row` is the row in their table. */
  readonly badExclusions: (faults: readonly ExclusionFaultText[]) => string;
}
