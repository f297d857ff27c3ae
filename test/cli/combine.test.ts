import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checkDigitsOf } from '../../src/core/seal/checkDigits';
import { openTable } from '../../src/files/openTable';
import { runs, seed } from '../support/counts';
import { valuesOf } from '../support/xlsxParts';
import { accountOf, idOf, pairs, run, temporaryFolder, type Rows } from './support/program';

const { at, csv, xlsx, folder, remove } = temporaryFolder();
afterAll(remove);

const HEAD = ['Accountname', 'AD-ID', 'Behörde'];
const inAgency = (from: number, count: number, agency = 'Amt See'): Rows =>
  pairs(count, from)
    .slice(1)
    .map((row) => [...row, agency]);
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

async function rowsOf(file: string): Promise<unknown[][]> {
  const table = await openTable(file, bytesOf(file));
  return valuesOf(await table.readSheet(table.sheetNames[0] ?? null)) as unknown[][];
}

interface Told {
  readonly result: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly sources: readonly { readonly name: string; readonly sealed: boolean }[];
  readonly outputs: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly fingerprint: string;
    readonly checkCode: string;
    readonly rows: number;
  }[];
  readonly refusals: readonly {
    readonly reason: string;
    readonly message: string;
    readonly details: readonly string[];
  }[];
}

async function told(
  ...words: readonly string[]
): Promise<Told & { readonly status: number | null }> {
  const { status, stdout } = await run(...words, '--json');
  return { status, ...(JSON.parse(stdout) as Told) };
}

/** A workbook of two batches, one agency. */
const book = (): Promise<string> =>
  xlsx('erst.xlsx', {
    Deckblatt: [['Bitte lesen']],
    'Charge 1': [HEAD, ...inAgency(0, 3)],
    'Charge 2': [HEAD, ...inAgency(3, 2)],
  });

