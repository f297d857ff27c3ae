import type { PaneState } from '../pane/state';

/**
 * How many wrong pairs the last check found in the pane's list, as long as the list is still the same; 0
 * where it found none, and where nobody can know: not checked, or changed since. Never throws.
 */
export function knownWrong({ list, result }: PaneState): number {
  if (list.kind !== 'settled') return 0;
  switch (result.kind) {
    case 'running':
    case 'refused':
      return 0;
    case 'unchecked': {
      const { earlier } = result;
      return earlier?.changed?.size === 0 ? earlier.check.counts.wrongPair : 0;
    }
    case 'checked':
      return result.changed.has(list.sheet.id) ? 0 : result.summary.counts.wrongPair;
  }
}

/** The same where rows are taken from the sheets with these ids; 0 where the list is none of them. Never throws. */
export function wrongAmong(state: PaneState, sheetIds: readonly string[]): number {
  const { sheet } = state.list;
  return sheet !== null && sheetIds.includes(sheet.id) ? knownWrong(state) : 0;
}
