import { spawnSync } from 'node:child_process';
import { sideloadPlan } from '../../../scripts/sideload/sideloadPlan';

const book = 'https://contoso.example/book.xlsx?a=1&b=2';
const tool = [
  'exec',
  '--yes',
  '--package=office-addin-debugging@7.0.0',
  '--',
  'office-addin-debugging',
];
const server = [
  '--dev-server',
  'npx webpack serve --config-name taskpane --env https',
  '--dev-server-port',
  '3000',
];

test.each<[string, string[], boolean, string[]]>([
  ['desktop', ['desktop'], true, ['start', 'manifest.xml', 'desktop', '--app', 'excel', ...server]],
  [
    'web',
    ['web', '--document', book],
    true,
    ['start', 'manifest.xml', 'web', '--app', 'excel', '--document', book, ...server],
  ],
  ['stop', ['stop'], false, ['stop', 'manifest.xml']],
])(
  '%s on Windows and Mac: the tool is run with these words',
  (_, words, certificates, expected) => {
    for (const platform of ['win32', 'darwin']) {
      const plan = sideloadPlan(words, platform);
      expect(plan).toMatchObject({ kind: 'run', certificates, words: [...tool, ...expected] });
    }
  },
);

test.each<[string, string[], RegExp]>([
  ['desktop: there is no Excel', ['desktop'], /Excel gibt es auf diesem Betriebssystem nicht/],
  ['web: by hand', ['web', '--document', book], /webpack serve .* manifest\.xml .*hochladen/],
  ['stop: nothing to stop', ['stop'], /nichts angemeldet/],
])('%s on Linux', (_, words, sentence) => {
  const plan = sideloadPlan(words, 'linux');
  expect(plan.kind).toBe('refusal');
  expect(plan.sentences[0]).toMatch(sentence);
});

test.each([
  ['no task', []],
  ['an unknown task', ['mobile']],
  ['an option too many', ['desktop', '--document', book]],
  ['web without a workbook', ['web']],
  ['web with a path', ['web', '--document', 'book.xlsx']],
  ['web with http', ['web', '--document', 'http://contoso.example/book.xlsx']],
  ['web with two workbooks', ['web', '--document', book, book]],
])('refused on every system: %s', (_, words) => {
  for (const platform of ['win32', 'darwin', 'linux']) {
    expect(sideloadPlan(words, platform).kind).toBe('refusal');
  }
});

test('what is said is one sentence in German and one in English', () => {
  const tasks = [['desktop'], ['web', '--document', book], ['web'], ['stop'], []];
  for (const platform of ['win32', 'linux']) {
    for (const words of tasks) {
      const [german, english] = sideloadPlan(words, platform).sentences;
      for (const sentence of [german, english]) expect(sentence).toMatch(/^[^\n]+[.…]$/);
      expect(german).not.toBe(english);
    }
  }
});

test('a refusal is said and ends with 2', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/sideload.js', 'mobile'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stdout.split('\n')).toHaveLength(3);
});
