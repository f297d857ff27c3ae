import type { Recalled } from '../../core/report/basis';

/**
 * What of it says which rows and columns a list has: kind and people left out matter to a check alone, and
 * what is not used is not told. Never throws.
 */
export function forRows(recalled: Recalled | null): Recalled | null {
  return recalled === null ? null : { ...recalled, kind: null, exclusions: [] };
}

/** Of that what check digits depend on: columns, and where the list ends. Never throws. */
export function forDigits(recalled: Recalled | null): Recalled | null {
  if (recalled === null) return null;
  const { listEndsAbove } = recalled.answers;
  return {
    ...recalled,
    kind: null,
    exclusions: [],
    answers: listEndsAbove === undefined ? {} : { listEndsAbove },
  };
}
