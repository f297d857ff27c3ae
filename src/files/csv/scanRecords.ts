import type { Column } from '../../core/table/column';
import { Failure } from '../../core/failure';
import { CR, LF, QUOTE } from './ascii';
import { ColumnStore } from './columnStore';
import type { ReadLimits } from './limits';

/** The text to scan: UTF-8, from index `start` on. */
export interface CsvText {
  readonly bytes: Uint8Array;
  readonly start: number;
  /** Whether the scan may write into `bytes` (doubled quotes are undone in place). */
  readonly writable: boolean;
}

/** The records as columns; `rowCount` records, the widest of `columns.length` fields. */
export interface ScannedRecords {
  readonly rowCount: number;
  readonly columns: readonly Column[];
  /** Whether no field of any record holds anything. */
  readonly isEmpty: boolean;
}

const PIECE = 1 << 16;

/**
 * Splits a text into records and fields as RFC 4180 has it, and as Excel does where the RFC is
 * silent. A record ends at LF, CRLF or CR; a last line break makes no further record, an empty line
 * is a record of its own. A quote opens only at a field's start; text behind the closing quote
 * belongs to the field as it stands, later quotes included, so that one stray quote can't swallow
 * the lines below it. `delimiter` is the byte between fields.
 *
 * Throws Failure `csv-stray-quote` for a quoted field that never ends, and where text stands behind the
 * closing quote of a field with line breaks: two stray quotes would have swallowed the lines between
 * them; `file-too-large` past a limit.
 */
export function scanRecords(text: CsvText, delimiter: number, limits: ReadLimits): ScannedRecords {
  return new RecordScan(text, delimiter, limits).run();
}

class RecordScan {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly cells: ColumnStore;
  private target: Uint8Array;
  private writable: boolean;
  private at: number;
  private row = 0;
  private column = 0;
  private width = 0;
  /** Index behind the content of the quoted field that was read last. */
  private contentEnd = 0;

  constructor(
    text: CsvText,
    private readonly delimiter: number,
    limits: ReadLimits,
  ) {
    this.bytes = text.bytes;
    this.view = new DataView(text.bytes.buffer, text.bytes.byteOffset, text.bytes.length);
    this.cells = new ColumnStore(text.bytes.length, limits);
    this.target = text.bytes;
    this.writable = text.writable;
    this.at = text.start;
  }

  run(): ScannedRecords {
    const { bytes, cells } = this;
    // In pieces: the engine compiles a function that is called often better than a loop it has to
    // replace while it runs (measured: nearly twice as fast).
    while (this.at < bytes.length) {
      this.readFields(Math.min(bytes.length, this.at + PIECE));
      cells.refuseTooMany(this.row, Math.max(this.width, this.column + 1));
    }
    if (this.column > 0) this.endAfterDelimiter();
    return {
      rowCount: this.row,
      columns: cells.toColumns(this.target, this.row, this.width),
      isEmpty: cells.isEmpty,
    };
  }

  /** Reads whole fields until one ends at `stop` or behind it. */
  private readFields(stop: number): void {
    const { bytes, view, cells, delimiter } = this;
    const length = bytes.length;
    let { at, row, column, width } = this;
    while (at < stop) {
      const start = at;
      if (bytes[at] === QUOTE) {
        at = this.endOfQuoted(start);
        cells.put(column, row, start + 1, this.contentEnd);
      } else {
        at = endOfUnquoted(bytes, view, start, delimiter);
        cells.put(column, row, start, at);
      }
      column++;
      if (at < length && bytes[at] === delimiter) at++;
      else {
        at = behindBreak(bytes, at);
        if (column > width) width = column;
        column = 0;
        row++;
      }
    }
    this.at = at;
    this.row = row;
    this.column = column;
    this.width = width;
  }

  /** The text ends with a delimiter: one more field, empty, and the record is over. */
  private endAfterDelimiter(): void {
    this.width = Math.max(this.width, this.column + 1);
    this.row++;
    this.cells.refuseTooMany(this.row, this.width);
  }

  /** Index behind the quoted field that opens at `open`; sets `contentEnd`. */
  private endOfQuoted(open: number): number {
    const { bytes } = this;
    const close = nextQuote(bytes, this.view, open + 1);
    if (close === bytes.length) this.refuseStray(open);
    const next = bytes[close + 1];
    if (next === undefined || next === this.delimiter || next === LF || next === CR) {
      this.contentEnd = close;
      return close + 1;
    }
    return this.joinPieces(open, close);
  }

