import config from './jest.config.js';

// A fault is found by few random lists or by none: properties run a hundredth of their counts.
process.env.FEW_TESTS = '1';

/** The tests of core alone, without building the program first. */
const rest = { ...config };
delete rest.globalSetup;
export default { ...rest, testMatch: ['<rootDir>/test/core/**/*.test.ts'] };
