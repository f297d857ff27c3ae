import type { ListPlace } from './guardList';

/** On which terms a list is locked. */
export interface LockTerms {
  /** Whether all other cells of the sheet may be edited. */
  readonly restOpen: boolean;
  /** Whether sheets may not be deleted, renamed or shown. */
  readonly structure: boolean;
  readonly password: SheetPassword;
}

/** The password of a lock: known for as long as the program runs, written nowhere. */
export type SheetPassword =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly text: string }
  /** Set in an earlier session. `tried`: the one that was given since did not fit. */
  | { readonly kind: 'unknown'; readonly tried: boolean };

/** The password as Excel is given it; undefined for none, or none that is known. Never throws. */
export function passwordText({ password }: LockTerms): string | undefined {
  return password.kind === 'known' ? password.text : undefined;
}

/** What became of locking or unlocking. */
export type LockOutcome =
  | {
      readonly kind: 'done';
      /** Whether the workbook's structure is protected now: on the same terms by us, by somebody else, or not. */
      readonly structure: 'ours' | 'theirs' | 'open';
    }
  /** Excel refused (office-js 6784, a password that is not ours, somebody else's protection). */
  | { readonly kind: 'refused' };

/** Excel's own protection of a list's sheet. May throw `WorkbookFailure`. */
export interface SheetLock {
  /**
   * Locks the bound columns, protects the sheet with sorting off, and looks whether it holds; then the workbook's
   * structure, if that is wanted and nobody protected it before.
   */
  readonly lock: (sheetId: string, place: ListPlace, terms: LockTerms) => Promise<LockOutcome>;
  /** Takes that protection away; the structure's stays where somebody gave it another password. */
  readonly unlock: (sheetId: string, terms: LockTerms) => Promise<LockOutcome>;
}
