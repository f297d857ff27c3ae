import { daysMore } from '../numberFormat/numberFormat';
import { CellKind, kindAt, type Column } from '../table/column';
import { FormatAppender, formatAt, formatsOf } from '../table/formats';
import { uint32s, uint8s } from '../table/memory';
import { textAt } from '../table/text';
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
 * wants them; what they show beside that and their number formats come along. Never throws.
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
  const shown = new Map<number, string>();
  const formats = new FormatAppender();
  let at = 1;
  for (const { column, rows } of pieces) {
    for (const index of rows) {
      const text = column?.shown.get(index);
      if (text !== undefined) shown.set(at, text);
      const format = column === undefined ? undefined : formatAt(column, index);
      if (format !== undefined) formats.set(at, format);
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
    shown,
    ...formatsOf(formats),
  };
}

/**
 * The column with its dates as a workbook counts them that counts days from 1900: what it shows and its
 * other values stay. Never throws.
 */
export function countedFrom1900(column: Column): Column {
  const { formats } = column;
  if (formats === undefined || !formats.known.some(daysMore)) return column;
  const texts = Array.from(column.kinds, (_, index) => {
    const more = daysMore(formatAt(column, index));
    const text = textAt(column, index);
    return encodeUtf8(more === 0 ? text : String(Number(text) + more));
  });
  const borders = uint32s(texts.length + 1);
  texts.forEach(({ length }, index) => (borders[index + 1] = (borders[index] as number) + length));
  const bytes = uint8s(borders[texts.length] as number);
  texts.forEach((text, index) => bytes.set(text, borders[index]));
  const known = formats.known.map((format) => ({ ...format, is1904: false }));
  const places = { starts: borders.subarray(0, texts.length), ends: borders.subarray(1) };
  return { ...column, ...places, bytes, formats: { ...formats, known } };
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

/**
 * A column of a heading and below it `names[nameOf[row]]` (rows from 0): each text is held once. Throws a
 * RangeError where the memory is not to be had.
 */
export function namesColumn(
  heading: string,
  names: readonly string[],
  nameOf: Uint32Array,
): Column {
  const texts = [heading, ...names].map(encodeUtf8);
  const places = texts.map((_, at) =>
    texts.slice(0, at).reduce((sum, { length }) => sum + length, 0),
  );
  const count = nameOf.length + 1;
  const column = {
    kinds: uint8s(count),
    bytes: uint8s(texts.reduce((sum, { length }) => sum + length, 0)),
    starts: uint32s(count),
    ends: uint32s(count),
    formulas: NONE,
    shown: NONE,
  };
  texts.forEach((text, at) => column.bytes.set(text, places[at] ?? 0));
  for (let row = 0; row < count; row++) {
    const which = row === 0 ? 0 : (nameOf[row - 1] as number) + 1;
    const { length } = texts[which] ?? { length: 0 };
    column.kinds[row] = length === 0 ? CellKind.empty : CellKind.text;
    column.starts[row] = places[which] ?? 0;
    column.ends[row] = (places[which] ?? 0) + length;
  }
  return column;
}
