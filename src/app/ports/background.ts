import type { IdOrder, KeyedIds } from '../../core/facts/keyAllIds';
import type { BoundRows } from '../../core/fingerprint/fingerprint';

/**
 * Work that goes on beside the check. Each gives null at once where it is not taken on, and a promise
 * of null where it was and came to nothing: then it is to be done here. Promises never reject.
 */
export interface Background {
  readonly keyIds: (order: IdOrder) => Promise<KeyedIds | null> | null;
  /** `sha256:…`. */
  readonly fingerprint: (bound: BoundRows) => Promise<string | null> | null;
}
