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

export type ReportFileUse = 'list' | 'reference';
