import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { standsBuilt } from './workbench/build.js';
import { serveWorkbench } from './workbench/server.js';

/**
 * `npm start`: builds what is older than its sources and serves the workbench on this machine alone.
 * `-- --port 4000` asks for another port, `-- --no-open` leaves the browser alone.
 */
const PORT = 4860;

const { values } = parseArgs({
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  strict: false,
});

if (!standsBuilt(() => console.log('Wird gebaut / building …'))) process.exit(1);
const asked = Number(values.port ?? PORT);
const wanted = Number.isInteger(asked) && asked > 0 && asked < 65_536 ? asked : PORT;
const { port } = await serveWorkbench(wanted);
const address = `http://localhost:${port}/?file=vorfall%2F`;
if (port !== wanted) console.log(`Port ${wanted} ist belegt / is taken.`);
console.log(`Batch List Check: ${address}`);
console.log('Beenden mit Strg+C / stop with Ctrl+C');
if (values['no-open'] !== true) openBrowser(address);

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
