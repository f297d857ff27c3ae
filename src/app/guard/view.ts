import type { PutBackRefusal } from '../../core/guard/putBack';
import type { OfferReason } from '../../core/guard/decide';
import type { Change } from '../../core/fingerprint/change';
import type { Problem } from '../pane/state';
import type { ListPlace } from '../ports/guardList';
import type { ChangeFacts } from '../ports/guardKeeper';
import type { LockTerms } from '../ports/guardLock';

/** How a list is guarded. */
export type GuardProtection =
  | { readonly kind: 'off' }
  /** What breaks pairs is noticed, and put back where it surely happened here. */
  | { readonly kind: 'watching'; readonly since: Date }
  /** Excel itself refuses. */
  | { readonly kind: 'locked'; readonly since: Date; readonly terms: LockTerms }
  /** Was locked; somebody took the protection away. It is watched, and can be locked again. */
  | { readonly kind: 'lock-lifted'; readonly at: Date; readonly terms: LockTerms }
  /** The sheet could not be locked again after work of ours: it is open until that is done. */
  | { readonly kind: 'left-open'; readonly at: Date; readonly terms: LockTerms }
  /**
   * Nothing can be put back: Excel refuses, or bound cells hold formulas, or data types and pictures.
   * `isProtected`: the sheet is; where that is why Excel refuses, the list is watched again once it is open.
   */
  | {
      readonly kind: 'detect-only';
      readonly why: 'cannot-write' | 'formulas' | 'not-plain';
      readonly isProtected: boolean;
    };

/** Why there is an alarm. */
export type AlarmReason =
  | PutBackRefusal
  /** The list changed while the guard was away, and nobody knows how it was. */
  | 'no-snapshot'
  | 'sheet-gone'
  /** Bound columns cannot be found any more. */
  | 'columns-lost'
  /** Excel made something else of what was written. */
  | 'not-kept';

/** What stands above the steps until it is answered. `asking`: "So lassen" was asked for once. */
export type GuardBar =
  | {
      readonly kind: 'put-back';
      readonly at: Date;
      readonly facts: ChangeFacts;
      readonly asking: boolean;
    }
  | {
      readonly kind: 'offer';
      readonly at: Date;
      readonly facts: ChangeFacts;
      readonly why: OfferReason;
      readonly asking: boolean;
    }
  | {
      readonly kind: 'alarm';
      readonly at: Date;
      /** Null where no comparison was possible. */
      readonly facts: ChangeFacts | null;
      readonly why: AlarmReason;
      /** columns-lost: their headings. */
      readonly headings: readonly string[];
      readonly asking: boolean;
    };

/** What happened, in the words of a closed list. */
export type GuardEvent =
  | 'began'
  /** Office does not start the guard with this workbook: the pane has to be opened. */
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
  /** Excel leaves hidden rows where they are. */
  | 'visible-rows-sorted'
  | 'row-edited'
  | 'repaired'
  | 'sealed'
  | 'seal-removed'
  | 'kept'
  | 'columns-moved'
  | 'table-gone'
  | 'sheet-renamed'
  | 'reference-changed'
  | 'journal-broken'
  | 'cannot-write'
  /** Excel did not lock the sheet: it stays as it was. */
  | 'lock-refused'
  /** The sheet is locked, and Excel did not protect the workbook's structure. */
  | 'structure-open'
  /** The sheet is open again: what breaks pairs is put back as before. */
  | 'writes-again';

/** One line of the log. */
export interface GuardLogEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly event: GuardEvent;
  /** Rows concerned, how many; null where that says nothing. */
  readonly rows: number | null;
  /** Headings or names concerned. */
  readonly names: readonly string[];
}

/** While the guard was not running. */
export interface GuardAway {
  readonly from: Date;
  readonly to: Date;
  readonly change: Change | 'unknown';
}

/** Everything the pane shows of the guard. */
export interface GuardView {
  readonly protection: GuardProtection;
  /** Excel's id of the guarded list's sheet; null while none is guarded. */
  readonly sheetId: string | null;
  /** Somebody turned the guard off: it does not come back by itself, in later sessions neither. */
  readonly turnedOff: boolean;
  /** Where the guarded list stands; null while none is guarded. */
  readonly place: ListPlace | null;
  readonly rows: number;
  /** Whether the list carries its own check, as the last whole look saw it. */
  readonly sealed: boolean;
  /** Null before the first look. */
  readonly lastVerified: Date | null;
  readonly working: null | 'looking' | 'putting-back' | 'sorting' | 'writing' | 'locking';
  readonly bar: GuardBar | null;
  readonly away: GuardAway | null;
  /** What could be read of the guard's own memory; `broken`: its chain has gaps, it proves nothing. */
  readonly memory: 'fine' | 'missing' | 'broken';
  /** True where the undo list does not outlive the guard's looks: locking is better there. */
  readonly recommendsLock: boolean;
  /** Newest last. */
  readonly log: readonly GuardLogEntry[];
  readonly problem: Problem | null;
}

/** The view before anything is guarded. */
export function noGuard(recommendsLock: boolean): GuardView {
  return {
    protection: { kind: 'off' },
    sheetId: null,
    turnedOff: false,
    place: null,
    rows: 0,
    sealed: false,
    lastVerified: null,
    working: null,
    bar: null,
    away: null,
    memory: 'missing',
    recommendsLock,
    log: [],
    problem: null,
  };
}

/** Whether what breaks pairs is refused or put back, and not only told. Never throws. */
export function isGuarding({ protection }: Pick<GuardView, 'protection'>): boolean {
  return protection.kind === 'watching' || protection.kind === 'locked';
}
