import config from './jest.config.js';

// The full counts of properties, fuzzing and diagnoses (test/support/counts.ts); workers inherit it.
process.env.LONG_TESTS = '1';

/** `npm run test:long`: everything `npm test` does, ten times as often. */
export default { ...config, testTimeout: 3_600_000 };