describe('combine', () => {
  test('all sheets with pairs become one list that check agrees with', async () => {
    const source = await book();
    const output = at('nacht.xlsx');
    const { status, stdout } = await run('combine', source, '--output', output, '--name', 'Nacht');
    expect([status, stdout]).toEqual([0, expect.stringContaining('5 Zeilen aus 2 Listen')]);
    expect(stdout).toContain('Behörde: Amt See (5 Zeilen)');
    expect(stdout).toContain('Ohne Prüfziffern: Charge 1–2.');
    const rows = await rowsOf(output);
    expect(rows[0]).toEqual([...HEAD, 'Quellcharge', 'Quellzeile', 'Prüfziffer', 'Zuordnung']);
    const bound = [accountOf(3), idOf(3), 'Amt See'];
    expect(rows[4]).toEqual([...bound, 'Charge 2', 2, checkDigitsOf(bound.join('|')), 'passt']);
    const check = await run('check', output, '--reference', source);
    expect([check.status, check.stdout]).toEqual([0, expect.stringContaining('Alle 5 Paare')]);
  });

  test('.csv carries the same values, no formula', async () => {
    const output = at('nacht.csv');
    expect((await run('combine', await book(), '--output', output)).status).toBe(0);
    const rows = await rowsOf(output);
    expect(rows[0]?.slice(3)).toEqual(['Quellcharge', 'Quellzeile', 'Prüfziffer']);
    expect(rows[1]?.slice(3, 5)).toEqual(['Charge 1', '2']);
  });

  test('--json: counts, sources, files with SHA-256, fingerprint and check code', async () => {
    const output = at('json.xlsx');
    const said = await told('combine', await book(), '--output', output);
    expect(said).toMatchObject({
      status: 0,
      result: 'combined',
      counts: { rows: 5, sources: 2, outputs: 1, excluded: 0, added: 0, repeated: 0 },
      refusals: [],
    });
    const [file] = said.outputs;
    expect(file?.sha256).toBe(createHash('sha256').update(bytesOf(output)).digest('hex'));
    const check = await run('check', output, '--reference', await book(), '--json');
    const { fingerprint, checkCode } = JSON.parse(check.stdout) as Told['outputs'][number];
    expect([file?.fingerprint, file?.checkCode]).toEqual([fingerprint, checkCode]);
  });

  test('several agencies: refused and nothing written; one file each on request', async () => {
    const source = csv('zwei.csv', [HEAD, ...inAgency(0, 2), ...inAgency(2, 1, 'Amt Föhr')]);
    const output = at('je.xlsx');
    const refused = await run('combine', source, '--output', output);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('Mehrere Behörden: Amt See (2 Zeilen), Amt Föhr (1 Zeile).');
    expect(refused.stdout).toContain('--by-agency');
    expect(existsSync(output)).toBe(false);
    expect((await run('combine', source, '--output', output, '--by-agency')).status).toBe(0);
    expect(await rowsOf(at('je-Amt-See.xlsx'))).toHaveLength(3);
    expect(await rowsOf(at('je-Amt-Foehr.xlsx'))).toHaveLength(2);
    const check = await run('check', at('je-Amt-See.xlsx'), '--reference', source, '--json');
    expect((JSON.parse(check.stdout) as { counts: { errors: number } }).counts.errors).toBe(0);
  });

  test('what stands twice is named with both places; identical pairs go on request', async () => {
    const one = csv('eins.csv', pairs(3));
    const two = csv('zwei2.csv', pairs(2, 2));
    const output = at('doppelt.csv');
    const { status, refusals } = await told('combine', one, two, '--output', output);
    expect(status).toBe(1);
    expect(refusals[0]?.details).toEqual([
      `${accountOf(2)}: gleiches Paar in eins.csv, Zeile 4 und zwei2.csv, Zeile 2`,
    ]);
    const said = await told('combine', one, two, '--output', output, '--drop-repeated');
    expect([said.status, said.counts['rows'], said.counts['repeated']]).toEqual([0, 4, 1]);
  });

  test('a value that stands in hundreds of rows: cut short for reading, in data in full', async () => {
    const [head = [], ...rows] = pairs(500);
    const same = csv('gleich.csv', [head, ...rows.map((row) => [row[0] ?? '', idOf(0)])]);
    const words = ['combine', same, '--output', at('gleich-neu.csv')];
    const { stdout } = await run(...words);
    const at20 = stdout.split('\n').findIndex((line) => line.includes('gleich.csv, Zeile 20 und'));
    const [line = '', below] = stdout.split('\n').slice(at20);
    expect(line).toMatch(/ …$/);
    expect(line.length).toBeLessThan(1_010);
    expect(below).toBe('  … gekürzt; ganz mit --json.');
    const { refusals } = await told(...words);
    expect(refusals[0]?.details[0]).toMatch(/Zeile 500 und gleich\.csv, Zeile 501$/);
  });

  test('of a thousand agencies the first fifty are named', async () => {
    const rows = pairs(1_000).map((row, i) => [...row, i === 0 ? 'Behörde' : `Amt ${i}`]);
    const { stdout } = await run('combine', csv('aemter.csv', rows), '--output', at('aemter2.csv'));
    expect(stdout).toMatch(/Mehrere Behörden: (Amt \d+ \(1 Zeile\),? ){50}und 950 weitere\. Eine/);
  });

  test('seal-broken: a source with check digits whose IDs were sorted alone is refused', async () => {
    const list = csv('offen.csv', pairs(6));
    expect((await run('seal', list, '--output', at('dicht.csv'))).status).toBe(0);
    const [head = [], ...rows] = (await rowsOf(at('dicht.csv'))) as string[][];
    const ids = rows.map((row) => row[1] ?? '').sort();
    const sorted = rows.map((row, i) => [row[0] ?? '', ids[i] ?? '', row[2] ?? '']);
    const broken = csv('gebrochen.csv', [head, ...sorted]);
    const output = at('bruch.csv');
    const { status, stdout } = await run('combine', broken, '--output', output);
    expect([status, existsSync(output)]).toEqual([1, false]);
    expect(stdout).toContain('Prüfziffer');
    const whole = await told('combine', at('dicht.csv'), '--output', output);
    expect([whole.status, whole.sources[0]?.sealed]).toEqual([0, true]);
  });

  test('people who were added stay right in the list’s later check', async () => {
    const list = csv('erste.csv', pairs(4));
    const news = csv('dazu.csv', pairs(2, 4));
    const directory = csv('verzeichnis.csv', pairs(9));
    const night = at('mit-neuen.csv');
    const added = ['--add', news, '--directory', directory];
    expect((await run('combine', list, ...added, '--output', night)).status).toBe(0);
    const references = ['--reference', list, '--directory', directory, '--kind', 'second'];
    const { status, stdout } = await run('check', night, ...references);
    expect(status).toBe(0);
    expect(stdout).toContain('Alle 6 Paare stimmen');
  });

  test('exclude and add: fixed reasons, people by the directory; else refused by row', async () => {
    const list = csv('liste.csv', pairs(4));
    const out = csv('raus.csv', [
      ['Konto', 'Grund'],
      [accountOf(1), 'ausgeschieden'],
    ]);
    const bad = csv('raus2.csv', [
      ['Konto', 'Grund'],
      [accountOf(1), 'keine Lust'],
      [accountOf(77), 'later'],
    ]);
    const news = csv('neue.csv', pairs(2, 4));
    const directory = csv('ad.csv', pairs(9));
    const words = ['--add', news, '--directory', directory, '--output', at('neu.csv')];
    const good = await run('combine', list, '--exclude', out, ...words);
    expect(good.status).toBe(0);
    expect(good.stdout).toContain('Ausgenommen: 1 Zeile (ausgeschieden: 1)');
    expect(good.stdout).toContain('Aufgenommen: 2 Personen');
    const wrong = await told('combine', list, '--exclude', bad, '--output', at('n.csv'));
    expect(wrong.refusals[0]?.details).toEqual([
      'Zeile 2: „keine Lust“ ist keiner der festen Gründe',
      `Zeile 3: ${accountOf(77)} steht in keiner der Listen`,
    ]);
    const known = csv('schon.csv', pairs(1, 2));
    const more = ['--add', known, '--directory', directory, '--output', at('n.csv')];
    const there = await told('combine', list, ...more);
    expect(there.refusals[0]?.details).toEqual([
      `Zeile 2: ${accountOf(2)} steht schon in liste.csv, Zeile 4`,
    ]);
    expect((await run('combine', list, '--add', news, '--output', at('n.csv'))).status).toBe(2);
  });

  test('check --exclude: what is left out is not missing', async () => {
    const reference = csv('ref.csv', pairs(4));
    const list = csv('ohne.csv', pairs(3));
    const out = csv('ohne-grund.csv', [
      ['AD-ID', 'Reason'],
      [idOf(3), 'later'],
    ]);
    const words = ['check', list, '--reference', reference, '--json'];
    const missing = async (...more: readonly string[]): Promise<number> => {
      const { stdout } = await run(...words, ...more);
      return (JSON.parse(stdout) as { counts: { missing: number } }).counts.missing;
    };
    expect([await missing(), await missing('--exclude', out)]).toEqual([1, 0]);
    const bad = csv('fremd.csv', [
      ['AD-ID', 'Reason'],
      [idOf(55), 'later'],
    ]);
    const refused = await run(...words, '--exclude', bad);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('Zeile 2')]);
  });

  test('check --exclude: who stands in the list all the same is said in result, JSON and reports', async () => {
    const reference = csv('ref-alle.csv', pairs(4));
    const list = csv('noch-da.csv', pairs(4));
    const out = csv('ausnahme.csv', [
      ['AD-ID', 'Grund'],
      [idOf(3), 'later'],
    ]);
    const words = ['check', list, '--reference', reference, '--exclude', out];
    const said = 'Bewusst ausgenommen, aber noch in der Liste: person.003@amt.example (Zeile 5).';
    expect((await run(...words)).stdout).toContain(`\n\n⚠ ${said}`);
    const page = at('noch-da.html');
    const protocol = at('noch-da.json');
    const { stdout } = await run(...words, '--json', '--report', page);
    const still = { account: 'person.003@amt.example', id: idOf(3), reason: 'later', rows: [5] };
    expect(JSON.parse(stdout)).toMatchObject({ stillListed: [still] });
    expect(readFileSync(page, 'utf8')).toMatch(
      /Bewusst ausgenommen, aber noch in der Liste[^]*person\.003@amt\.example \(Zeile 5\)[^]*steht noch in Zeile/,
    );
    const short = await run('report', ...words.slice(1), '--output', protocol);
    expect(short.stdout).toContain(`  ⚠ ${said}`);
    expect(JSON.parse(readFileSync(protocol, 'utf8'))).toMatchObject({ exclusions: [still] });
    const gone = await run('check', csv('weg.csv', pairs(3)), ...words.slice(2), '--json');
    expect(JSON.parse(gone.stdout)).not.toHaveProperty('stillListed');
  });

  test.each<readonly [string, readonly string[], RegExp]>([
    ['no output', ['combine', 'LIST'], /--output/],
    ['another format', ['combine', 'LIST', '--output', 'x.ods'], /\.xlsx oder \.csv/],
    ['a bad name', ['combine', 'LIST', '--output', 'x.xlsx', '--name', 'a/b'], /kein Blatt/],
    ['over a source', ['combine', 'LIST', '--output', 'LIST'], /nicht überschrieben/],
    ['a list twice', ['combine', 'LIST', 'LIST', '--output', 'NEW'], /zweimal/],
    ['an option of split', ['combine', 'LIST', '--output', 'NEW', '--size', '3'], /--size/],
    ['no such size', ['split', 'LIST', '--output', 'NEW', '--size', '0'], /--size 0/],
    ['no such column', ['split', 'LIST', '--output', 'NEW', '--order', 'Alter'], /Alter/],
  ])('%s: exit 2 with one sentence', async (_, words, sentence) => {
    const list = csv('usage.csv', pairs(2));
    const filled = words.map((word) =>
      word === 'LIST' ? list : word === 'NEW' ? at('usage-neu.csv') : word,
    );
    const { status, stderr } = await run(...filled);
    expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)]);
  });

  test.each(['combine', 'split'])('%s: a list of headings only has no rows', async (command) => {
    const list = csv('kopf.csv', [HEAD]);
    const words = [command, list, '--output', at('nie.csv')];
    const { status, stderr } = await run(...words);
    expect([status, stderr]).toEqual([2, `${list} enthält keine Zeilen mit Daten.\n`]);
  });

  test('a list whose pairs stand above the headings says so', async () => {
    const list = csv('oben.csv', [['mueller', 'P-4711'], ['schulz', 'P-4712'], HEAD]);
    const { status, stderr } = await run('combine', list, '--output', at('nie.csv'));
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('darüber zu stehen (Zeile 1 bis 2)'),
    ]);
  });

  test('a file that is there stays unless it may go', async () => {
    const list = csv('da.csv', pairs(2));
    const output = csv('schon-da.csv', [['meins']]);
    expect((await run('combine', list, '--output', output)).status).toBe(2);
    expect(readFileSync(output, 'utf8')).toBe('meins\r\n');
    expect((await run('combine', list, '--output', output, '--overwrite')).status).toBe(0);
    expect(await rowsOf(output)).toHaveLength(3);
  });
});

