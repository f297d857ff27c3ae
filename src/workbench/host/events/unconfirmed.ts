/**
 * What Microsoft's documentation leaves open about events; a switch of the host, so that tests show that
 * nothing depends on it.
 *
 * - `sortAddress`: whether a sort of part of the columns is told as the sorted cells or as whole rows.
 * - `sortIsChange`: whether a sort raises `onChanged` as well.
 * - `undo`: whether undoing raises the events of what it does, edits only, or none.
 */
export interface Unconfirmed {
  readonly sortAddress: 'cells' | 'rows';
  readonly sortIsChange: boolean;
  readonly undo: 'asDone' | 'asEdits' | 'none';
}

/** The reading of the documentation that this host takes where nothing else is asked for. */
export const LIKELY: Unconfirmed = { sortAddress: 'cells', sortIsChange: false, undo: 'asDone' };
