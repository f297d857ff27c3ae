import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { idOf, accountOf, run, temporaryFolder, type Run } from './support/program';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const SAMPLE = [
  'samples/vorfall/Nachmigration.xlsx',
  '--reference',
  'samples/vorfall/Erstmigration.xlsx',
];

const report = (out: string, ...words: readonly string[]): Promise<Run> =>
  run('report', '--incident', '--output', folder.at(out), ...words);

const text = (out: string, name: string): string =>
  readFileSync(path.join(folder.at(out), name), 'utf8');

/** The rows of a report's .csv below its header. */
const records = (out: string, name: string): readonly string[][] =>
  Papa.parse<string[]>(text(out, name).slice(1), {
    delimiter: ';',
    skipEmptyLines: true,
  }).data.slice(1);

/** What a page says of a fact. */
const factIn = (html: string, name: string): string =>
  new RegExp(`<dt>${name}</dt><dd[^>]*>([^<]*)</dd>`).exec(html)?.[1] ?? '';

const AGENCIES = ['Amt-Foerde', 'Amt-See', 'Ministerium-Nord'];

test('for programs: counts, the clock, every record, and the way back', async () => {
  const known = ['--known-since', '2025-08-07T07:05'];
  const { status, stdout } = await report('json', ...SAMPLE, ...known, '--json');
  expect(status).toBe(1);
  const told = JSON.parse(stdout) as {
    readonly controllers: readonly { readonly agency: string }[];
    readonly records: readonly { readonly account: string; readonly recipient: string }[];
    readonly wayBack: readonly { readonly step: number; readonly what: string }[];
  };
  expect(told).toMatchObject({
    schema: 1,
    kind: 'incident-report',
    list: { file: 'Nachmigration.xlsx', sheet: 'Nachmigration' },
    clock: { knownSince: '2025-08-07T05:05:00Z', ends: '2025-08-10T05:05:00Z', isOver: true },
    counts: { executed: { persons: 789, records: 789 }, untold: 0, right: 1 },
    open: [],
  });
  expect(told.controllers.map(({ agency }) => agency)).toEqual([
    'Amt Förde',
    'Amt See',
    'Ministerium Nord',
  ]);
  expect(told.records).toHaveLength(789);
  expect(told.records.every(({ account, recipient }) => account !== recipient)).toBe(true);
  expect(told.wayBack.map(({ step }) => step)).toEqual(told.wayBack.map((_, at) => at + 1));
  expect(told.wayBack.filter(({ what }) => what === 'park')).toHaveLength(9);
});

