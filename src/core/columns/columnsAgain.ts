/** Columns as they stood when they were last seen. */
export interface SeenColumns {
  /** Index of the header row, from 0; null where there was none. */
  readonly headerRow: number | null;
  /** The columns, from 0. */
  readonly bound: readonly number[];
  /** Their headings, as text; '' each without a header row. */
  readonly headings: readonly string[];
}

/** Where the columns stand, or which headings cannot be found any more. */
export type FoundColumns =
  | { readonly kind: 'found'; readonly columns: SeenColumns }
  | { readonly kind: 'lost'; readonly headings: readonly string[] };

/**
 * Finds columns again in a sheet's first rows (`rows` from row 1, texts from column A; those not looked
 * at left out): where they stood, else where each heading stands exactly once in one row. Without a
 * header row they are taken to stand where they stood. Never throws.
 */
export function columnsAgain(
  seen: SeenColumns,
  rows: readonly (readonly string[] | undefined)[],
): FoundColumns {
  const { headerRow, bound, headings } = seen;
  if (headerRow === null || standsThere(seen, rows[headerRow])) {
    return { kind: 'found', columns: seen };
  }
  for (const row of [headerRow, ...rows.keys()]) {
    const columns = headings.map((heading) => columnOf(rows[row], heading));
    if (columns.every((column) => column !== null)) {
      return { kind: 'found', columns: { headerRow: row, bound: columns, headings } };
    }
  }
  const missing = headings.filter(
    (heading, at) => (rows[headerRow]?.[bound[at] ?? -1] ?? '') !== heading,
  );
  return { kind: 'lost', headings: missing };
}

/** Whether the row holds each heading in its column. Never throws. */
export function standsThere(
  { bound, headings }: SeenColumns,
  row: readonly string[] | undefined,
): boolean {
  return headings.every((heading, at) => (row?.[bound[at] ?? -1] ?? '') === heading);
}

function columnOf(row: readonly string[] | undefined, heading: string): number | null {
  if (row === undefined || heading === '') return null;
  const at = row.indexOf(heading);
  return at >= 0 && row.lastIndexOf(heading) === at ? at : null;
}
