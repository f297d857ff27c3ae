import type { SealWords } from '../../core/seal/sealFormula';
import type { ListPlace } from './guardList';
import type { LockTerms } from './guardLock';

/** Headings and words of the two columns that a list carries along. */
export interface SealTexts extends SealWords {
  readonly digits: string;
  readonly pairing: string;
}

/** What became of making the columns. */
export type SealOutcome =
  | { readonly kind: 'made'; readonly sealed: number; readonly without: number }
  /** A column of that heading is not ours, or the cells to the right of the list are in use. */
  | { readonly kind: 'no-room' }
  /** Rows are hidden, by hand or by a filter, and Excel fills only what is seen: nothing was written. */
  | { readonly kind: 'rows-hidden' }
  /** Excel made something else of what was written. */
  | { readonly kind: 'not-kept' }
  /** The sheet is protected, and not by us. */
  | { readonly kind: 'refused' }
  /** Something broke on the way, and the sheet could not be locked again. */
  | { readonly kind: 'left-open' };

/** What became of taking them away. */
export type UnsealOutcome = 'removed' | 'none-there' | 'refused' | 'left-open';

/** The columns "Prüfziffer" and "Zuordnung" of a list. May throw `WorkbookFailure`. */
export interface SealColumns {
  /**
   * Writes digits (by row of the list; null: none) and formulas behind the last used column, or where
   * these columns stand already, and reads them again. The sheet's own lock is opened and closed for it.
   */
  readonly make: (
    sheetId: string,
    place: ListPlace,
    digits: readonly (string | null)[],
    texts: SealTexts,
    lock: LockTerms | null,
  ) => Promise<SealOutcome>;
  /** Takes both columns away. */
  readonly remove: (
    sheetId: string,
    place: ListPlace,
    lock: LockTerms | null,
  ) => Promise<UnsealOutcome>;
}
