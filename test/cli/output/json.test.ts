import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { accountOf, idOf, pairs, run, temporaryFolder } from '../support/program';

const { at, csv, xlsx, remove } = temporaryFolder();
afterAll(remove);

interface Answer {
  readonly list: Readonly<Record<string, unknown>>;
  readonly references: readonly Readonly<Record<string, unknown>>[];
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly diagnoses: readonly Readonly<Record<string, unknown>>[];
  readonly fingerprint: string | null;
  readonly checkCode: string | null;
}

async function answer(...words: readonly string[]): Promise<Answer & { status: number | null }> {
  const { status, stdout, stderr } = await run('check', ...words, '--json');
  expect(stderr).toBe('');
  return { ...(JSON.parse(stdout) as Answer), status };
}

const incidentCsv = [
  'samples/vorfall/Nachmigration.csv',
  ...[1, 2, 3, 4].flatMap((n) => ['--reference', `samples/vorfall/Erstmigration-Charge-${n}.csv`]),
];
const incidentXlsx = [
  'samples/vorfall/Nachmigration.xlsx',
  '--reference',
  'samples/vorfall/Erstmigration.xlsx',
];
const cleanCsv = ['samples/sauber/Charge-5.csv', '--directory', 'samples/sauber/AD-Export.csv'];

const COUNTS = [
  'rows',
  'correct',
  'wrongPair',
  'unknownAccount',
  'unknownId',
  'unknownPair',
  'missing',
  'notChecked',
  'crossAgency',
  'errors',
  'warnings',
  'infos',
];

describe('the contract: members and their order, what is ours at the end', () => {
  let incident: Answer;
  beforeAll(async () => (incident = await answer(...incidentXlsx)));

  it('the object', () => {
    const { status, ...printed } = incident as Answer & { status: number };
    expect(status).toBe(1);
    expect(Object.keys(printed)).toEqual([
      'schema',
      'list',
      'references',
      'counts',
      'findings',
      'diagnoses',
      'fingerprint',
      'checkCode',
    ]);
    expect(printed).toMatchObject({ schema: 1, checkCode: 'Y4BC-8SH2' });
  });

  it('list', () => {
    expect(Object.entries(incident.list)).toEqual([
      ['file', 'samples/vorfall/Nachmigration.xlsx'],
      ['sheet', 'Nachmigration'],
      ['headerRow', 1],
      ['accountColumn', 'A'],
      ['idColumn', 'B'],
      ['rows', 790],
    ]);
  });

  it('references', () => {
    expect(incident.references.map((one) => Object.entries(one))).toEqual(
      [200, 200, 200, 190].map((rows, i) => [
        ['file', 'samples/vorfall/Erstmigration.xlsx'],
        ['sheet', `Charge ${i + 1}`],
        ['rows', rows],
        ['role', 'first-migration'],
      ]),
    );
  });

  it('counts', () => {
    expect(Object.keys(incident.counts)).toEqual(COUNTS);
  });

  it('findings, every one of them', () => {
    expect(incident.findings).toHaveLength(791);
    const members = 'rule,severity,row,column,account,id,expectedId,belongsTo,message';
    const shapes = new Set(incident.findings.map((finding) => Object.keys(finding).join()));
    expect([...shapes]).toEqual([members]);
    expect(incident.findings.find(({ row }) => row === 2)).toEqual({
      rule: 'wrong-pair',
      severity: 'error',
      row: 2,
      column: 'B',
      account: 'aenne.faehnrich@ministerium-nord.example',
      id: 'fb3f1955-00ea-4e3f-b138-655ae9fa4652',
      expectedId: '97b5351e-a158-494b-8067-4197a9dc48c6',
      belongsTo: 'alexander.schweizer@amt-see.example',
      message:
        'Zeile 2: Das Postfach von aenne.faehnrich@ministerium-nord.example (Ministerium Nord) ginge an alexander.schweizer@amt-see.example (Amt See).',
    });
    expect(incident.findings.find(({ rule }) => rule === 'several-agencies')).toMatchObject({
      row: null,
      column: null,
      account: null,
      id: null,
      expectedId: null,
      belongsTo: null,
    });
  });

  it('diagnoses', () => {
    expect(incident.diagnoses.map((one) => Object.entries(one))).toEqual([
      [
        ['kind', 'column-sorted-alone'],
        ['column', 'A'],
        ['header', 'Accountname'],
        ['firstRow', 2],
        ['lastRow', 791],
        ['affected', 789],
        ['crossAgency', 409],
        [
          'message',
          'Die Spalte „Accountname“ wurde in den Zeilen 2–791 ohne die AD-IDs sortiert. 789 Paare sind falsch, 409 davon über Behördengrenzen hinweg.',
        ],
        ['provable', 789],
        ['offset', null],
        ['slipStart', null],
        ['direction', 'ascending'],
      ],
    ]);
  });

  it('messages in English where asked, nothing else is', async () => {
    const english = await answer(...incidentXlsx, '--language=en');
    expect(english.diagnoses[0]?.['message']).toMatch(/^The column “Accountname” was sorted/);
    expect({ ...english, findings: 0, diagnoses: 0 }).toEqual({
      ...incident,
      findings: 0,
      diagnoses: 0,
    });
  });
});

