import { languageOf, readArguments, type Arguments } from '../../src/cli/arguments';
import { textsOf } from '../../src/texts/catalog';
import { run, spawned } from './support/program';

/** The sentence that wrong words come to, or what they were read as. */
function read(...words: readonly string[]): Arguments | string {
  const args = readArguments(words);
  return args.command === 'wrong' ? args.sentence(textsOf('de').command.usage) : args;
}

describe('what is asked for', () => {
  it('everything left out is null or follows the catalogue', () => {
    expect(read('check', 'l.csv', '--reference', 'r.csv')).toEqual({
      command: 'check',
      list: 'l.csv',
      sheet: null,
      wishes: {},
      references: [{ given: 'r.csv', role: 'first-migration' }],
      kind: null,
      profile: null,
      json: false,
      report: null,
    });
  });

  it('all options, with and without =, before and behind the list', () => {
    const words = ['--json', 'check', '--reference', 'a.xlsx#B 1', '--sheet=S', 'l.xlsx'].concat(
      ['--reference=c.csv', '--directory', 'd.csv', '--account', 'A', '--id', 'AD-ID'],
      ['--agency', 'Amt', '--bind', 'C', '--bind', 'Ziel', '--kind', 'second'],
      ['--profile', 'p.json', '--report', 'r.html', '--language', 'en'],
    );
    expect(read(...words)).toEqual({
      command: 'check',
      list: 'l.xlsx',
      sheet: 'S',
      wishes: { account: 'A', id: 'AD-ID', agency: 'Amt', bind: ['C', 'Ziel'] },
      references: [
        { given: 'a.xlsx#B 1', role: 'first-migration' },
        { given: 'c.csv', role: 'first-migration' },
        { given: 'd.csv', role: 'directory' },
      ],
      kind: 'second',
      profile: 'p.json',
      json: true,
      report: 'r.html',
    });
  });

  it('behind -- every word is a file', () => {
    const args = read('check', '--reference', 'r.csv', '--', '--json');
    expect(args).toMatchObject({ list: '--json', json: false });
  });

  it('a value may start with one dash, and with two behind =', () => {
    expect(read('check', 'l', '--reference', '-r.csv', '--sheet=--x')).toMatchObject({
      references: [{ given: '-r.csv' }],
      sheet: '--x',
    });
  });

  it.each([['--help'], ['help'], ['check', '--help']])('help: %s', (...words) => {
    expect(read(...words)).toEqual({ command: 'help' });
  });

  it('version', () => expect(read('--version')).toEqual({ command: 'version' }));
});

describe('the language', () => {
  it.each([
    ['de', []],
    ['en', ['--language', 'en']],
    ['en', ['--language=en']],
    ['en', ['check', '--language', 'de', '--language', 'en']],
    ['de', ['--language=en', '--language=de']],
    ['de', ['--language', 'fr']],
    ['de', ['--language']],
    ['de', ['--', '--language', 'en']],
  ])('%s: %j', (language, words) => {
    expect(languageOf(words)).toBe(language);
  });
});

const REFERENCE = ['--reference', 'r.csv'];

const wrongUsage: readonly (readonly [string, readonly string[], string, string])[] = [
  [
    'no command',
    [],
    'Es fehlt, was zu tun ist, zum Beispiel: batch-list-check check LISTE --reference DATEI',
    'What to do is missing, for example: batch-list-check check LIST --reference FILE',
  ],
  [
    'an unknown command',
    ['pruefen', 'l.csv'],
    '„pruefen“ ist kein Befehl. Bekannt sind: check, repair, seal, report.',
    '“pruefen” is not a command. Known are: check, repair, seal, report.',
  ],
  [
    'an unknown option',
    ['check', 'l.csv', '--refrence', 'r.csv'],
    'Die Angabe --refrence gibt es nicht.',
    'There is no option --refrence.',
  ],
  [
    'a short option',
    ['check', 'l.csv', '-r'],
    'Die Angabe -r gibt es nicht.',
    'There is no option -r.',
  ],
  [
    'an option that is refused',
    ['check', 'l.csv', '--no-json'],
    'Die Angabe --no-json gibt es nicht.',
    'There is no option --no-json.',
  ],
  [
    'a missing value at the end',
    ['check', 'l.csv', '--reference'],
    'Nach --reference fehlt der Wert.',
    'The value after --reference is missing.',
  ],
  [
    'a missing value before another option',
    ['check', 'l.csv', '--sheet', '--json', ...REFERENCE],
    'Nach --sheet fehlt der Wert.',
    'The value after --sheet is missing.',
  ],
  [
    'an empty value',
    ['check', 'l.csv', '--account=', ...REFERENCE],
    'Nach --account fehlt der Wert.',
    'The value after --account is missing.',
  ],
  [
    'a value that is none',
    ['check', 'l.csv', '--json=x', ...REFERENCE],
    'Die Angabe --json hat keinen Wert.',
    'The option --json takes no value.',
  ],
  [
    'no list',
    ['check', ...REFERENCE],
    'Es fehlt die Liste, die geprüft werden soll.',
    'The list to be checked is missing.',
  ],
  [
    'two lists',
    ['check', 'l.csv', 'm.csv', ...REFERENCE],
    'Bitte genau eine Liste angeben.',
    'Please give exactly one list.',
  ],
  [
    'no reference',
    ['check', 'l.csv'],
    'Es fehlt die Vergleichsliste: --reference DATEI oder --directory DATEI.',
    'The reference list is missing: --reference FILE or --directory FILE.',
  ],
  [
    'a kind that there is not',
    ['check', 'l.csv', ...REFERENCE, '--kind', 'third'],
    '--kind third: erlaubt sind first (Erstmigration) und second (Nachmigration).',
    '--kind third: allowed are first (first migration) and second (second migration).',
  ],
];

describe('wrong usage: exit 2, one sentence and where help is', () => {
  it.each(wrongUsage)('%s', async (_, words, german, english) => {
    expect(await run(...words)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${german} Hilfe: batch-list-check --help\n`,
    });
    // In front, so that it stands before what is missing at the end.
    expect(await run('--language', 'en', ...words)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${english} Help: batch-list-check --help\n`,
    });
  });

  it('a language that there is not: German, the last one counts', async () => {
    const words = ['check', 'l.csv', ...REFERENCE, '--language', 'en', '--language', 'fr'];
    expect(await run(...words)).toEqual({
      status: 2,
      stdout: '',
      stderr: '--language fr: erlaubt sind de und en. Hilfe: batch-list-check --help\n',
    });
  });
});

test('help in both languages names every option', async () => {
  const options = ['reference', 'directory', 'sheet', 'account', 'id', 'agency', 'bind'].concat([
    'kind',
    'profile',
    'json',
    'report',
    'language',
    'help',
    'version',
  ]);
  for (const language of ['de', 'en']) {
    const { status, stdout, stderr } = await spawned(['--help', '--language', language]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const option of options) expect(stdout).toContain(`--${option}`);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  }
});

test('the version is that of package.json', async () => {
  const { version } = jest.requireActual<{ version: string }>('../../package.json');
  expect(await spawned(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});
