import type { Pieces } from '../zip/deflate';

const BLOCK = 1 << 20;
// Past 32 MB the C library gives a block back to the system when it is freed: smaller ones stay with the
// process, and reading what was written comes on top of them.
const LARGEST_BLOCK = 1 << 26;
const LONGEST_UNIT = 3;

/** A part while it is written from front to back: what is written goes into blocks, each twice the last. */
export class PieceWriter {
  private readonly pieces: Uint8Array[] = [];
  private block = new Uint8Array(BLOCK);
  private used = 0;
  private next = BLOCK;
  private readonly encoder = new TextEncoder();

  /** Appends text, which must hold no half of a surrogate pair, as UTF-8. */
  text(text: string): void {
    const room = text.length * LONGEST_UNIT;
    this.makeRoom(room);
    this.used += this.encoder.encodeInto(text, this.block.subarray(this.used)).written;
  }

  /** Appends `source[start] .. source[end]`, end exclusive. */
  bytes(source: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end;) {
      if (this.used === this.block.length) this.cut();
      const count = Math.min(end - at, this.block.length - this.used);
      this.block.set(source.subarray(at, at + count), this.used);
      this.used += count;
      at += count;
    }
  }

  /** Leaves a place that `fill` can give a content later, and returns its number. */
  leave(): number {
    this.cut();
    return this.pieces.push(new Uint8Array(0)) - 1;
  }

  /** Gives a place that was left its content. */
  fill(place: number, text: string): void {
    this.pieces[place] = this.encoder.encode(text);
  }

  /** All that was written; the writer is used up. */
  finish(): Pieces {
    this.cut();
    return this.pieces;
  }

  private makeRoom(count: number): void {
    if (this.used + count > this.block.length) this.cut(count);
  }

  private cut(atLeast = 0): void {
    if (this.used > 0) this.pieces.push(this.block.subarray(0, this.used));
    // What is left of a block is used on, so that many places cost no memory.
    const rest = this.block.subarray(this.used);
    this.used = 0;
    if (rest.length > atLeast && rest.length > 0) {
      this.block = rest;
      return;
    }
    this.next = Math.min(this.next * 2, LARGEST_BLOCK);
    this.block = new Uint8Array(Math.max(this.next, atLeast));
  }
}
