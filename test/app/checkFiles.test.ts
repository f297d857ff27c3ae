import { checkFiles, type CheckRequest } from '../../src/app/checkFiles';
import type { ReferenceRequest } from '../../src/app/readReferences';
import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { pairs } from '../cli/support/program';
import { fakeFiles, type FakeContent } from './fakeFiles';

const reference = (file: string, sheet: string | null = null): ReferenceRequest => ({
  file,
  sheet,
  role: 'first-migration',
});

function requestOf(changes: Partial<CheckRequest> = {}): CheckRequest {
  return {
    file: 'l',
    sheet: null,
    wishes: {},
    references: [reference('r')],
    kind: null,
    profile: builtInProfile,
    answers: {},
    exclusions: [],
    ...changes,
  };
}

/** A check over fake files, with the steps that were told. */
async function check(
  files: Readonly<Record<string, FakeContent>>,
  changes: Partial<CheckRequest> = {},
  digest = true,
) {
  const steps: string[] = [];
  const opener = fakeFiles(files);
  const outcome = await checkFiles(requestOf(changes), {
    files: opener,
    digest: digest ? async () => new Uint8Array(32).fill(0xab) : null,
    progress: (step, file) => steps.push(file === null ? step : `${step} ${file}`),
  });
  return { outcome, steps, opened: opener.opened };
}

async function checkedOf(...given: Parameters<typeof check>) {
  const { outcome } = await check(...given);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.checked;
}