/** The list of 60 with one row of each kind that a row can be. */
async function mixed(): Promise<Answer> {
  const right = pairs(60);
  const rows = right.map((row) => [...row]);
  const put = (row: number, account: string, id: string): void =>
    void (rows[row - 1] = [account, id]);
  put(5, accountOf(3), idOf(20));
  put(22, accountOf(20), idOf(3));
  put(7, 'fremd@amt.example', idOf(5));
  put(8, accountOf(6), idOf(900));
  put(9, 'neu@amt.example', idOf(901));
  put(10, accountOf(8), '');
  put(11, accountOf(9), 'keine ID');
  put(61, accountOf(0), idOf(0));
  return answer(csv('gemischt.csv', rows), '--reference', csv('richtig.csv', right));
}

describe('counts add up', () => {
  it.each([
    ['the incident', () => answer(...incidentCsv)],
    ['a list with all kinds of rows', mixed],
    ['a list that is right', () => answer(...cleanCsv)],
  ])('%s', async (_, judge) => {
    const { counts, findings } = await judge();
    const of = (name: string): number => counts[name] ?? NaN;
    const rows = [
      'correct',
      'wrongPair',
      'unknownAccount',
      'unknownId',
      'unknownPair',
      'notChecked',
    ];
    expect(rows.reduce((sum, name) => sum + of(name), 0)).toBe(of('rows'));
    const by = (one: string): number => findings.filter(({ severity }) => severity === one).length;
    expect([by('error'), by('warning'), by('info')]).toEqual(
      ['errors', 'warnings', 'infos'].map(of),
    );
  });

  it('each kind of row is counted once', async () => {
    const { counts } = await mixed();
    expect(counts).toMatchObject({
      rows: 60,
      wrongPair: 2,
      unknownAccount: 1,
      unknownId: 1,
      unknownPair: 1,
      // row-incomplete, id-invalid, duplicate (both rows)
      notChecked: 4,
      correct: 51,
      // missing-pair: persons 7 and 59; of the others the account or the ID stands somewhere.
      missing: 2,
      // One domain and no agency column: not 0.
      crossAgency: null,
    });
  });
});

