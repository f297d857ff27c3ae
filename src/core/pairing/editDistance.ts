/**
 * Levenshtein's distance in UTF-16 units, `most + 1` where it is larger than `most`. Only cells that at most
 * `most` insertions lead to are worked out, in `room`: lists are compared by millions of pairs.
 * Never throws.
 */
export function editDistance(a: string, b: string, most: number, room: number[] = []): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const start = equalFrom(a, b);
  const [endA, endB] = endsOf(a, b, start);
  const [rows, columns] = [endA - start, endB - start];
  if (rows === 0 || columns === 0) return Math.max(rows, columns);
  if (most === 0) return 1;
  for (let column = 0; column <= columns; column++) room[column] = column;
  for (let row = 1; row <= rows; row++) {
    const least = nextRow(a.charCodeAt(start + row - 1), b, { start, row, columns, most, room });
    if (least > most) return most + 1;
  }
  return Math.min(room[columns] ?? 0, most + 1);
}

function equalFrom(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Where equal ends begin that do not reach into the equal start. */
function endsOf(a: string, b: string, start: number): readonly [number, number] {
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  return [endA, endB];
}

interface Row {
  readonly start: number;
  readonly row: number;
  readonly columns: number;
  readonly most: number;
  readonly room: number[];
}

/** Writes the row over the one before, as far as `most` edits reach; returns its least. */
function nextRow(code: number, b: string, { start, row, columns, most, room }: Row): number {
  const from = row > most ? row - most : 1;
  const to = row + most < columns ? row + most : columns;
  const outside = most + 1;
  let diagonal = room[from - 1] ?? outside;
  let left = from === 1 ? row : outside;
  room[from - 1] = left;
  let least = left;
  for (let column = from; column <= to; column++) {
    const above = column === row + most ? outside : (room[column] ?? outside);
    const same = code === b.charCodeAt(start + column - 1) ? 0 : 1;
    const moved = (above < left ? above : left) + 1;
    left = diagonal + same < moved ? diagonal + same : moved;
    diagonal = room[column] ?? outside;
    room[column] = left;
    if (left < least) least = left;
  }
  return least;
}
