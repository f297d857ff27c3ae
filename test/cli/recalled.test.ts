import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeMemoryPart } from '../../src/app/memory/memoryPart';
import type { RememberedList } from '../../src/app/ports/workbookMemory';
import { WorkbookPatch } from '../../src/files/xlsx/write/workbookPatch';
import { accountOf, idOf, pairs, run, temporaryFolder, type Rows } from './support/program';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const REMEMBERED: RememberedList = {
  sheetId: '{1}',
  sheet: 'Liste',
  kind: 'first',
  columns: { account: 0, id: 1, bound: [0, 1, 2] },
  headings: ['Accountname', 'AD-ID', 'Regal'],
  references: [],
  answers: {},
  exclusions: [],
  lastCheck: null,
};

/** Five right pairs beside a column that no word of the catalogue binds. */
const LIST: Rows = pairs(5).map((row, at) => [...row, at === 0 ? 'Regal' : `R${at}`]);
const NOTED: Rows = [...LIST, ['Summe: 5', '', '']];

let count = 0;
async function workbook(rows: Rows, ...notes: readonly string[]): Promise<string> {
  const file = await folder.xlsx(`l${count++}.xlsx`, { Liste: rows });
  const patch = await WorkbookPatch.open(readFileSync(file));
  for (const [at, xml] of notes.entries()) await patch.addCustomXml(xml, `{${at}}`);
  return folder.file(`l${count++}.xlsx`, await patch.finish());
}

const note = (more: Partial<RememberedList> = {}, number = 1): string =>
  writeMemoryPart(number, { ...REMEMBERED, ...more });

const reference = folder.csv('r.csv', pairs(5));

interface Judged {
  readonly status: number | null;
  readonly list: Readonly<Record<string, unknown>>;
  readonly recalled?: Readonly<Record<string, unknown>>;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
  readonly findings: readonly { readonly rule: string }[];
}

async function checked(file: string, ...more: readonly string[]): Promise<Judged> {
  const words = ['check', file, '--reference', reference, ...more];
  const { status, stdout, stderr } = await run(...words, '--json');
  if (stdout === '') throw new Error(stderr);
  return { status, ...(JSON.parse(stdout) as Omit<Judged, 'status'>) };
}

test('bound columns are those that the workbook remembers, as --bind names them', async () => {
  const plain = await checked(await workbook(LIST));
  const bound = await checked(await workbook(LIST), '--bind', 'Regal');
  const recalled = await checked(await workbook(LIST, note()));
  expect(plain.recalled).toBeUndefined();
  expect(recalled.fingerprint).toBe(bound.fingerprint);
  expect(recalled.fingerprint).not.toBe(plain.fingerprint);
  expect(recalled.recalled).toEqual({
    columns: ['A', 'B', 'C'],
    kind: 'first',
    answers: [],
    exclusions: 0,
    notTaken: [],
  });
});

test.each<[string, readonly string[], (wish: Judged, plain: Judged) => void]>([
  [
    '--bind',
    ['--bind', 'AD-ID'],
    (said, plain) => expect(said.fingerprint).toBe(plain.fingerprint),
  ],
  [
    '--account',
    ['--account', 'Regal'],
    (said) => expect(said.list).toMatchObject({ accountColumn: 'C', idColumn: 'B' }),
  ],
  [
    'all of them',
    ['--account', 'A', '--id', 'B', '--bind', 'C'],
    (said) => expect(said.recalled).toMatchObject({ columns: null, kind: 'first' }),
  ],
])('what the command line says goes first: %s', async (_, words, expected) => {
  expected(
    await checked(await workbook(LIST, note()), ...words),
    await checked(await workbook(LIST)),
  );
});

test.each(['first', 'second'] as const)(
  'the kind is remembered (%s), unless it is said',
  async (kind) => {
    const words = ['--report', folder.at(`${kind}.json`)];
    const kindOf = (): unknown =>
      (JSON.parse(readFileSync(folder.at(`${kind}.json`), 'utf8')) as Judged).list['kind'];
    await checked(await workbook(LIST, note({ kind })), ...words);
    expect(kindOf()).toBe(kind);
    const other = kind === 'first' ? 'second' : 'first';
    const said = await checked(await workbook(LIST, note({ kind })), ...words, '--kind', other);
    // What was said is not taken over from the file.
    expect(said.recalled).toMatchObject({ kind: null });
    expect(kindOf()).toBe(other);
  },
);

