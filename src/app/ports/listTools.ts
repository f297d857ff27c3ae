import type { ColumnWishes } from '../../core/columns/chooseColumns';
import type { IncidentCounts } from '../../core/incident/incident';
import type { InBothLanguages } from '../../core/profile/profile';
import type { Severity } from '../../core/rules/rule';
import type { Sheet } from '../../core/table/column';
import type { IncidentRefusal, LogWishes } from '../incident/reportIncident';
import type { ExcludedRow, ExclusionEntry, ExclusionProblem } from '../lists/excludeRows';
import type { AgencyRows, RepeatedPair } from '../lists/listSource';
import type { UnsealablePlace } from '../lists/refusal';

import type { ReportSheet } from '../tools/reportSheet';
import type { PickedFile } from './checker';
import type { NewSheet } from './sheetWriter';
import type { ConfirmedColumns } from './workbookMemory';

/** A sheet of the open workbook as it was read (its arrays are handed over), or a file from disk. */
export type ToolTable =
  | { readonly from: 'workbook'; readonly sheet: Sheet }
  | { readonly from: 'disk'; readonly file: PickedFile };

/** Lists that are to be put under each other. */
export interface CombineTask {
  readonly tables: readonly ToolTable[];
  readonly exclusions: readonly ExclusionEntry[];
  /** People who join, and the directory that knows them; null for none. */
  readonly people: { readonly table: ToolTable; readonly directory: ToolTable } | null;
  readonly agencies: 'one' | 'one-list-each';
  readonly repeats: 'refuse' | 'drop-identical';
  /** What the new list is called; where there are several, each with its agency. */
  readonly name: string;
  readonly language: 'de' | 'en';
}

/** A list that is to be cut into batches. */
export interface SplitTask {
  readonly list: Sheet;
  readonly wishes: ColumnWishes;
  readonly exclusions: readonly ExclusionEntry[];
  /** Rows a batch holds at most; at least 1. */
  readonly most: number;
  /** The column (from 0) by which rows are put in order; null: as they stand. */
  readonly order: number | null;
  /** With `{number}`, `{agency}` and `{list}` in it. */
  readonly name: string;
  readonly language: 'de' | 'en';
}

/** What a rule says, with the row's number (from 1) in its own list; null for the whole list. */
export interface PlainFinding {
  readonly row: number | null;
  readonly severity: Severity;
  readonly says: InBothLanguages;
}

/** The first of many, and how many there are. */
export interface FirstOf<One> {
  readonly first: readonly One[];
  readonly total: number;
}

/** A list that rows are taken from. */
export interface PlannedSource {
  readonly name: string;
  /** The file's name; null for a sheet of the open workbook. */
  readonly file: string | null;
  readonly rows: number;
  readonly agencies: readonly AgencyRows[];
  /** Headings of the account, the ID, then the other bound columns. */
  readonly headings: readonly string[];
  /** Whether its rows carry check digits. */
  readonly sealed: boolean;
  readonly warnings: FirstOf<PlainFinding>;
}

/** Why nothing is made; sources count from 0, rows from 1. */
export type PlanRefusal =
  | { readonly reason: 'no-pairs'; readonly name: string }
  | {
      readonly reason: 'source-faults';
      readonly source: number;
      readonly findings: FirstOf<PlainFinding>;
    }
  | { readonly reason: 'exclusions'; readonly problems: readonly ExclusionProblem[] }
  | {
      readonly reason: 'additions';
      readonly findings: FirstOf<PlainFinding>;
      readonly present: FirstOf<RepeatedPair>;
    }
  | {
      readonly reason: 'repeated';
      readonly repeats: FirstOf<RepeatedPair>;
      readonly areIdentical: boolean;
    }
  | { readonly reason: 'several-agencies'; readonly agencies: readonly AgencyRows[] }
  | { readonly reason: 'unsealable'; readonly rows: FirstOf<UnsealablePlace> }
  | { readonly reason: 'not-reconciled'; readonly findings: FirstOf<PlainFinding> }
  | { readonly reason: 'no-rows' };

/** A list that can be made. */
export interface PlannedList {
  readonly name: string;
  readonly agency: string | null;
  readonly rows: number;
  readonly columns: ConfirmedColumns;
}

/** What would be made of the rows; kept by the other side until the next plan. */
export interface ListPlan {
  readonly sources: readonly PlannedSource[];
  readonly agencies: readonly AgencyRows[];
  /** agency-unclear: nobody can say that it is one agency. */
  readonly agencyUnclear: boolean;
  readonly excluded: readonly ExcludedRow[];
  /** Identical pairs of which the first row is taken. */
  readonly dropped: FirstOf<RepeatedPair>;
  readonly added: number;
  /** Empty where it is refused. */
  readonly lists: readonly PlannedList[];
  readonly refusals: readonly PlanRefusal[];
}

/** What a report of the last check is to say beside it. */
export interface ReportWish {
  readonly language: 'de' | 'en';
  /** What people call the workbook. */
  readonly workbook: string;
  readonly checkedAt: Date;
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

/** Works on lists beside the pane, in the worker that keeps the last check. Throws `Failure`, `WorkbookFailure`. */
export interface ListTools {
  readonly planCombine: (task: CombineTask) => Promise<ListPlan>;
  readonly planSplit: (task: SplitTask) => Promise<ListPlan>;
  /** List `at` (from 0) of the last plan, to be written; null where there is none. */
  readonly plannedSheet: (at: number) => Promise<NewSheet | null>;
  /** The last check as a sheet; null without one. */
  readonly report: (wish: ReportWish) => Promise<ReportSheet | null>;
  readonly reportFile: (wish: ReportWish, form: 'html' | 'json') => Promise<ToolFile | null>;
  /** Columns of the list that was checked last, without account and ID. */
  readonly logColumns: () => Promise<readonly LogColumn[]>;
  /** Null without a check. */
  readonly tellIncident: (wish: IncidentWish) => Promise<IncidentAnswer | null>;
  /** A report of what was told last; null where there is none. */
  readonly incidentSheet: (part: IncidentPart) => Promise<ReportSheet | null>;
  readonly incidentFile: (part: IncidentPart, form: 'html' | 'csv') => Promise<ToolFile | null>;
}