describe('the incident of 6 August 2025', () => {
  let ran: Run;
  beforeAll(async () => {
    ran = await report(
      'vorfall',
      ...SAMPLE,
      ...['--known-since', '2025-08-07T07:05', '--access-from', '2025-08-07T05:30'],
      ...['--access-to', '2025-08-07T07:40'],
    );
  });

  test('says what it came to, agency by agency, and what was written', () => {
    const at = (name: string): string => `  ${path.join(folder.at('vorfall'), name)}\n`;
    expect(ran).toEqual({
      status: 1,
      stderr: '',
      stdout:
        'Amt Förde: 122 Postfächer fehlgeleitet, 122 Personen, 104 in eine andere Behörde\n' +
        'Amt See: 155 Postfächer fehlgeleitet, 155 Personen, 128 in eine andere Behörde\n' +
        'Ministerium Nord: 512 Postfächer fehlgeleitet, 512 Personen, 177 in eine andere Behörde\n' +
        '\n' +
        'Zusammen 789 Postfächer fehlgeleitet, 0 unklar, ob ausgeführt, 0 nur vorbereitet, 0 nicht feststellbar, 1 richtig.\n' +
        'Rückweg: 798 Schritte, 9 Zwischenpostfächer, 0 Zeilen von Hand zu klären.\n' +
        '\n' +
        `Geschrieben nach ${folder.at('vorfall')}:\n` +
        AGENCIES.map(
          (name) => at(`Vorfallbericht-${name}.html`) + at(`Vorfallbericht-${name}.csv`),
        ).join('') +
        at('Rueckweg.csv'),
    });
  });

  test('789 mailboxes: the agencies’ rows add up, each person once, 409 across agencies', () => {
    const all = AGENCIES.flatMap((name) => records('vorfall', `Vorfallbericht-${name}.csv`));
    expect(all).toHaveLength(789);
    expect(new Set(all.map(([, whose]) => whose)).size).toBe(789);
    expect(new Set(all.map(([, , , recipient]) => recipient)).size).toBe(789);
    expect(all.filter(([, , agency, , other]) => agency !== other)).toHaveLength(409);
  });

  test.each(AGENCIES)(
    '%s: the page says what the table holds, and nothing of others’ people',
    (name) => {
      const html = text('vorfall', `Vorfallbericht-${name}.html`);
      const own = records('vorfall', `Vorfallbericht-${name}.csv`);
      const agency = own[0]?.[2] ?? '';
      expect(factIn(html, 'Verantwortlich')).toBe(agency);
      expect(factIn(html, 'Fehlgeleitete Postfächer')).toBe(String(own.length));
      const across = own.filter(([, , , , other]) => other !== agency).length;
      expect(factIn(html, 'davon in eine andere Behörde')).toBe(String(across));
      const recipients = new Set(own.map(([, , , recipient]) => recipient ?? ''));
      const strangers = AGENCIES.filter((other) => other !== name)
        .flatMap((other) => records('vorfall', `Vorfallbericht-${other}.csv`))
        .map(([, whose]) => whose ?? '')
        .filter((whose) => !recipients.has(whose));
      expect(strangers.filter((whose) => html.includes(whose))).toEqual([]);
    },
  );

  test('the clock of Art. 33 and the window of access, in German time', () => {
    const html = text('vorfall', 'Vorfallbericht-Amt-See.html');
    expect(html).toContain('Sonntag, 10. August 2025, 07:05 Uhr (MESZ) – Wochenende zählt mit.');
    expect(html).toContain(
      'Einer späteren Meldung ist eine Begründung für die Verzögerung beizufügen',
    );
    expect(factIn(html, 'Zugriff möglich')).toBe(
      'Donnerstag, 7. August 2025, 05:30 Uhr (MESZ) bis Donnerstag, 7. August 2025, 07:40 Uhr (MESZ), zusammen 2 Stunden 10 Minuten',
    );
  });

  test('what happened is told in the past', () => {
    const html = text('vorfall', 'Vorfallbericht-Amt-See.html');
    expect(html).toContain('155 Postfächer von „Amt See“ gingen an die falsche Person');
    expect(html).not.toMatch(/würden?\b|ginge\b/);
  });

  test('the way back brings all 789 home and never writes into a mailbox in use', () => {
    const lies = new Map<string, string>();
    for (const name of AGENCIES) {
      for (const [, whose = '', , recipient = ''] of records(
        'vorfall',
        `Vorfallbericht-${name}.csv`,
      )) {
        lies.set(recipient, whose);
      }
    }
    for (const [, , , whose = '', from = '', to = ''] of records('vorfall', 'Rueckweg.csv')) {
      expect([lies.get(from), lies.get(to)]).toEqual([whose, undefined]);
      lies.delete(from);
      lies.set(to, whose);
    }
    expect(lies.size).toBe(789);
    expect([...lies].filter(([mailbox, whose]) => mailbox !== whose)).toEqual([]);
  });

  test('a report that is there is never written over: somebody may have filled it in', async () => {
    const before = text('vorfall', 'Rueckweg.csv');
    const again = await report('vorfall', ...SAMPLE);
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/gibt es schon und wird nicht überschrieben/);
    expect(text('vorfall', 'Rueckweg.csv')).toBe(before);
  });

  test('in English', async () => {
    const { stdout } = await report('english', ...SAMPLE, '--language', 'en');
    expect(stdout).toContain(
      'Amt See: 155 mailboxes went astray, 155 persons, 128 to another agency',
    );
    expect(readdirSync(folder.at('english')).sort()).toEqual([
      ...AGENCIES.flatMap((name) => [
        `Incident-report-${name}.csv`,
        `Incident-report-${name}.html`,
      ]),
      'Way-back.csv',
    ]);
    expect(text('english', 'Incident-report-Amt-See.html')).toContain('<html lang="en">');
  });
});

