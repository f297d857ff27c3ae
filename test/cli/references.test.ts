import { idOf, pairs, run, temporaryFolder, type Rows, type Run } from './support/program';

const { at, csv, xlsx, remove } = temporaryFolder();
afterAll(remove);

interface Answer {
  readonly list: Readonly<Record<string, unknown>>;
  readonly references: readonly Readonly<Record<string, unknown>>[];
  readonly counts: Readonly<Record<string, number | null>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly fingerprint: string | null;
}

async function judge(...words: readonly string[]): Promise<Answer & { status: number | null }> {
  const { status, stdout, stderr } = await run('check', ...words, '--json');
  expect(stderr).toBe('');
  return { status, ...(JSON.parse(stdout) as Answer) };
}

const rulesOf = ({ findings }: Answer): readonly unknown[] => findings.map(({ rule }) => rule);
const sheetsOf = ({ references }: Answer): readonly unknown[] =>
  references.map(({ sheet, rows }) => [sheet, rows]);

/** Three batches of 5 in one workbook, and the list of all 15. */
async function batches(name: string, more: Readonly<Record<string, Rows>> = {}): Promise<string> {
  return xlsx(name, {
    'Charge 1': pairs(5),
    'Charge 2': pairs(5, 5),
    'Übersicht #3': pairs(5, 10),
    ...more,
  });
}

let list: string;
let reference: string;
beforeAll(async () => {
  list = csv('liste.csv', pairs(15));
  reference = await batches('vergleich.xlsx');
});

describe('FILE#SHEET', () => {
  it('without a sheet all sheets that hold pairs are read, in their order', async () => {
    const file = await batches('mit-notizen.xlsx', {
      Notizen: [
        ['Nur', 'Text'],
        ['ohne', 'Paare'],
      ],
    });
    const answer = await judge(list, '--reference', file);
    expect(sheetsOf(answer)).toEqual([
      ['Charge 1', 5],
      ['Charge 2', 5],
      ['Übersicht #3', 5],
    ]);
    expect(answer.status).toBe(0);
  });

  it.each(['Charge 2', 'Übersicht #3'])('only the sheet „%s“', async (sheet) => {
    const answer = await judge(list, '--reference', `${reference}#${sheet}`);
    expect(sheetsOf(answer)).toEqual([[sheet, 5]]);
    expect(answer.counts).toMatchObject({ correct: 5, unknownPair: 10 });
  });

  it('several, of one file and of others', async () => {
    const other = csv('c1.csv', pairs(5));
    const words = [
      '--reference',
      `${reference}#Charge 2`,
      '--reference',
      `${reference}#Übersicht #3`,
    ];
    const answer = await judge(list, ...words, '--reference', other);
    expect(sheetsOf(answer)).toEqual([
      ['Charge 2', 5],
      ['Übersicht #3', 5],
      [null, 5],
    ]);
    expect(answer.status).toBe(0);
  });

  it('a file whose name holds #', async () => {
    const odd = await batches('liste#2.xlsx');
    expect(sheetsOf(await judge(list, '--reference', odd))).toHaveLength(3);
    expect(sheetsOf(await judge(list, '--reference', `${odd}#Charge 1`))).toEqual([
      ['Charge 1', 5],
    ]);
  });

  it('sheet-unknown: exit 2, the sheets are named', async () => {
    const words = ['check', list, '--reference', `${reference}#Charge 9`];
    expect(await run(...words)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${reference} hat kein Blatt „Charge 9“. Vorhanden: Charge 1, Charge 2, Übersicht #3.\n`,
    });
    expect((await run(...words, '--language', 'en')).stderr).toBe(
      `${reference} has no sheet “Charge 9”. There are: Charge 1, Charge 2, Übersicht #3.\n`,
    );
  });

  it('a sheet of a .csv: exit 2', async () => {
    const words = ['check', list, '--reference', `${list}#Charge 1`];
    expect(await run(...words)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${list} ist eine Textdatei und hat keine Blätter.\n`,
    });
    expect((await run(...words, '--language', 'en')).stderr).toBe(
      `${list} is a text file and has no sheets.\n`,
    );
  });
});

describe('given twice', () => {
  it('the same file: its pairs count once, and it is one batch', async () => {
    const once = await judge(list, '--reference', reference);
    const twice = await judge(
      list,
      '--reference',
      reference,
      '--reference',
      `${reference}#Charge 1`,
    );
    expect({ ...twice }).toEqual({ ...once });
  });

  it('the same .csv by two ways: no second batch, so the list is of kind first', async () => {
    const long = csv('lang.csv', pairs(201));
    const answer = await judge(
      long,
      '--reference',
      csv('r.csv', pairs(201)),
      '--reference',
      at('./r.csv'),
    );
    expect(rulesOf(answer)).toContain('batch-too-large');
    expect(answer.references).toHaveLength(1);
  });

  it('the same pairs in two files: they count once', async () => {
    const copy = csv('kopie.csv', pairs(15));
    const answer = await judge(list, '--reference', reference, '--reference', copy);
    expect(answer.status).toBe(0);
    expect(answer.references).toHaveLength(4);
  });

  it('one file in both roles stands twice', async () => {
    const words = ['--reference', csv('beide.csv', pairs(15)), '--directory', at('beide.csv')];
    const { references, status } = await judge(list, ...words);
    expect(references.map(({ role }) => role)).toEqual(['first-migration', 'directory']);
    expect(status).toBe(0);
  });
});

