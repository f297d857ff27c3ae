/** Rows of a block at most (Microsoft's advice for large ranges, and its limits on the web). */
const MOST_ROWS = { web: 20_000, desktop: 50_000 } as const;

/**
 * Cells of a block at most: what the library makes of an answer is one task, and past 50 ms people
 * feel it.
 */
const MOST_CELLS = 20_000;

/** Blocks that must go well before a larger one is tried again. */
const PATIENCE = 8;

/** How many rows are asked for at once: fewer after a refusal, more again after some time. */
export class BlockSize {
  readonly #most: number;
  #rows: number;
  #patience = PATIENCE;
  #left = PATIENCE;

  /** For blocks of that many columns. */
  constructor(columns: number, place: keyof typeof MOST_ROWS) {
    this.#most = Math.max(1, Math.min(MOST_ROWS[place], Math.floor(MOST_CELLS / columns)));
    this.#rows = this.#most;
  }

  /** Rows of the next block, at least 1. */
  get rows(): number {
    return this.#rows;
  }

  /** A block of `rows` rows was refused: halves. Gives false where nothing is left to halve. */
  refused(rows: number): boolean {
    this.#rows = Math.max(1, Math.floor(rows / 2));
    this.#patience *= 2;
    this.#left = this.#patience;
    return rows > 1;
  }

  /** A block came. */
  accepted(): void {
    if (this.#rows === this.#most || --this.#left > 0) return;
    this.#rows = Math.min(this.#most, Math.ceil(this.#rows * 1.5));
    this.#left = this.#patience;
  }
}
