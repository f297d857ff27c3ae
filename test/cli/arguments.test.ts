import { languageOf, readArguments, type Arguments } from '../../src/cli/arguments';
import { commandTextsOf } from '../../src/texts/commandCatalog';
import { run, spawned } from './support/program';

/** The sentence that wrong words come to, or what they were read as. */
function read(...words: readonly string[]): Arguments | string {
  const args = readArguments(words);
  return args.command === 'wrong' ? args.sentence(commandTextsOf('de').usage) : args;
}

describe('what is asked for', () => {
  it('everything left out is null or follows the catalogue', () => {
    expect(read('check', 'l.csv', '--reference', 'r.csv')).toEqual({
      command: 'check',
      lists: ['l.csv'],
      sheets: [],
      allSheets: false,
      acknowledged: [],
      wishes: {},
      references: [{ given: 'r.csv', role: 'first-migration', day: null }],
      kind: null,
      answers: {},
      profile: null,
      json: false,
      report: null,
      exclude: null,
    });
  });

  it('all options, with and without =, before and behind the list', () => {
    const words = ['--json', 'check', '--reference', 'a.xlsx#B 1', '--sheet=S', 'l.xlsx'].concat(
      ['--reference=c.csv', '--directory', 'd.csv', '--account', 'A', '--id', 'AD-ID'],
      ['--agency', 'Amt', '--bind', 'C', '--bind', 'Ziel', '--kind', 'second'],
      ['--profile', 'p.json', '--report', 'r.html', '--language', 'en'],
      ['--directory-date', '1.8.2025', '--acknowledge', 'missing-pair= kommt = später'],
      ['--exclude', 'e.csv', '--answer', 'tmp-suffix=same', '--answer=id-byte-order=octets'],
    );
    expect(read(...words)).toEqual({
      command: 'check',
      lists: ['l.xlsx'],
      sheets: ['S'],
      allSheets: false,
      acknowledged: [{ rule: 'missing-pair', reason: 'kommt = später' }],
      wishes: { account: 'A', id: 'AD-ID', agency: 'Amt', bind: ['C', 'Ziel'] },
      references: [
        { given: 'a.xlsx#B 1', role: 'first-migration', day: null },
        { given: 'c.csv', role: 'first-migration', day: null },
        { given: 'd.csv', role: 'directory', day: '2025-08-01' },
      ],
      kind: 'second',
      answers: { idByteOrder: 'octets', tmpIsSame: true },
      profile: 'p.json',
      json: true,
      report: 'r.html',
      exclude: 'e.csv',
    });
  });

  it('behind -- every word is a file', () => {
    const args = read('check', '--reference', 'r.csv', '--', '--json');
    expect(args).toMatchObject({ lists: ['--json'], json: false });
  });

  it('a value may start with one dash, and with two behind =', () => {
    expect(read('check', 'l', '--reference', '-r.csv', '--sheet=--x')).toMatchObject({
      references: [{ given: '-r.csv' }],
      sheets: ['--x'],
    });
  });

  it('several sheets of one file are several lists of a report, too', () => {
    const words = ['l.xlsx', ...REFERENCE, '--output', 'o.html', '--sheet', 'A', '--sheet', 'B'];
    expect(read('report', ...words)).toMatchObject({ sheets: ['A', 'B'] });
  });

  it('one value said twice is one value, and of several languages the last one counts', () => {
    const words = ['check', 'l.csv', ...REFERENCE, '--exclude', 'e.csv', '--exclude=e.csv'];
    expect(read(...words, '--language', 'en', '--language', 'de')).toMatchObject({
      exclude: 'e.csv',
    });
  });

  it.each([['--help'], ['-h'], ['help'], ['check', '--help']])('help: %s', (...words) => {
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
    '„pruefen“ ist kein Befehl. Bekannt sind: check, repair, combine, split, seal, report.',
    '“pruefen” is not a command. Known are: check, repair, combine, split, seal, report.',
  ],
  [
    'an unknown option',
    ['check', 'l.csv', '--refrence', 'r.csv'],
    'Die Angabe --refrence gibt es nicht.',
    'There is no option --refrence.',
  ],
  [
    'an option of another command',
    ['check', 'l.csv', '--reference', 'r.csv', '--size', '200'],
    'Die Angabe --size gibt es bei „check“ nicht.',
    '“check” has no option --size.',
  ],
  [
    'an option of a report that tells no incident',
    ['report', 'l.csv', '--incident', '--reference', 'r.csv', '--all-sheets'],
    'Die Angabe --all-sheets gibt es bei „report --incident“ nicht.',
    '“report --incident” has no option --all-sheets.',
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
    ['repair', 'l.csv', 'm.csv', ...REFERENCE],
    'Bitte genau eine Liste angeben.',
    'Please give exactly one list.',
  ],
  [
    'two lists of an incident',
    ['report', 'l.csv', 'm.csv', '--incident', ...REFERENCE],
    'Bitte genau eine Liste angeben.',
    'Please give exactly one list.',
  ],
  [
    'a sheet for two lists',
    ['check', 'l.xlsx', 'm.xlsx', '--sheet', 'A', ...REFERENCE],
    'Bei mehreren Listen steht das Blatt hinter der Datei: LISTE#BLATT. Mit --all-sheets gelten alle Blätter mit Paaren.',
    'With several lists the sheet stands behind the file: LIST#SHEET. --all-sheets takes all sheets with pairs.',
  ],
  [
    'one sheet and all',
    ['check', 'l.xlsx', '--sheet', 'A', '--all-sheets', ...REFERENCE],
    'Entweder --sheet oder --all-sheets, nicht beides.',
    'Either --sheet or --all-sheets, not both.',
  ],
  [
    'a day that there is not',
    ['check', 'l.csv', '--directory', 'd.csv', '--directory-date', '30.2.2025'],
    '--directory-date 30.2.2025: Bitte einen Tag angeben, zum Beispiel 2025-08-01.',
    '--directory-date 30.2.2025: please give a day, for example 2025-08-01.',
  ],
  [
    'a day without an export',
    ['check', 'l.csv', ...REFERENCE, '--directory-date', '2025-08-01'],
    '--directory-date gilt für einen Export aus dem Verzeichnis: --directory DATEI.',
    '--directory-date is for an export from the directory: --directory FILE.',
  ],
  [
    'two days for three exports',
    ['check', 'l.csv'].concat(
      ['a', 'b', 'c'].flatMap((file) => ['--directory', file]),
      ['2025-08-01', '2025-08-02'].flatMap((day) => ['--directory-date', day]),
    ),
    'Bitte --directory-date einmal für alle Exporte angeben oder einmal für jeden.',
    'Please give --directory-date once for all exports or once for each.',
  ],
  [
    'a rule that there is not',
    ['check', 'l.csv', ...REFERENCE, '--acknowledge', 'missing=später'],
    '--acknowledge missing: Eine Regel mit diesem Namen gibt es nicht.',
    '--acknowledge missing: there is no rule of that name.',
  ],
  [
    'no reason',
    ['check', 'l.csv', ...REFERENCE, '--acknowledge', 'missing-pair= '],
    '--acknowledge missing-pair: Es fehlt der Grund, zum Beispiel --acknowledge missing-pair=geprüft.',
    '--acknowledge missing-pair: the reason is missing, for example --acknowledge missing-pair=checked.',
  ],
  [
    'a report without a file',
    ['report', 'l.csv', ...REFERENCE],
    'Es fehlt, wohin geschrieben werden soll: --output DATEI.',
    'Where to write is missing: --output FILE.',
  ],
  [
    'what only an incident takes',
    ['report', 'l.csv', ...REFERENCE, '--known-since', '2025-08-07T07:05', '--output', 'r.html'],
    'Diese Angaben gelten für eine Liste, die schon gelaufen ist: report LISTE --incident.',
    'These options are for a list that already ran: report LIST --incident.',
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
  [
    'two lists of exclusions, of which one would count',
    ['check', 'l.csv', ...REFERENCE, '--exclude', 'a.csv', '--exclude', 'b.csv'],
    '--exclude ist mehrmals mit verschiedenen Werten angegeben: Bitte nur einen nennen.',
    '--exclude is given more than once with different values: please name only one.',
  ],
  [
    'two sheets where one is repaired',
    ['repair', 'l.xlsx', ...REFERENCE, '--output', 'o.xlsx', '--sheet', 'A', '--sheet', 'B'],
    '--sheet ist mehrmals mit verschiedenen Werten angegeben: Bitte nur einen nennen.',
    '--sheet is given more than once with different values: please name only one.',
  ],
  [
    'two sheets of which one ran',
    ['report', '--incident', 'l.xlsx', ...REFERENCE, '--output', 'o', '--sheet=A', '--sheet=B'],
    '--sheet ist mehrmals mit verschiedenen Werten angegeben: Bitte nur einen nennen.',
    '--sheet is given more than once with different values: please name only one.',
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
    'directory-date',
    'all-sheets',
    'acknowledge',
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
