import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { URL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..', '..');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.csv': 'application/octet-stream',
  '.txt': 'application/octet-stream',
  '.xlsx': 'application/octet-stream',
};

/** Univer's prebuilt files, in the order in which they need each other. */
const UNIVER = [
  'themes/index',
  'protocol/index',
  'core/index',
  'core/facade',
  'rpc/index',
  'telemetry/index',
  'network/index',
  'engine-formula/index',
  'engine-formula/facade',
  'engine-render/index',
  'drawing/index',
  'preset-sheets-core/index',
  'preset-sheets-core/locales/de-DE',
  'preset-sheets-core/locales/en-US',
];

/** The page may load from its own address only, and frame the pane from its other name. */
function policyOf(port) {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    `frame-src http://127.0.0.1:${port}`,
    `frame-ancestors http://localhost:${port}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function pageHtml() {
  const scripts = [
    '/workbench/vendor.js',
    ...UNIVER.map((name) => {
      const [own, ...rest] = name.split('/');
      return `/univer/${own}/lib/umd/${rest.join('/')}.js`;
    }),
  ].map((address) => `<script src="${address}"></script>`);
  const page = readFileSync(path.join(root, 'src/workbench/page/page.html'), 'utf8');
  const own = '<script type="module" src="/workbench/page.js"></script>';
  return page.replace('<!--SCRIPTS-->', [...scripts, own].join('\n    '));
}

/** The add-in's page as it was built, with Microsoft's library and our side of it in place of the loader. */
function paneHtml() {
  const page = readFileSync(path.join(root, 'dist/addin/taskpane.html'), 'utf8');
  const library =
    '<script src="/office/excel-web-16.00.js"></script><script src="/workbench/officeFrame.js"></script>';
  return page.replace(/<script[^>]*\bsrc="?[^">]*office\.js"?[^>]*><\/script>/, library);
}

function samplesIndex() {
  const folder = path.join(root, 'samples');
  return readdirSync(folder, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(xlsx|csv|txt)$/.test(name))
    .sort();
}

/** Where a path of the server lies on the disk; null for none. Nothing above these folders is served. */
function fileFor(pathname) {
  const places = [
    ['/univer/', 'node_modules/@univerjs'],
    ['/office/', 'node_modules/@microsoft/office-js/dist'],
    ['/workbench/', 'dist/workbench'],
    ['/samples/', 'samples'],
    ['/', 'dist/addin'],
  ];
  if (pathname === '/page.css') return path.join(root, 'src/workbench/page/page.css');
  for (const [prefix, folder] of places) {
    if (!pathname.startsWith(prefix)) continue;
    const base = path.join(root, folder);
    const file = path.resolve(base, `.${path.sep}${pathname.slice(prefix.length)}`);
    const inside = file.startsWith(base + path.sep) && existsSync(file) && statSync(file).isFile();
    return inside ? file : null;
  }
  return null;
}

function answer(request, response, port) {
  const host = request.headers.host ?? '';
  // A page of another name that points here would be another site's: it gets nothing.
  if (host !== `localhost:${port}` && host !== `127.0.0.1:${port}`) return end(response, 403);
  const pathname = pathOf(request.url ?? '/');
  const headers = { 'content-security-policy': policyOf(port), 'cache-control': 'no-cache' };
  const made = {
    '/': () => ['.html', pageHtml()],
    '/taskpane.html': () => ['.html', paneHtml()],
    '/samples/index.json': () => ['.json', JSON.stringify(samplesIndex())],
  }[pathname];
  if (made !== undefined) {
    const [kind, text] = made();
    response.writeHead(200, { ...headers, 'content-type': TYPES[kind] });
    response.end(text);
    return undefined;
  }
  const file = fileFor(pathname);
  if (file === null) return end(response, 404);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type });
  createReadStream(file).pipe(response);
  return undefined;
}

/** Asked for by any page that is open: what is no address (`//[`, `/%E0`) is no file's, and ends no server. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

function end(response, status) {
  response.writeHead(status);
  response.end();
}

/** Serves the workbench on this machine alone, at `port` or the next free one; resolves to its port. */
export function serveWorkbench(port) {
  return new Promise((resolve, reject) => {
    let own = port;
    const server = createServer((request, response) => answer(request, response, own));
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || own >= port + 20) return reject(error);
      own++;
      server.listen(own, '127.0.0.1');
      return undefined;
    });
    server.on('listening', () => resolve({ port: own, close: () => server.close() }));
    server.listen(own, '127.0.0.1');
  });
}
