import type { SealFault } from '../../core/seal/sealText';
import type { FindingGroup } from '../../core/rules/finding';
import type { ExclusionProblem } from './excludeRows';
import type { AgencyRows, RepeatedPair, RowPlace } from './listSource';

/** A row that can carry no check digits. */
export interface UnsealablePlace extends RowPlace {
  /** The heading of the column. */
  readonly column: string;
  readonly fault: SealFault;
}

/** Why lists are not merged, or a list not split: each names its rows; nothing is written. */
export type ListRefusal =
  /** Errors of one list (counted from 0) that can be seen without another; rows are its own. */
  | {
      readonly reason: 'source-faults';
      readonly source: number;
      readonly groups: readonly FindingGroup[];
    }
  | { readonly reason: 'exclusions'; readonly problems: readonly ExclusionProblem[] }
  /** People who cannot join: what the directory says, and who is there already. */
  | {
      readonly reason: 'additions';
      readonly source: number;
      readonly groups: readonly FindingGroup[];
      readonly present: readonly RepeatedPair[];
    }
  /** `areIdentical`: dropping all rows but the first of each loses nothing that is bound. */
  | {
      readonly reason: 'repeated';
      readonly repeats: readonly RepeatedPair[];
      readonly areIdentical: boolean;
    }
  | { readonly reason: 'several-agencies'; readonly agencies: readonly AgencyRows[] }
  | { readonly reason: 'unsealable'; readonly rows: readonly UnsealablePlace[] }
  /** The new list itself has errors that none of its sources has; rows are the new list's. */
  | { readonly reason: 'not-reconciled'; readonly groups: readonly FindingGroup[] }
  | { readonly reason: 'no-rows' };
