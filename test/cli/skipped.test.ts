import { pairs, run, temporaryFolder, type Rows } from './support/program';

const { at, csv, xlsx, remove } = temporaryFolder();
afterAll(remove);

const HALF: Rows = [
  ['Konto', 'Schlüssel'],
  ['dora', 'P-4711'],
  ['emil', 'P-4712'],
];
/** The headings below their pairs: after a sort of the whole sheet. */
const ABOVE: Rows = [...HALF.slice(1), ['Accountname', 'AD-ID']];

const PLAIN = csv('ganz.csv', pairs(6));
const DIRECTORY = (): Promise<string> =>
  xlsx('verzeichnis.xlsx', { Alle: pairs(12), 'Charge 5': HALF });
const LIST = (): Promise<string> => xlsx('liste.xlsx', { A: pairs(6), 'Charge 5': HALF });
const UPSIDE_DOWN = (): Promise<string> => xlsx('kopf.xlsx', { A: pairs(6), Kopfüber: ABOVE });
const PEOPLE = (): Promise<string> => xlsx('neue.xlsx', { Neu: pairs(2, 8), 'Charge 5': HALF });

interface Case {
  readonly words: () => Promise<readonly string[]>;
  readonly skipped: readonly { readonly file: string; readonly sheet: string }[];
}

const CASES: Readonly<Record<string, Case>> = {
  'repair, of the list': {
    words: async () => ['repair', await LIST(), '--reference', PLAIN, '--output', at('r1.xlsx')],
    skipped: [{ file: at('liste.xlsx'), sheet: 'Charge 5' }],
  },
  'repair, of the reference': {
    words: async () => [
      'repair',
      PLAIN,
      '--reference',
      await DIRECTORY(),
      '--output',
      at('r2.csv'),
    ],
    skipped: [{ file: at('verzeichnis.xlsx'), sheet: 'Charge 5' }],
  },
  seal: {
    words: async () => ['seal', await LIST(), '--output', at('s1.xlsx')],
    skipped: [{ file: at('liste.xlsx'), sheet: 'Charge 5' }],
  },
  'report --incident': {
    words: async () => {
      const words = ['report', '--incident', PLAIN, '--reference', await DIRECTORY()];
      return [...words, '--output', at('vorfall')];
    },
    skipped: [{ file: at('verzeichnis.xlsx'), sheet: 'Charge 5' }],
  },
  'combine, of the directory and of the people who join': {
    words: async () => {
      const words = ['combine', PLAIN, '--directory', await DIRECTORY(), '--add', await PEOPLE()];
      return [...words, '--output', at('c1.csv'), '--overwrite'];
    },
    skipped: [
      { file: at('neue.xlsx'), sheet: 'Charge 5' },
      { file: at('verzeichnis.xlsx'), sheet: 'Charge 5' },
    ],
  },
  'combine, of a list whose pairs stand above their headings': {
    words: async () => ['combine', await UPSIDE_DOWN(), '--output', at('c2.csv'), '--overwrite'],
    skipped: [{ file: at('kopf.xlsx'), sheet: 'Kopfüber' }],
  },
  'split, of the directory': {
    words: async () => {
      const words = ['split', PLAIN, '--directory', await DIRECTORY(), '--size', '4'];
      return [...words, '--output', at('batches'), '--overwrite'];
    },
    skipped: [{ file: at('verzeichnis.xlsx'), sheet: 'Charge 5' }],
  },
};

describe('sheets that may hold pairs and were not looked at', () => {
  test.each(Object.entries(CASES))('%s', async (name, { words, skipped }) => {
    const given = await words();
    const told = await run(...given, '--json');
    expect(told).toMatchObject({ stderr: '', status: 0 });
    expect(JSON.parse(told.stdout)).toMatchObject({ skipped });
    // What an incident wrote is never written over.
    const again = name.includes('incident') ? [...given.slice(0, -1), at('vorfall-2')] : given;
    const { stdout } = await run(...again);
    for (const { sheet } of skipped) expect(stdout).toContain(sheet);
    expect(stdout).toMatch(/Nicht angesehen|nicht übernommen/);
  });

  test('no member and no line where there is none', async () => {
    for (const words of [
      ['repair', PLAIN, '--reference', PLAIN, '--output', at('o1.csv')],
      ['seal', PLAIN, '--output', at('o2.csv')],
    ]) {
      const { stdout } = await run(...words, '--json');
      expect(JSON.parse(stdout)).not.toHaveProperty('skipped');
      expect((await run(...words)).stdout).not.toContain('Nicht angesehen');
    }
  });
});
