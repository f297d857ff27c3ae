import { createRequire } from 'node:module';
import path from 'node:path';
import webpack from 'webpack';
import { gallery, taskpane } from './webpack.taskpane.js';
import { workbench } from './webpack.workbench.js';

const { version } = createRequire(import.meta.url)('./package.json');
const root = import.meta.dirname;

const typescript = { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }] };

/** What all bundles share: TypeScript by swc (types are checked apart, by `npm run types`). */
function bundle(name, settings) {
  return {
    name,
    mode: 'production',
    devtool: false,
    context: root,
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: typescript,
    // Names of functions stay readable in a report of an internal error; Node needs no small files.
    optimization: { minimize: false, concatenateModules: true },
    cache: { type: 'filesystem', cacheDirectory: path.join(root, '.cache', 'webpack'), name },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [new webpack.DefinePlugin({ PROGRAM_VERSION: JSON.stringify(version) })],
    ...settings,
  };
}

/** A program for plain Node. `.cjs`, because the package is a module and the bundle is none. */
function program(name, entry, folder, more = {}) {
  const { plugins = [], ...rest } = more;
  const own = bundle(name, {
    target: 'node20',
    entry: { [name]: entry },
    output: { path: path.join(root, 'dist', folder), filename: '[name].cjs' },
    ...rest,
  });
  return { ...own, plugins: [...own.plugins, ...plugins] };
}

/** `webpack --config-name batch-list-check` builds the command line, the others are for development. */
export default [
  program('batch-list-check', './src/cli/index.ts', 'cli', {
    entry: {
      'batch-list-check': './src/cli/index.ts',
      workThread: './src/cli/threadMain.ts',
    },
    // Commands that are loaded when they are asked for lie beside the program.
    output: {
      path: path.join(root, 'dist', 'cli'),
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      clean: true,
    },
    node: { __dirname: false },
    plugins: [
      new webpack.BannerPlugin({
        banner: '#!/usr/bin/env node',
        raw: true,
        include: 'batch-list-check',
      }),
    ],
  }),
  // exceljs stays outside: it is measured as it is installed.
  program('bench', './bench/index.ts', 'bench', {
    entry: {
      bench: './bench/index.ts',
      floor: './bench/programs/floor.ts',
      check: './bench/programs/check.ts',
      combine: './bench/programs/combine.ts',
      workThread: './src/cli/threadMain.ts',
      xlsxOurs: './bench/programs/xlsxOurs.ts',
      xlsxExceljs: './bench/programs/xlsxExceljs.ts',
    },
    node: { __dirname: false },
    externals: { exceljs: 'commonjs exceljs', jsdom: 'commonjs jsdom' },
    // Microsoft's library is found while it runs, as in the tests.
    module: { ...typescript, parser: { javascript: { createRequire: false } } },
  }),
  program('samples', './scripts/samples/index.ts', 'scripts', {
    externals: { 'hucre/xlsx': 'import hucre/xlsx' },
  }),
  program('icons', './scripts/icons/index.ts', 'scripts'),
  program('validate', './scripts/manifest/validate.ts', 'scripts'),
  (env) => taskpane(bundle, root, env),
  gallery(bundle, root),
  workbench(bundle, root),
];
