/**
 * How often a seeded property or fuzz test runs: the full count in `npm run test:long`
 * (LONG_TESTS=1), a tenth of it in `npm test`.
 */
export function runs(fullCount: number): number {
  return process.env['LONG_TESTS'] === '1' ? fullCount : Math.ceil(fullCount / 10);
}

/** The seed of every property test: fixed, so that a failure replays; another one by TEST_SEED. */
export const seed = Number(process.env['TEST_SEED'] ?? 20250806);
