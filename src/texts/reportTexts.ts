import type { Answers, ListKind } from '../core/facts/facts';
import type { ReferenceRole } from '../core/pairing/reference';
import type { ReportFileUse } from '../core/report/basis';
import type { Severity } from '../core/rules/rule';

/** What only the report of a check says. */
export interface ReportTexts {
  readonly title: string;
  /** The line under the title: which list, when. */
  readonly subtitle: (list: string, sheet: string | null, checkedAt: string) => string;
  /** Words of the big sentence's mark. */
  readonly verdicts: Readonly<Record<'passed' | 'failed' | 'notChecked', string>>;
  readonly headings: Readonly<Record<ReportHeading, string>>;
  readonly columns: Readonly<Record<ReportColumnName, string>>;
  readonly facts: Readonly<Record<ReportFactName, string>>;
  /** The states of rows, one word or two each. */
  readonly states: Readonly<Record<ReportRowState, string>>;
  /** When a row is in that state. */
  readonly meanings: Readonly<Record<ReportRowState, string>>;
  /** What follows from a finding of that severity. */
  readonly severityMeanings: Readonly<Record<Severity, string>>;
  /** What else is counted, without a state. */
  readonly amounts: Readonly<Record<ReportAmount, string>>;
  /** Stands before the diagnoses, so that no cause is called proven. */
  readonly looksLike: string;
  readonly nothingFound: string;
  /** Behind a finding that does not name its account. */
  readonly concerns: (account: string) => string;
  readonly rowsFound: (findings: number) => string;
  readonly missingPairs: (pairs: number) => string;
  readonly keyColumn: (letter: string, heading: string | null) => string;
  readonly reference: (name: string, role: ReferenceRole, rows: number) => string;
  readonly kinds: Readonly<Record<ListKind, string>>;
  readonly profile: (name: string, version: string) => string;
  /** What was settled for the whole list; one sentence each. */
  readonly answers: {
    readonly [Name in keyof Answers]-?: (value: NonNullable<Answers[Name]>) => string;
  };
  /** What the fingerprint binds and how to compare it. */
  readonly aboutFingerprint: string;
  /** `row`: the sheet's row number, from 1; null: the list has no headings. */
  readonly headerRow: (row: number | null) => string;
  /** How many rules with warnings nobody has acknowledged yet. */
  readonly notAcknowledged: (rules: number) => string;
  /** In place of a reason. */
  readonly noReason: string;
  readonly excluded: (pairs: number) => string;
  /** In place of the day that a reference is of. */
  readonly unknownDay: string;
  readonly roles: Readonly<Record<ReferenceRole, string>>;
  readonly uses: Readonly<Record<ReportFileUse, string>>;
  /** In place of a file's SHA-256. */
  readonly openWorkbook: string;
  readonly aboutFiles: string;
}

/** The report's sections. */
export type ReportHeading =
  | 'acknowledged'
  | 'happened'
  | 'counts'
  | 'list'
  | 'rows'
  | 'missing'
  | 'excluded'
  | 'basis'
  | 'references'
  | 'files';

/** Columns of the report's tables. */
export type ReportColumnName =
  | 'state'
  | 'meaning'
  | 'amount'
  | 'severity'
  | 'rule'
  | 'finding'
  | 'row'
  | 'account'
  | 'id'
  | 'expectedId'
  | 'batch'
  | 'reason'
  | 'role'
  | 'rows'
  | 'day'
  | 'fingerprint'
  | 'file'
  | 'use'
  | 'sha256';

/** What the report says as a name with a value. */
export type ReportFactName =
  | 'list'
  | 'sheet'
  | 'headerRow'
  | 'accountColumn'
  | 'idColumn'
  | 'boundColumns'
  | 'kind'
  | 'references'
  | 'answers'
  | 'profile'
  | 'checkedAt'
  | 'checkCode'
  | 'fingerprint'
  | 'program'
  | 'rules';

/** States of rows. */
export type ReportRowState = 'ok' | 'wrong' | 'unknown' | 'duplicate' | 'damaged' | 'notChecked';

/** Counts beside those of the states. */
export type ReportAmount = 'rows' | 'crossAgency' | 'unknownAccount' | 'unknownId' | 'unknownPair';
