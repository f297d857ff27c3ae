/** The first row that no longer belongs to a list: a sum, a note. */
export interface ListEnd {
  /** Its index when it was last seen, from 0. */
  readonly row: number;
  /**
   * What it said then ('' for a blank row), by which it is found again where rows came or went above it; null
   * where it was not seen yet.
   */
  readonly text: string | null;
}

/** The end where `cells`, the row at its old place, still say what it said; else null. A blank row is as good as any. Never throws. */
export function endWhereItWas(end: ListEnd, cells: readonly unknown[]): ListEnd | null {
  if (end.text === '') return end;
  const text = saidBy(cells);
  return end.text === null || end.text === text ? { row: end.row, text } : null;
}

/** The row nearest to the end's old place that says the same; `firstRow` is the index of the first of `rows`. Null for none. Never throws. */
export function endElsewhere(
  end: ListEnd,
  rows: readonly (readonly unknown[])[],
  firstRow: number,
): ListEnd | null {
  const away = ({ row }: ListEnd): number => Math.abs(row - end.row);
  const found = rows.flatMap((cells, at) =>
    saidBy(cells) === end.text ? [{ ...end, row: firstRow + at }] : [],
  );
  return found.reduce<ListEnd | null>(
    (nearest, one) => (nearest === null || away(one) < away(nearest) ? one : nearest),
    null,
  );
}

/** The first text of a row without its numbers: sums change when rows come or go. */
function saidBy(cells: readonly unknown[]): string {
  const texts = cells.map((cell) => String(cell).replace(/\d+/gu, '#').trim());
  return texts.find((text) => text !== '') ?? '';
}
