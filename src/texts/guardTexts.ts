import type { OfferReason } from '../core/guard/decide';
import type { PutBackRefusal } from '../core/guard/putBack';
import type { NamedColumn } from './namedColumn';

/** What the pane says of the guard (Zuordnungsschutz). */
export interface GuardTexts {
  /** Title of step 4. */
  readonly title: string;
  /** The line on top; `open`: a change waits for an answer. */
  readonly states: Readonly<Record<GuardStateWord, string>>;
  /** The same, folded, behind the title. */
  readonly short: Readonly<Record<GuardStateWord, string>>;
  readonly lastVerified: (at: Date, isToday: boolean) => string;
  /** While the guard was away; `isToday`: both times were today. */
  readonly away: (from: Date, to: Date, isToday: boolean, change: AwayWord) => string;
  /** Where the sheet could not be locked again. */
  readonly leftOpen: string;
  readonly bar: GuardBarTexts;
  readonly seal: GuardSealTexts;
}

/** How a list is guarded, in a word. */
export type GuardStateWord =
  'off' | 'watching' | 'locked' | 'lockLifted' | 'leftOpen' | 'detectOnly' | 'open' | 'lost';

/** What became of a list while the guard was away. */
export type AwayWord = 'untouched' | 'moved' | 'changed' | 'unknown';

/** What stands beside a column that moved alone. */
export type StayedWord = 'account' | 'id' | 'rest';

/** A value that would be gone, and the address of its cell. */
export interface LostCell {
  readonly address: string;
  readonly text: string;
}

/** What stands above the steps. Rows are the sheet's row numbers, from 1. */
export interface GuardBarTexts {
  readonly sorted: (moved: readonly NamedColumn[], stayed: StayedWord) => string;
  readonly swapped: (moved: readonly NamedColumn[], first: number, last: number) => string;
  readonly bothMoved: (first: number, last: number) => string;
  readonly torn: (pairs: number, first: number, last: number) => string;
  readonly wasPutBack: string;
  readonly why: Readonly<Record<OfferReason, string>>;
  /** What putting back would take out of the list; `more`: how many values besides. */
  readonly wouldLose: (cells: readonly LostCell[], more: number) => string;
  readonly alarms: Readonly<
    Record<PutBackRefusal | 'no-snapshot' | 'sheet-gone' | 'columns-lost' | 'not-kept', string>
  >;
  readonly lost: (headings: readonly string[]) => string;
  readonly sortRows: (column: NamedColumn, ascending: boolean) => string;
  readonly putBack: string;
  readonly leave: string;
  /** Asked once more; `pairs` null: how many is not known; `gone`: the list is nowhere to be found. */
  readonly reallyLeave: (pairs: number | 'gone' | null) => string;
  readonly confirmLeave: string;
  readonly cancelLeave: string;
  /** Heading of the bar for those who hear it. */
  readonly label: string;
  /** Before everything else where the bar is about another list than the one in the pane. */
  readonly onSheet: (sheet: string) => string;
}

/** The columns "Prüfziffer" and "Zuordnung". */
export interface GuardSealTexts {
  readonly heading: string;
  readonly what: string;
  /** Offered for a list of the first migration that has none. */
  readonly suggested: string;
  readonly make: string;
  readonly remove: string;
  readonly notNow: string;
  /** Where the list is not seen to be right. */
  readonly afterCheck: string;
  readonly afterEdit: string;
  /** Rows that have one now, and rows that can have none. */
  readonly made: (sealed: number, without: number) => string;
  readonly outcomes: Readonly<
    Record<
      'no-room' | 'rows-hidden' | 'not-kept' | 'refused' | 'open' | 'removed' | 'none-there',
      string
    >
  >;
}
