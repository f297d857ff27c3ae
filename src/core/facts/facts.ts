import type { Agencies } from '../pairing/agencies';
import type { Indices } from '../pairing/judge';
import type { Places, ReferenceSource } from '../pairing/reference';
import type { Profile } from '../profile/profile';
import type { AccountSpace } from './accountSpace';
import type { PairCells } from './pairCells';

/** A batch of the first migration, or the night's list made of first lists. */
export type ListKind = 'first' | 'second';

/** What the user answered about a whole column or list; asked once, remembered, shown in the report. */
export interface Answers {
  /** tmp-suffix: `x.tmp` and `x` are the same account for this comparison; where `.tmp` stands. */
  readonly tmpIsSame?: 'end' | 'local-part';
  /** id-byte-order: how the list's hex digits are meant. */
  readonly idByteOrder?: 'canonical' | 'octets';
  /** not-a-data-row: the sheet's row number (from 1) above which the list ends. */
  readonly listEndsAbove?: number;
}

/** missing-pair: a pair left out with one of the profile's fixed reasons. */
export interface Exclusion {
  readonly account: string;
  readonly id: string;
  readonly reason: string;
}

/** An exclusion with the keys of its account and its ID; -1 where one cannot be read. */
export interface LeftOut {
  readonly exclusion: Exclusion;
  readonly account: number;
  readonly id: number;
}

/** Another list of the same run (already-in-batch). */
export interface OtherList {
  readonly name: string;
  readonly cells: PairCells;
}

/** Everything the rules judge by: derived once, read by all of them. */
export interface Facts {
  readonly list: PairCells;
  readonly kind: ListKind;
  readonly profile: Profile;
  readonly answers: Answers;
  readonly sources: readonly ReferenceSource[];
  /** reference-invalid: names of references that are the list's own range. */
  readonly ownRange: readonly string[];
  readonly places: Places;
  readonly indices: Indices;
  /** `Verdict` of each data row. */
  readonly verdicts: Uint8Array;
  readonly agencies: Agencies;
  readonly space: AccountSpace;
  readonly accountKeys: number;
  readonly idKeys: number;
  /** Pairs excluded with a reason, by keys. */
  readonly excluded: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
  readonly others: readonly OtherList[];
  /** id-invalid: keys of the nil and the all-F GUID, which name nobody. */
  readonly nobodysIds: ReadonlySet<number>;
  /** Whether `SMTP:` was dropped from the list's accounts: every one of them has it. */
  readonly smtpDropped: boolean;
  /** Whether `.tmp` was dropped before comparing. */
  readonly tmpDropped: boolean;
}

/** How an excluded pair is written in `Facts.excluded`. */
export function pairKey(account: number, id: number): string {
  return `${account}:${id}`;
}
