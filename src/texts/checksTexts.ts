/** What the command line says of several lists and of reports that it wrote. */
export interface ChecksTexts {
  /** The one sentence over the table. */
  readonly sentence: (right: number, lists: number) => string;
  readonly columns: Readonly<Record<ListsColumn, string>>;
  /** Where agencies cannot be told. */
  readonly unknown: string;
  /** The title of several lists' report. */
  readonly reportSubtitle: (lists: number, checkedAt: string) => string;
  /** The section of the table. */
  readonly reportHeading: string;
  /** Words of the table's marks. */
  readonly verdicts: Readonly<Record<'passed' | 'failed', string>>;
  readonly written: (file: string) => string;
}

/** Columns of the table of several lists. */
export type ListsColumn =
  'list' | 'rows' | 'correct' | 'wrongPair' | 'unknown' | 'notChecked' | 'errors' | 'crossAgency';

/** What can be wrong about several lists, days and acknowledgements. */
export interface ChecksUsageTexts {
  readonly sheetOfWhich: string;
  readonly sheetAndAll: string;
  readonly badDay: (value: string) => string;
  readonly futureDay: (value: string) => string;
  readonly daysDiffer: string;
  readonly dayWithoutDirectory: string;
  readonly unknownRule: (rule: string) => string;
  readonly noReason: (rule: string) => string;
  readonly noWarning: (rule: string) => string;
  readonly fileChanged: (file: string) => string;
  readonly reportIsInput: (file: string) => string;
  readonly notAReport: (file: string) => string;
}
