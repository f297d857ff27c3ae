import type { StackedSheet } from '../../core/stacking/stackSheet';
import type { ExcludedRow } from './excludeRows';

/** A row that is left out, with its agency. */
export interface LeftOutRow extends ExcludedRow {
  /** Null where it cannot be told. */
  readonly agency: string | null;
}

/**
 * The rows that are left out, each with its agency; `agencyOf` is by data row of `stacked`, which holds
 * them, too. Never throws.
 */
export function leftOutRows(
  rows: readonly ExcludedRow[],
  { source, index }: StackedSheet,
  agencyOf: readonly (string | null)[],
): readonly LeftOutRow[] {
  if (rows.length === 0) return [];
  const positions = new Map(
    Array.from(source, (one, at) => [`${one}:${(index[at] as number) + 1}`, at]),
  );
  return rows.map((row) => {
    const at = positions.get(`${row.source}:${row.row}`) ?? -1;
    return { ...row, agency: agencyOf[at] ?? null };
  });
}
