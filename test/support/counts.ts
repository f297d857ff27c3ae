/**
 * How often a seeded property or fuzz test runs: the full count in `npm run test:long`
 * (LONG_TESTS=1), a tenth of it in `npm test`, a hundredth while faults are planted (FEW_TESTS=1).
 */
export function runs(fullCount: number): number {
  if (process.env['LONG_TESTS'] === '1') return fullCount;
  return Math.ceil(fullCount / (process.env['FEW_TESTS'] === '1' ? 100 : 10));
}

/** The seed of every property test: fixed, so that a failure replays; another one by TEST_SEED. */
export const seed = Number(process.env['TEST_SEED'] ?? 20250806);