describe("the list's own sheet proves nothing", () => {
  it('reference-invalid: a .csv against itself, exit 1', async () => {
    const answer = await judge(list, '--reference', list);
    expect(answer.status).toBe(1);
    expect(rulesOf(answer)).toContain('reference-invalid');
    expect(answer.counts).toMatchObject({ correct: 0, rows: 15 });
    expect(answer.references).toEqual([]);
  });

  it('reference-invalid: by another way to the same file', async () => {
    const answer = await judge(list, '--reference', at('./x/../liste.csv'));
    expect([answer.status, answer.counts['correct']]).toEqual([1, 0]);
  });

  it('reference-invalid: its own sheet by name', async () => {
    const book = await xlsx('eine.xlsx', { Liste: pairs(5) });
    const answer = await judge(book, '--reference', `${book}#Liste`);
    expect([answer.status, answer.counts['correct']]).toEqual([1, 0]);
    expect(rulesOf(answer)).toContain('reference-invalid');
  });

  it('reference-invalid: its workbook holds no other pairs', async () => {
    const book = await xlsx('allein.xlsx', { Notiz: [['Nur', 'Text']], Liste: pairs(5) });
    const answer = await judge(book, '--reference', book);
    expect(answer.status).toBe(1);
    expect(rulesOf(answer)).toContain('reference-invalid');
  });

  it('a workbook with list and batches as its own reference: its own sheet is left out', async () => {
    const book = await batches('alles.xlsx', { Nacht: pairs(15) });
    const answer = await judge(book, '--sheet', 'Nacht', '--reference', book);
    expect(answer.list['sheet']).toBe('Nacht');
    expect(sheetsOf(answer)).toEqual([
      ['Charge 1', 5],
      ['Charge 2', 5],
      ['Übersicht #3', 5],
    ]);
    expect(answer.status).toBe(0);
  });

  it('a person is not told that anything was compared', async () => {
    const { stdout } = await run('check', list, '--reference', list);
    expect(stdout).not.toMatch(/verglichen mit|stimmt|falsches Paar/);
    expect(stdout).toContain('✗ Nicht geprüft: 15 Zeilen konnten nicht verglichen werden.');
  });
});

