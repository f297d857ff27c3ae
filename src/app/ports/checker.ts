import type { Counts } from '../../core/check/counts';
import type { ListDiagnosis } from '../../core/check/diagnoses';
import type { RowState } from '../../core/check/rowState';
import type { ChosenColumns, ColumnWishes, UnclearColumns } from '../../core/columns/chooseColumns';
import type { Answers, Exclusion, ListKind } from '../../core/facts/facts';
import type { StillListed } from '../../core/facts/stillListed';
import type { RightPairs } from '../../core/guard/rightPairs';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { Severity } from '../../core/rules/rule';
import type { Sheet } from '../../core/table/column';
import type { Refusal } from '../refusal';
import type { PaintJob } from './painter';
import type { Progress } from './progress';
import type { RepairCells, RepairOffer } from './repairOffer';

/** What the head of a sheet says of its columns. */
export interface SheetLook {
  readonly choice: ChosenColumns | UnclearColumns;
  /** The header row's texts by column; empty strings without one. */
  readonly headings: readonly string[];
  /** Whether the header row has words of the catalogue: only then a heading goes before a letter. */
  readonly headerIsKnown: boolean;
}

/** A sheet of the open workbook, read and ready to be judged. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly role: ReferenceRole;
}

/** A file that the user picked on this machine; `content` is read by the checker. */
export interface PickedFile {
  readonly key: string;
  /** Unlike that of any other picked file. */
  readonly name: string;
  readonly content: Blob;
  readonly role: ReferenceRole;
  /** The sheets that are meant, by name; left out: all that hold pairs. */
  readonly sheets?: readonly string[];
  /** Those that were meant last time and that the file does not have any more; left out for none. */
  readonly lostSheets?: readonly string[];
}

/** Everything one check needs; the sheets' arrays are transferred and gone for the caller. */
export interface CheckTask {
  readonly sheetId: string;
  readonly list: Sheet;
  readonly wishes: ColumnWishes;
  readonly kind: ListKind;
  readonly answers: Answers;
  /** Who is left out of the list, with a fixed reason. */
  readonly exclusions: readonly Exclusion[];
  readonly sheets: readonly ReadSheet[];
  readonly files: readonly PickedFile[];
}

/** A question about a whole column or list that the rules asked; answered in `Answers`. */
export type ColumnQuestion =
  | {
      readonly about: 'tmp-suffix';
      readonly rows: number;
      readonly side: 'list' | 'reference';
      readonly place: NonNullable<Answers['tmpIsSame']>;
    }
  | { readonly about: 'id-byte-order' }
  /** `row`: the sheet's row number, from 1; the list may end above it. */
  | { readonly about: 'not-a-data-row'; readonly row: number; readonly text: string };

/** A reference as it was compared with. */
export interface ComparedWith {
  readonly name: string;
  readonly role: ReferenceRole;
  readonly rows: number;
}

/** A check in short; the findings stay with the checker and are asked for window by window. */
export interface CheckSummary {
  readonly counts: Counts;
  readonly passed: boolean;
  /** False where the columns are unclear or the references hold no pairs. */
  readonly comparable: boolean;
  /** How many rows are in each state. */
  readonly states: Readonly<Record<keyof typeof RowState, number>>;
  readonly diagnoses: readonly ListDiagnosis[];
  readonly questions: readonly ColumnQuestion[];
  /** Those of the answers that still stand; null where columns are unclear. */
  readonly answers: Answers | null;
  readonly references: readonly ComparedWith[];
  /** Who is left out of the list and stands in it all the same. */
  readonly stillListed: readonly StillListed[];
  /** Sheets that may hold pairs and were not looked at, as people call them. */
  readonly passedOver: readonly string[];
  /** Columns as they were judged; null where unclear. */
  readonly columns: ChosenColumns | null;
  readonly fingerprint: string | null;
  readonly checkCode: string | null;
}

/** A check's outcome: its summary, or why it could not begin. */
export type CheckAnswer =
  | { readonly kind: 'checked'; readonly summary: CheckSummary }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What of the findings is to be seen. */
export interface FindingsView {
  /** Null: all findings, first those about the whole list. A state: its rows, also those without a finding. */
  readonly state: keyof typeof RowState | null;
  /** Found in row number, account, ID, owner or what the finding says; '' for all. */
  readonly search: string;
  readonly language: 'de' | 'en';
}

/** One entry of the list. */
export interface FindingRow {
  /** The sheet's row number, from 1; null for what concerns the whole list. */
  readonly row: number | null;
  /** Where to jump, from 0; null: nowhere. */
  readonly column: number | null;
  readonly account: string | null;
  /** As stored; null without a row. */
  readonly id: string | null;
  /** The ID that belongs to the account; null where the finding knows none. */
  readonly expectedId: string | null;
  /** Null without a row. */
  readonly state: keyof typeof RowState | null;
  /** Null for a row without a finding. */
  readonly severity: Severity | null;
  /** What the finding says, as the command line says it; null for a row without one. */
  readonly message: string | null;
  /** wrong-pair: to whom the mailbox would go, and that person's agency where known. */
  readonly goesTo: { readonly account: string; readonly agency: string | null } | null;
}

/** Entries `from` (from 0) on, and how many there are in all. */
export interface FindingsWindow {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly FindingRow[];
}

/** Does the comparing beside the pane, in a worker. Throws `Failure`, `WorkbookFailure`. */
export interface Checker {
  /** Looks for a list's columns in a sheet's head, whose arrays are gone for the caller. */
  readonly look: (head: Sheet) => Promise<SheetLook>;
  /** Whether a sheet with this head can serve as reference; `like`: the list's headings, see checkFiles. */
  readonly holdsPairs: (head: Sheet, like: ColumnWishes) => Promise<boolean>;
  /** Names of a file's sheets; none for a text file. */
  readonly sheetsOf: (file: PickedFile) => Promise<readonly string[]>;
  /**
   * Checks, and keeps the result in place of the one before. Aborted: the result is lost and this
   * rejects with the signal's reason.
   */
  readonly check: (
    task: CheckTask,
    signal: AbortSignal,
    progress: Progress,
  ) => Promise<CheckAnswer>;
  /** A window of the kept result's findings; null where none is kept, or a later question came. */
  readonly findings: (
    view: FindingsView,
    from: number,
    count: number,
  ) => Promise<FindingsWindow | null>;
  /** What is to be coloured; null where no result is kept or its columns are unclear. */
  readonly paintJob: () => Promise<PaintJob | null>;
  /** The pairs that the kept result found right, for the guard; null where nothing was compared. */
  readonly rightPairs: () => Promise<RightPairs | null>;
  /** What the references prove of the kept result's broken rows; null where that is nothing. */
  readonly repairOffer: () => Promise<RepairOffer | null>;
  /** Cells of that repair, `from` (from 0) on; none where none is offered. */
  readonly repairCells: (from: number, count: number) => Promise<RepairCells>;
  /** Whether `list` is row for row what the kept result was made of; false without one. */
  readonly isAsChecked: (list: Sheet) => Promise<boolean>;
  /** The list's fingerprint without a check; null where its columns are unclear. */
  readonly fingerprint: (
    list: Sheet,
    wishes: ColumnWishes,
    answers: Answers,
  ) => Promise<string | null>;
}
