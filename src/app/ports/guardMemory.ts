import type { BoundState } from '../../core/guard/boundState';
import type { GuardedReference } from './guardList';

/** A restore point as it was found in the workbook. */
export interface FoundRestorePoint {
  readonly state: BoundState;
  readonly headings: readonly string[];
  /** The fingerprint that was written beside it (`Fingerprints.order`). */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Keeps a list's bound columns themselves in the workbook. May throw `WorkbookFailure`. */
export interface RestorePoint {
  /** Writes them in place of what was kept for the sheet before. */
  readonly keep: (
    list: GuardedReference,
    point: Pick<FoundRestorePoint, 'state' | 'fingerprint' | 'at'>,
  ) => Promise<void>;
  /** Null where nothing readable is kept for the sheet. */
  readonly recall: (sheetId: string, sheet: string) => Promise<FoundRestorePoint | null>;
  readonly remove: (list: Pick<GuardedReference, 'sheetId' | 'sheet'>) => Promise<void>;
}

/** One part of the journal: its number and the JSON value in it. */
export interface JournalPart {
  readonly number: number;
  readonly value: unknown;
}

/** Small pieces of memory in the workbook that are only ever added. May throw `WorkbookFailure`. */
export interface GuardJournal {
  /** All parts that can be read, and how many can't. */
  readonly parts: () => Promise<{
    readonly parts: readonly JournalPart[];
    readonly unreadable: number;
  }>;
  readonly append: (part: JournalPart) => Promise<void>;
}
