/** What may have happened to a guarded workbook: a hint, never evidence. */
export interface GuardHint {
  readonly about:
    | 'cells'
    /** Rows or columns were sorted. */
    | 'sorted'
    /** Cells, rows or columns were inserted or deleted. */
    | 'moved'
    | 'calculated'
    | 'protection'
    | 'sheets'
    | 'tables'
    | 'activated';
  readonly sheetId: string;
  /** Rows that the event names, indices from 0, inclusive; null where it names none. */
  readonly rows: { readonly first: number; readonly last: number } | null;
  readonly source: 'local' | 'remote' | 'unknown';
}

/** Tells of what the guard has to look at. */
export interface GuardHints {
  /**
   * Calls `listener` for each hint that is not the program's own echo, until the function that it
   * resolves to is called. May throw `WorkbookFailure`.
   */
  readonly watch: (listener: (hint: GuardHint) => void) => Promise<() => void>;
}
