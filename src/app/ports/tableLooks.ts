import type { ExclusionProblem } from '../lists/excludeRows';

/** A table of a picked file as it can be chosen. */
export interface LookedTable {
  /** The sheet's name; null: the one table of a text file. */
  readonly name: string | null;
  /** Number of the last row, counted from row 1; 0 for an empty table. */
  readonly rows: number;
  /** empty: no row of data; no-pairs: its account and ID columns cannot be told. */
  readonly fitness: 'pairs' | 'empty' | 'no-pairs';
}

/** The tables of a picked file, in the order of their tabs. */
export type FileLook = readonly LookedTable[];

/** What a table of people to leave out says by itself, before any list is read. */
export type ExclusionLook =
  | {
      readonly kind: 'entries';
      /** The sheet that it is; null: the one table of a text file. */
      readonly sheet: string | null;
      /** How many people it names. */
      readonly people: number;
      /** Rows without a fixed reason, or without account and ID; rows are its own, from 1. */
      readonly problems: readonly ExclusionProblem[];
    }
  /** Columns of reason and account or ID are missing; these headings were found. */
  | { readonly kind: 'no-columns'; readonly headings: readonly string[] };

/** A row of people to leave out: of a table by its name, or (null) of those that were typed; from 1. */
export interface ExclusionPlace {
  readonly table: string | null;
  readonly row: number;
}

/** A wish to leave somebody out that is not clear; its row numbers are those of `table`. */
export interface PlacedProblem {
  readonly problem: ExclusionProblem;
  readonly table: string | null;
  /** two-reasons: where the other one stands; null for any other problem. */
  readonly earlier: ExclusionPlace | null;
}
