import path from 'node:path';

/**
 * The workbench: a page that is Excel's side. Univer itself is not bundled (that takes minutes): its
 * prebuilt files are loaded as they are, `vendor` gives them the libraries they expect.
 */
export function workbench(bundle, root) {
  return bundle('workbench', {
    target: ['web', 'es2022'],
    entry: {
      page: './src/workbench/page/index.ts',
      officeFrame: './src/workbench/page/officeFrame.ts',
      vendor: './scripts/workbench/vendor.js',
    },
    output: { path: path.join(root, 'dist', 'workbench'), filename: '[name].js', clean: true },
  });
}
