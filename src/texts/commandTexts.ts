import type { AnswersUsageTexts, RecalledTexts } from './answersTexts';
import type { ChecksTexts, ChecksUsageTexts } from './checksTexts';
import type { IncidentUsageTexts } from './incidentTexts';
import type { ListsUsageTexts } from './listsTexts';
import type { RefusalTexts } from './refusalTexts';

/** What only the command line says. */
export interface CommandTexts {
  readonly list: (file: string, sheet: string | null, rows: number) => string;
  readonly reference: (sources: number, pairs: number) => string;
  readonly columns: (account: string, id: string) => string;
  readonly firstFindings: (shown: number, all: number) => string;
  readonly moreFindings: (rest: number) => string;
  /** Below lines of which the ends are not shown. */
  readonly cut: string;
  /** What can be done where all that is repeated are the same pairs. */
  readonly dropHint: string;
  /** What can be done about it on the command line. */
  readonly byAgencyHint: string;
  readonly progress: Readonly<Record<ProgressStep, string>>;
  readonly checks: ChecksTexts;
  readonly recalled: RecalledTexts;
  readonly usage: UsageTexts;
  readonly hint: string;
}

/** What a long check is doing. */
export type ProgressStep = 'reading' | 'comparing' | 'fingerprint';

/** One sentence for each way in which the command line can be wrong (exit status 2). */
export interface UsageTexts extends RefusalTexts {
  readonly noCommand: string;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  /** An option that there is, but not of this command. */
  readonly foreignOption: (option: string, command: string) => string;
  readonly missingValue: (option: string) => string;
  /** Two values of an option of which only one can count. */
  readonly severalValues: (option: string) => string;
  readonly unexpectedValue: (option: string) => string;
  readonly noList: string;
  readonly severalLists: string;
  readonly noReference: string;
  readonly badKind: (value: string) => string;
  readonly badLanguage: (value: string) => string;
  readonly noOutput: string;
  readonly outputIsInput: (file: string) => string;
  /** `extension` with its dot. */
  readonly outputExtension: (file: string, extension: string) => string;
  readonly noHeadings: (file: string) => string;
  /** A table of the sheet reaches past the columns that are to go. */
  readonly tableInTheWay: (columns: readonly string[]) => string;
  /** Characters have no place in the encoding of the file. */
  readonly encodingTooSmall: (file: string) => string;
  readonly fileMissing: (file: string) => string;
  /** Of a path with `*` or `?`: not every prompt puts names in their place. */
  readonly noSuchFiles: (pattern: string) => string;
  /** Of the file that Excel lays beside one that is open. */
  readonly ownerFile: (file: string) => string;
  readonly fileUnreadable: (file: string) => string;
  readonly fileUnwritable: (file: string) => string;
  readonly reportNotHtml: (file: string) => string;
  readonly isFolder: (file: string) => string;
  readonly noPairs: (file: string, sheet: string | null) => string;
  readonly referenceUnclear: (file: string, sheet: string) => string;
  readonly badProfile: (file: string, faults: number) => string;
  readonly faultAt: (path: string, line: number, fault: string) => string;
  readonly incident: IncidentUsageTexts;
  readonly checks: ChecksUsageTexts;
  readonly lists: ListsUsageTexts;
  readonly answers: AnswersUsageTexts;
  readonly internal: (message: string) => string;
}
