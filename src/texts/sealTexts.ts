import type { SealFault } from '../core/seal/sealText';

/** What check digits (Prüfziffern) say and are called. */
export interface SealTexts {
  /** Headings of the two columns; `findSeal` knows them. */
  readonly headings: { readonly digits: string; readonly pairing: string };
  /** What the formula says of a row. */
  readonly verdicts: {
    readonly fits: string;
    readonly doesNotFit: string;
    readonly missing: string;
  };
  /** Made; `digits` and `pairing` are letters of columns, the second null in a text file. */
  readonly sealed: (rows: number, digits: string, pairing: string | null) => string;
  readonly bound: (headings: readonly string[]) => string;
  /** What they are good for, and what not. */
  readonly limits: string;
  readonly removed: (columns: readonly string[]) => string;
  readonly nothingToRemove: (file: string) => string;
  readonly written: (file: string) => string;
  readonly unsealable: (rows: number) => string;
  /** One row that can have none; `column` is a heading or letter. */
  readonly fault: (row: number, column: string, fault: SealFault) => string;
  /** The list has digits that do not fit; `first` are the first row numbers. */
  readonly broken: (count: number, first: readonly number[]) => string;
  readonly moreRows: (rest: number) => string;
}
