import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveWorkbench } from './workbench/server.js';

/**
 * `npm start`: builds what is older than its sources and serves the workbench on this machine alone.
 * `-- --port 4000` asks for another port, `-- --no-open` leaves the browser alone.
 */
const PORT = 4860;
const root = path.resolve(import.meta.dirname, '..');
const SOURCES = ['src', 'assets', 'scripts/workbench', 'webpack.config.js', 'package-lock.json'];
const BUILT = ['dist/workbench/page.js', 'dist/addin/taskpane.js', 'dist/addin/checker.js'];

const { values } = parseArgs({
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  strict: false,
});

if (isStale()) build();
const wanted = Number(values.port ?? PORT);
const { port } = await serveWorkbench(Number.isInteger(wanted) && wanted > 0 ? wanted : PORT);
const address = `http://localhost:${port}/?file=vorfall%2F`;
if (port !== wanted) console.log(`Port ${wanted} ist belegt / is taken.`);
console.log(`Batch List Check: ${address}`);
console.log('Beenden mit Strg+C / stop with Ctrl+C');
if (values['no-open'] !== true) openBrowser(address);

function newest(file) {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    mtimeMs,
  );
}

function isStale() {
  const built = BUILT.map((file) => path.join(root, file));
  if (!built.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((source) => newest(path.join(root, source)) > oldest);
}

function build() {
  console.log('Wird gebaut / building …');
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const words = ['--config-name', 'taskpane', '--config-name', 'workbench', '--env', 'plain'];
  const { status } = spawnSync(process.execPath, [webpack, ...words], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);
}

/** Opens the address where there is somebody to see it. */
function openBrowser(url) {
  if (process.env.CI !== undefined) return;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const commands = { darwin: ['open', url], win32: ['explorer.exe', url] };
  const [command, ...words] = commands[process.platform] ?? ['xdg-open', url];
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
