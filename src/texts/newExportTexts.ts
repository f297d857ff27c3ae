/** What is said of a list or an export that lost characters, and of the way out. */
export interface NewExportTexts {
  readonly heading: string;
  /** `rows`: their numbers in words; `examples`: accounts as stored. */
  readonly lost: (name: string, count: number, rows: string, examples: readonly string[]) => string;
  /** Behind the first row numbers. */
  readonly moreRows: string;
  /** Stands above the command. */
  readonly run: string;
  /** Stands above the request. */
  readonly ask: string;
  /** What the request is called. */
  readonly letter: string;
  /** A letter ready to be sent; `command` stands in it. */
  readonly request: (
    name: string,
    count: number,
    examples: readonly string[],
    command: string,
  ) => string;
}
