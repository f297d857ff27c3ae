import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { DEVELOPMENT_ADDRESS, manifestFor } from '../../../scripts/manifest/manifestFor';
import { runs, seed } from '../../support/counts';

const development = readFileSync('manifest.xml', 'utf8');
const made = (url: string) => manifestFor(url, development);

test.each([
  ['a host', 'https://lists.example', 'https://lists.example'],
  ['a slash at the end', 'https://lists.example/', 'https://lists.example'],
  ['a port', 'https://lists.example:8443', 'https://lists.example:8443'],
  ['a path prefix', 'https://intranet.example/excel/lists', 'https://intranet.example/excel/lists'],
  [
    'a path prefix with a slash',
    'https://intranet.example/excel/',
    'https://intranet.example/excel',
  ],
  ['an ampersand, which XML escapes', 'https://x.example/a&b', 'https://x.example/a&amp;b'],
  [
    'a dollar sign, which replacing could expand',
    "https://x.example/$&$'",
    'https://x.example/$&amp;$&apos;',
  ],
  [
    'an umlaut and a space',
    'https://prüfung.example/Listen A',
    'https://xn--prfung-4ya.example/Listen%20A',
  ],
])('%s: every address of development is replaced', (_, url, address) => {
  const manifest = made(url);
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain(`<SourceLocation DefaultValue="${address}/taskpane.html" />`);
  expect(manifest.split(`"${address}/`)).toHaveLength(
    development.split(`"${DEVELOPMENT_ADDRESS}/`).length,
  );
});

test.each([
  ['http', 'http://lists.example'],
  ['a file', 'file:///lists'],
  ['no address', 'lists.example'],
  ['nothing', ''],
  ['a password', 'https://anna:geheim@lists.example'],
  ['a query', 'https://lists.example/?folder=a'],
  ['a fragment', 'https://lists.example/#a'],
])('refused: %s', (_, url) => {
  expect(() => made(url)).toThrow(RangeError);
});

test.each([
  ['no address of development', '<a b="https://lists.example/" />'],
  ['another port', '<a b="https://localhost:3000/" c="https://localhost:30001/" />'],
  ['http', '<a b="https://localhost:3000/" c="http://localhost:3000/" />'],
])('a manifest with %s is not half replaced', (_, manifest) => {
  expect(() => manifestFor('https://lists.example', manifest)).toThrow(Error);
});

test("without a manifest the project's own is taken", () => {
  expect(manifestFor('https://lists.example')).toBe(made('https://lists.example'));
});

test('property: putting the address of development back gives the development manifest', () => {
  const folder = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(folder, { maxLength: 4 }), (folders) => {
      const address = ['https://lists.example', ...folders].join('/');
      expect(made(address).replaceAll(address, DEVELOPMENT_ADDRESS)).toBe(development);
    }),
    { numRuns: runs(300), seed },
  );
});
