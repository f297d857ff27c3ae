import type { Counts } from '../../core/check/counts';
import type { Answers, Exclusion, ListKind } from '../../core/facts/facts';
import type { ReferenceRole } from '../../core/pairing/reference';

/** Columns as the user confirmed them, from 0; `bound` begins with account and ID. */
export interface ConfirmedColumns {
  readonly account: number;
  readonly id: number;
  readonly bound: readonly number[];
}

/** One reference as it was chosen. A file from disk is only known by its name. */
export type RememberedReference =
  | {
      readonly from: 'workbook';
      readonly sheetId: string;
      readonly sheet: string;
      readonly role: ReferenceRole;
    }
  | {
      readonly from: 'disk';
      readonly file: string;
      readonly role: ReferenceRole;
      /** The sheets that were meant; left out: all that hold pairs. */
      readonly sheets?: readonly string[];
    };

/** The last check of a list. */
export interface RememberedCheck {
  /** `sha256:…`; null where the columns were unclear. */
  readonly fingerprint: string | null;
  readonly checkCode: string | null;
  readonly counts: Counts;
  readonly passed: boolean;
  /** Whether anything could be compared (columns known, pairs in the reference). */
  readonly comparable: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What the workbook knows of one list. */
export interface RememberedList {
  /** Excel's id of its sheet; which sheet that is now, sameSheet.ts says. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly kind: ListKind;
  readonly columns: ConfirmedColumns;
  /**
   * The bound columns' headings in the order of `columns.bound`, by which they are found again; null
   * where the list has none, or nobody looked at them yet.
   */
  readonly headings: readonly string[] | null;
  readonly references: readonly RememberedReference[];
  readonly answers: Answers;
  /** Who was left out when the program made the list; only grows until an entry starts anew. */
  readonly exclusions: readonly Exclusion[];
  /**
   * Whether nobody whom earlier entries leave out is left out any more: the list is a new one, or may be, as
   * its columns were not found again. Never recalled.
   */
  readonly startsAnew?: true;
  /** Null before the first check. */
  readonly lastCheck: RememberedCheck | null;
}

/**
 * Keeps in the workbook what was settled for its lists: small custom XML parts of our namespace, only
 * ever added, so that what two writers add is kept. May throw `WorkbookFailure`; a part that cannot
 * be understood is passed over.
 */
export interface WorkbookMemory {
  /**
   * The ending of the workbook's file (`.csv`) where saving it loses all that is remembered, colours and
   * protection with it, as a text file keeps the values of one sheet alone; null elsewhere.
   */
  readonly lostIn: () => Promise<string | null>;
  /** The newest entry of each list; empty where nothing was remembered. */
  readonly recall: () => Promise<readonly RememberedList[]>;
  /** Adds an entry, which from then on is its list's newest. The same as the newest: adds none. */
  readonly remember: (list: RememberedList) => Promise<void>;
}
