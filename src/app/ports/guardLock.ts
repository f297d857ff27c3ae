import type { ListPlace } from './guardList';

/** On which terms a list is locked. */
export interface LockTerms {
  /** Whether all other cells of the sheet may be edited. */
  readonly restOpen: boolean;
  /** Whether sheets may not be deleted, renamed or shown. */
  readonly structure: boolean;
  /** Kept in memory only, never in the workbook. */
  readonly password: string | null;
}

/** What became of locking or unlocking. */
export type LockOutcome =
  | { readonly kind: 'done' }
  /** Excel refused (office-js 6784, a password that is not ours, somebody else's protection). */
  | { readonly kind: 'refused' };

/** Excel's own protection of a list's sheet. May throw `WorkbookFailure`. */
export interface SheetLock {
  /** Locks the bound columns, protects the sheet with sorting off, and looks whether it holds. */
  readonly lock: (sheetId: string, place: ListPlace, terms: LockTerms) => Promise<LockOutcome>;
  /** Takes that protection away. */
  readonly unlock: (sheetId: string, terms: LockTerms) => Promise<LockOutcome>;
}
