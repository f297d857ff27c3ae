// A fault is found by few random lists or by none: properties run a hundredth of their counts.
process.env.FEW_TESTS = '1';

/**
 * `npm run mutate`: plants faults in src/core one by one and sees whether a test of core fails. The
 * score is printed at the end; under 85 % the command fails. By itself it looks at every eighth
 * function, drawn by a seed (scripts/mutation/sample.js says how to look at others, or at all).
 * Give files to look at a few: `npm run mutate -- --mutate 'src/core/pairing/*.ts'`; with
 * MUTATE_TESTS=pairing only the tests of that folder are tried on them, in a fraction of the time.
 */
export default {
  testRunner: 'core',
  plugins: ['./scripts/mutation/coreTestRunner.js', './scripts/mutation/sample.js'],
  ignorers: ['sample'],
  mutate: ['src/core/**/*.ts', '!src/core/**/*.generated.ts', '!src/core/**/*.d.ts'],
  coverageAnalysis: 'perTest',
  // Mutants in tables built at start-up would need every test each: the tests of the tables see them.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 30,
  reporters: ['clear-text', 'html'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  thresholds: { high: 90, low: 85, break: 85 },
  // A bundle built here would be run in place of the one with the faults.
  ignorePatterns: ['/dist', '/screenshots'],
  tempDirName: '.stryker-tmp',
};
