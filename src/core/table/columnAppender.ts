import { CellKind, type CellValue, type Column } from './column';
import { uint32s, uint8s } from './memory';
import { encodeUtf8Into } from './utf8';

/**
 * The platform's own encoder (a `TextEncoder` is one): writes `text` as UTF-8 into `target` and says
 * how many bytes that took. Only its ASCII is used, so it need not know WTF-8.
 */
export interface TextEncoding {
  readonly encodeInto: (text: string, target: Uint8Array) => { readonly written: number };
}

/** Rows of cells, as Excel's answers come. */
type Rows = readonly (readonly CellValue[])[];

/** Cells that are encoded together: enough to pay for the call, few enough to stay in the cache. */
const CHUNK = 1024;
/** UTF-8 takes at most so many bytes for one UTF-16 unit. */
const MOST_BYTES = 3;
/** How much more room is taken than the rows seen last would need: growing means copying. */
const SPARE = 1.25;

/**
 * A column while its cells come in from the top, block by block, so that the JavaScript values of a
 * block can go before the next one comes. Numbers are stored in ECMAScript form, empty texts as empty
 * cells.
 */
export class ColumnAppender {
  readonly #kinds: Uint8Array;
  // A cell starts where the one before it ends: starts and ends are windows of one array.
  readonly #borders: Uint32Array;
  readonly #encoding: TextEncoding | null;
  #bytes = uint8s(0);
  #used = 0;
  #length = 0;

  /** Room for `rows` cells, no more; with the platform's `encoding` texts take a third of the time. */
  constructor(rows: number, encoding: TextEncoding | null) {
    this.#kinds = uint8s(rows);
    this.#borders = uint32s(rows + 1);
    this.#encoding = encoding;
  }

  /** Leaves `rows` cells empty. */
  skip(rows: number): void {
    this.#borders.fill(this.#used, this.#length + 1, this.#length + rows + 1);
    this.#length += rows;
  }

  /** Appends these cells below those that are there. */
  append(values: readonly CellValue[]): void {
    const table = values.map((value) => [value]);
    this.appendCells(table, 0, 0, table.length);
  }

  /** Appends cell `at` of the rows `from` .. `to` (exclusive) of `table` below those that are there. */
  appendCells(table: Rows, at: number, from: number, to: number): void {
    for (let first = from; first < to; first += CHUNK) {
      this.#appendChunk(table, at, first, Math.min(to, first + CHUNK));
    }
  }

  /** Makes a text that was appended an error value; `index` counts all cells from 0. */
  markError(index: number): void {
    this.#kinds[index] = CellKind.error;
  }

  /** The column of the first `length` cells (all of them, if not said); the appender is used up. */
  finish(length = this.#length): Pick<Column, 'kinds' | 'bytes' | 'starts' | 'ends'> {
    return {
      kinds: this.#kinds.subarray(0, length),
      bytes: this.#bytes.subarray(0, this.#used),
      starts: this.#borders.subarray(0, length),
      ends: this.#borders.subarray(1, length + 1),
    };
  }

  /** How many cells there are up to the last that is not empty. */
  filled(): number {
    let length = this.#length;
    while (length > 0 && this.#kinds[length - 1] === CellKind.empty) length--;
    return length;
  }

  #appendChunk(table: Rows, at: number, from: number, to: number): void {
    const first = this.#used;
    const joined = this.#noteCells(table, at, from, to);
    this.#makeRoom(first, joined.length, to - from);
    if (!this.#encodeAtOnce(joined, first)) this.#encodeEach(table, at, from, to, first);
    this.#length += to - from;
  }

  /**
   * Notes the kinds of the cells of rows `from` .. `to` (exclusive), and their borders as if every unit
   * took one byte. Gives their texts in one: a text put together piece by piece is only written out
   * when it is encoded.
   */
  #noteCells(table: Rows, at: number, from: number, to: number): string {
    const kinds = this.#kinds;
    const borders = this.#borders;
    const above = this.#length - from;
    let used = this.#used;
    let joined = '';
    for (let i = from; i < to; i++) {
      const value = table[i]?.[at] ?? null;
      const text = typeof value === 'string' ? value : storedText(value);
      used += text.length;
      kinds[above + i] = text === '' ? CellKind.empty : kindOf(value);
      borders[above + i + 1] = used;
      joined += text;
    }
    this.#used = used;
    return joined;
  }

  /** Whether all of it was ASCII: then each text took as many bytes as it has units. */
  #encodeAtOnce(joined: string, first: number): boolean {
    if (this.#encoding === null) return false;
    const target = this.#bytes.subarray(first);
    return this.#encoding.encodeInto(joined, target).written === joined.length;
  }

  #encodeEach(table: Rows, at: number, from: number, to: number, first: number): void {
    const above = this.#length - from;
    let used = first;
    for (let i = from; i < to; i++) {
      const value = table[i]?.[at] ?? null;
      const text = typeof value === 'string' ? value : storedText(value);
      used = encodeUtf8Into(text, this.#bytes, used);
      this.#borders[above + i + 1] = used;
    }
    this.#used = used;
  }

  /** Room for `units` that come next, and for the rows after them if these are as long as usual. */
  #makeRoom(used: number, units: number, rows: number): void {
    const needed = used + units * MOST_BYTES;
    if (needed <= this.#bytes.length) return;
    const left = this.#kinds.length - this.#length;
    const guess = used + Math.ceil((left * units * SPARE) / rows);
    const larger = uint8s(Math.max(needed, guess, Math.ceil(this.#bytes.length * SPARE)));
    larger.set(this.#bytes.subarray(0, used));
    this.#bytes = larger;
  }
}

function storedText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return String(value);
}

function kindOf(value: CellValue): CellKind {
  if (typeof value === 'string') return CellKind.text;
  if (value === null) return CellKind.empty;
  if (typeof value === 'number') return CellKind.number;
  return typeof value === 'boolean' ? CellKind.boolean : CellKind.error;
}
