import path from 'node:path';
import { promisify } from 'node:util';
import webpack from 'webpack';
import configs from '../../webpack.config.js';

/** Before the tests: the program as users run it, so that tests of the command line start that. */
export default async function buildProgram() {
  const config = configs.find(({ name }) => name === 'batch-list-check');
  const compiler = webpack(config);
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only' }));
  process.env.PROGRAM = path.join(config.output.path, 'batch-list-check.cjs');
}