describe('split', () => {
  test('files of at most so many rows, named by the pattern, English', async () => {
    const list = csv('lang.csv', [HEAD, ...inAgency(0, 3), ...inAgency(3, 2, 'Amt/Berg')]);
    const output = at('teile');
    const words = ['--size', '2', '--name', 'Teil {number} {agency}', '--language', 'en'];
    const { status, stdout } = await run('split', list, '--output', output, ...words);
    expect([status, stdout]).toEqual([0, expect.stringContaining('5 rows split into 3 batches')]);
    expect(readdirSync(output).sort()).toEqual(
      ['Teil 1 Amt-Berg.xlsx', 'Teil 1 Amt See.xlsx', 'Teil 2 Amt See.xlsx'].sort(),
    );
    const [head, first] = await rowsOf(path.join(output, 'Teil 1 Amt-Berg.xlsx'));
    expect(head?.slice(3)).toEqual(['Check digit', 'Pairing']);
    expect(first?.[4]).toBe('fits');
  });

  test('the profile’s batch size, .csv, in the order of a column', async () => {
    const rows = inAgency(0, 205);
    const list = csv('groß.csv', [HEAD, ...[...rows].reverse()]);
    const output = at('geordnet');
    const words = ['--format', 'csv', '--order', 'account'];
    expect((await run('split', list, '--output', output, ...words)).status).toBe(0);
    const first = await rowsOf(path.join(output, 'Charge 1.csv'));
    const second = await rowsOf(path.join(output, 'Charge 2.csv'));
    expect([first.length, second.length]).toEqual([201, 6]);
    expect([...first.slice(1), ...second.slice(1)].map((row) => row.slice(0, 3))).toEqual(rows);
  });

  test('one batch that cannot be written leaves none', async () => {
    const list = csv('halb.csv', pairs(4));
    const output = at('belegt');
    mkdirSync(output);
    csv('belegt/Charge 2.csv', [['meins']]);
    const words = ['--size', '2', '--format', 'csv'];
    expect((await run('split', list, '--output', output, ...words)).status).toBe(2);
    expect(readdirSync(output)).toEqual(['Charge 2.csv']);
  });
});

