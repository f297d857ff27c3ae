import type { GuardedColumns } from '../../app/ports/guardList';
import type { OfficeValue } from '../reading/block';

/** Rows in which the headings are looked for where they no longer stand in their row. */
export const HEAD_ROWS = 64;

/** Where the bound columns stand, or which headings cannot be found any more. */
export type FoundColumns =
  | { readonly kind: 'found'; readonly columns: GuardedColumns }
  | { readonly kind: 'lost'; readonly headings: readonly string[] };

/**
 * Finds the bound columns in the head of a sheet (`rows` from row 1, cells from column A): where they
 * stood, else where each heading stands exactly once in one row. Without a header row they are taken
 * to stand where they stood. Never throws.
 */
export function findColumns(
  known: GuardedColumns,
  rows: readonly (readonly OfficeValue[])[],
): FoundColumns {
  const { headerRow, bound, headings } = known;
  if (headerRow === null || standsThere(known, rows[headerRow])) {
    return { kind: 'found', columns: known };
  }
  const order = [headerRow, ...rows.keys()];
  for (const row of order) {
    const columns = headings.map((heading) => columnOf(rows[row], heading));
    if (columns.every((column) => column !== null)) {
      return { kind: 'found', columns: { headerRow: row, bound: columns, headings } };
    }
  }
  const missing = headings.filter(
    (heading, at) => textOf(rows[headerRow]?.[bound[at] ?? -1]) !== heading,
  );
  return { kind: 'lost', headings: missing };
}

/** Whether the row holds each heading in its column. Never throws. */
export function standsThere(
  { bound, headings }: GuardedColumns,
  row: readonly OfficeValue[] | undefined,
): boolean {
  return headings.every((heading, at) => textOf(row?.[bound[at] ?? -1]) === heading);
}

function columnOf(row: readonly OfficeValue[] | undefined, heading: string): number | null {
  if (row === undefined || heading === '') return null;
  const texts = row.map(textOf);
  const at = texts.indexOf(heading);
  return at >= 0 && texts.lastIndexOf(heading) === at ? at : null;
}

function textOf(value: OfficeValue | undefined): string {
  return value === undefined ? '' : String(value);
}
