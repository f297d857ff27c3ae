import type { ListKind } from '../core/facts/facts';
import type { ReferenceRole } from '../core/pairing/reference';
import type { WorkbookFailureCode, WorkbookFailureDetails } from '../core/workbookFailure';
import type { GuardTexts } from './guardTexts';
import type { NamedColumn } from './namedColumn';

/** What only the task pane says. */
export interface PaneTexts {
  readonly frame: FrameTexts;
  readonly list: ListStepTexts;
  readonly reference: ReferenceStepTexts;
  readonly result: ResultStepTexts;
  readonly questions: QuestionTexts;
  readonly guard: GuardTexts;
  readonly report: ReportMenuTexts;
  readonly failures: WorkbookFailureTexts;
  /** What broke without anybody having foreseen it. */
  readonly internal: (message: string) => string;
}

/** One clear sentence, with what to do, for everything that the open workbook can refuse. */
export type WorkbookFailureTexts = {
  readonly [Code in WorkbookFailureCode]: (details: WorkbookFailureDetails[Code]) => string;
};

/** What stands around the steps. */
export interface FrameTexts {
  readonly menu: string;
  readonly language: string;
  readonly languages: Readonly<Record<'de' | 'en', string>>;
  readonly about: string;
  readonly aboutText: (version: string) => string;
  readonly close: string;
  readonly noSheet: string;
  readonly unchecked: string;
  readonly running: string;
  /** `at` in the user's own time; `isToday`: without its date. */
  readonly checkedAt: (at: Date, isToday: boolean) => string;
  readonly unchangedSince: string;
  readonly changed: string;
  readonly otherSheet: (sheet: string) => string;
  readonly takeSheet: string;
  /** The workbook is a text file; `ending`: `.csv`. */
  readonly textFile: (ending: string) => string;
  readonly steps: Readonly<Record<'list' | 'reference' | 'result', string>>;
  /** Behind a step's name, for people who don't see its tick. */
  readonly done: string;
  /** What stands below the steps, and that it is on its way. */
  readonly tools: string;
  readonly loading: string;
}

/** The report (Prüfprotokoll) that step 3 offers. */
export interface ReportMenuTexts {
  readonly title: string;
  readonly asSheet: string;
  readonly asFile: Readonly<Record<'html' | 'json', string>>;
  readonly noFiles: string;
  readonly working: string;
  readonly made: (sheet: string) => string;
  readonly saved: (file: string) => string;
  /** Warnings were accepted, or that was taken back, after it was made. */
  readonly overtaken: string;
  /** Stands below a report that a sheet cannot hold. */
  readonly cut: string;
}

/** Step 1. */
export interface ListStepTexts {
  readonly looking: string;
  readonly unseen: string;
  /** What is in front has no cells: a chart sheet. */
  readonly noSheet: string;
  readonly lookAgain: string;
  readonly empty: (sheet: string) => string;
  readonly whichKind: string;
  readonly kinds: Readonly<Record<ListKind, string>>;
  readonly kindHints: Readonly<Record<ListKind, string>>;
  readonly whatBelongs: string;
  readonly belongsTo: (account: NamedColumn, id: NamedColumn) => string;
  readonly alsoBound: (columns: readonly NamedColumn[]) => string;
  readonly unclear: string;
  readonly swapped: string;
  readonly name: string;
  readonly accountColumn: string;
  readonly idColumn: string;
  readonly boundColumns: string;
  readonly choose: string;
  readonly column: (column: NamedColumn) => string;
  readonly sameColumn: string;
  readonly confirm: string;
  readonly kindMissing: string;
  /** Folded; rows are the sheet's row numbers. */
  readonly rowsFrom: (first: number, last: number) => string;
  readonly rows: (rows: number) => string;
}

/** Step 2. */
export interface ReferenceStepTexts {
  readonly sheets: string;
  readonly noSheets: string;
  readonly all: string;
  /** How far a sheet goes, by its row number. */
  readonly lastRow: (row: number) => string;
  readonly unfit: Readonly<Record<'looking' | 'empty' | 'no-pairs', string>>;
  readonly files: string;
  readonly pick: string;
  readonly pickHint: string;
  /** Sheets of a file that were chosen last time and are gone; at least one. */
  readonly lostSheets: (sheets: readonly string[]) => string;
  /** Sheets of the workbook that were chosen and are gone; at least one. */
  readonly goneSheets: (sheets: readonly string[]) => string;
  readonly pickAgain: (files: readonly string[]) => string;
  readonly remove: (file: string) => string;
  readonly roleOf: (name: string) => string;
  readonly roles: Readonly<Record<ReferenceRole, string>>;
  readonly check: string;
  readonly nothingChosen: string;
  readonly listMissing: string;
  /** Folded; `pairs` null before they were counted. */
  readonly chosen: (sheets: number, files: number, pairs: number | null) => string;
}

/** The states of a row. */
export type StateWord = 'ok' | 'wrong' | 'unknown' | 'duplicate' | 'damaged' | 'notChecked';

/** Step 3. */
export interface ResultStepTexts {
  readonly unchecked: string;
  readonly notReady: string;
  readonly check: string;
  readonly checkAgain: string;
  readonly reading: (what: string) => string;
  readonly readRows: (read: number, rows: number) => string;
  readonly comparing: string;
  readonly fingerprint: string;
  readonly cancel: string;
  readonly cannotTell: string;
  readonly columnsUnclear: string;
  readonly noReference: string;
  readonly noRows: (sheet: string) => string;
  readonly noPairs: (name: string) => string;
  readonly checkCode: (code: string) => string;
  readonly states: Readonly<Record<StateWord, string>>;
  readonly filters: string;
  readonly filter: (rows: number, state: string) => string;
  readonly allFindings: (entries: number) => string;
  /** What a search found among all. */
  readonly found: (entries: number) => string;
  readonly entriesOf: (entries: number, state: string) => string;
  readonly search: string;
  readonly searching: string;
  readonly nothingFound: string;
  readonly noFindings: string;
  readonly list: string;
  readonly jumpHint: string;
  readonly wholeList: string;
  readonly goesTo: (account: string, agency: string | null) => string;
  readonly onlyFirst: (shown: number, all: number) => string;
  readonly coloursOn: string;
  readonly coloursOff: string;
  readonly colouring: string;
  readonly coloursLost: string;
  /** Folded. */
  readonly short: Readonly<Record<'passed' | 'failed' | 'unclear', string>>;
}

/** Questions about a whole column or list, with their answers. */
export interface QuestionTexts {
  readonly heading: string;
  readonly tmp: (rows: number, side: 'list' | 'reference') => string;
  readonly tmpSame: string;
  readonly byteOrder: string;
  readonly canonical: string;
  readonly octets: string;
  readonly note: (row: number, text: string) => string;
  readonly endsAbove: (row: number) => string;
  readonly given: string;
  readonly takeBack: string;
}
