import path from 'node:path';

/** All tests of core under `root` as one bundle for Node, written into a folder of its own there. */
export function mutationBundle(root) {
  return {
    mode: 'development',
    devtool: false,
    target: 'node20',
    context: root,
    entry: path.join(root, 'scripts', 'mutation', 'coreTests.js'),
    output: {
      path: path.join(root, 'dist', 'mutation'),
      filename: 'core.cjs',
      library: { type: 'commonjs2' },
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
    externals: { 'fast-check': 'commonjs fast-check' },
    optimization: { minimize: false },
    performance: { hints: false },
  };
}