describe('fingerprint and check code', () => {
  /** DESIGN, Fingerprints, from nothing but the file's text. */
  function recomputed(path: string): string {
    const lines = new TextDecoder('windows-1252')
      .decode(readFileSync(path))
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => JSON.stringify(line.split(';').map((cell) => (cell === '' ? null : cell))));
    const [header = '', ...rows] = lines.map((line) => Buffer.from(line));
    const sorted = [header, ...rows.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))];
    const text = sorted.map((line) => line.toString()).join('\n');
    return createHash('sha256').update(text).digest('hex');
  }

  /** The first 40 bits in Crockford's base32, two groups of four. */
  function codeOf(hex: string): string {
    const bits = BigInt(`0x${hex.slice(0, 10)}`);
    const digit = (i: number): string =>
      '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(Number((bits >> BigInt(35 - 5 * i)) & 31n));
    return `${[0, 1, 2, 3].map(digit).join('')}-${[4, 5, 6, 7].map(digit).join('')}`;
  }

  it.each([
    ['the incident', incidentCsv],
    ['a list that is right', cleanCsv],
  ])('%s: a plain script comes to the same', async (_, words) => {
    const hex = recomputed(words[0] ?? '');
    const { fingerprint, checkCode } = await answer(...words);
    expect(fingerprint).toBe(`sha256:${hex}`);
    expect(checkCode).toBe(codeOf(hex));
  });

  it('whole rows in another order: the same; one column sorted: another', async () => {
    const right = pairs(20);
    const [header = [], ...rows] = right;
    const reference = ['--reference', csv('vergleich.csv', right)];
    const code = async (name: string, body: typeof right): Promise<string | null> =>
      (await answer(csv(name, [header, ...body]), ...reference)).fingerprint;
    const sortedIds = rows.map(([, id = '']) => id).sort();
    const whole = await code('ganz.csv', [...rows].reverse());
    const alone = await code(
      'allein.csv',
      rows.map(([a = ''], i) => [a, sortedIds[i] ?? '']),
    );
    expect(whole).toBe(await code('gleich.csv', rows));
    expect(alone).not.toBe(whole);
  });
});

describe('.xlsx and .csv of the same list', () => {
  it.each([
    ['the incident', incidentXlsx, incidentCsv],
    [
      'a list that is right',
      ['samples/sauber/Charge-5.xlsx', '--directory', 'samples/sauber/AD-Export.csv'],
      cleanCsv,
    ],
  ])('%s: the same but for names and what only workbooks have', async (_, asXlsx, asCsv) => {
    const [workbook, text] = [await answer(...asXlsx), await answer(...asCsv)];
    const comparable = (one: Answer): object => ({
      ...one,
      list: { ...one.list, file: '', sheet: '' },
      references: one.references.map((source) => ({ ...source, file: '', sheet: '' })),
      findings: one.findings.filter(({ rule }) => rule !== 'sort-risk'),
      counts: { ...one.counts, infos: 0 },
    });
    expect(comparable(workbook)).toEqual(comparable(text));
    expect(workbook.findings.length).toBe(text.findings.length + 1);
    expect(text.list['sheet']).toBeNull();
  });
});

describe('columns-unclear', () => {
  const unclear = async (): Promise<Answer & { status: number | null }> => {
    const rows = [
      ['Name', 'Nummer', 'Bemerkung'],
      ['Aal', '1', 'x'],
      ['Barsch', '2', 'y'],
      ['Dorsch', '3', 'z'],
    ];
    return answer(csv('unklar.csv', rows), '--reference', csv('paare.csv', pairs(3)));
  };

  it('exit 1, all rows not checked, no fingerprint, no columns', async () => {
    const { status, list, counts, diagnoses, fingerprint, checkCode } = await unclear();
    expect(status).toBe(1);
    expect(list).toMatchObject({ accountColumn: null, idColumn: null, sheet: null });
    expect(counts['notChecked']).toBe(counts['rows']);
    expect(counts).toMatchObject({ correct: 0, wrongPair: 0, crossAgency: null, errors: 1 });
    expect({ diagnoses, fingerprint, checkCode }).toEqual({
      diagnoses: [],
      fingerprint: null,
      checkCode: null,
    });
  });

  it('one finding, without a row', async () => {
    const { findings } = await unclear();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'columns-unclear', row: null, column: null });
  });

  it('the finding names the candidates', async () => {
    const rows = pairs(5, 0, ['Konto', 'x']).map((row, i) => [
      ...row,
      i === 0 ? 'y' : idOf(40 + i),
    ]);
    const list = csv('zwei.csv', rows);
    const { status, findings } = await answer(list, '--reference', csv('paare.csv', pairs(5)));
    expect(status).toBe(1);
    expect(findings[0]?.['message']).toContain('für die AD-ID: B, C.');
  });

  it('contents-swapped: the headings say one thing, the cells another', async () => {
    const rows = pairs(30, 0, ['AD-ID', 'Accountname']);
    const list = csv('vertauscht.csv', rows);
    const { status, findings } = await answer(list, '--reference', csv('paare.csv', pairs(30)));
    expect(status).toBe(1);
    expect(findings.map(({ rule }) => rule)).toEqual(['columns-unclear']);
  });
});

