import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const server = pathToFileURL(path.resolve('scripts/workbench/server.js')).href;

/** The server is a module of its own: a program asks it, raw, as no browser would. */
const PROGRAM = `
import net from 'node:net';
import { serveWorkbench } from '${server}';
const { port, close } = await serveWorkbench(4990);
const ask = (path, host) => new Promise((resolve) => {
  let said = '';
  const socket = net.connect(port, '127.0.0.1', () =>
    socket.write('GET ' + path + ' HTTP/1.1\\r\\nHost: ' + host + '\\r\\nConnection: close\\r\\n\\r\\n'));
  socket.on('data', (data) => (said += data));
  socket.on('close', () => resolve(Number(said.split(' ')[1])));
});
const answers = {};
for (const path of JSON.parse(process.argv[1])) answers[path] = await ask(path, 'localhost:' + port);
answers['of another site'] = await ask('/samples/index.json', 'site.example');
console.log(JSON.stringify(answers));
close();
`;

/** What is no address, and what lies outside the folders that are served. */
const NOTHING = [
  '//',
  '//[',
  '/%E0',
  '/%00',
  '/samples/..%2f..%2fpackage.json',
  '/samples/..%5c..%5cpackage.json',
  '/samples/%2e%2e/%2e%2e/package.json',
  '/samples',
];

test('whatever is asked for: nothing outside its folders, nothing for another site, and it goes on', () => {
  const words = [
    '--input-type=module',
    '-e',
    PROGRAM,
    JSON.stringify([...NOTHING, '/samples/index.json']),
  ];
  const { stdout, stderr } = spawnSync(process.execPath, words, { timeout: 20_000 });
  expect(stderr.toString()).toBe('');
  expect(JSON.parse(stdout.toString())).toEqual({
    ...Object.fromEntries(NOTHING.map((asked) => [asked, 404])),
    '/samples/index.json': 200,
    'of another site': 403,
  });
});