test('columns that moved are found again by their headings', async () => {
  const moved = LIST.map(([account = '', id = '', rest = '']) => [rest, id, account]);
  const recalled = await checked(await workbook(moved, note()));
  expect(recalled.list).toMatchObject({ accountColumn: 'C', idColumn: 'B' });
  expect(recalled.recalled).toMatchObject({ columns: ['C', 'B', 'A'], notTaken: [] });
});

const RENAMED: Rows = LIST.map((row, at) => (at === 0 ? [...row.slice(0, 2), 'Fach'] : row));

test.each<[string, Rows, string, readonly string[]]>([
  ['headings that are gone', RENAMED, note(), ['columns']],
  ['an entry that is none', LIST, note().replace('"kind":"first"', '"kind":7'), ['unreadable']],
  ['a part cut off', LIST, note().slice(0, 90), ['unreadable']],
])('%s: as if nothing were remembered, and said', async (_, rows, xml, notTaken) => {
  const plain = await checked(await workbook(rows));
  const recalled = await checked(await workbook(rows, xml));
  expect(recalled.recalled).toEqual({
    columns: null,
    kind: null,
    answers: [],
    exclusions: 0,
    notTaken,
  });
  expect({ ...recalled, list: null, recalled: null }).toEqual({
    ...plain,
    list: null,
    recalled: null,
  });
});

test.each<[string, string]>([
  ['of another program', '<entry xmlns="urn:others:1" number="1">{}</entry>'],
  ['of another sheet', note({ sheet: 'Andere' })],
])('a note %s is nothing to speak of', async (_, xml) => {
  expect((await checked(await workbook(LIST, xml))).recalled).toBeUndefined();
});

test('of several entries the newest counts', async () => {
  const older = note({ kind: 'second' }, 1);
  const recalled = await checked(await workbook(LIST, note({}, 2), older));
  expect(recalled.recalled).toMatchObject({ kind: 'first' });
});

describe('where the list ends', () => {
  const ended = note({ answers: { listEndsAbove: 7 } });

  test('an answer that is remembered counts', async () => {
    const { status, answers, recalled } = await checked(await workbook(NOTED, ended));
    expect({ status, answers }).toEqual({ status: 0, answers: { listEndsAbove: 7 } });
    expect(recalled).toMatchObject({ answers: ['listEndsAbove'] });
  });

  test('it does not where a pair stands there by now: nothing goes unchecked', async () => {
    const grown = [
      ...LIST,
      ...pairs(1, 5)
        .slice(1)
        .map((row) => [...row, 'R6']),
      ['Summe: 6', '', ''],
    ];
    const { status, list, recalled, findings } = await checked(await workbook(grown, ended));
    expect(status).toBe(1);
    expect(list['rows']).toBe(7);
    expect(recalled).toMatchObject({ answers: [], notTaken: ['end'] });
    expect(findings.map(({ rule }) => rule)).toContain('not-a-data-row');
  });

  test('it can be said on the command line', async () => {
    const file = await workbook(NOTED);
    expect((await checked(file)).status).toBe(1);
    const said = await checked(file, '--answer', 'not-a-data-row=7');
    expect(said).toMatchObject({ status: 0, answers: { listEndsAbove: 7 } });
  });

  test('not above a pair', async () => {
    const words = ['check', await workbook(NOTED), '--reference', reference];
    const { status, stderr } = await run(...words, '--answer', 'not-a-data-row=4');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        '--answer not-a-data-row=4: In Zeile 4 steht unter der Liste keine Summe und keine Notiz; darunter bliebe sonst etwas ungeprüft.\n',
    });
  });
});

