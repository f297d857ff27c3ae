import { CellKind, kindAt, type Column } from '../table/column';
import { uint32s, uint8s } from '../table/memory';
import { encodeUtf8 } from '../table/utf8';

/** Rows of one column that go into another, in this order; `column` undefined: empty cells. */
export interface Piece {
  readonly column: Column | undefined;
  /** Row indices, from 0. */
  readonly rows: Uint32Array;
}

const NONE: ReadonlyMap<number, string> = new Map();

/**
 * A column of a heading (entry 0; empty for `''`) and the cells of the pieces one after the other,
 * each with its kind and exactly its bytes. Formulas leave their results, as a list that a job reads
 * wants them. Never throws.
 */
export function gatherColumn(heading: string, pieces: readonly Piece[]): Column {
  const head = encodeUtf8(heading);
  const count = pieces.reduce((sum, { rows }) => sum + rows.length, 1);
  const kinds = uint8s(count);
  const borders = uint32s(count + 1);
  const bytes = uint8s(head.length + pieces.reduce((sum, piece) => sum + sizeOf(piece), 0));
  bytes.set(head);
  kinds[0] = heading === '' ? CellKind.empty : CellKind.text;
  borders[1] = head.length;
  let at = 1;
  for (const { column, rows } of pieces) {
    for (const index of rows) {
      const kind = column === undefined ? CellKind.empty : kindAt(column, index);
      kinds[at] = kind;
      const from = borders[at] as number;
      borders[at + 1] = column === undefined ? from : copyCell(column, index, kind, bytes, from);
      at++;
    }
  }
  return {
    kinds,
    bytes,
    starts: borders.subarray(0, count),
    ends: borders.subarray(1),
    formulas: NONE,
    shown: NONE,
  };
}

function sizeOf({ column, rows }: Piece): number {
  if (column === undefined) return 0;
  let size = 0;
  for (const index of rows) {
    if (kindAt(column, index) === CellKind.empty) continue;
    size += (column.ends[index] as number) - (column.starts[index] as number);
  }
  return size;
}

/** Where the cell ends in `target`. */
function copyCell(
  { bytes, starts, ends }: Column,
  index: number,
  kind: CellKind,
  target: Uint8Array,
  to: number,
): number {
  if (kind === CellKind.empty) return to;
  const end = ends[index] as number;
  for (let from = starts[index] as number; from < end; from++) target[to++] = bytes[from] as number;
  return to;
}
