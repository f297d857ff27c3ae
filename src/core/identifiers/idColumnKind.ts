/** How many of a column's non-empty cells (header aside) read as what; together all of them. */
export interface IdCellCounts {
  /** GUIDs in any spelling, nil and all-F ones included. */
  readonly guid: number;
  readonly sid: number;
  readonly other: number;
}

export type IdColumnKind = 'guid' | 'sid' | 'text';

/**
 * What kind of ID a column holds: the one that more than half of the non-empty cells are, else
 * `text` (compared exactly). In a column of GUIDs or SIDs every other cell is `id-invalid`. Never
 * throws.
 */
export function classifyIdColumn(counts: IdCellCounts): IdColumnKind {
  const half = (counts.guid + counts.sid + counts.other) / 2;
  if (counts.guid > half) return 'guid';
  return counts.sid > half ? 'sid' : 'text';
}
