import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pairs, run, temporaryFolder } from './support/program';

const { at, csv, xlsx, remove } = temporaryFolder();
afterAll(remove);

const [a, b] = [csv('a.csv', pairs(3)), csv('b.csv', pairs(2, 2))];
const apart = csv('c.csv', pairs(2, 10));
const reference = csv('r.csv', pairs(20));
const workbook = at('batches.xlsx');
beforeAll(() => xlsx('batches.xlsx', { 'Charge 1': pairs(3), 'Charge 2': pairs(2, 10) }));
const against = ['--reference', reference, '--kind', 'first'];

interface Answer {
  readonly schema: number;
  readonly lists: readonly {
    readonly list: { readonly file: string; readonly sheet: string | null };
    readonly counts: { readonly rows: number; readonly correct: number };
    readonly findings: readonly { readonly rule: string; readonly message: string }[];
  }[];
}

const answerOf = (stdout: string): Answer => JSON.parse(stdout) as Answer;

describe('several lists at once', () => {
  it('one table of results, then each list, the worst decides', async () => {
    const { status, stdout, stderr } = await run('check', a, b, apart, ...against);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      '✗ Nur 1 von 3 Listen stimmt.',
      '',
      '    Liste  Zeilen  stimmt  falsch  unbekannt  nicht geprüft  Fehler  andere Behörde',
      '  ✗ a.csv       3       3       0          0              0       1               ?',
      '  ✗ b.csv       2       2       0          0              0       1               ?',
      '  ✓ c.csv       2       2       0          0              0       0               ?',
    ]);
    expect(stdout.match(/Prüfcode: /g)).toHaveLength(3);
  });

  it('already-in-batch: the other list and its row, on both sides', async () => {
    const { stdout } = await run('check', a, b, ...against, '--json');
    const { schema, lists } = answerOf(stdout);
    expect(schema).toBe(1);
    expect(lists.map(({ list }) => list.file)).toEqual([a, b]);
    const said = lists.map(({ findings }) =>
      findings.filter(({ rule }) => rule === 'already-in-batch').map(({ message }) => message),
    );
    expect(said).toEqual([[expect.stringContaining('b.csv')], [expect.stringContaining('a.csv')]]);
  });

  it('each entry of lists is what one list alone says', async () => {
    const { stdout } = await run('check', a, apart, ...against, '--json');
    const alone = await run('check', apart, ...against, '--json');
    expect(answerOf(stdout).lists[1]).toEqual(JSON.parse(alone.stdout));
  });

  it.each<[string, readonly string[]]>([
    ['all sheets', [workbook, '--all-sheets']],
    ['sheets by name', [workbook, '--sheet', 'Charge 1', '--sheet', 'Charge 2']],
    ['sheets behind the file', [`${workbook}#Charge 1`, `${workbook}#Charge 2`]],
  ])('%s of a workbook', async (_, words) => {
    const { status, stdout } = await run('check', ...words, ...against, '--json');
    expect(status).toBe(0);
    expect(answerOf(stdout).lists.map(({ list, counts }) => [list.sheet, counts.correct])).toEqual([
      ['Charge 1', 3],
      ['Charge 2', 2],
    ]);
  });

  it('one list with several sheets is still asked for its sheet', async () => {
    const { status, stderr } = await run('check', workbook, ...against);
    expect([status, stderr]).toEqual([
      2,
      `${workbook} hat mehrere Blätter mit Paaren: Charge 1, Charge 2. Bitte eines mit --sheet angeben.\n`,
    ]);
  });

  it('a list given twice is refused', async () => {
    expect((await run('check', a, a, ...against)).stderr).toBe('a.csv ist zweimal angegeben.\n');
  });
});