describe('--sheet', () => {
  it('several sheets with pairs and no --sheet: exit 2, they are named', async () => {
    const words = ['check', reference, '--reference', list];
    expect(await run(...words)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${reference} hat mehrere Blätter mit Paaren: Charge 1, Charge 2, Übersicht #3. Bitte eines mit --sheet angeben.\n`,
    });
    expect((await run(...words, '--language', 'en')).stderr).toBe(
      `${reference} has several sheets with pairs: Charge 1, Charge 2, Übersicht #3. Please name one with --sheet.\n`,
    );
  });

  it('a sheet with # and umlauts', async () => {
    const answer = await judge(reference, '--sheet', 'Übersicht #3', '--reference', list);
    expect(answer.list).toMatchObject({ sheet: 'Übersicht #3', rows: 5 });
  });

  it('not needed where only one sheet holds pairs', async () => {
    const notes = [
      ['Deckblatt', 'Stand'],
      ['Nachtlauf', 'heute'],
    ];
    const book = await xlsx('deckblatt.xlsx', { Deckblatt: notes, Liste: pairs(15) });
    expect((await judge(book, '--reference', reference)).list).toMatchObject({ sheet: 'Liste' });
  });

  it('a sheet that there is not: exit 2', async () => {
    const { status, stderr } = await run('check', reference, '--sheet', 'x', '--reference', list);
    expect(status).toBe(2);
    expect(stderr).toContain('hat kein Blatt „x“');
  });

  it('the sheet of a .csv: exit 2', async () => {
    const { status, stderr } = await run('check', list, '--sheet', 'x', '--reference', reference);
    expect([status, stderr]).toEqual([2, `${list} ist eine Textdatei und hat keine Blätter.\n`]);
  });
});

