import { readFileSync } from 'node:fs';
import { idOf, pairs, run, temporaryFolder } from '../support/program';

const { at, csv, xlsx, remove } = temporaryFolder();
afterAll(remove);

/** What a person reads, by blocks. */
async function read(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await run('check', ...words);
  expect(stderr).toBe('');
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout.trimEnd().split('\n\n');
}

/** 40 right pairs, some rows changed: by row number. */
function changed(rows: Readonly<Record<number, readonly [string, string]>>) {
  return pairs(40).map((row, i) => rows[i + 1] ?? row);
}

const twoSwapped = changed({
  5: ['person.003@amt.example', idOf(7)],
  9: ['person.007@amt.example', idOf(3)],
});

let reference: string;
beforeAll(() => (reference = csv('vergleich.csv', pairs(40))));

describe('about: what was read and what it was compared with', () => {
  it('a reference list is named', async () => {
    const [about] = await read(csv('liste.csv', pairs(40)), '--reference', reference);
    expect(about?.split('\n').slice(1)).toEqual([
      'Konto in A, AD-ID in B',
      'verglichen mit 1 Vergleichsliste, 40 Zeilen: vergleich.csv',
    ]);
  });

  it('of very many the first are named', async () => {
    const sheets = Array.from({ length: 10 }, (_, i) => [`B${i}`, pairs(4, i * 4)] as const);
    const book = await xlsx('viele.xlsx', Object.fromEntries(sheets));
    const [about] = await read(csv('liste2.csv', pairs(40)), '--reference', book);
    expect(about).toContain('10 Vergleichslisten, 40 Zeilen: B0, B1, B2, B3, B4, B5, B6, B7, …');
  });

  it('a sheet that may hold pairs and was not looked at is said, also where only the report is wanted', async () => {
    const half = pairs(3, 50, ['Konto', 'Schlüssel']).map((row, n) => [
      row[0] ?? '',
      n === 0 ? 'Schlüssel' : `P-${n}4711`,
    ]);
    const book = await xlsx('teils.xlsx', {
      A: pairs(40),
      'Charge 5': [['Konto', 'Schlüssel'], ...half.slice(1)],
      Notiz: [['bitte bis morgen']],
    });
    const list = csv('liste3.csv', pairs(40));
    const said = '⚠ Nicht angesehen: teils.xlsx › Charge 5. Das Blatt könnte Paare enthalten';
    const [about] = await read(list, '--reference', book);
    expect(about?.split('\n').at(-1)?.startsWith(said)).toBe(true);
    const output = ['--output', at('protokoll.html')];
    const { stdout } = await run('report', list, '--reference', book, ...output);
    expect(stdout).toContain(`\n  ${said}`);
    expect(readFileSync(at('protokoll.html'), 'utf8')).toMatch(
      /Nicht angesehen[^]*teils\.xlsx › Charge 5/,
    );
    expect((await read(list, '--reference', `${book}#A`))[0]).not.toContain('angesehen');
  });

  it('columns-unclear: nothing was compared, and nothing says so', async () => {
    const list = csv('unklar.csv', [
      ['Name', 'Nr'],
      ['Aal', '1'],
      ['Barsch', '2'],
      ['Dorsch', '3'],
    ]);
    const text = (await read(list, '--reference', reference)).join('\n\n');
    expect(text).not.toMatch(/verglichen mit|stimm|falsches Paar|Prüfcode|Konto in/);
    expect(text).toMatch(/✗ Nicht geprüft: \d Zeilen konnten nicht verglichen werden\./);
    expect(text).toMatch(/\n {2}\d {2}– nicht geprüft/);
  });
});

