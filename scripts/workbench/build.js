import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');
const SOURCES = ['src', 'assets', 'scripts/workbench', 'webpack.config.js', 'package-lock.json'];
const BUILT = ['dist/workbench/page.js', 'dist/addin/taskpane.js', 'dist/addin/checker.js'];
/** As old as the sources of the last build: webpack leaves files alone that came out the same. */
const STAMP = path.join(root, 'dist', 'workbench', 'built');
/** Stands while somebody builds. */
const LOCK = path.join(root, 'dist', 'workbench.building');
const LOOK_AGAIN = 500;
/** A lock as old as this was left by a build that broke off; milliseconds. */
const LEFT_BEHIND = 600_000;

/**
 * Builds page and pane where they are missing or older than what they are made of; whether they
 * stand. Two that start at the same time do not build over each other.
 */
export function standsBuilt(announce = () => undefined) {
  if (!isStale()) return true;
  announce();
  takeLock();
  try {
    return !isStale() || buildWorkbench();
  } finally {
    rmdirSync(LOCK);
  }
}

function isStale() {
  const files = [STAMP, ...BUILT.map((file) => path.join(root, file))];
  if (!files.every((file) => existsSync(file))) return true;
  const { mtimeMs } = statSync(STAMP);
  return SOURCES.some((source) => newest(path.join(root, source)) > mtimeMs);
}

function takeLock() {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      return mkdirSync(LOCK);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LEFT_BEHIND) return undefined;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN);
  }
}

/** Readable and fast to make. Faults go to standard error. */
function buildWorkbench() {
  const begun = new Date();
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const words = ['--config-name', 'taskpane', '--config-name', 'workbench', '--env', 'plain'];
  const { status } = spawnSync(process.execPath, [webpack, ...words], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) return false;
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begun, begun);
  return true;
}

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    stat.mtimeMs,
  );
}