describe('null where there is none', () => {
  it('headerRow: a list without headings', async () => {
    const rows = pairs(10).slice(1);
    const { list, status } = await answer(
      csv('ohne.csv', rows),
      '--reference',
      csv('zehn.csv', pairs(10)),
    );
    expect(list).toMatchObject({ headerRow: null, sheet: null, accountColumn: 'A', rows: 10 });
    expect(status).toBe(0);
  });

  it('headerRow counts from 1, also below a title', async () => {
    const rows = [['Charge 7', ''], ['', ''], ...pairs(10)];
    const { list } = await answer(
      csv('titel.csv', rows),
      '--reference',
      csv('zehn.csv', pairs(10)),
    );
    expect(list).toMatchObject({ headerRow: 3, rows: 10 });
  });

  it('the column of a diagnosis, where either may be it', async () => {
    const rows = pairs(4);
    const swapped = [rows[0], rows[1], rows[3], rows[2], rows[4]].map((row, i) => [
      rows[i]?.[0] ?? '',
      row?.[1] ?? '',
    ]);
    const { diagnoses } = await answer(csv('vier.csv', swapped), '--reference', at('zehn.csv'));
    expect(diagnoses).toMatchObject([{ kind: 'rows-swapped', firstRow: 3, lastRow: 4 }]);
  });
});

test('odd characters in cells, sheets and files stay valid JSON and come back as they were', async () => {
  const odd = 'a"b\\c\u2028d\u0001e\u{1f600}';
  const rows = [...pairs(3), [odd, idOf(3)]];
  const list = await xlsx('selt"sam ü.xlsx', { 'Blatt "1" ü': rows });
  const { findings, list: read } = await answer(list, '--reference', csv('vier.csv', pairs(4)));
  expect(read).toMatchObject({ file: list, sheet: 'Blatt "1" ü' });
  expect(findings.map(({ account }) => account)).toContain(odd);
});

test('sheets that may hold pairs and were not looked at are a member of their own, only where there are any', async () => {
  const half = [
    ['Konto', 'Schlüssel'],
    ['dora', 'P-4711'],
    ['emil', 'P-4712'],
  ];
  const book = await xlsx('teils.xlsx', { A: pairs(3), 'Charge 5': half });
  const list = csv('ganz.csv', pairs(3));
  const report = at('protokoll.json');
  const { stdout } = await run('check', list, '--reference', book, '--json', '--report', report);
  expect(JSON.parse(stdout)).toMatchObject({ skipped: [{ file: book, sheet: 'Charge 5' }] });
  const protocol: unknown = JSON.parse(readFileSync(report, 'utf8'));
  expect(protocol).toMatchObject({ skipped: [{ name: 'teils.xlsx › Charge 5' }] });
  const without = await answer(list, '--reference', `${book}#A`);
  expect(without).not.toHaveProperty('skipped');
});
