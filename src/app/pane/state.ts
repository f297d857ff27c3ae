import type { Answers, Exclusion, ListKind } from '../../core/facts/facts';
import type { Failure } from '../../core/failure';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { WorkbookFailure } from '../../core/workbookFailure';
import type { Refusal } from '../refusal';
import type { CheckSummary, FindingsView, PickedFile, SheetLook } from '../ports/checker';
import type { SheetInfo } from '../ports/sheetReader';
import type {
  ConfirmedColumns,
  RememberedCheck,
  RememberedReference,
} from '../ports/workbookMemory';

/** The steps of the pane in the order of the work. */
export type StepName = 'list' | 'reference' | 'result';

/** Step 1: which sheet is the list, of which kind, and which columns belong together. */
export type ListStep =
  /** `sheet` null: not even the active sheet is known yet. */
  | { readonly kind: 'looking'; readonly sheet: SheetInfo | null }
  /** Looking at it broke: the problem is said, and it can be tried again. */
  | { readonly kind: 'unseen'; readonly sheet: SheetInfo | null }
  /** What is in front has no cells, and there is no list yet. */
  | { readonly kind: 'no-sheet'; readonly sheet: null }
  | { readonly kind: 'empty'; readonly sheet: SheetInfo }
  | (ListBasis & {
      readonly kind: 'asking';
      readonly listKind: ListKind | null;
      /** Null: the columns could not be told and nobody has named them yet. */
      readonly columns: ConfirmedColumns | null;
      /** Whether the columns are named by hand. */
      readonly naming: boolean;
    })
  | (ListBasis & {
      readonly kind: 'settled';
      readonly listKind: ListKind;
      readonly columns: ConfirmedColumns;
      /** Whether they were named by hand, though perhaps as the program finds them, too. */
      readonly isNamed: boolean;
    });

/** A sheet that was looked at. */
export interface ListBasis {
  readonly sheet: SheetInfo;
  readonly look: SheetLook;
}

/** Whether a sheet can serve as reference. */
export type Fitness = 'looking' | 'pairs' | 'empty' | 'no-pairs';

/** Another sheet of the workbook; `role` null: not chosen. */
export interface ReferenceSheet {
  readonly info: SheetInfo;
  readonly fitness: Fitness;
  readonly role: ReferenceRole | null;
}

/** A file compared with last time, as it was chosen. */
export type WantedFile = Omit<Extract<RememberedReference, { from: 'disk' }>, 'from'>;

/** Step 2: what the list is compared with. */
export interface ReferenceStep {
  readonly kind: 'asking' | 'settled';
  /** All sheets but the list's own. */
  readonly sheets: readonly ReferenceSheet[];
  readonly files: readonly PickedFile[];
  /** The files compared with last time, which only the user can pick again. */
  readonly wantedFiles: readonly WantedFile[];
  /** Names of sheets compared with, or chosen to be, that the workbook has no longer. */
  readonly goneSheets: readonly string[];
}

/** What a running check is doing. */
export type Work =
  | {
      readonly doing: 'reading';
      readonly what: string;
      /** Rows; `rows` 0: how many is not known. */
      readonly read: number;
      readonly rows: number;
    }
  | { readonly doing: 'comparing' }
  | { readonly doing: 'fingerprint' };

/** What changed since a check: ids of sheets, or what was chosen for it. */
export type Changed = ReadonlySet<string>;

/** The check of an earlier session, and what changed since, as far as that is known; null: it is not. */
export interface EarlierCheck {
  readonly check: RememberedCheck;
  readonly changed: Changed | null;
}

/** Stands in `Changed` for kind, columns, references or answers. */
export const CHOICES = 'choices';

/** Step 3. */
export type ResultStep =
  | { readonly kind: 'unchecked'; readonly earlier: EarlierCheck | null }
  | { readonly kind: 'running'; readonly work: Work; readonly changed: Changed }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'checked';
      readonly summary: CheckSummary;
      readonly at: Date;
      readonly changed: Changed;
      readonly view: Pick<FindingsView, 'state' | 'search'>;
    };

/** Whether the sheet shows our colours; `lost`: not, or not all of this check, though nobody turned them off. */
export type Colours = 'off' | 'working' | 'on' | 'lost';

/** What broke, as the pane says it. */
export type Problem =
  | { readonly from: 'file'; readonly file: string; readonly failure: Failure }
  | { readonly from: 'workbook'; readonly failure: WorkbookFailure }
  | { readonly from: 'program'; readonly message: string };

/** Everything the pane shows. */
export interface PaneState {
  readonly language: 'de' | 'en';
  readonly sheets: readonly SheetInfo[];
  /** The id of the sheet in front; null before it is known, and where that has no cells. */
  readonly activeSheet: string | null;
  /** The ending of the workbook's file where saving it loses what the program notes; else null. */
  readonly lostIn: string | null;
  readonly list: ListStep;
  readonly reference: ReferenceStep;
  readonly answers: Answers;
  /** Who was left out when the program made the list. */
  readonly exclusions: readonly Exclusion[];
  /** Whether those whom the workbook remembers of it no longer count: see `RememberedList`. */
  readonly startsAnew: boolean;
  readonly result: ResultStep;
  readonly colours: Colours;
  readonly open: ReadonlySet<StepName>;
  readonly problem: Problem | null;
}

/** The pane before anything is known. */
export function initialState(language: 'de' | 'en'): PaneState {
  return {
    language,
    sheets: [],
    activeSheet: null,
    lostIn: null,
    list: { kind: 'looking', sheet: null },
    reference: { kind: 'asking', sheets: [], files: [], wantedFiles: [], goneSheets: [] },
    answers: {},
    exclusions: [],
    startsAnew: false,
    result: { kind: 'unchecked', earlier: null },
    colours: 'off',
    open: new Set(['list']),
    problem: null,
  };
}
