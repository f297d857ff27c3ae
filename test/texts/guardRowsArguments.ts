import type { GuardRowsTexts } from '../../src/texts/guardRowsTexts';
import type { SamplesOf } from './said';

/** Arguments for what is said where rows are sorted or edited. */
export const guardRowsArguments: SamplesOf<GuardRowsTexts> = {
  sort: {
    heading: null,
    by: null,
    thenBy: null,
    direction: null,
    directions: { up: null, down: null },
    nothing: null,
    sort: null,
  },
  edit: {
    heading: null,
    row: null,
    fetch: null,
    noSuchRow: [[1792]],
    changed: null,
    notWritten: null,
    notKept: null,
    save: null,
    cancel: null,
  },
};
