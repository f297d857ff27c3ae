import type { ColumnWishes } from '../../core/columns/chooseColumns';
import type { InBothLanguages } from '../../core/profile/profile';
import type { Severity } from '../../core/rules/rule';
import type { Sheet } from '../../core/table/column';
import type { ExclusionEntry } from '../lists/excludeRows';
import type { LeftOutRow } from '../lists/leftOutRows';
import type { AgencyRows, RepeatedPair } from '../lists/listSource';
import type { UnsealablePlace } from '../lists/refusal';
import type { PickedFile } from './checker';
import type { NewSheet } from './sheetWriter';
import type { ExclusionLook, FileLook, PlacedProblem } from './tableLooks';
import type { ConfirmedColumns } from './workbookMemory';

/** A sheet of the open workbook as it was read (its arrays are handed over), or a file from disk. */
export type ToolTable =
  | { readonly from: 'workbook'; readonly sheet: Sheet }
  | { readonly from: 'disk'; readonly file: PickedFile };

/** Lists that are to be put under each other. */
export interface CombineTask {
  readonly tables: readonly ToolTable[];
  /** As they were typed, row 1 the first. */
  readonly exclusions: readonly ExclusionEntry[];
  /** A table of further ones; null for none. */
  readonly exclusionTable: ToolTable | null;
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
  /** As they were typed, row 1 the first. */
  readonly exclusions: readonly ExclusionEntry[];
  /** A table of further ones; null for none. */
  readonly exclusionTable: ToolTable | null;
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
  | { readonly reason: 'exclusions'; readonly problems: FirstOf<PlacedProblem> }
  /** The table of people to leave out is none. */
  | {
      readonly reason: 'no-exclusions';
      readonly name: string;
      readonly headings: readonly string[];
    }
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
  readonly excluded: readonly LeftOutRow[];
  /** Identical pairs of which the first row is taken. */
  readonly dropped: FirstOf<RepeatedPair>;
  readonly added: number;
  /** Empty where it is refused. */
  readonly lists: readonly PlannedList[];
  readonly refusals: readonly PlanRefusal[];
}

/**
 * Plans new lists beside the pane, in a worker of its own. Where a signal is aborted, the answer is lost
 * and the promise rejects at once with the signal's reason. Throws `Failure`, `WorkbookFailure`.
 */
export interface ListPlanner {
  /** Which tables of a file hold pairs. */
  readonly lookAtFile: (file: PickedFile, signal: AbortSignal) => Promise<FileLook>;
  /** What a table of people to leave out says. */
  readonly lookAtExclusions: (table: ToolTable, signal: AbortSignal) => Promise<ExclusionLook>;
  readonly planCombine: (task: CombineTask, signal: AbortSignal) => Promise<ListPlan>;
  readonly planSplit: (task: SplitTask, signal: AbortSignal) => Promise<ListPlan>;
  /** List `at` (from 0) of the last plan, to be written; null where there is none. */
  readonly plannedSheet: (at: number) => Promise<NewSheet | null>;
  /** Lets go of the last plan and of whatever is asked: who waits hears so. Never throws. */
  readonly release: () => void;
}
