import type { Column } from '../../core/table/column';
import { Failure } from '../../core/failure';
import { CR, EQUALS, LF, QUOTE } from './ascii';
import { endOfUnquoted, nextQuote } from './byteSearch';
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
 * the lines below it. `="00123"` is the text 00123, as Excel shows it. `delimiter` is the byte between fields.
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
        this.put(column, row, start + 1, this.contentEnd);
      } else {
        at = endOfUnquoted(bytes, view, start, delimiter);
        if (bytes[start] === EQUALS) this.put(column, row, start, at);
        else cells.put(column, row, start, at);
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

  /** Stores a field, without the `="` and `"` around a text that Excel is kept from taking for a number. */
  private put(column: number, row: number, start: number, end: number): void {
    if (isTextFormula(this.target, start, end)) this.cells.put(column, row, start + 2, end - 1);
    else this.cells.put(column, row, start, end);
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

/** Whether a field is a formula that only says a text: so exports keep leading zeros and long numbers whole. */
function isTextFormula(bytes: Uint8Array, start: number, end: number): boolean {
  const last = end - 1;
  if (last < start + 2 || bytes[start] !== EQUALS || bytes[start + 1] !== QUOTE) return false;
  return bytes[last] === QUOTE && bytes.indexOf(QUOTE, start + 2) === last;
}

function behindBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2;
  return Math.min(at + 1, bytes.length);
}
