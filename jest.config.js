/** Unit tests; the same paths as src/. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/buildProgram.js',
  transform: {
    '\\.m?[jt]sx?$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  // hucre ships ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre)/)'],
  // Property tests and reader fuzzing run a tenth of their counts here; see test/support/counts.ts.
  testTimeout: 120_000,
  maxWorkers: 2,
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/', '<rootDir>/dist/'],
};
