import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { openXlsx } from '../../src/files/xlsx/workbook';
import { valuesOf } from '../support/xlsxParts';
import { accountOf, pairs, run, temporaryFolder, type Rows } from './support/program';

const { at, csv, file, xlsx, remove } = temporaryFolder();
afterAll(remove);

/** The list after its accounts were sorted alone, downwards. */
function sortedAlone(rows: Rows): Rows {
  const [head = [], ...data] = rows;
  const accounts = data
    .map(([account = '']) => account)
    .sort()
    .reverse();
  return [head, ...data.map((row, i) => [accounts[i] ?? '', ...row.slice(1)])];
}

const right = pairs(30);
const broken = sortedAlone(right);
const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('repair: what the reference proves is put back', () => {
  it('.xlsx: the sentence first, exit 0, and only the sheet of the list changed', async () => {
    const list = await xlsx('liste.xlsx', { Nacht: broken, Notizen: [['Notiz'], ['x']] });
    const reference = await xlsx('erst.xlsx', { 'Charge 1': pairs(15), 'Charge 2': pairs(15, 15) });
    const output = at('neu.xlsx');
    const { status, stdout, stderr } = await run(
      'repair',
      list,
      '--reference',
      reference,
      '--output',
      output,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[1]).toBe(
      '✓ 30 Zellen in Spalte A zurück auf den Stand von Charge 1–2. Danach stimmen 30 von 30.',
    );
    const sheet = await (await openXlsx(new Uint8Array(readFileSync(output)))).readSheet('Nacht');
    expect(valuesOf(sheet)).toEqual(right);
    const [before, after] = [list, output].map((one) =>
      unzipSync(new Uint8Array(readFileSync(one))),
    );
    const changed = Object.keys(before ?? {}).filter(
      (name) => !equal(before?.[name], after?.[name]),
    );
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    expect(Object.keys(after ?? {})).toEqual(Object.keys(before ?? {}));
  });

  it('.csv: in its own encoding, delimiter and quotes', async () => {
    const quoted = (rows: Rows): string => rows.map(([a = '', b = '']) => `${a},"${b}"\n`).join('');
    const encoded = (text: string): Uint8Array =>
      new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const list = file('liste.csv', encoded(quoted(broken)));
    const reference = csv('erst.csv', right);
    const output = at('neu.csv');
    const { status } = await run('repair', list, '--reference', reference, '--output', output);
    expect(status).toBe(0);
    expect(new Uint8Array(readFileSync(output))).toEqual(encoded(quoted(right)));
  });

  it('a value stands as the list has it, not as the reference does', async () => {
    const shouting = broken.map(([a = '', b = ''], i) => [i === 0 ? a : a.toUpperCase(), b]);
    const list = csv('laut.csv', shouting);
    const output = at('laut-neu.csv');
    await run('repair', list, '--reference', csv('erst2.csv', right), '--output', output);
    expect(readFileSync(output, 'utf8').split('\r\n')[1]?.split(';')[0]).toBe(
      accountOf(0).toUpperCase(),
    );
  });

  it('what nothing proves stays open: listed, exit 1', async () => {
    const rows = broken.map((row) => [...row]);
    (rows[4] ?? [])[1] = 'ffffffff-1a2b-4c3d-8e4f-000000000999';
    const list = csv('offen.csv', rows);
    const words = [
      'repair',
      list,
      '--reference',
      csv('erst3.csv', right),
      '--output',
      at('offen-neu.csv'),
    ];
    const { status, stdout } = await run(...words);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /Zeilen? bleib\w+ offen \(Zeilen? [\d, ]+\), weil nicht bewiesen ist, was dort stand/,
    );
    const result = json((await run(...words, '--json')).stdout);
    expect(result['open']).toContainEqual({ row: 5, account: rows[4]?.[0], id: rows[4]?.[1] });
    expect(result['passed']).toBe(false);
  });

  it('who was renamed since is proven by the export, not by the first migration', async () => {
    const today = right.map(([account = '', id = '']) =>
      account === accountOf(7) ? ['neu@amt.example', id] : [account, id],
    );
    const words = ['--reference', csv('erst7.csv', right), '--directory', csv('heute.csv', today)];
    const list = csv('umbenannt.csv', sortedAlone(today));
    const output = at('umbenannt-neu.csv');
    const { status, stdout } = await run('repair', list, ...words, '--output', output, '--json');
    const { cells } = json(stdout) as { cells: Record<string, unknown>[] };
    expect(status).toBe(0);
    expect(cells.find(({ row }) => row === 9)).toMatchObject({
      after: 'neu@amt.example',
      evidence: { batch: 'heute.csv', row: 9 },
    });
    expect(cells.find(({ row }) => row === 10)).toMatchObject({ evidence: { batch: 'erst7.csv' } });
  });

  it('--json: every cell with before, after and evidence', async () => {
    const list = csv('json.csv', broken);
    const reference = await xlsx('erst4.xlsx', {
      'Charge 1': pairs(15),
      'Charge 2': pairs(15, 15),
    });
    const words = ['--reference', reference, '--output', at('json-neu.csv'), '--json'];
    const result = json((await run('repair', list, ...words)).stdout);
    const cells = result['cells'] as readonly unknown[];
    expect(cells).toHaveLength(30);
    expect(cells[20]).toEqual({
      row: 22,
      column: 'A',
      before: broken[21]?.[0],
      after: right[21]?.[0],
      evidence: { batch: 'Charge 2', row: 7 },
      provenBy: 'reference',
    });
    expect(result).toMatchObject({
      right: { before: 0, after: 30, rows: 30 },
      open: [],
      passed: true,
    });
  });

  it('what something weaker than the reference says is told apart', async () => {
    const numbered = pairs(30).map((row, i) => [
      ...row,
      i === 0 ? 'Personalnummer' : `P${1000 + i}`,
    ]);
    const known = numbered.filter((_, i) => i !== 30);
    const sorted = sortedAlone(
      numbered.map(([account = '', id = '', number = '']) => [id, account, number]),
    );
    // One account is new; of the last person nothing stands in the reference, nor a number in the list.
    const rows = sorted.map(([id = '', account = '', number = ''], i) => [
      i === 5 ? 'neu@amt.example' : account,
      id,
      i === 30 ? '' : number,
    ]);
    const words = ['repair', csv('schwach.csv', rows), '--reference', csv('erst6.csv', known)];
    const output = ['--output', at('schwach-neu.csv')];
    const { stdout } = await run(...words, ...output);
    expect(stdout).toContain('\n1 Zelle davon belegt nur eine dritte Spalte.');
    expect(stdout).toContain(
      '\n1 Zelle davon bekommt den einzigen Wert, der in der Spalte übrig ist.',
    );
    const { cells } = json((await run(...words, ...output, '--json')).stdout) as {
      cells: readonly { row: number; evidence: unknown; provenBy: string; after: unknown }[];
    };
    expect(cells.filter(({ provenBy }) => provenBy !== 'reference')).toEqual([
      expect.objectContaining({
        row: 6,
        evidence: null,
        provenBy: 'third-column',
        after: numbered[5]?.[1],
      }),
      expect.objectContaining({
        row: 31,
        evidence: null,
        provenBy: 'only-one-left',
        after: numbered[30]?.[1],
      }),
    ]);
  });

  it('columns that nothing ties to the one that is said to have stayed are named, and exit stays 0', async () => {
    const rows = pairs(12).map((row, i) => [
      ...row,
      ...(i === 0 ? ['Personalnummer', '', 'Bemerkung'] : [`P${(i * 37) % 100}`, '', `b${i % 2}`]),
    ]);
    // Of everybody somebody else's ID.
    const idAt = (i: number): string => rows[1 + ((i * 5 + 10) % 12)]?.[1] ?? '';
    const turned = rows.map(([account = '', id = '', ...rest], i) => [
      account,
      i === 0 ? id : idAt(i),
      ...rest,
    ]);
    const [head = [], ...known] = pairs(12);
    const order = [5, 2, 7, 0, 10, 3, 6, 1, 11, 9, 4, 8];
    const reference = csv('erst7.csv', [head, ...order.map((i) => known[i] ?? [])]);
    const words = ['repair', csv('beide.csv', turned), '--output', at('beide-neu.csv')];
    const untied = [...words, '--reference', reference];
    const { status, stdout } = await run(...untied);
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(
        '\n! Die Paare sind bewiesen, aber nicht, welche der beiden Spalten verrutscht war. Die Spalten „Personalnummer“, „Bemerkung“ bleiben, wo sie sind:',
      ),
    ]);
    expect(json((await run(...untied, '--json')).stdout)['unproven']).toEqual([
      { column: 'C', header: 'Personalnummer' },
      { column: 'E', header: 'Bemerkung' },
    ]);
    const tied = csv('erst8.csv', [rows[0] ?? [], ...order.map((i) => rows[i + 1] ?? [])]);
    const settled = json((await run(...words, '--reference', tied, '--json')).stdout);
    expect([settled['unproven'], settled['passed']]).toEqual([undefined, true]);
    expect(readFileSync(at('beide-neu.csv'), 'utf8')).toBe(
      readFileSync(csv('beide-gut.csv', rows), 'utf8'),
    );
  });

  it('a right list is written as it is', async () => {
    const list = csv('gut.csv', right);
    const output = at('gut-neu.csv');
    const { status, stdout } = await run(
      'repair',
      list,
      '--reference',
      csv('erst5.csv', right),
      '--output',
      output,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Es gibt nichts zurückzustellen: 30 von 30 stimmen.');
    expect(readFileSync(output)).toEqual(readFileSync(list));
  });
});