describe('no reference that could prove anything', () => {
  it('one without columns of pairs: exit 2', async () => {
    const notes = csv('notizen.csv', [
      ['Nur', 'Text'],
      ['ohne', 'Paare'],
    ]);
    const words = ['check', list, '--reference', notes];
    expect(await run(...words)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${notes} enthält keine Paare: keine Spalten mit Konto und AD-ID erkannt.\n`,
    });
    expect((await run(...words, '--language', 'en')).stderr).toBe(
      `${notes} holds no pairs: no columns with account and AD ID were recognised.\n`,
    );
  });

  it('a sheet without them is named', async () => {
    const book = await xlsx('blaetter.xlsx', { A: pairs(5), B: [['Nur', 'Text']] });
    const { stderr } = await run('check', list, '--reference', `${book}#B`);
    expect(stderr).toBe(
      `${book}, Blatt „B“, enthält keine Paare: keine Spalten mit Konto und AD-ID erkannt.\n`,
    );
  });

  it('reference-invalid: one with a header and no rows, exit 1', async () => {
    const answer = await judge(list, '--reference', csv('nur-kopf.csv', pairs(0)));
    expect(answer.status).toBe(1);
    expect(rulesOf(answer)).toContain('reference-invalid');
    expect(answer.counts['correct']).toBe(0);
  });
});

test('--directory has the role directory: a rename is proven', async () => {
  const today = pairs(15).map((row, i) =>
    i === 4 ? ['neuer.name@amt.example', row[1] ?? ''] : row,
  );
  const renamed = csv('heute.csv', today);
  const words = [csv('nacht.csv', today), '--reference', csv('damals.csv', pairs(15))];
  const answer = await judge(...words, '--directory', renamed);
  expect([answer.status, rulesOf(answer)]).toEqual([0, ['agency-unclear', 'renamed']]);
  expect((await judge(...words)).counts).toMatchObject({ correct: 14, unknownAccount: 1 });
});

test('--kind decides how large a list may be', async () => {
  const words = [csv('gross.csv', pairs(201)), '--reference', csv('gross-r.csv', pairs(201))];
  const warned = async (...more: readonly string[]): Promise<boolean> =>
    rulesOf(await judge(...words, ...more)).includes('batch-too-large');
  expect([await warned(), await warned('--kind', 'first')]).toEqual([true, true]);
  expect(await warned('--kind', 'second')).toBe(false);
});

describe('columns', () => {
  const wide: Rows = pairs(6).map(([account = '', id = ''], i) =>
    i === 0
      ? ['Wer', 'Nummer alt', 'Nummer neu', 'Haus', 'Rechner']
      : [account, idOf(100 + i), id, i < 4 ? 'Amt Nord' : 'Amt Süd', 'srv1'],
  );
  const same = (): readonly string[] => ['--reference', csv('breit-r.csv', wide)];

  it('by letter and by heading come to the same', async () => {
    const book = csv('breit.csv', wide);
    const letters = await judge(book, '--account', 'A', '--id', 'c', ...same());
    const headings = await judge(book, '--account', 'wer', '--id', 'Nummer neu', ...same());
    expect(letters.list).toMatchObject({ accountColumn: 'A', idColumn: 'C', headerRow: 1 });
    expect(headings).toEqual(letters);
    expect(letters.status).toBe(0);
  });

  it("the reference is read by the list's headings, not by what would fit", async () => {
    const book = csv(
      'breit2.csv',
      wide.map((row, i) => (i === 0 ? row : [row[0] ?? '', '', row[1] ?? '', '', ''])),
    );
    const { counts } = await judge(book, '--account', 'Wer', '--id', 'Nummer neu', ...same());
    expect(counts['correct']).toBe(0);
  });

  it('a column that there is not: exit 2, the headings are named', async () => {
    const words = ['check', csv('breit3.csv', wide), '--account', 'Wer', '--id', 'GUID', ...same()];
    expect(await run(...words)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'Eine Spalte „GUID“ gibt es nicht. Vorhanden: Wer, Nummer alt, Nummer neu, Haus, Rechner.\n',
    });
    expect((await run(...words, '--language', 'en')).stderr).toBe(
      'There is no column “GUID”. There are: Wer, Nummer alt, Nummer neu, Haus, Rechner.\n',
    );
  });

  it('--agency: wrong pairs across agencies are counted', async () => {
    const rows = wide.map((row) => [...row]);
    const [one, other] = [rows[1], rows[5]];
    if (one && other) [one[2], other[2]] = [other[2] ?? '', one[2] ?? ''];
    const words = [csv('quer.csv', rows), '--account', 'Wer', '--id', 'Nummer neu', ...same()];
    expect((await judge(...words)).counts).toMatchObject({ wrongPair: 2, crossAgency: null });
    const { counts } = await judge(...words, '--agency', 'Haus');
    expect(counts).toMatchObject({ wrongPair: 2, crossAgency: 2 });
  });

  it('--bind: another column belongs to the pair and to the fingerprint', async () => {
    const book = csv(
      'breit4.csv',
      wide.map((row, i) => (i === 2 ? [...row.slice(0, 3), 'Amt West', 'srv1'] : row)),
    );
    const words = [book, '--account', 'Wer', '--id', 'Nummer neu', ...same()];
    const free = await judge(...words, '--bind', 'Rechner');
    const bound = await judge(...words, '--bind', 'Rechner', '--bind', 'D');
    expect(rulesOf(free)).not.toContain('bound-value-differs');
    expect(rulesOf(bound)).toContain('bound-value-differs');
    expect([free.status, bound.status]).toEqual([0, 1]);
    expect(free.fingerprint).not.toBe(bound.fingerprint);
  });
});

describe('names that look like something else', () => {
  it('a file that starts with a dash, by ./ and behind --', async () => {
    csv('-liste.csv', pairs(15));
    const here = process.cwd();
    process.chdir(at('.'));
    try {
      const words = ['--reference', reference];
      const dotted: Run = await run('check', './-liste.csv', ...words);
      expect(dotted.status).toBe(0);
      expect((await run('check', ...words, '--', '-liste.csv')).status).toBe(0);
      expect((await run('check', '-liste.csv', ...words)).status).toBe(2);
      expect((await run('check', list, '--reference', '-liste.csv')).status).toBe(0);
    } finally {
      process.chdir(here);
    }
  });
});