test('.tmp: the question, how to answer it, and the answer', async () => {
  const tmp = LIST.map(([account = '', ...row], at) => [
    at === 0 ? account : `${account}.tmp`,
    ...row,
  ]);
  const file = await workbook(tmp);
  const words = ['check', file, '--reference', reference];
  const { status, stdout } = await run(...words);
  expect(status).toBe(1);
  expect(stdout).toContain(`
Noch zu klären
  Alle 5 Konten enden auf .tmp, in der Vergleichsliste keines. Als dasselbe Konto behandeln?
    Ja, dasselbe Konto: --answer tmp-suffix=same
`);
  const said = await checked(file, '--answer', 'tmp-suffix=same');
  expect(said).toMatchObject({ status: 0, answers: { tmpIsSame: 'end' } });
});

test('what was taken over stands in the text and in the report, in one line', async () => {
  const file = await workbook(NOTED, note({ answers: { listEndsAbove: 7 } }));
  const report = folder.at('said.html');
  const said =
    'Wie in der Datei festgehalten: Die Spalten A, B und C gehören zusammen. Die Liste ist eine Erstmigration. Die Liste endet über der Zeile 7.';
  const { stdout } = await run('check', file, '--reference', reference, '--report', report);
  expect(stdout.split('\n')).toContain(said);
  expect(readFileSync(report, 'utf8')).toContain(said);
  const english = await run('check', file, '--reference', reference, '--language', 'en');
  expect(english.stdout.split('\n')).toContain(
    'As kept in the file: Columns A, B and C belong together. The list is one of the first migration. The list ends above row 7.',
  );
});

describe('the other commands', () => {
  const ended = note({ answers: { listEndsAbove: 7 } });
  const said =
    'Die Spalten A, B und C gehören zusammen. Die Liste ist eine Erstmigration. Die Liste endet über der Zeile 7.';
  // Of which kind the list is plays no part where rows are only taken or sealed.
  const used = 'Die Spalten A, B und C gehören zusammen. Die Liste endet über der Zeile 7.';

  test('seal gives digits over the columns that are remembered', async () => {
    const file = await workbook(NOTED, ended);
    const { status, stdout } = await run('seal', file, '--output', folder.at('sealed.xlsx'));
    expect(status).toBe(0);
    expect(stdout).toContain(`\nWie in der Datei festgehalten: ${used}\n`);
    expect(stdout).toContain('5 Zeilen');
    const plain = await run('seal', file, '--output', folder.at('bound.xlsx'), '--json');
    expect(JSON.parse(plain.stdout)).toMatchObject({
      rows: 5,
      bound: ['Accountname', 'AD-ID', 'Regal'],
    });
  });

  test('combine takes no row below the end that is remembered', async () => {
    const words = ['--output', folder.at('night.xlsx'), '--overwrite'];
    const refused = await run('combine', await workbook(NOTED), ...words);
    expect(refused.status).toBe(1);
    const { status, stdout } = await run('combine', await workbook(NOTED, ended), ...words);
    expect(status).toBe(0);
    expect(stdout).toContain(`\nListe: Wie in der Datei festgehalten: ${used}\n`);
  });

  test('split says what it took over', async () => {
    const file = await workbook(LIST, note());
    const { status, stdout } = await run(
      'split',
      file,
      '--size',
      '3',
      '--output',
      folder.at('cut'),
    );
    expect(status).toBe(0);
    expect(stdout).toContain(
      '\nListe: Wie in der Datei festgehalten: Die Spalten A, B und C gehören zusammen.\n',
    );
  });

  test('seal says nothing of answers that its digits do not depend on', async () => {
    const answers = { listEndsAbove: 7, idByteOrder: 'canonical', tmpIsSame: 'end' } as const;
    const file = await workbook(NOTED, note({ answers }));
    const { stdout } = await run('seal', file, '--output', folder.at('answers.xlsx'));
    expect(stdout).toContain(`\nWie in der Datei festgehalten: ${used}\n`);
  });

  test.each([
    ['combine', ['--output', folder.at('more.xlsx')]],
    ['split', ['--size', '3', '--output', folder.at('more')]],
  ])('%s says what it took over of a table of people to add', async (command, words) => {
    const [header = [], ...rest] = LIST;
    const people = rest.slice(0, 2).map((_, at) => [accountOf(90 + at), idOf(90 + at), 'R9']);
    const added = await workbook(
      [header, ...people, ['Summe: 2', '', '']],
      note({ answers: { listEndsAbove: 4 } }),
    );
    const list = await workbook(LIST);
    const directory = folder.csv('ad.csv', [header, ...rest, ...people]);
    const more = ['--add', added, '--directory', directory];
    const { status, stdout, stderr } = await run(command, list, ...more, ...words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      '\nListe: Wie in der Datei festgehalten: Die Spalten A, B und C gehören zusammen. Die Liste endet über der Zeile 4.\n',
    );
  });

  test.each([
    ['repair', ['--output', folder.at('repaired.xlsx')]],
    ['report', ['--output', folder.at('report.html')]],
    ['report', ['--incident', '--output', folder.at('incident')]],
  ])('%s %p says what it took over', async (command, words) => {
    const file = await workbook(NOTED, ended);
    const { status, stdout } = await run(command, file, '--reference', reference, ...words);
    expect(status).toBe(0);
    expect(stdout).toContain(`Wie in der Datei festgehalten: ${said}\n`);
  });
});

