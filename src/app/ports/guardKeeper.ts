import type { Change } from '../../core/fingerprint/change';
import type { Fingerprints } from '../../core/fingerprint/fingerprint';
import type { BoundState } from '../../core/guard/boundState';
import type { OfferReason, Origin } from '../../core/guard/decide';
import type { LostValue } from '../../core/guard/lostValues';
import type { PutBackRefusal } from '../../core/guard/putBack';
import type { CellRun } from '../../core/guard/putBackCells';
import type { RightPairs } from '../../core/guard/rightPairs';
import type { CellValue } from '../../core/table/column';
import type { BoundPart } from './guardCells';

/** A changed cell, for people who want to see it; `row` is an index within the list, from 0. */
export interface ChangedCell {
  readonly row: number;
  readonly which: number;
  readonly before: CellValue;
  readonly now: CellValue;
}

/** What a change did, in numbers. */
export interface ChangeFacts {
  readonly change: Change;
  /** Rows whose pairs are others than before. */
  readonly broken: number;
  /** Rows with values that the list did not hold before. */
  readonly strange: number;
  /** Places of the bound columns that hold something else somewhere. */
  readonly columns: readonly number[];
  /** Whether the first of `columns` now runs from Z to A between `rows`, as a sort downwards leaves it. */
  readonly descending: boolean;
  /** First and last changed row, indices within the list; null for none. */
  readonly rows: { readonly first: number; readonly last: number } | null;
  /** Right pairs before and now; null where no check says which are right. */
  readonly right: { readonly before: number; readonly now: number } | null;
  /** Values that putting back would take out of the list: how many, and the first few. */
  readonly lost: { readonly count: number; readonly examples: readonly LostValue[] };
  /** The first few changed cells. */
  readonly examples: readonly ChangedCell[];
}

/** What is to be done about a change; `runs` bring back what was. */
export type Judged =
  | { readonly kind: 'nothing' }
  /** The state is the new snapshot. */
  | { readonly kind: 'accept'; readonly facts: ChangeFacts }
  /** The state is the new snapshot because more pairs are right than before: a list repaired by hand. */
  | { readonly kind: 'improved'; readonly facts: ChangeFacts }
  | { readonly kind: 'put-back'; readonly facts: ChangeFacts; readonly runs: readonly CellRun[] }
  | {
      readonly kind: 'offer';
      readonly facts: ChangeFacts;
      readonly why: OfferReason;
      readonly runs: readonly CellRun[];
    }
  | { readonly kind: 'alarm'; readonly facts: ChangeFacts; readonly why: PutBackRefusal };

/** What is known besides the state. */
export interface JudgeSight {
  readonly origin: Origin;
  /** Whether an earlier change waits for an answer. */
  readonly isOpen: boolean;
  readonly mayWrite: boolean;
}

/** A judgement and the state it is of. */
export interface Judgement {
  readonly judged: Judged;
  /** Equal for states that hold the same. */
  readonly mark: string;
  /** Non-blank rows of the state. */
  readonly rows: number;
}

/**
 * Keeps snapshots beside the pane, in a worker, and judges states by them. `key` is a sheet's id. The
 * arrays of states that are handed in are gone for the caller. Throws `WorkbookFailure`
 * (checker-stopped): then all snapshots are lost.
 */
export interface GuardKeeper {
  /** Makes the state the snapshot. */
  readonly hold: (key: string, state: BoundState) => Promise<{ readonly rows: number }>;
  /** Which pairs the last check found right; null: nobody knows any more. */
  readonly knowRight: (key: string, right: RightPairs | null) => Promise<void>;
  /** Compares with the snapshot; null where none is held. */
  readonly judge: (key: string, state: BoundState, sight: JudgeSight) => Promise<Judgement | null>;
  /** The same for rows read anew, all others being as they were judged last. */
  readonly judgePart: (
    key: string,
    part: BoundPart,
    sight: JudgeSight,
  ) => Promise<Judgement | null>;
  /** Remembers that this state was put back: it is not done twice. */
  readonly notePutBack: (key: string, mark: string) => Promise<void>;
  /** Makes the state that was judged last the snapshot: somebody wants it as it is. */
  readonly takeAsIs: (key: string) => Promise<void>;
  /** Fingerprints of the snapshot; null where none is held. */
  readonly fingerprints: (key: string, headings: readonly string[]) => Promise<Fingerprints | null>;
  /** A copy of the snapshot; null where none is held. */
  readonly snapshot: (key: string) => Promise<BoundState | null>;
  /** Cells that differ between the snapshot and the state judged last, `from` on, at most `count`. */
  readonly changedCells: (
    key: string,
    from: number,
    count: number,
  ) => Promise<{ readonly total: number; readonly cells: readonly ChangedCell[] }>;
  readonly forget: (key: string) => Promise<void>;
}
