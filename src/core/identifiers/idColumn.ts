/** How many of a column's cells (header aside) read as what. */
export interface IdCellCounts {
  /** Cells that are not empty. */
  readonly filled: number;
  /** Of these, GUIDs in any spelling, nil and all-F ones included. */
  readonly guids: number;
  readonly sids: number;
}

/** What a column of IDs holds. */
export type IdColumnKind = 'guid' | 'sid' | 'text';

/**
 * What kind of ID a column holds: the one that more than half of the non-empty cells are, else
 * `text` (compared exactly). In a column of GUIDs or SIDs every other cell is `id-invalid`. Never
 * throws.
 */
export function classifyIdColumn({ filled, guids, sids }: IdCellCounts): IdColumnKind {
  if (guids > filled / 2) return 'guid';
  return sids > filled / 2 ? 'sid' : 'text';
}
