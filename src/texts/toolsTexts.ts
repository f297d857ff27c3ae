import type { IncidentCounts } from '../core/incident/incident';
import type { IncidentTexts } from './incidentTexts';

/** What the tasks beside the five steps say; loaded when one of them is opened. */
export interface ToolsTexts {
  readonly tools: Readonly<Record<'combine' | 'split' | 'incident', ToolNameTexts>>;
  readonly close: string;
  /** The end of what was made. */
  readonly finish: string;
  readonly back: string;
  readonly plan: string;
  readonly cancel: string;
  readonly show: (sheet: string) => string;
  /** Name of a sheet that is not whole yet. */
  readonly unfinished: (name: string) => string;
  readonly work: ToolWorkTexts;
  readonly tables: TableTexts;
  readonly exclusions: ExclusionTexts;
  readonly combine: CombineToolTexts;
  readonly split: SplitToolTexts;
  readonly planned: PlannedTexts;
  readonly incident: IncidentToolTexts;
}

/** A tool's name, and what it is good for. */
export interface ToolNameTexts {
  readonly title: string;
  readonly hint: string;
}

/** What a tool is doing. */
export interface ToolWorkTexts {
  readonly reading: (what: string) => string;
  readonly writing: (what: string) => string;
  readonly comparing: (what: string) => string;
  readonly planning: string;
  readonly checking: string;
  readonly rows: (done: number, rows: number) => string;
}

/** Choosing sheets and files. */
export interface TableTexts {
  readonly sheets: string;
  readonly noSheets: string;
  readonly files: string;
  readonly pick: string;
  readonly pickHint: string;
  readonly remove: (file: string) => string;
  readonly lastRow: (row: number) => string;
  readonly unfit: Readonly<Record<'looking' | 'empty' | 'no-pairs', string>>;
  readonly pairs: string;
  readonly all: string;
  readonly none: string;
  readonly pickFile: string;
  /** Begins with `pickFile`: what is read aloud holds what is seen. */
  readonly pickOne: (label: string) => string;
  readonly chooseSheets: string;
  /** The group of a picked workbook's sheets. */
  readonly sheetsOf: (file: string) => string;
  /** How many of its sheets are taken. */
  readonly taken: (taken: number, sheets: number) => string;
  readonly nothingFits: string;
  /** How many sheets of a workbook hold pairs. */
  readonly withPairs: (sheets: number) => string;
  /** Which one of its sheets is meant. */
  readonly oneOf: (file: string) => string;
  readonly pleaseChoose: string;
}

/** Leaving rows out. */
export interface ExclusionTexts {
  readonly heading: string;
  readonly hint: string;
  readonly who: string;
  readonly reason: string;
  readonly add: string;
  readonly entry: (who: string, reason: string) => string;
  readonly remove: (who: string) => string;
  /** The same from a table. */
  readonly table: string;
  readonly tableHint: string;
  readonly people: (people: number, table: string) => string;
  readonly noColumns: (table: string, headings: readonly string[]) => string;
  readonly faults: (rows: number) => string;
  /** Reads the sheet once more, after somebody mended it. */
  readonly again: string;
}

/** Merging. */
export interface CombineToolTexts {
  readonly question: string;
  readonly name: string;
  readonly people: string;
  readonly peopleHint: string;
  readonly newPeople: string;
  readonly directory: string;
  /** Why nothing can be planned yet. */
  readonly notReady: Readonly<Record<'nothing' | 'looking' | 'both' | 'which-sheet', string>>;
  /** `lists`: how many new lists come of it; `unclear`: the agency of some rows cannot be told. */
  readonly would: (rows: number, sources: number, lists: number, unclear: boolean) => string;
  readonly make: string;
  readonly byAgency: string;
  readonly dropRepeated: string;
  readonly done: (rows: number, sheet: string) => string;
  /** `guarded`: all of them were checked and are guarded. */
  readonly several: (lists: number, guarded: boolean) => string;
  readonly guarded: string;
  /** The list was made, but guarding it broke. */
  readonly notGuarded: string;
}

/** Splitting. */
export interface SplitToolTexts {
  readonly notSettled: string;
  readonly list: (sheet: string) => string;
  readonly most: string;
  readonly badMost: string;
  readonly order: string;
  readonly asItStands: string;
  readonly name: string;
  readonly nameHint: string;
  readonly would: (rows: number, batches: number, unclear: boolean) => string;
  readonly confirm: (sheets: number) => string;
  readonly make: (batches: number) => string;
  readonly done: (rows: number, batches: number) => string;
}

/** What would be made, or why not. */
export interface PlannedTexts {
  readonly changed: string;
  readonly refused: string;
  readonly from: string;
  readonly columns: Readonly<Record<'list' | 'rows' | 'agency', string>>;
  readonly agencyUnknown: string;
  readonly found: (headings: readonly string[]) => string;
  readonly warnings: (count: number) => string;
  readonly noPairs: (name: string) => string;
  /** Where people to leave out stand: in a table, or (null) as they were typed. */
  readonly among: (table: string | null) => string;
  readonly otherReason: (row: number, earlier: string, earlierRow: number) => string;
  readonly row: (row: number, says: string) => string;
  readonly more: (rest: number) => string;
  readonly made: string;
  /** The last check found wrong pairs in a list that rows are taken from. */
  readonly wrong: (list: string, pairs: number) => string;
  readonly confirmWrong: string;
  /** Lists without check digits: nothing shows what happened to them before. */
  readonly unsealed: (lists: readonly string[]) => string;
}

/** Who got whose mail. */
export interface IncidentToolTexts {
  readonly moment: IncidentTexts['moment'];
  readonly notChecked: string;
  readonly about: (sheet: string) => string;
  readonly known: string;
  readonly knownHint: string;
  readonly access: string;
  readonly from: string;
  readonly to: string;
  readonly badMoment: string;
  readonly backwards: string;
  readonly log: string;
  readonly noLog: string;
  readonly executed: string;
  readonly executedHint: string;
  readonly noWord: string;
  readonly tell: string;
  readonly deadline: (ends: string) => string;
  readonly over: (ends: string) => string;
  readonly agency: (agency: string | null) => string;
  readonly counts: (counts: IncidentCounts, maybe: number, untold: number) => string;
  readonly nothing: string;
  readonly right: (rows: number) => string;
  readonly wayBack: string;
  readonly wayBackSaid: (steps: number, temporary: number, open: number) => string;
  readonly asSheet: string;
  readonly asFile: Readonly<Record<'html' | 'csv', string>>;
  readonly ofAgency: (form: string, agency: string) => string;
  readonly noFiles: string;
  readonly columnsUnclear: string;
  readonly noSuchColumn: (column: string) => string;
  readonly wordUnused: (word: string) => string;
}