describe('a list with a log column', () => {
  const reference = folder.csv('reference.csv', [
    ['Accountname', 'AD-ID', 'Behörde'],
    ...[0, 1, 2, 3, 4, 5].map((n) => [accountOf(n), idOf(n), n < 3 ? 'Amt A' : '=Amt B']),
  ]);
  const list = folder.csv('liste.csv', [
    ['Accountname', 'AD-ID', 'Protokoll'],
    [accountOf(0), idOf(1), 'OK'],
    [accountOf(1), idOf(0), ''],
    [accountOf(2), idOf(3), 'Abbruch'],
    [accountOf(3), idOf(4), 'ok'],
    ['=cmd()@amt.example', idOf(5), 'ok'],
    [accountOf(5), idOf(5), 'ok'],
  ]);
  const log = ['--reference', reference, '--log-column', 'Protokoll', '--executed', 'OK'];

  test('tells executed from only prepared, and lists what is unclear', async () => {
    const { status, stdout } = await report('log', list, ...log);
    expect(status).toBe(1);
    expect(stdout).toContain('Amt A: 1 Postfach fehlgeleitet, 1 Person, 1 unklar, ob ausgeführt\n');
    expect(stdout).toContain('1 nur vorbereitet');
    const results = records('log', 'Vorfallbericht-Amt-A.csv').map((row) => [row[0], row[5]]);
    expect(results).toEqual([
      ['2', 'ausgeführt'],
      ['3', 'nur vorbereitet'],
      ['4', 'unklar'],
    ]);
    const html = text('log', 'Vorfallbericht-Amt-A.html');
    expect(html).toContain('Nur vorbereitet, nicht ausgeführt');
    expect(html).toContain('Unklar, ob ausgeführt');
  });

  test('cells that start like formulas are text', () => {
    const names = readdirSync(folder.at('log')).filter((name) => name.endsWith('.csv'));
    const cells = names.flatMap((name) => records('log', name).flat());
    expect(cells).toContain("'=cmd()@amt.example");
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  test('only what ran is brought back; what stays open has its reason', () => {
    const steps = records('log', 'Rueckweg.csv');
    expect(steps.filter(([step]) => step !== '').map((row) => row.slice(3, 6))).toEqual([
      [accountOf(0), accountOf(1), accountOf(0)],
    ]);
    expect(steps.filter(([step]) => step === '').map((row) => [row[6], row[2]])).toEqual([
      ['4', 'von Hand klären'],
      ['5', 'von Hand klären'],
      ['6', 'von Hand klären'],
    ]);
  });

  test('for programs: what only was to come into an agency is not said to lie there', async () => {
    const crossed = folder.csv('kreuz.csv', [
      ['Accountname', 'AD-ID', 'Protokoll'],
      [accountOf(0), idOf(3), 'ok'],
      [accountOf(1), idOf(4), ''],
      [accountOf(2), idOf(5), 'Abbruch'],
      [accountOf(3), idOf(0), ''],
    ]);
    const { stdout } = await report('kreuz', crossed, ...log, '--json');
    const { controllers } = JSON.parse(stdout) as {
      readonly controllers: readonly { readonly agency: string; readonly received: object }[];
    };
    expect(controllers.map(({ agency, received }) => [agency, received])).toEqual([
      ['=Amt B', expect.objectContaining({ records: 2, recipients: 2 })],
      ['Amt A', expect.objectContaining({ records: 0, recipients: 0 })],
    ]);
    const html = text('kreuz', 'Vorfallbericht-Amt-B.html');
    expect(factIn(html, 'Fremde Postfächer hier')).toBe('2');
  });

  test('a list without a wrong pair: nothing is written', async () => {
    const right = folder.csv('right.csv', [
      ['Accountname', 'AD-ID'],
      [accountOf(0), idOf(0)],
    ]);
    const { status, stdout } = await report('right', right, '--reference', reference);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout:
        'Alle Zeilen sind richtig zugeordnet: Es gibt nichts zu berichten, nichts geschrieben.\n',
    });
    expect(existsSync(folder.at('right'))).toBe(false);
  });

  test.each<[string, readonly string[], RegExp]>([
    [
      'a word that stands nowhere',
      [list, ...log, '--executed', 'fertig'],
      /„fertig“ steht in keiner Zeile .*Dort steht: „OK“, „Abbruch“/,
    ],
    [
      'a column that is not there',
      [list, '--reference', reference, '--log-column', 'Status', '--executed', 'x'],
      /Eine Spalte „Status“ gibt es nicht/,
    ],
    [
      'a log column without its word',
      [list, '--reference', reference, '--log-column', 'C'],
      /--executed WORT/,
    ],
    [
      'a word without its column',
      [list, '--reference', reference, '--executed', 'OK'],
      /--log-column SPALTE/,
    ],
    ['one word for both', [list, ...log, '--prepared', ' ok'], /„OK“ kann nicht zugleich/],
    ['no moment', [list, ...log, '--known-since', 'gestern'], /--known-since gestern: Bitte/],
    [
      'a moment that never was',
      [list, ...log, '--access-from', '2025-03-30T02:30'],
      /gab es nicht/,
    ],
    [
      'a moment that came twice',
      [list, ...log, '--access-to', '2025-10-26T02:30'],
      /\+02:00 \(Sommerzeit\)/,
    ],
    [
      'a window backwards',
      [list, ...log, '--access-from', '2025-08-07T07:00', '--access-to', '2025-08-07T06:00'],
      /nicht nach --access-from/,
    ],
    [
      'an option of check',
      [list, ...log, '--all-sheets'],
      /--all-sheets gibt es bei „report --incident“ nicht/,
    ],
  ])('%s: exit 2 and a sentence', async (_, words, sentence) => {
    const { status, stdout, stderr } = await report('never', ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(existsSync(folder.at('never'))).toBe(false);
  });

  test('without --incident, without --output, with a file for a folder', async () => {
    const words = [list, '--reference', reference];
    expect((await run('report', ...words, '--output', 'x')).stderr).toMatch(/x endet anders/);
    expect((await run('report', '--incident', ...words)).stderr).toMatch(/--output ORDNER/);
    expect((await report('liste.csv', ...words)).stderr).toMatch(/liste\.csv ist kein Ordner/);
    expect((await run('check', ...words, '--incident')).stderr).toMatch(
      /--incident gibt es bei „check“ nicht/,
    );
  });
});
