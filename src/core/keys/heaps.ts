import { int32s } from '../table/memory';

/** Words of a piece: 16 KB. */
const PIECE = 1 << 12;

/** The most words that a record may have. */
export const LONGEST_RECORD = PIECE;

/**
 * Records of 32-bit words in heaps. Records that are looked up in one part of a table go to one heap:
 * heap by heap all of it stays in the processor's cache, where a million looks in the order of the
 * rows wait for the memory each. A heap is a chain of pieces of one array.
 */
export class Heaps {
  words: Int32Array;
  readonly count: number;
  #pieces = 0;
  /** By piece: where its records end. */
  readonly #ends: number[] = [];
  /** By heap: where its next record goes, and where its current piece ends. */
  readonly #next: Int32Array;
  readonly #stop: Int32Array;
  readonly #chains: number[][];

  /** `count` heaps for about `expected` words in all; more only cost a growth. */
  constructor(count: number, expected: number) {
    this.count = count;
    this.words = int32s(expected + count * PIECE);
    this.#next = new Int32Array(count);
    this.#stop = new Int32Array(count);
    this.#chains = Array.from({ length: count }, () => []);
  }

  /** Where in `words` the heap's next record of `size` words goes; `size` at most `LONGEST_RECORD`. */
  place(heap: number, size: number): number {
    const at = this.#next[heap] as number;
    if (at + size > (this.#stop[heap] as number)) return this.#open(heap, at, size);
    this.#next[heap] = at + size;
    return at;
  }

  /** Visits a heap's records: stretches `from` .. `to` (exclusive) of `words`, in the order of `place`. */
  visit(heap: number, stretch: (from: number, to: number) => void): void {
    const chain = this.#chains[heap] ?? [];
    chain.forEach((piece, at) => {
      const last = at === chain.length - 1;
      stretch(piece * PIECE, last ? (this.#next[heap] as number) : (this.#ends[piece] as number));
    });
  }

  /** Forgets all records and keeps the memory. */
  clear(): void {
    this.#pieces = 0;
    this.#next.fill(0);
    this.#stop.fill(0);
    for (const chain of this.#chains) chain.length = 0;
  }

  #open(heap: number, at: number, size: number): number {
    const chain = this.#chains[heap] as number[];
    const before = chain.at(-1);
    if (before !== undefined) this.#ends[before] = at;
    const piece = this.#pieces++;
    chain.push(piece);
    if ((piece + 1) * PIECE > this.words.length) this.#grow();
    this.#next[heap] = piece * PIECE + size;
    this.#stop[heap] = (piece + 1) * PIECE;
    return piece * PIECE;
  }

  #grow(): void {
    const larger = int32s(this.words.length * 2);
    larger.set(this.words);
    this.words = larger;
  }
}
