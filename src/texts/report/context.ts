import type { ChosenColumns } from '../../core/columns/chooseColumns';
import type { Exclusion } from '../../core/facts/facts';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { Acknowledgement, Recalled, ReportFile } from '../../core/report/basis';
import type { Sheet } from '../../core/table/column';

/** What a report says beside the check's result. */
export interface ReportContext {
  /** The list's file as the user gave it. */
  readonly list: string;
  readonly sheet: Sheet;
  /** Null where the columns are unclear. */
  readonly columns: ChosenColumns | null;
  readonly references: readonly ReportReference[];
  /** Null where the columns are unclear. */
  readonly fingerprint: string | null;
  readonly checkCode: string | null;
  /** The program's name and version. */
  readonly program: string;
  /** When the check was made, in the report's language. */
  readonly checkedAt: string;
  /** The same for programs: `2025-08-06T17:30:00Z`. */
  readonly checkedAtUtc: string;
  /** At most one a rule. */
  readonly acknowledged: readonly Acknowledgement[];
  /** Pairs left out with a fixed reason. */
  readonly exclusions: readonly Exclusion[];
  /** What was taken over from what the list's workbook remembers; null for nothing. */
  readonly recalled: Recalled | null;
  /** Sheets that may hold pairs and were not looked at, as people call them. */
  readonly passedOver: readonly string[];
  /** The files that were read: the list's first. */
  readonly files: readonly ReportFile[];
}

/** A list that was compared with. */
export interface ReportReference {
  readonly name: string;
  readonly role: ReferenceRole;
  readonly rows: number;
  /** As a list's own: `sha256:…`; null where none was made. */
  readonly fingerprint: string | null;
  /** The day it is of, `2025-08-01`; left out where it is not known. */
  readonly day?: string;
}
