/** What the guard's own ways to change a list say. */
export interface GuardRowsTexts {
  readonly sort: GuardSortTexts;
  readonly edit: GuardEditTexts;
}

/** "Ganze Zeilen sortieren". */
export interface GuardSortTexts {
  readonly heading: string;
  readonly by: string;
  readonly thenBy: string;
  readonly direction: string;
  readonly directions: Readonly<Record<'up' | 'down', string>>;
  readonly nothing: string;
  readonly sort: string;
}

/** "Zeile bearbeiten". */
export interface GuardEditTexts {
  readonly heading: string;
  readonly row: string;
  readonly fetch: string;
  readonly noSuchRow: (row: number) => string;
  /** Where somebody changed the row since it was fetched. */
  readonly changed: string;
  /** Where Excel did not take it. */
  readonly notWritten: string;
  /** Where Excel may have made something else of it, which stands in the list then. */
  readonly notKept: string;
  readonly save: string;
  readonly cancel: string;
}
