import type { IncidentCounts } from '../../core/incident/incident';
import type { Acknowledgement } from '../../core/report/basis';
import type { RuleId } from '../../core/rules/catalog';
import type { IncidentRefusal, LogWishes } from '../incident/reportIncident';
import type { ReportSheet } from '../tools/reportSheet';

/** What a report of the last check is to say beside it. */
export interface ReportWish {
  readonly language: 'de' | 'en';
  /** What people call the workbook. */
  readonly workbook: string;
  readonly checkedAt: Date;
  /** The rules whose warnings somebody accepted. */
  readonly acknowledged: readonly Acknowledgement[];
}

/** The rules that warn of the list that was checked last, in the rules' order. */
export interface ListWarnings {
  /** The list's, `sha256:…`. */
  readonly fingerprint: string;
  readonly rules: readonly { readonly rule: RuleId; readonly findings: number }[];
}

/** A file to be saved. */
export interface ToolFile {
  readonly name: string;
  readonly content: Blob;
}

/** A column that may hold a run's log; from 0. */
export interface LogColumn {
  readonly column: number;
  readonly heading: string;
  /** The first different words in it. */
  readonly words: readonly string[];
}

/** What is known of a run that went wrong; moments as in core/incident/germanTime. */
export interface IncidentWish {
  readonly language: 'de' | 'en';
  readonly workbook: string;
  readonly createdAt: number;
  readonly known: number | null;
  readonly access: { readonly from: number | null; readonly to: number | null };
  readonly log: LogWishes | null;
}

/** What one agency has to know, in short. */
export interface ToldAgency {
  /** Null: the agency cannot be told. */
  readonly agency: string | null;
  readonly counts: IncidentCounts;
  /** Rows of which it is unclear whether they ran. */
  readonly maybe: number;
  /** Rows of which it cannot be told where whose mail went. */
  readonly untold: number;
}

/** Who got whose mail, in short; the reports are asked for one by one. */
export type IncidentAnswer =
  | {
      readonly kind: 'told';
      readonly agencies: readonly ToldAgency[];
      readonly right: number;
      readonly wayBack: {
        readonly steps: number;
        readonly temporary: number;
        readonly open: number;
      };
    }
  | { readonly kind: 'refused'; readonly refusal: IncidentRefusal };

/** Which of the incident's reports: an agency's, counted from 0, or the way back. */
export type IncidentPart = number | 'way-back';

/** Works on the last check beside the pane, in the worker that keeps it. Throws `Failure`, `WorkbookFailure`. */
export interface ListTools {
  /** The last check as a sheet; null without one. */
  readonly report: (wish: ReportWish) => Promise<ReportSheet | null>;
  readonly reportFile: (wish: ReportWish, form: 'html' | 'json') => Promise<ToolFile | null>;
  /** Null without a check, and where the columns are unclear. */
  readonly warnings: () => Promise<ListWarnings | null>;
  /** `sha256:…` of what they were judged by: references, kind, answers; null where nothing was compared. */
  readonly warningsBasis: () => Promise<string | null>;
  /** Columns of the list that was checked last, without account and ID. */
  readonly logColumns: () => Promise<readonly LogColumn[]>;
  /** Null without a check. */
  readonly tellIncident: (wish: IncidentWish) => Promise<IncidentAnswer | null>;
  /** A report of what was told last; null where there is none. */
  readonly incidentSheet: (part: IncidentPart) => Promise<ReportSheet | null>;
  readonly incidentFile: (part: IncidentPart, form: 'html' | 'csv') => Promise<ToolFile | null>;
}