test('a list and its reference: what a result shows', async () => {
  const checked = await checkedOf({ l: pairs(5), r: { A: pairs(3), B: pairs(2, 3) } });
  expect(checked).toMatchObject({
    file: 'l',
    headerRow: 0,
    columns: { account: 0, id: 1 },
    references: [
      { file: 'r', sheet: 'A', role: 'first-migration', rows: 3 },
      { file: 'r', sheet: 'B', role: 'first-migration', rows: 2 },
    ],
    result: { passed: true, counts: { rows: 5, correct: 5 } },
    fingerprint: `sha256:${'ab'.repeat(32)}`,
  });
  expect(checked.checkCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

test('each step is told as it begins', async () => {
  const { steps } = await check({ l: pairs(5), r: pairs(5) });
  expect(steps).toEqual(['reading l', 'reading r', 'comparing', 'fingerprint']);
});

test('without a digest there is neither fingerprint nor check code', async () => {
  const checked = await checkedOf({ l: pairs(5), r: pairs(5) }, {}, false);
  expect([checked.fingerprint, checked.checkCode]).toEqual([null, null]);
});

test('columns-unclear: all rows not checked, no columns, no fingerprint', async () => {
  const rows = [
    ['Name', 'Nr'],
    ['Aal', '1'],
    ['Barsch', '2'],
  ];
  const { columns, result, fingerprint, checkCode } = await checkedOf({ l: rows, r: pairs(5) });
  expect({ columns, fingerprint, checkCode }).toEqual({
    columns: null,
    fingerprint: null,
    checkCode: null,
  });
  expect(result.counts.notChecked).toBe(result.counts.rows);
  expect(result.passed).toBe(false);
});

describe('what is refused before anything is compared', () => {
  it.each<[string, Readonly<Record<string, FakeContent>>, string]>([
    ['the list', { l: pairs(0), r: pairs(5) }, 'no-rows'],
    ['the list', { l: { A: pairs(1), B: pairs(1) }, r: pairs(5) }, 'several-sheets'],
    ['the reference', { l: pairs(5), r: [['Nur', 'Text']] }, 'no-pairs'],
  ])('%s: %j', async (_, files, reason) => {
    const { outcome, steps } = await check(files);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { reason } });
    expect(steps).not.toContain('comparing');
  });

  it('a reference is not opened where the list is refused', async () => {
    expect((await check({ l: pairs(0), r: pairs(5) })).opened).toEqual(['l']);
  });
});

test('a failure of a file comes through', async () => {
  await expect(check({ l: pairs(5) })).rejects.toMatchObject({ code: 'file-damaged' });
});

describe('sheets given twice are compared with once', () => {
  const files = { l: pairs(5), r: { A: pairs(3), B: pairs(2, 3) } };
  it.each([
    ['the file twice', [reference('r'), reference('r')]],
    ['by two ways', [reference('r'), reference('./r')]],
    ['a sheet of it again', [reference('r'), reference('r', 'B')]],
    ['a sheet of it first', [reference('r', 'A'), reference('r')]],
  ])('%s', async (_, references) => {
    const checked = await checkedOf(files, { references });
    expect(checked.references.map(({ sheet }) => sheet)).toEqual(['A', 'B']);
  });

  it('not where the roles differ', async () => {
    const directory = { ...reference('r', 'A'), role: 'directory' } as const;
    const checked = await checkedOf(files, { references: [reference('r'), directory] });
    expect(checked.references.map(({ role }) => role)).toEqual([
      'first-migration',
      'first-migration',
      'directory',
    ]);
  });
});

test("reference-invalid: the list's own range is never compared with", async () => {
  const { references, result } = await checkedOf(
    { l: pairs(5) },
    { references: [reference('./l')] },
  );
  expect(references).toEqual([]);
  expect(result.groups.map(({ rule }) => rule)).toContain('reference-invalid');
  expect(result.counts.correct).toBe(0);
});

test('the name of a reference is its sheet, or its file without folders', async () => {
  const night = pairs(4);
  const files = { l: night, 'a/b/c1.csv': pairs(4), 'd\\c2.csv': pairs(3, 10) };
  const references = Object.keys(files)
    .slice(1)
    .map((file) => reference(file));
  const { result } = await checkedOf(files, { references, kind: 'second' });
  const forgotten = result.groups.find(({ rule }) => rule === 'batch-forgotten');
  expect(forgotten?.at(0)).toMatchObject({ details: { batch: 'c2.csv' } });
});

describe('sheets that may hold pairs and are not looked at', () => {
  const half = pairs(3, 8, ['Konto', 'Schlüssel']).map(([account, id], n) => [
    account ?? '',
    n === 0 ? (id ?? '') : `4711-${n}`,
  ]);
  const notes = [['Stand'], ['heute']];
  const passedIn = async (...given: Parameters<typeof checkedOf>) =>
    (await checkedOf(...given)).passedOver.map(({ file, sheet }) => `${file}#${sheet}`);

  it.each<[string, Parameters<typeof checkedOf>, readonly string[]]>([
    ['of a reference', [{ l: pairs(3), r: { A: pairs(3), H: half, N: notes } }], ['r#H']],
    ['of the list', [{ l: { A: pairs(3), H: half, N: notes }, r: pairs(3) }], ['l#H']],
    [
      'of a workbook that holds both, once',
      [
        { l: { A: pairs(3), B: pairs(3), H: half } },
        { sheet: 'A', references: [reference('l'), { ...reference('l'), role: 'directory' }] },
      ],
      ['l#H'],
    ],
    [
      'of the list, where a column is named that they have not',
      [
        { l: { A: pairs(3, 0, ['Wer', 'Kennzahl']), H: pairs(3) }, r: pairs(3) },
        { wishes: { account: 'Wer', id: 'Kennzahl' } },
      ],
      ['l#H'],
    ],
    [
      'none where the sheets are named',
      [
        { l: { A: pairs(3), H: half }, r: { A: pairs(3), H: half } },
        { sheet: 'A', references: [reference('r', 'A')] },
      ],
      [],
    ],
    [
      'none that is compared with',
      [
        { l: { A: pairs(3), H: pairs(3) }, r: pairs(3) },
        { sheet: 'A', references: [reference('l', 'H')] },
      ],
      [],
    ],
    ['none but notes', [{ l: { A: pairs(3), N: notes }, r: { A: pairs(3), N: notes } }], []],
  ])('%s', async (_, given, expected) => {
    expect(await passedIn(...given)).toEqual(expected);
  });
});

describe('a list whose columns are unclear is asked about before its references', () => {
  const unclear = pairs(3, 0, ['Konto', 'x']).map((row, at) => [
    ...row,
    at === 0 ? 'y' : (row[1] ?? ''),
  ]);
  const notes = [['Stand'], ['heute']];
  const exclude = [{ row: 2, account: 'x', id: null, reason: 'left' }];

  it.each<[string, FakeContent]>([
    ['without pairs', notes],
    ['as unclear', unclear],
    ['with a sheet as unclear', { A: pairs(3), U: unclear }],
  ])('a reference %s', async (_, r) => {
    const checked = await checkedOf({ l: unclear, r }, { exclude });
    const [group] = checked.result.groups;
    expect([group?.rule, checked.references, checked.columns]).toEqual([
      'columns-unclear',
      [],
      null,
    ]);
    const { outcome } = await check({ l: pairs(3), r });
    expect(outcome.kind).toBe('refused');
  });

  it('but a sheet that is not there is said at once', async () => {
    const references = [reference('r', 'Charge 9')];
    await expect(check({ l: unclear, r: { A: pairs(3) } }, { references })).rejects.toMatchObject({
      code: 'sheet-unknown',
    });
  });
});
