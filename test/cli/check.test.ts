import { readFileSync } from 'node:fs';
import { spawned } from './support/program';

/** An entry of samples/erwartet.json; what it leaves out may be anything. */
interface Expected {
  readonly list: string;
  readonly references: readonly string[];
  readonly directories: readonly string[];
  readonly counts: Readonly<Record<string, number | null>>;
  readonly diagnoses: readonly Readonly<Record<string, unknown>>[];
}

const samples = JSON.parse(readFileSync('samples/erwartet.json', 'utf8')) as readonly Expected[];

function wordsFor({ list, references, directories }: Expected): readonly string[] {
  return [
    'check',
    `samples/${list}`,
    ...references.flatMap((file) => ['--reference', `samples/${file}`]),
    ...directories.flatMap((file) => ['--directory', `samples/${file}`]),
  ];
}

describe('the samples are judged as samples/erwartet.json says', () => {
  it.each(samples.map((sample) => [sample.list, sample] as const))('%s', async (_, sample) => {
    const { status, stdout, stderr } = await spawned([...wordsFor(sample), '--json']);
    const { counts, diagnoses } = JSON.parse(stdout) as Expected;
    expect(stderr).toBe('');
    expect(counts).toMatchObject(sample.counts);
    expect(diagnoses).toMatchObject(sample.diagnoses);
    expect(diagnoses).toHaveLength(sample.diagnoses.length);
    expect(status).toBe(sample.counts['correct'] === sample.counts['rows'] ? 0 : 1);
  });
});

const incident = [
  'check',
  'samples/vorfall/Nachmigration.xlsx',
  '--reference',
  'samples/vorfall/Erstmigration.xlsx',
];

const GERMAN = `\
samples/vorfall/Nachmigration.xlsx, Blatt „Nachmigration“: 790 Zeilen
Konto in A, AD-ID in B
verglichen mit 4 Vergleichslisten, 790 Zeilen: Charge 1, Charge 2, Charge 3, Charge 4

✗ 789 von 790 Postfächern würden an die falsche Person gehen, 409 davon in eine andere Behörde.

Was ist passiert? Es sieht so aus:
  Die Spalte „Accountname“ wurde in den Zeilen 2–791 ohne die AD-IDs sortiert. 789 Paare sind falsch, 409 davon über Behördengrenzen hinweg. Die richtigen Paare lassen sich aus der Vergleichsliste belegen.

    1  ✓ stimmt
  789  ✗ falsches Paar

Gefunden (die ersten 10 von 791): 790 Fehler, 1 Hinweis
  ✗ Fehler   Die Liste enthält 3 Behörden: Ministerium Nord (512), Amt See (155), Amt Förde (123). Jede Behörde braucht eine eigene Liste.
  ✗ Fehler   Zeile 2: Das Postfach von aenne.faehnrich@ministerium-nord.example (Ministerium Nord) ginge an alexander.schweizer@amt-see.example (Amt See).
  ✗ Fehler   Zeile 3: Das Postfach von aenne.franzen@ministerium-nord.example (Ministerium Nord) ginge an andre.clausen@amt-foerde.example (Amt Förde).
  ✗ Fehler   Zeile 4: Das Postfach von aenne.fuchs@amt-foerde.example (Amt Förde) ginge an ann-christin.fleischer@ministerium-nord.example (Ministerium Nord).
  ✗ Fehler   Zeile 5: Das Postfach von aenne.graf-hoeper@ministerium-nord.example (Ministerium Nord) ginge an ann-christin.klein@ministerium-nord.example (Ministerium Nord).
  ✗ Fehler   Zeile 6: Das Postfach von aenne.kluever@amt-see.example (Amt See) ginge an ann-christin.rathje@ministerium-nord.example (Ministerium Nord).
  ✗ Fehler   Zeile 7: Das Postfach von aenne.pohlmann@amt-see.example (Amt See) ginge an ann-christin.uebermuth@amt-see.example (Amt See).
  ✗ Fehler   Zeile 8: Das Postfach von aenne.wolf@ministerium-nord.example (Ministerium Nord) ginge an ann-christin.wiese@ministerium-nord.example (Ministerium Nord).
  ✗ Fehler   Zeile 9: Das Postfach von alexander.gosch@ministerium-nord.example (Ministerium Nord) ginge an ann-christin.zimmermann@amt-foerde.example (Amt Förde).
  ✗ Fehler   Zeile 10: Das Postfach von alexander.hinrichs@ministerium-nord.example (Ministerium Nord) ginge an anne-kaethe.tams@amt-see.example (Amt See).
  … und 781 weitere; alle mit --json.

Prüfcode: Y4BC-8SH2
`;

