/** A source of chance that repeats itself: each call gives the next whole number from 0 to 2³² − 1. */
export type Random = () => number;

/**
 * The same numbers for the same `seed` (any number; its lower 32 bits count), on every machine.
 * xoshiro128** (Blackman and Vigna 2018), filled from the seed by a multiplying counter. Never throws.
 */
export function createRandom(seed: number): Random {
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) state[i] = scatter((seed + Math.imul(i + 1, 0x9e3779b9)) >>> 0);
  return () => {
    const [a, b, c, d] = state as unknown as [number, number, number, number];
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const e = c ^ a;
    const f = d ^ b;
    state[1] = b ^ e;
    state[0] = a ^ f;
    state[2] = e ^ (b << 9);
    state[3] = rotate(f, 11);
    return result;
  };
}

function scatter(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** A whole number from 0 to `limit` − 1; `limit` is 1 to 2³². Never throws. */
export function below(random: Random, limit: number): number {
  return Math.floor((random() / 0x1_0000_0000) * limit);
}

/** A whole number from `first` to `last`, both included. Never throws. */
export function between(random: Random, first: number, last: number): number {
  return first + below(random, last - first + 1);
}

/** One of the values of `list`, each as likely; throws a RangeError for an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  if (list.length === 0) throw new RangeError('Nothing to pick from.');
  return list[below(random, list.length)] as T;
}

/** A copy of `list` in a random order, each order as likely (Fisher and Yates). Never throws. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
