import type { SealWords } from '../../core/seal/sealFormula';
import type { ListPlace } from './guardList';

/** Headings and words of the two columns that a list carries along. */
export interface SealTexts extends SealWords {
  readonly digits: string;
  readonly pairing: string;
}

/** What became of making the columns. */
export type SealOutcome =
  | { readonly kind: 'made'; readonly sealed: number; readonly without: number }
  /** A column of that heading is not ours, or the cells to the right of the list are in use. */
  | { readonly kind: 'no-room' };

/** The columns "Prüfziffer" and "Zuordnung" of a list. May throw `WorkbookFailure`. */
export interface SealColumns {
  /**
   * Writes digits (by row of the list; null: none) and formulas behind the last used column, or where
   * these columns stand already.
   */
  readonly make: (
    sheetId: string,
    place: ListPlace,
    digits: readonly (string | null)[],
    texts: SealTexts,
  ) => Promise<SealOutcome>;
  /** Takes both columns away; false where the list has none. */
  readonly remove: (sheetId: string, place: ListPlace, texts: SealTexts) => Promise<boolean>;
}