describe('people left out when the list was made', () => {
  /** Five pairs of which the fourth and the fifth are not in the list. */
  const SHORT: Rows = LIST.slice(0, 4);
  const people = (...reasons: readonly string[]) =>
    reasons.map((reason, at) => ({ account: accountOf(at + 3), id: idOf(at + 3), reason }));
  const missing = ({ findings }: Judged): number =>
    findings.filter(({ rule }) => rule === 'missing-pair').length;
  const noted = (...reasons: readonly string[]): Promise<string> =>
    workbook(SHORT, note({ exclusions: people(...reasons) }));

  test('missing-pair: they are not missed, and that is said', async () => {
    expect(missing(await checked(await workbook(SHORT, note())))).toBe(1);
    const file = await noted('left', 'later');
    const kept = await checked(file);
    expect(missing(kept)).toBe(0);
    expect(kept.recalled).toMatchObject({ exclusions: 2, notTaken: [] });
    const { stdout } = await run('check', file, '--reference', reference);
    expect(stdout).toContain('2 Personen sind bewusst ausgenommen.');
  });

  test('who is missing beside them still is', async () => {
    expect(missing(await checked(await noted('left')))).toBe(1);
  });

  test('missing-pair: a reason that the profile does not know excuses nobody, and that is said', async () => {
    const file = await noted('left', 'holiday');
    const kept = await checked(file);
    expect(missing(kept)).toBe(1);
    expect(kept.recalled).toMatchObject({ exclusions: 1, notTaken: ['reasons'] });
    const { stdout } = await run('check', file, '--reference', reference);
    expect(stdout).toContain('deren Grund die Vorgaben nicht kennen: Diese zählen nicht.');
  });

  test('the report lists them; who is named by --exclude, too, stands there once, as said there', async () => {
    const file = await noted('left', 'later');
    const exclude = folder.csv('a.csv', [
      ['Accountname', 'Grund'],
      [accountOf(4), 'Sonderpostfach'],
    ]);
    const listed = async (...words: readonly string[]): Promise<unknown> => {
      const words_ = ['report', file, '--reference', reference, '--output', folder.at('b.json')];
      expect(await run(...words_, ...words)).toMatchObject({ stderr: '' });
      const { exclusions } = JSON.parse(readFileSync(folder.at('b.json'), 'utf8')) as {
        readonly exclusions: readonly object[];
      };
      return exclusions;
    };
    const [left, later] = people('left', 'later');
    expect(await listed()).toEqual([left, later]);
    expect(await listed('--exclude', exclude)).toEqual([
      { ...later, reason: 'special-mailbox' },
      left,
    ]);
  });

  test('they do not hold where the columns are not found again: it may be another list', async () => {
    const renamed = SHORT.map((row, at) => (at === 0 ? ['Konto', 'AD-ID', 'Fach'] : row));
    const kept = await checked(
      await workbook(renamed, note({ exclusions: people('left', 'later') })),
    );
    expect(kept.recalled).toMatchObject({ columns: null, exclusions: 0, notTaken: ['columns'] });
    expect(missing(kept)).toBe(1);
  });

  describe('where the file tells the ids of its sheets', () => {
    const [OLD, NEW] = [
      '{040E0F18-0F61-4CD9-886D-95112C925793}',
      '{BF289900-56FF-4681-92AD-4C1C8EC2CB39}',
    ];
    const PLACE = '{00000000-0001-0000-0000-000000000000}';
    const kept = note({ sheetId: OLD, exclusions: people('left', 'later') });

    test.each<[string, string | null, string, number, readonly string[]]>([
      ['the same sheet', OLD, 'Liste', 2, []],
      ['the same sheet, renamed since', OLD, 'Nachmigration', 2, []],
      ['a sheet that came in its place', NEW, 'Liste', 0, ['sheet']],
      ['a file whose ids went lost', PLACE, 'Liste', 2, []],
      ['a file without ids', null, 'Liste', 2, []],
    ])('%s', async (_, id, name, exclusions, notTaken) => {
      const file = await named([[name, id]], kept);
      const judged = await checked(file);
      const kind = notTaken.length === 0 ? 'first' : null;
      expect(judged.recalled).toMatchObject({ kind, exclusions, notTaken });
      expect(missing(judged)).toBe(exclusions === 0 ? 1 : 0);
      const { stdout } = await run('check', file, '--reference', reference);
      expect(stdout.includes('trägt nur denselben Namen')).toBe(notTaken.length > 0);
    });

    test('a copy of the list, in front and behind: only the list itself leaves people out', async () => {
      const file = await named(
        [
          ['Liste (2)', NEW],
          ['Liste', OLD],
        ],
        kept,
      );
      expect((await checked(file, '--sheet', 'Liste')).recalled).toMatchObject({ exclusions: 2 });
      expect((await checked(file, '--sheet', 'Liste (2)')).recalled).toBeUndefined();
    });

    test('an older entry of the same list does not lose people to a newer one of another of its name', async () => {
      const other = note({ sheetId: NEW, exclusions: [] }, 2);
      expect((await checked(await named([['Liste', OLD]], kept, other))).recalled).toMatchObject({
        exclusions: 2,
      });
      expect((await checked(await named([['Liste', NEW]], kept, other))).recalled).toMatchObject({
        exclusions: 0,
        notTaken: [],
      });
    });

    /** Sheets of the short list by name, with their ids. */
    async function named(
      sheets: readonly (readonly [string, string | null])[],
      ...notes: readonly string[]
    ): Promise<string> {
      const rows = Object.fromEntries(sheets.map(([name]) => [name, SHORT]));
      const parts = unzipSync(readFileSync(await folder.xlsx(`n${count++}.xlsx`, rows)));
      for (const [at, [, id]] of sheets.entries()) {
        const part = `xl/worksheets/sheet${at + 1}.xml`;
        const text = strFromU8(parts[part] ?? new Uint8Array(0));
        if (!text.includes('<worksheet ')) throw new Error(`no ${part}`);
        const own = id === null ? '' : `xmlns:xr="urn:revision" xr:uid="${id}" `;
        parts[part] = strToU8(text.replace('<worksheet ', `<worksheet ${own}`));
      }
      const patch = await WorkbookPatch.open(zipSync(parts));
      for (const [at, xml] of notes.entries()) await patch.addCustomXml(xml, `{${at}}`);
      return folder.file(`n${count++}.xlsx`, await patch.finish());
    }
  });

  test('what makes no check says nothing of them', async () => {
    const file = await noted('left', 'later');
    const sealed = await run('seal', file, '--output', folder.at(`s${count++}.xlsx`));
    const combined = await run('combine', file, '--output', folder.at(`c${count++}.xlsx`));
    for (const { stdout, stderr } of [sealed, combined]) {
      expect(stderr).toBe('');
      expect(stdout).toContain('Wie in der Datei festgehalten:');
      expect(stdout).not.toContain('ausgenommen');
    }
  });
});
