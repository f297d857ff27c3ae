import { CellKind, kindAt, type Column } from '../table/column';
import { encodeUtf8 } from '../table/utf8';
import { roomForJsonText, writeJsonText } from './jsonText';
import { viewedBytesOf, type ViewedBytes } from './viewedBytes';

/** The lines of a list as bytes: the header line, then a line a row, each with a LF behind it. */
export interface Lines {
  /** At least `PADDING` bytes longer than its lines. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Line `i` is `bytes[starts[i]] .. bytes[starts[i + 1]]` (end exclusive, its LF included). */
  readonly starts: Uint32Array;
}

/** A column and its bytes as words. */
interface Cells {
  readonly column: Column;
  readonly source: ViewedBytes;
}

interface Target extends ViewedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Spare bytes behind the last line, so that words of four bytes can be read from any byte on. */
export const PADDING = 4;

const LF = 0x0a;
const COMMA = 0x2c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const NULL = encodeUtf8('null');
const ERROR_HEAD = encodeUtf8('{"error":');
const ERROR_TAIL = encodeUtf8('}');
/** The most that stands around a cell's own bytes: an error's frame, its quotes and a comma. */
const FRAME = ERROR_HEAD.length + ERROR_TAIL.length + 3;
/** Room for the last lines to be escaped without another allocation. */
const SLACK = 0x10000;
/** Offsets are 32 bits wide; past that they would wrap round in silence. */
const MOST_BYTES = 0xffff_ffff;

/**
 * A line a row: the JSON array of the stored values of `columns`, for `rows` (indices from 0) in
 * their order. Text is written as `JSON.stringify` writes it, a number in ECMAScript form, then
 * `true` / `false`, `null` for empty, `{"error":"#N/A"}`. In front stands the JSON array of
 * `headers`. Throws a RangeError where the lines outgrow one array (4 GiB at most).
 */
export function linesOf(
  headers: readonly string[],
  columns: readonly Column[],
  rows: Uint32Array,
): Lines {
  const header = encodeUtf8(`${JSON.stringify(headers)}\n`);
  const cells = columns.map((column) => ({ column, source: viewedBytesOf(column.bytes) }));
  const starts = new Uint32Array(rows.length + 1);
  let target = bytesFor(header.length + sizeUnescaped(columns, rows));
  target.bytes.set(header);
  let at = header.length;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const end = at + roomForLine(columns, row);
    if (end > target.bytes.length) target = grown(target, end);
    starts[i] = at;
    at = writeLine(cells, row, target, at);
  }
  starts[rows.length] = at;
  return { bytes: target.bytes, starts };
}

/** The header line and the lines as they lie, joined by LF without a final one; a view. Never throws. */
export function textOf({ bytes, starts }: Lines): Uint8Array<ArrayBuffer> {
  return bytes.subarray(0, (starts[starts.length - 1] as number) - 1);
}

function sizeUnescaped(columns: readonly Column[], rows: Uint32Array): number {
  let size = rows.length * 3;
  for (const { kinds, starts, ends } of columns) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const kind = kinds[row];
      if (kind === CellKind.text) size += (ends[row] as number) - (starts[row] as number) + 3;
      else if (kind === undefined || kind === CellKind.empty) size += NULL.length + 1;
      else size += (ends[row] as number) - (starts[row] as number) + FRAME;
    }
  }
  return size;
}

function roomForLine(columns: readonly Column[], row: number): number {
  let room = 3;
  for (const { starts, ends } of columns) {
    room += roomForJsonText((ends[row] ?? 0) - (starts[row] ?? 0)) + FRAME;
  }
  return room;
}

function writeLine(
  cells: readonly Cells[],
  row: number,
  target: ViewedBytes,
  offset: number,
): number {
  const { bytes } = target;
  let at = offset;
  bytes[at++] = OPEN;
  for (let c = 0; c < cells.length; c++) {
    if (c > 0) bytes[at++] = COMMA;
    at = writeCell(cells[c] as Cells, row, target, at);
  }
  bytes[at++] = CLOSE;
  bytes[at++] = LF;
  return at;
}

function writeCell(
  { column, source }: Cells,
  row: number,
  target: ViewedBytes,
  at: number,
): number {
  const start = column.starts[row] as number;
  const end = column.ends[row] as number;
  const kind = kindAt(column, row);
  switch (kind) {
    case CellKind.text:
      return writeJsonText(source, start, end, target, at);
    case CellKind.empty:
      return copy(NULL, 0, NULL.length, target.bytes, at);
    case CellKind.number:
    case CellKind.boolean:
      return copy(column.bytes, start, end, target.bytes, at);
    case CellKind.error:
      at = copy(ERROR_HEAD, 0, ERROR_HEAD.length, target.bytes, at);
      at = writeJsonText(source, start, end, target, at);
      return copy(ERROR_TAIL, 0, ERROR_TAIL.length, target.bytes, at);
  }
}

function copy(
  source: Uint8Array,
  start: number,
  end: number,
  target: Uint8Array,
  at: number,
): number {
  for (let i = start; i < end; i++) target[at++] = source[i] as number;
  return at;
}

function bytesFor(size: number): Target {
  const whole = size + SLACK + PADDING;
  if (whole > MOST_BYTES) throw new RangeError(`Lines of ${size} bytes are too long`);
  const bytes = new Uint8Array(whole);
  return { bytes, view: new DataView(bytes.buffer) };
}

function grown({ bytes }: Target, atLeast: number): Target {
  const larger = bytesFor(Math.ceil(atLeast * 1.5));
  larger.bytes.set(bytes);
  return larger;
}
