/** Every test file of core by its path under test/core; a file is evaluated when it is called for. */
export const coreTests = import.meta.webpackContext('../../test/core', {
  recursive: true,
  regExp: /\.test\.ts$/,
});
