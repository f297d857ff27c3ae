import { idOf, pairs, run, spawned, temporaryFolder } from './support/program';

const { at, csv, file, remove } = temporaryFolder();
afterAll(remove);

const list = csv('liste.csv', pairs(12));
const check = ['check', list, '--reference', csv('vergleich.csv', pairs(12))];

/** The counts of a check by these profile's bytes. */
async function countsBy(profile: string | Uint8Array): Promise<Record<string, number>> {
  const { stdout, stderr } = await run(
    ...check,
    '--profile',
    file('vorgaben.json', profile),
    '--json',
  );
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { counts: Record<string, number> }).counts;
}

const small = '{\n  "schema": 1,\n  "name": "Klein",\n  "batchSize": { "first": 10 }\n}\n';

describe('a profile is used, however an editor saves it', () => {
  it('without one nothing is said of 12 rows', async () => {
    const { stdout } = await run(...check, '--json');
    expect(stdout).not.toContain('batch-too-large');
  });

  it.each([
    ['plain', small],
    ['with Windows line ends', small.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${small}`],
    ['in UTF-16', Buffer.from(`\ufeff${small}`, 'utf16le')],
  ])('%s', async (_, profile) => {
    const { warnings } = await countsBy(profile);
    // batch-too-large and agency-unclear
    expect(warnings).toBe(2);
  });

  it('in Windows-1252, with an umlaut that decides', async () => {
    const rows = pairs(3).map((row, i) => (i === 1 ? ['zz.ärzte@amt.example', idOf(0)] : row));
    const profile = JSON.stringify({
      schema: 1,
      name: 'Förde',
      protectedMailboxes: [{ pattern: 'zz.ärzte', label: { de: 'Ärzte', en: 'doctors' } }],
    });
    const words = ['check', csv('aerzte.csv', rows), '--reference', csv('aerzte-r.csv', rows)];
    for (const encoding of ['latin1', 'utf8'] as const) {
      const path = file(`${encoding}.json`, Buffer.from(profile, encoding));
      const { stdout } = await run(...words, '--profile', path);
      expect(stdout).toMatch(/⚠ Warnung {2}Zeile 2: .*Ärzte\./);
    }
  });
});

const faulty = `{
  "schema": 2,
  "name": "",
  "batchSize": { "first": 0 },
  "agencies": [
    { "name": "Nord", "domains": ["nord.example"] },
    { "name": "Süd", "domains": ["nord.example"] }
  ],
  "missingPair": "error"
}
`;

describe('a bad profile: exit 2, a line for each fault', () => {
  it('five faults, all with their place', async () => {
    const path = file('fehler.json', faulty);
    expect(await run(...check, '--profile', path)).toEqual({
      status: 2,
      stdout: '',
      stderr: `\
Die Vorgaben in ${path} haben 5 Fehler:
  Zeile 2, schema: 2 ist nicht erlaubt, nur 1
  Zeile 3, name: der Text ist leer
  Zeile 4, batchSize.first: 0 liegt nicht zwischen 1 und 1.048.575
  Zeile 7, agencies[1].domains[0]: die Domäne nord.example gehört zu „Süd“ und schon zu „Nord“ (agencies[0].domains[0])
  Zeile 9, missingPair: „missingPair“ ist unbekannt; gemeint ist vielleicht „missingPairs“
`,
    });
  });

  it('in English, by the built program', async () => {
    const path = file('fehler.json', faulty);
    expect(await spawned([...check, '--profile', path, '--language', 'en'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `\
The profile in ${path} has 5 faults:
  line 2, schema: 2 is not allowed, only 1
  line 3, name: the text is empty
  line 4, batchSize.first: 0 is not between 1 and 1,048,575
  line 7, agencies[1].domains[0]: the domain nord.example belongs to “Süd” and already to “Nord” (agencies[0].domains[0])
  line 9, missingPair: “missingPair” is unknown; perhaps “missingPairs” is meant
`,
    });
  });

  it.each([
    ['no JSON', '{ "schema": 1, }', '  Zeile 1: kein JSON: unerwartetes Zeichen „}“ an Stelle 16'],
    ['cut off', '{ "schema": 1', '  Zeile 1: kein JSON: der Text endet zu früh'],
    ['empty', '', '  Zeile 1: kein JSON: der Text endet zu früh'],
  ])('%s', async (_, content, fault) => {
    const path = file('kaputt.json', content);
    const { status, stdout, stderr } = await run(...check, '--profile', path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`Die Vorgaben in ${path} haben 1 Fehler:\n${fault}\n`);
  });

  it('control characters in a fault do not reach the terminal', async () => {
    const path = file('steuer.json', '{ "schema": 1, "name": "x", "a\\u001b[31m\\nb": 1 }');
    const { stderr } = await run(...check, '--profile', path);
    expect(stderr.split('\n')).toHaveLength(3);
    expect(stderr).not.toContain('\u001b');
  });

  it('a profile that there is not', async () => {
    const path = at('fehlt.json');
    expect(await run(...check, '--profile', path)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${path} gibt es nicht.\n`,
    });
  });

  it('a folder', async () => {
    const { status, stderr } = await run(...check, '--profile', at('.'));
    expect([status, stderr]).toEqual([2, `${at('.')} ist ein Ordner, keine Datei.\n`]);
  });

  it('half a character of UTF-16', async () => {
    const path = file('halb.json', Buffer.from('\ufeff{ ', 'utf16le').subarray(0, 5));
    const { status, stderr } = await run(...check, '--profile', path);
    expect([status, stderr]).toEqual([
      2,
      `${path} ist abgeschnitten: Das Ende fehlt. Bitte neu kopieren.\n`,
    ]);
  });
});