describe('repair refuses', () => {
  it.each([
    ['to write over the list', 'a.csv', 'wird nicht überschrieben'],
    ['to write over the list by another way to it', './././a.csv', 'wird nicht überschrieben'],
    ['to write over the reference', 'r.csv', 'wird nicht überschrieben'],
    ['to write over the exclusions', 'weg.csv', 'wird nicht überschrieben'],
    ['another format', 'a.xlsx', 'muss auf .csv enden'],
    ['a folder that is not there', 'kein/ordner/a.csv', 'lässt sich nicht schreiben'],
  ])('%s', async (_, output, sentence) => {
    const list = csv('a.csv', broken);
    const reference = csv('r.csv', right);
    const left = csv('weg.csv', [
      ['Konto', 'Grund'],
      [right[1]?.[0] ?? '', 'left'],
    ]);
    const before = readFileSync(list);
    const words = ['repair', list, '--reference', reference, '--exclude', left];
    const { status, stdout, stderr } = await run(...words, '--output', at(output));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(readFileSync(list)).toEqual(before);
    if (output.endsWith('.xlsx')) expect(existsSync(at(output))).toBe(false);
  });

  it.each([
    [['repair', 'l.csv', '--reference', 'r.csv'], 'Es fehlt, wohin geschrieben werden soll'],
    [['repair', 'l.csv', '--output', 'o.csv'], 'Es fehlt die Vergleichsliste'],
    [['repair', 'l.csv', '--remove'], 'Die Angabe --remove gibt es bei „repair“ nicht.'],
    [['check', 'l.csv', '--output', 'o.csv'], 'Die Angabe --output gibt es bei „check“ nicht.'],
  ])('%j', async (words, sentence) => {
    const { status, stderr } = await run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

function equal(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
