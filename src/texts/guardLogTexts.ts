/** What happened, newest first. */
export interface GuardLogTexts {
  readonly heading: string;
  readonly entry: (at: Date, isToday: boolean, what: string) => string;
  readonly rows: (rows: number) => string;
  readonly events: Readonly<Record<GuardEventWord, string>>;
}

/** The guard's events in the words of a closed list. */
export type GuardEventWord =
  | 'began'
  | 'starts-by-hand'
  | 'ended'
  | 'locked'
  | 'unlocked'
  | 'lock-lifted'
  | 'left-open'
  | 'relocked'
  | 'resumed'
  | 'edited'
  | 'remote-edited'
  | 'improved'
  | 'rows-moved'
  | 'put-back'
  | 'offered'
  | 'alarm'
  | 'resolved'
  | 'left-as-is'
  | 'rows-sorted'
  | 'visible-rows-sorted'
  | 'row-edited'
  | 'repaired'
  | 'columns-moved'
  | 'table-gone'
  | 'sheet-renamed'
  | 'kept'
  | 'reference-changed'
  | 'journal-broken'
  | 'cannot-write'
  | 'writes-again'
  | 'lock-refused'
  | 'structure-open'
  | 'sealed'
  | 'seal-removed';