const ENGLISH = `\
samples/vorfall/Nachmigration.xlsx, sheet “Nachmigration”: 790 rows
account in A, AD ID in B
compared with 4 reference lists, 790 rows: Charge 1, Charge 2, Charge 3, Charge 4

✗ 789 of 790 mailboxes would go to the wrong person, 409 of them to another agency.

What happened? It looks like this:
  The column “Accountname” was sorted in rows 2–791 without the AD IDs. 789 pairs are wrong, 409 of them across agencies. The right pairs can be proven from the reference list.

    1  ✓ right
  789  ✗ wrong pair

Found (the first 10 of 791): 790 errors, 1 note
  ✗ error    The list holds 3 agencies: Ministerium Nord (512), Amt See (155), Amt Förde (123). Each agency needs a list of its own.
  ✗ error    Row 2: The mailbox of aenne.faehnrich@ministerium-nord.example (Ministerium Nord) would go to alexander.schweizer@amt-see.example (Amt See).
  ✗ error    Row 3: The mailbox of aenne.franzen@ministerium-nord.example (Ministerium Nord) would go to andre.clausen@amt-foerde.example (Amt Förde).
  ✗ error    Row 4: The mailbox of aenne.fuchs@amt-foerde.example (Amt Förde) would go to ann-christin.fleischer@ministerium-nord.example (Ministerium Nord).
  ✗ error    Row 5: The mailbox of aenne.graf-hoeper@ministerium-nord.example (Ministerium Nord) would go to ann-christin.klein@ministerium-nord.example (Ministerium Nord).
  ✗ error    Row 6: The mailbox of aenne.kluever@amt-see.example (Amt See) would go to ann-christin.rathje@ministerium-nord.example (Ministerium Nord).
  ✗ error    Row 7: The mailbox of aenne.pohlmann@amt-see.example (Amt See) would go to ann-christin.uebermuth@amt-see.example (Amt See).
  ✗ error    Row 8: The mailbox of aenne.wolf@ministerium-nord.example (Ministerium Nord) would go to ann-christin.wiese@ministerium-nord.example (Ministerium Nord).
  ✗ error    Row 9: The mailbox of alexander.gosch@ministerium-nord.example (Ministerium Nord) would go to ann-christin.zimmermann@amt-foerde.example (Amt Förde).
  ✗ error    Row 10: The mailbox of alexander.hinrichs@ministerium-nord.example (Ministerium Nord) would go to anne-kaethe.tams@amt-see.example (Amt See).
  … and 781 more; all with --json.

Check code: Y4BC-8SH2
`;

test('the incident as a person reads it, in German', async () => {
  expect(await spawned(incident)).toEqual({ status: 1, stdout: GERMAN, stderr: '' });
});

test('the incident as a person reads it, in English', async () => {
  const run = await spawned([...incident, '--language', 'en']);
  expect(run).toEqual({ status: 1, stdout: ENGLISH, stderr: '' });
});

test('a list that is right, in German', async () => {
  const words = ['check', 'samples/sauber/Charge-5.csv', '--directory'];
  expect(await spawned([...words, 'samples/sauber/AD-Export.csv'])).toEqual({
    status: 0,
    stdout: `\
samples/sauber/Charge-5.csv: 200 Zeilen
Konto in A, AD-ID in B
verglichen mit 1 Vergleichsliste, 200 Zeilen: AD-Export.csv

✓ Alle 200 Paare stimmen mit der Vergleichsliste überein.

  200  ✓ stimmt
    0  ✗ falsches Paar

Gefunden: 1 Hinweis
  i Hinweis  Die Paare sind heil, stehen aber in anderer Reihenfolge als in der Vergleichsliste.

Prüfcode: TCBZ-THB9
`,
    stderr: '',
  });
});
