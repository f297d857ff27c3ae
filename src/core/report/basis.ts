import type { Answers, Exclusion, ListKind } from '../facts/facts';
import type { RuleId } from '../rules/catalog';

/** A rule's warnings that somebody accepted for one list, and why (rules.md, Terms). */
export interface Acknowledgement {
  readonly rule: RuleId;
  readonly reason: string;
}

/** A file that was read for a check. */
export interface ReportFile {
  /** Without its folder: paths of a machine are nobody else's business. */
  readonly name: string;
  readonly use: ReportFileUse;
  /** SHA-256 of its bytes, 64 lower-case hex digits; null for the open workbook, which has none. */
  readonly sha256: string | null;
}

/** What a file was read as. */
export type ReportFileUse = 'list' | 'reference';

/** What a check took over from what the list's own workbook remembers of it. */
export interface Recalled {
  /** Columns from 0: account, ID, then the other bound ones; null where others were named. */
  readonly columns: readonly number[] | null;
  /** Null where the kind was said, or nothing is remembered. */
  readonly kind: ListKind | null;
  readonly answers: Answers;
  /** Who was left out when the list was made, with a fixed reason. */
  readonly exclusions: readonly Exclusion[];
  readonly lost: readonly LostMemory[];
}

/**
 * What was remembered and does not count: columns that are no longer found, and with them all else;
 * answers and people left out that may be another sheet's; an end of the list where another row stands
 * now; people left out for reasons that the profile does not know; notes that cannot be read.
 */
export type LostMemory = 'columns' | 'sheet' | 'end' | 'reasons' | 'unreadable';
