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

/** Cells that are encoded together: enough to pay for the call, few enough to stay in the cache. */
const CHUNK = 1024;
const USUAL_LENGTH = 40;
const FEWEST_BYTES = 64;

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
  /** Room for the cells of one chunk. */
  readonly #cells = new Array<CellValue>(CHUNK);
  #bytes: Uint8Array;
  #used = 0;
  #length = 0;

  /** Room for `rows` cells, no more; with the platform's `encoding` texts take a third of the time. */
  constructor(rows: number, encoding: TextEncoding | null) {
    this.#kinds = uint8s(rows);
    this.#borders = uint32s(rows + 1);
    this.#bytes = uint8s(Math.max(FEWEST_BYTES, rows * USUAL_LENGTH));
    this.#encoding = encoding;
  }

  /** Leaves `rows` cells empty. */
  skip(rows: number): void {
    this.#borders.fill(this.#used, this.#length + 1, this.#length + rows + 1);
    this.#length += rows;
  }

  /** Appends these cells below those that are there. */
  append(values: readonly CellValue[]): void {
    for (let from = 0; from < values.length; from += CHUNK) {
      this.#appendChunk(values, from, Math.min(values.length, from + CHUNK));
    }
  }

  /** Appends cell `at` of the rows `from` .. `to` (exclusive) of `table` below those that are there. */
  appendCells(
    table: readonly (readonly CellValue[])[],
    at: number,
    from: number,
    to: number,
  ): void {
    const cells = this.#cells;
    for (let first = from; first < to; first += CHUNK) {
      const last = Math.min(to, first + CHUNK);
      for (let row = first; row < last; row++) cells[row - first] = table[row]?.[at] ?? null;
      this.#appendChunk(cells, 0, last - first);
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

  #appendChunk(values: readonly CellValue[], from: number, to: number): void {
    const first = this.#used;
    const joined = this.#noteCells(values, from, to);
    this.#makeRoom(first, joined.length * 3);
    if (!this.#encodeAtOnce(joined, first)) this.#encodeEach(values, from, to, first);
    this.#length += to - from;
  }

  /**
   * Notes the kinds of the values `from` .. `to` (exclusive), and their borders as if every unit took
   * one byte. Gives their texts in one: a text put together piece by piece is only written out when it
   * is encoded.
   */
  #noteCells(values: readonly CellValue[], from: number, to: number): string {
    const kinds = this.#kinds;
    const borders = this.#borders;
    const above = this.#length - from;
    let used = this.#used;
    let joined = '';
    for (let i = from; i < to; i++) {
      const value = values[i] ?? null;
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

  #encodeEach(values: readonly CellValue[], from: number, to: number, first: number): void {
    const above = this.#length - from;
    let used = first;
    for (let i = from; i < to; i++) {
      const value = values[i] ?? null;
      const text = typeof value === 'string' ? value : storedText(value);
      used = encodeUtf8Into(text, this.#bytes, used);
      this.#borders[above + i + 1] = used;
    }
    this.#used = used;
  }

  #makeRoom(used: number, bytes: number): void {
    const needed = used + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = uint8s(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes);
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