describe('report: the report of a check', () => {
  const digest = (file: string): string =>
    createHash('sha256').update(readFileSync(file)).digest('hex');

  it('as a page: one list', async () => {
    const output = at('one.html');
    const { status, stdout } = await run('report', apart, ...against, '--output', output);
    expect([status, stdout.split('\n')]).toEqual([
      0,
      [
        '✓ c.csv: Alle 2 Paare stimmen mit der Vergleichsliste überein.',
        `Prüfprotokoll geschrieben: ${output}`,
        '',
      ],
    ]);
    const html = readFileSync(output, 'utf8');
    expect(html).toContain(digest(apart));
    expect(html).toContain(digest(reference));
  });

  it('as a page: several lists under one table', async () => {
    const output = at('several.html');
    const words = ['check', a, b, ...against, '--report', output, '--language', 'en'];
    expect((await run(...words)).status).toBe(1);
    const html = readFileSync(output, 'utf8');
    expect(html).toContain('<h2>All lists</h2>');
    expect(html).toContain('<h2>a.csv: Row by row</h2>');
    expect(html).toContain('<h2>b.csv</h2>');
  });

  it('as JSON: what was read, by which rules, what was accepted and why', async () => {
    const output = at('one.json');
    const accepted = ['--acknowledge', 'missing-pair=kommen später'];
    const directory = ['--directory', csv('ad.csv', pairs(3)), '--directory-date', '2003-01-02'];
    const words = ['report', a, ...against, ...directory, ...accepted, '--output', output];
    const { status } = await run(...words);
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
      schema: 1,
      kind: 'check-report',
      program: expect.stringMatching(/^Batch List Check /) as string,
      rules: expect.stringMatching(/^\d+\.[0-9a-f]{8}$/) as string,
      checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
      passed: true,
      list: { file: 'a.csv', headerRow: 1, idColumn: { column: 'B', header: 'AD-ID' }, rows: 3 },
      references: [
        { name: 'r.csv', role: 'first-migration', rows: 20, day: null },
        { name: 'ad.csv', role: 'directory', rows: 3, day: '2003-01-02' },
      ],
      files: [
        { name: 'a.csv', use: 'list', sha256: digest(a) },
        { name: 'r.csv', use: 'reference', sha256: digest(reference) },
        { name: 'ad.csv', use: 'reference', sha256: digest(at('ad.csv')) },
      ],
      warnings: expect.arrayContaining([
        { rule: 'missing-pair', findings: 1, reason: 'kommen später' },
        { rule: 'reference-stale', findings: 1, reason: null },
      ]) as unknown,
      counts: { rows: 3, correct: 3 },
    });
  });

  it('several lists as JSON', async () => {
    const output = at('several.json');
    await run('report', a, apart, ...against, '--output', output);
    const written = JSON.parse(readFileSync(output, 'utf8')) as Answer;
    expect(written.lists.map(({ list }) => list.file)).toEqual(['a.csv', 'c.csv']);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['the list itself', ['report', a, '--output', a], /endet anders/],
    ['a rule without a warning', ['check', a, '--acknowledge', 'wrong-pair=x'], /keine Warnung/],
  ])('refuses %s', async (_, words, sentence) => {
    const { status, stderr } = await run(...words, ...against);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
  });

  it('never writes over a profile, or over a .json that is no report', async () => {
    const profile = at('vorgaben.json');
    writeFileSync(profile, JSON.stringify({ schema: 1, name: 'Amt', version: '1' }));
    const words = ['report', a, ...against, '--output', profile];
    expect((await run(...words, '--profile', profile)).stderr).toMatch(/nicht überschrieben/);
    expect((await run(...words)).stderr).toMatch(/ist kein Prüfprotokoll/);
    expect(JSON.parse(readFileSync(profile, 'utf8'))).toMatchObject({ name: 'Amt' });
    const own = at('own.json');
    await run('report', a, ...against, '--output', own);
    expect((await run('report', a, ...against, '--output', own)).status).toBe(0);
  });
});

describe('exports from the directory', () => {
  it('reference-stale: by what is said, or by the day in its name', async () => {
    const dated = csv('AD-Export_2003-01-02.csv', pairs(20));
    const rulesOf = async (...words: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await run('check', a, ...words, '--json');
      const { findings } = JSON.parse(stdout) as Answer['lists'][number];
      return findings.map(({ rule }) => rule);
    };
    expect(await rulesOf('--directory', dated)).toContain('reference-stale');
    expect(await rulesOf('--directory', reference)).not.toContain('reference-stale');
    const said = ['--directory-date', '2.1.2003'];
    expect(await rulesOf('--directory', reference, ...said)).toContain('reference-stale');
  });

  it('a day in the future is refused', async () => {
    const words = ['check', a, '--directory', reference, '--directory-date', '2099-12-31'];
    expect((await run(...words)).stderr).toMatch(/liegt in der Zukunft/);
  });

  it('one that lost its umlauts: rows, the line to copy and a letter, in text, JSON and report', async () => {
    const lost = csv('lost.csv', [
      ...pairs(3),
      ['m?ller@amt.example', '9c4ac332-975f-4717-ad7b-ba4a4e968fff'],
    ]);
    const output = at('lost.html');
    const words = ['check', a, '--directory', lost, '--report', output];
    const { stdout } = await run(...words);
    const json = await run('check', a, '--directory', lost, '--json');
    const { newExports } = JSON.parse(json.stdout) as {
      newExports: { name: string; rows: number[]; message: string; command: string }[];
    };
    expect(newExports).toMatchObject([{ name: 'lost.csv', rows: [5] }]);
    for (const text of [stdout, readFileSync(output, 'utf8').replaceAll('&#39;', "'")]) {
      expect(text).toContain(newExports[0]?.message);
      expect(text).toContain(newExports[0]?.command);
      expect(text).toContain('Guten Tag,');
    }
  });
});