  /** As `endOfQuoted`, for content that does not stand in one piece: its quotes are taken out. */
  private joinPieces(open: number, firstQuote: number): number {
    const { bytes, delimiter } = this;
    const target = this.writableTarget();
    const length = bytes.length;
    let write = firstQuote;
    let at = firstQuote;
    let inside = true;
    let hasText = false;
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (inside) {
        if (byte === QUOTE && bytes[at + 1] !== QUOTE) {
          inside = false;
          continue;
        }
        if (byte === QUOTE) at++;
      } else if (byte === delimiter || byte === LF || byte === CR) break;
      else if (!hasText) {
        hasText = true;
        if (linesIn(target, open, write) > 0) this.refuseStray(open);
      }
      target[write++] = byte;
    }
    if (inside) this.refuseStray(open);
    this.contentEnd = write;
    return at;
  }

  private refuseStray(open: number): never {
    throw new Failure('csv-stray-quote', { line: linesIn(this.bytes, 0, open) + 1 });
  }

  private writableTarget(): Uint8Array {
    if (!this.writable) this.target = this.bytes.slice();
    this.writable = true;
    return this.target;
  }
}

/** How many line ends (LF, CRLF or CR) stand in `bytes[from] .. bytes[to]` (exclusive). */
function linesIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count++;
  }
  return count;
}

// Both searches look at eight bytes at a time. Subtracting n from each byte of a word borrows into the
// sign bit of a byte below n; after XOR with c, subtracting 1 does so for a byte equal to c. The
// lowest hit is exact but for bytes beyond ASCII and, in the first search, other control characters:
// those are stepped over, which is cheaper than masking them in every word.
const SIGNS = 0x80808080 | 0;
const ONES = 0x01010101;
const ABOVE_CR = 0x0e0e0e0e;

/** Index of the delimiter or line break that ends the unquoted field at `from`, or the length. */
function endOfUnquoted(bytes: Uint8Array, view: DataView, from: number, delimiter: number): number {
  const length = bytes.length;
  const pattern = Math.imul(delimiter, ONES);
  let at = from;
  for (const last = length - 8; at <= last; at += 8) {
    const low = view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    const lowHits = (low - ABOVE_CR) | ((low ^ pattern) - ONES);
    const highHits = (high - ABOVE_CR) | ((high ^ pattern) - ONES);
    if (((lowHits | highHits) & SIGNS) !== 0) {
      const hit = at + firstHit(lowHits, highHits);
      const byte = bytes[hit];
      if (byte === delimiter || byte === LF || byte === CR) return hit;
      at = behindBeyondAscii(bytes, hit + 1) - 8;
    }
  }
  for (; at < length; at++) {
    const byte = bytes[at];
    if (byte === delimiter || byte === LF || byte === CR) return at;
  }
  return length;
}

/** Index of the next quote at or after `from`, or the length. */
function nextQuote(bytes: Uint8Array, view: DataView, from: number): number {
  const length = bytes.length;
  let at = from;
  for (const last = length - 8; at <= last; at += 8) {
    const lowHits = (view.getInt32(at, true) ^ (QUOTE * ONES)) - ONES;
    const highHits = (view.getInt32(at + 4, true) ^ (QUOTE * ONES)) - ONES;
    if (((lowHits | highHits) & SIGNS) !== 0) {
      const hit = at + firstHit(lowHits, highHits);
      if (bytes[hit] === QUOTE) return hit;
      at = behindBeyondAscii(bytes, hit + 1) - 8;
    }
  }
  for (; at < length; at++) if (bytes[at] === QUOTE) return at;
  return length;
}

/** Which byte (0 to 7) of two little-endian words carries the lowest sign bit that is set. */
function firstHit(low: number, high: number): number {
  const lowSigns = low & SIGNS;
  if (lowSigns !== 0) return (31 - Math.clz32(lowSigns & -lowSigns)) >> 3;
  const highSigns = high & SIGNS;
  return 4 + ((31 - Math.clz32(highSigns & -highSigns)) >> 3);
}

function behindBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) >= 0x80) at++;
  return at;
}

function behindBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2;
  return Math.min(at + 1, bytes.length);
}
