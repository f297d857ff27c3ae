import type { ExclusionEntry } from '../lists/excludeRows';
import type { Problem } from '../pane/state';
import type { PickedFile } from '../ports/checker';
import type { ListPlan } from '../ports/listPlanner';
import type { IncidentAnswer, LogColumn, ReportWish } from '../ports/listTools';
import type { MadeSheet } from '../ports/sheetWriter';
import type { SheetInfo } from '../ports/sheetReader';
import type { ExclusionLook, FileLook } from '../ports/tableLooks';

/** The tasks beside the five steps. */
export type ToolName = 'combine' | 'split' | 'incident';

/** What a tool is doing; `rows` 0: how many is not known. */
export type ToolWork =
  | {
      readonly doing: 'reading' | 'writing' | 'comparing';
      readonly what: string;
      readonly done: number;
      readonly rows: number;
    }
  | { readonly doing: 'planning' }
  | { readonly doing: 'checking' };

/** Where a tool that makes lists is. */
export type MakingStep =
  | { readonly at: 'choosing' }
  | { readonly at: 'working'; readonly work: ToolWork }
  /** `changed`: the sheets were others when they were read once more. */
  | { readonly at: 'planned'; readonly plan: ListPlan; readonly changed: boolean }
  /** `guarded`: every list that was made by merging is guarded; false where that broke for one. */
  | { readonly at: 'done'; readonly made: readonly MadeRows[]; readonly guarded: boolean };

/** A sheet that was made, and its rows. */
export interface MadeRows extends MadeSheet {
  readonly rows: number;
}

/** What a look at a table came to. */
export type Looked<Found> =
  | { readonly at: 'looking' }
  | { readonly at: 'seen'; readonly found: Found }
  | { readonly at: 'broke'; readonly problem: Problem };

/** A picked file, and what of it is taken. */
export interface ChosenFile {
  readonly file: PickedFile;
  readonly look: Looked<FileLook>;
  /** The sheets that are taken, by name; empty for a text file, which is taken whole. */
  readonly sheets: readonly string[];
}

/** A table as it is picked: a sheet of this workbook, or a file. */
export type PickedTable =
  | { readonly from: 'workbook'; readonly sheet: SheetInfo }
  | { readonly from: 'disk'; readonly file: PickedFile };

/** A table that was chosen; a file with what was seen in it. */
export type TableChoice =
  | { readonly from: 'workbook'; readonly sheet: SheetInfo }
  | { readonly from: 'disk'; readonly file: ChosenFile };

/** A table of people to leave out, and what it says. */
export interface ExclusionTable {
  readonly table: PickedTable;
  readonly look: Looked<ExclusionLook>;
}

/** What is to be put under each other. */
export interface CombineChoice {
  /** Ids, in the order of their tabs. */
  readonly sheetIds: readonly string[];
  readonly files: readonly ChosenFile[];
  readonly name: string;
  /** As they were typed. */
  readonly exclusions: readonly ExclusionEntry[];
  readonly exclusionTable: ExclusionTable | null;
  /** People who join; both or none are needed. */
  readonly people: TableChoice | null;
  readonly directory: TableChoice | null;
  readonly agencies: 'one' | 'one-list-each';
  readonly repeats: 'refuse' | 'drop-identical';
}

/** How the pane's list is to be cut. */
export interface SplitChoice {
  readonly most: number;
  /** The column (from 0) by which rows are put in order; null: as they stand. */
  readonly order: number | null;
  readonly name: string;
  /** As they were typed. */
  readonly exclusions: readonly ExclusionEntry[];
  readonly exclusionTable: ExclusionTable | null;
}

/** What is known of a run that went wrong; moments as the user's field gives them ('' for none). */
export interface IncidentChoice {
  readonly known: string;
  readonly from: string;
  readonly to: string;
  /** The column that says what was done, from 0; null for none. */
  readonly column: number | null;
  readonly executed: readonly string[];
  readonly prepared: readonly string[];
}

/** The tool that is open. */
export type ToolState =
  | { readonly tool: 'combine'; readonly choice: CombineChoice; readonly step: MakingStep }
  | { readonly tool: 'split'; readonly choice: SplitChoice; readonly step: MakingStep }
  | {
      readonly tool: 'incident';
      readonly choice: IncidentChoice;
      readonly columns: readonly LogColumn[];
      readonly step: IncidentStep;
    };

/** How far the report of an incident is. */
export type IncidentStep =
  | { readonly at: 'choosing' }
  | { readonly at: 'working'; readonly work: ToolWork }
  | { readonly at: 'told'; readonly answer: IncidentAnswer };

/** The report of the last check, on its way or made. */
export type ReportStep =
  | { readonly at: 'rest' }
  | { readonly at: 'working'; readonly work: ToolWork }
  | (ReportBasis & { readonly at: 'made'; readonly sheet: string })
  | (ReportBasis & { readonly at: 'saved'; readonly file: string });

/** What a report tells of: a check, by its moment, and the warnings that were accepted then. */
export type ReportBasis = Pick<ReportWish, 'checkedAt' | 'acknowledged'>;

/** All that the tools show. */
export interface ToolsState {
  readonly open: ToolState | null;
  readonly report: ReportStep;
  readonly problem: Problem | null;
}

/** Nothing is open. */
export const NO_TOOLS: ToolsState = { open: null, report: { at: 'rest' }, problem: null };