describe('rows and findings', () => {
  it('the rows add up, numbers right-aligned, 0 wrong pairs only where pairs were compared', async () => {
    const list = csv('drei.csv', changed({ 3: ['neu@amt.example', idOf(90)], 7: ['', idOf(5)] }));
    const [, sentence, rows] = await read(list, '--reference', reference);
    expect(sentence).toBe('✗ Nur 38 von 40 Paaren sind durch die Vergleichsliste belegt.');
    expect(rows?.split('\n').slice(0, 4)).toEqual([
      '  38  ✓ stimmt',
      '   0  ✗ falsches Paar',
      '   1  ? unbekannt',
      '   1  – nicht geprüft, beschädigt oder doppelt',
    ]);
  });

  it('one of a kind is said in the singular', async () => {
    const list = csv('eins.csv', changed({ 3: ['neu@amt.example', idOf(90)] }));
    const blocks = await read(list, '--reference', reference);
    expect(blocks.find((block) => block.startsWith('Gefunden'))?.split('\n')[0]).toBe(
      'Gefunden: 1 Fehler, 2 Warnungen',
    );
    const english = await read(list, '--reference', reference, '--language', 'en');
    expect(english.find((block) => block.startsWith('Found'))?.split('\n')[0]).toBe(
      'Found: 1 error, 2 warnings',
    );
  });

  it('errors stand in front, then warnings, then notes; marks are aligned', async () => {
    const book = await xlsx('getauscht.xlsx', { Liste: twoSwapped });
    const blocks = await read(book, '--reference', reference);
    const [heading, ...lines] =
      blocks.find((block) => block.startsWith('Gefunden'))?.split('\n') ?? [];
    expect(heading).toBe('Gefunden: 2 Fehler, 1 Warnung, 1 Hinweis');
    expect(lines.map((line) => line.slice(0, 13))).toEqual([
      '  ✗ Fehler   ',
      '  ✗ Fehler   ',
      '  ⚠ Warnung  ',
      '  i Hinweis  ',
    ]);
  });

  it('exactly ten are all of them, of eleven the first ten are said to be the first', async () => {
    const [header = [], ...rows] = pairs(40);
    const broken = (count: number) =>
      csv(`kaputt${count}.csv`, [
        header,
        ...rows.map((row, i) => (i < count ? [row[0] ?? '', ''] : row)),
      ]);
    const all = (count: number) => read(broken(count), '--reference', reference);
    const of = (blocks: readonly string[]) =>
      blocks.find((block) => block.startsWith('Gefunden')) ?? '';
    // agency-unclear is the tenth and the eleventh.
    expect(of(await all(9))).toMatch(/^Gefunden: 9 Fehler, 1 Warnung\n/);
    expect(of(await all(9)).split('\n')).toHaveLength(11);
    expect(of(await all(10))).toMatch(/^Gefunden \(die ersten 10 von 11\): 10 Fehler, 1 Warnung\n/);
    expect(of(await all(10))).toContain('\n  … und 1 weitere; alle mit --json.');
  });
});

it('of what happened at dozens of places twenty are said, the worst first, and how many are not', async () => {
  const swapped = pairs(1_000).map((row, at, all) => {
    if (at >= 970) return [row[0] ?? '', all[at === 999 ? 970 : at + 1]?.[1] ?? ''];
    const isOne = at < 960 && (at % 40 === 5 || at % 40 === 9);
    return isOne ? [row[0] ?? '', all[at % 40 === 5 ? at + 4 : at - 4]?.[1] ?? ''] : row;
  });
  const all = csv('vergleich1000.csv', pairs(1_000));
  const blocks = await read(csv('getauscht.csv', swapped), '--reference', all);
  const lines = blocks.find((block) => block.startsWith('Was ist passiert?'))?.split('\n') ?? [];
  expect(lines).toHaveLength(22);
  expect(lines[1]).toContain('30 Paare sind falsch.');
  expect(lines.at(-1)).toBe('  … und 5 weitere Stellen; alle stehen im Prüfprotokoll.');
});

it('of a thousand agencies the first fifty are named, and how many are not', async () => {
  const rows = pairs(1_000).map((row, at) => [...row, at === 0 ? 'Behörde' : `Amt ${at}`]);
  const list = csv('aemter.csv', rows);
  const copy = csv('aemter-vergleich.csv', [...rows, ['x@amt.example', idOf(2_000), 'Amt 1']]);
  const { status, stdout } = await run('check', list, '--reference', copy);
  expect(status).toBe(1);
  const [, named] = /1\.000 Behörden: (.*)\. Jede Behörde/.exec(stdout) ?? [];
  expect(named?.split(', ')).toHaveLength(50);
  expect(named).toMatch(/\(1\) und 950 weitere$/);
});

it('what stands in a cell, a sheet or a heading cannot steer the terminal', async () => {
  const evil = '\u009b2Jperson\u202e@amt.example';
  const rows = changed({ 4: [evil, idOf(2)] });
  const { stdout } = await run('check', csv('boese.csv', rows), '--reference', reference);
  expect(stdout).toContain('⟨U+009B⟩2Jperson⟨U+202E⟩@amt.example');
  expect(stdout).not.toMatch(/[\u009b\u202e]/);
});

it('the words are those of the glossary', async () => {
  const { stdout } = await run('check', csv('worte.csv', twoSwapped), '--reference', reference);
  expect(stdout).not.toMatch(/Referenz|Mismatch|Hash|Fingerprint|Profil|Siegel|Sync|Token/i);
  expect(stdout).toMatch(/Prüfcode: [0-9A-Z]{4}-[0-9A-Z]{4}\n$/);
});
