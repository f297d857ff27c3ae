import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');
const SOURCES = ['src', 'assets', 'scripts/workbench', 'webpack.config.js', 'package-lock.json'];
const BUILT = ['dist/workbench/page.js', 'dist/addin/taskpane.js', 'dist/addin/checker.js'];

/** Whether page or pane are missing, or older than what they are made of. */
export function isStale() {
  const built = BUILT.map((file) => path.join(root, file));
  if (!built.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((source) => newest(path.join(root, source)) > oldest);
}

/** Builds page and pane, readable and fast; whether it went well. Faults go to standard error. */
export function buildWorkbench() {
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const words = ['--config-name', 'taskpane', '--config-name', 'workbench', '--env', 'plain'];
  const { status } = spawnSync(process.execPath, [webpack, ...words], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    stat.mtimeMs,
  );
}