test.each(['AUX', 'con', 'Com1.neu', 'NUL ', 'LPT²', 'com³.x'])(
  'split: no file is called %j',
  async (name) => {
    const list = csv('geraet.csv', pairs(2));
    const { outputs } = await told(
      'split',
      list,
      '--name',
      name,
      '--output',
      at('geraete'),
      '--overwrite',
    );
    expect(outputs.map(({ file }) => path.basename(file))).toEqual([`-${name.trim()}.xlsx`]);
  },
);

describe('through files', () => {
  test('merging and splitting again gives the same rows', async () => {
    const cell = fc.constantFrom('', '007', '+abc=', '=1+1', 'Jörg "x"; y', ' x ', '1,23E+15');
    const lists = fc.array(
      fc.record({ notes: fc.array(cell, { minLength: 1, maxLength: 5 }), book: fc.boolean() }),
      { minLength: 1, maxLength: 3 },
    );
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (given, most, text) => {
          const base = `r${round++}`;
          let next = 0;
          const wanted: string[][] = [];
          const files: string[] = [];
          for (const [index, { notes, book: isBook }] of given.entries()) {
            const rows = notes.map((note) => [accountOf(next), idOf(next++), note]);
            wanted.push(...rows);
            const name = `${base}-${index}`;
            const table = [['Accountname', 'AD-ID', 'Notiz'], ...rows];
            files.push(
              isBook
                ? await xlsx(`${name}.xlsx`, { [`Charge ${index}`]: table })
                : csv(
                    `${name}.csv`,
                    table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`)),
                  ),
            );
          }
          const night = at(`${base}.${text ? 'csv' : 'xlsx'}`);
          expect((await run('combine', ...files, '--output', night)).status).toBe(0);
          const parts = path.join(folder, base);
          const words = [
            '--size',
            String(most),
            '--format',
            text ? 'xlsx' : 'csv',
            '--name',
            '{number}',
          ];
          expect((await run('split', night, '--output', parts, ...words)).status).toBe(0);
          const names = readdirSync(parts).sort((a, b) => parseInt(a) - parseInt(b));
          const again: unknown[][] = [];
          for (const name of names) again.push(...(await rowsOf(path.join(parts, name))).slice(1));
          const told = again.map((row) => row.slice(0, 3).map((value) => value ?? ''));
          expect(told).toEqual(wanted);
        },
      ),
      { seed, numRuns: runs(200) },
    );
  });
});
