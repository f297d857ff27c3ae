import type { RowSpan } from '../core/columns/pairShapes';
import type { ExclusionProblem } from './lists/excludeRows';

/** Why a check cannot begin: a rule of usage, not a fault of the data. */
export type Refusal =
  | { readonly reason: 'several-sheets'; readonly file: string; readonly sheets: readonly string[] }
  /** `above`: rows above the headings that seem to hold the pairs; null for none. */
  | {
      readonly reason: 'no-rows';
      readonly file: string;
      readonly above: RowSpan | null;
    }
  | { readonly reason: 'no-pairs'; readonly file: string; readonly sheet: string | null }
  /** One of several sheets of a reference may hold pairs, but its columns are unclear. */
  | { readonly reason: 'reference-unclear'; readonly file: string; readonly sheet: string }
  | {
      readonly reason: 'no-such-column';
      readonly column: string;
      readonly headings: readonly string[];
    }
  | { readonly reason: 'sheet-of-text'; readonly file: string }
  /** The list is said to end above a row (from 1) that is no sum and no note: pairs would go unchecked. */
  | { readonly reason: 'no-note'; readonly row: number }
  /** Pairs that are to be left out, but not for one of the fixed reasons or not to be found. */
  | { readonly reason: 'exclusions'; readonly problems: readonly ExclusionProblem[] };
