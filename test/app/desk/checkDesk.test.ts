import type { CheckDesk } from '../../../src/app/desk/checkDesk';
import type { CheckTask, FindingsView } from '../../../src/app/ports/checker';
import { sheetFrom, type Rows } from '../../core/support/listOf';
import { accountOf, idOf, pairs, testDesk } from '../pane/fakeWorkbook';

const sheet = (name: string, rows: Rows) => sheetFrom(rows, { name, form: 'workbook' });

const [header = [], ...right] = pairs(0, 10);
const swapped: Rows = right.map((row, at) =>
  at < 2 ? [row[0] ?? null, right[1 - at]?.[1] ?? null] : row,
);
const list = (): ReturnType<typeof sheet> => sheet('Liste', [header, ...swapped]);

function taskOf(more: Partial<CheckTask> = {}): CheckTask {
  return {
    sheetId: 'list',
    list: list(),
    wishes: {},
    kind: 'first',
    answers: {},
    exclusions: [],
    sheets: [{ sheet: sheet('Charge 1', pairs(0, 10)), role: 'first-migration' }],
    files: [],
    ...more,
  };
}

async function checkedDesk(more: Partial<CheckTask> = {}): Promise<CheckDesk> {
  const desk = testDesk();
  await desk.check(taskOf(more), () => undefined);
  return desk;
}

const view = (more: Partial<FindingsView> = {}): FindingsView => ({
  state: null,
  search: '',
  language: 'de',
  ...more,
});

test('knows nothing before the first check', async () => {
  const desk = testDesk();
  expect(await desk.findings(view(), 0, 10)).toBeNull();
  expect(desk.paintJob()).toBeNull();
  expect(desk.isAsChecked(list())).toBe(false);
});

test('says how many rows are in which state, and what happened', async () => {
  const answer = await testDesk().check(taskOf(), () => undefined);
  expect(answer).toMatchObject({
    kind: 'checked',
    summary: {
      passed: false,
      comparable: true,
      states: { ok: 8, wrong: 2, unknown: 0, duplicate: 0, damaged: 0, notChecked: 0 },
      diagnoses: [{ kind: 'rows-swapped', firstRow: 2, lastRow: 3 }],
      questions: [],
      references: [{ name: 'Charge 1', role: 'first-migration', rows: 10 }],
    },
  });
});

test('who is left out and stands in the list all the same is told with the rows', async () => {
  const exclusions = [{ account: accountOf(4), id: idOf(4), reason: 'left' }];
  const answer = await testDesk().check(taskOf({ exclusions }), () => undefined);
  const stillListed = [{ ...exclusions[0], rows: [6] }];
  expect(answer).toMatchObject({ summary: { stillListed, passedOver: [] } });
});

test('who is left out for a reason that the profile does not know is neither excused nor listed, and that is told', async () => {
  const short = sheet('Liste', pairs(0, 8));
  const [known, unknown] = ['left', 'sabbatical'].map((reason, at) => ({
    account: accountOf(8 + at),
    id: idOf(8 + at),
    reason,
  }));
  if (known === undefined || unknown === undefined) throw new Error('nobody');
  const all = await checkedDesk({ list: short, exclusions: [known, unknown] });
  expect(all.lastChecked()).toMatchObject({
    exclusions: [known],
    recalled: { columns: null, exclusions: [], lost: ['reasons'] },
    result: { counts: { missing: 1 } },
  });
  const one = await checkedDesk({ list: short, exclusions: [known] });
  expect(one.lastChecked()).toMatchObject({ exclusions: [known], recalled: null });
  // A reason that excuses nobody must not stand in front of one that does.
  const both = await checkedDesk({ list: short, exclusions: [{ ...known, reason: 'x' }, known] });
  expect(both.lastChecked()?.exclusions).toEqual([known]);
});

test('gives windows of a view and how many entries it has', async () => {
  const desk = await checkedDesk();
  const wrong = await desk.findings(view({ state: 'wrong' }), 1, 5);
  expect(wrong).toMatchObject({ total: 2, from: 1, rows: [{ row: 3, state: 'wrong' }] });
  const ok = await desk.findings(view({ state: 'ok' }), 0, 3);
  expect(ok).toMatchObject({ total: 8, rows: [{ row: 4 }, { row: 5 }, { row: 6 }] });
  expect(await desk.findings(view({ state: 'ok' }), 50, 3)).toMatchObject({ total: 8, rows: [] });
});

test.each([
  ['a row number', '3', [3]],
  ['a row as the list calls it', ' zeile 3', [3]],
  ['no row in another language', 'Row 3', []],
  ['an account, whatever its case', accountOf(0).toUpperCase(), [2, 3]],
  ['an ID', idOf(1), [2]],
  ['words of the finding', 'Postfach von', [2, 3]],
  ['nothing that is there', 'zzz', []],
])('finds %s', async (_, search, rows) => {
  const desk = await checkedDesk();
  const found = await desk.findings(view({ search, state: 'wrong' }), 0, 100);
  expect(found?.rows.map(({ row }) => row)).toEqual(rows);
});

test.each([
  ['as a key types it', 'NFC', 'NFD'],
  ['as a file name on a Mac has it', 'NFD', 'NFC'],
] as const)('finds an umlaut %s, however the cell holds it', async (_, typed, held) => {
  const name = 'jürgen.müller@amt.example';
  const rows: Rows = [header, [name.normalize(held), idOf(1)], ...swapped.slice(2)];
  const desk = await checkedDesk({ list: sheet('Liste', rows) });
  const found = await desk.findings(view({ search: 'MÜLL'.normalize(typed) }), 0, 100);
  expect(new Set(found?.rows.map(({ row }) => row))).toEqual(new Set([2]));
});

test('words findings in the language that is asked for', async () => {
  const desk = await checkedDesk();
  const english = await desk.findings(view({ state: 'wrong', language: 'en' }), 0, 1);
  expect(english?.rows[0]?.message).toContain('mailbox');
});

test('a search gives way to the next question', async () => {
  const desk = await checkedDesk();
  const first = desk.findings(view({ search: 'person' }), 0, 10);
  const second = desk.findings(view({ search: 'person000' }), 0, 10);
  expect(await first).toBeNull();
  expect((await second)?.total).toBeGreaterThan(0);
});

describe('whether a list is as it was checked', () => {
  const cases: readonly (readonly [string, Rows, boolean])[] = [
    ['the same', [header, ...swapped], true],
    ['a pair moved', [header, ...[...swapped].reverse()], false],
    ['an ID changed', [header, ...swapped.slice(0, 9), [accountOf(9), idOf(99)]], false],
    ['a row more', [header, ...swapped, [accountOf(10), idOf(10)]], false],
    ['a row less', [header, ...swapped.slice(0, 9)], false],
    ['another heading', [['Konto', 'AD-ID'], ...swapped], false],
    ['a note beside it', [header, ...swapped.map((row) => [...row, 'gesehen'])], true],
  ];
  test.each(cases)('%s', async (_, rows, same) => {
    const desk = await checkedDesk();
    expect(desk.isAsChecked(sheet('Liste', rows))).toBe(same);
  });

  test('hidden rows', async () => {
    const desk = await checkedDesk();
    expect(desk.isAsChecked({ ...list(), hiddenRows: new Set([3]) })).toBe(false);
  });

  test('a formula in place of its value', async () => {
    const desk = await checkedDesk();
    const now = list();
    const columns = now.columns.map((column, at) =>
      at === 1 ? { ...column, formulas: new Map([[3, 'C4']]) } : column,
    );
    expect(desk.isAsChecked({ ...now, columns })).toBe(false);
  });
});

test('gives the cells to colour as copies of its own', async () => {
  const desk = await checkedDesk();
  const job = desk.paintJob();
  expect(job).toMatchObject({ sheetId: 'list', account: 0, id: 1 });
  job?.states.fill(9);
  job?.accounts.bytes.fill(0);
  job?.ids.kinds.fill(0);
  expect([...(desk.paintJob()?.states ?? [])]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(desk.isAsChecked(list())).toBe(true);
});

const NOTE = ['Summe: 10', ''];
const noted = (...more: Rows): ReturnType<typeof sheet> =>
  sheet('Liste', [header, ...right, ...more, NOTE]);

test('computes the fingerprint that the check computes', async () => {
  const desk = testDesk();
  const answers = { listEndsAbove: 12 };
  const answer = await desk.check(taskOf({ list: noted(), answers }), () => undefined);
  if (answer.kind !== 'checked') throw new Error('refused');
  expect(answer.summary.fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(await desk.fingerprint(noted(), {}, answers)).toBe(answer.summary.fingerprint);
  expect(await desk.fingerprint(noted(), {}, {})).not.toBe(answer.summary.fingerprint);
});

test('a list that grew is asked anew where it ends: no pair goes unchecked unseen', async () => {
  const answers = { listEndsAbove: 12 };
  const as = { wishes: {}, answers };
  const desk = testDesk();
  const ended = await desk.check(taskOf({ list: noted(), ...as }), () => undefined);
  expect(ended).toMatchObject({ summary: { passed: true, counts: { rows: 10 }, answers } });
  // A wrong pair at the end, where the note stood.
  const wrong = [accountOf(3), idOf(4)];
  const grown = await desk.check(taskOf({ list: noted(wrong), ...as }), () => undefined);
  expect(grown).toMatchObject({
    summary: {
      passed: false,
      counts: { rows: 12 },
      answers: {},
      questions: [{ about: 'not-a-data-row', row: 13 }],
    },
  });
  const { rows = [] } = (await desk.findings(view(), 0, 50)) ?? {};
  expect(rows.map(({ row }) => row)).toContain(12);
});

test('columns that cannot be told are said, compared with nothing, and not coloured', async () => {
  const rows: Rows = [
    ['Eins', 'Zwei'],
    ['a', 'b'],
    ['c', 'd'],
  ];
  const desk = testDesk();
  const answer = await desk.check(taskOf({ list: sheet('Liste', rows) }), () => undefined);
  expect(answer).toMatchObject({
    kind: 'checked',
    summary: { comparable: false, columns: null, fingerprint: null, states: { notChecked: 3 } },
  });
  expect(desk.paintJob()).toBeNull();
});

test('a reference without pairs is refused by its name', async () => {
  const sheets = [{ sheet: sheet('Notizen', [['Bitte warten']]), role: 'directory' }] as const;
  const answer = await testDesk().check(taskOf({ sheets }), () => undefined);
  expect(answer).toEqual({
    kind: 'refused',
    refusal: { reason: 'no-pairs', file: '', sheet: 'Notizen' },
  });
});

test('asks what the rules ask, a sum below the list only once', async () => {
  const rows: Rows = [header, ...right, ['Summe: 10', null], ['Stand: heute', null]];
  const answer = await testDesk().check(taskOf({ list: sheet('Liste', rows) }), () => undefined);
  expect(answer).toMatchObject({
    kind: 'checked',
    summary: { questions: [{ about: 'not-a-data-row', row: 12, text: 'Summe: 10' }] },
  });
});

test('finds where .tmp stands on the side that has it', async () => {
  const inLocalPart: Rows = [
    header,
    ...right.map(([account, id]) => [String(account).replace('@', '.tmp@'), id ?? null]),
  ];
  const sheets = [{ sheet: sheet('Charge 1', inLocalPart), role: 'first-migration' }] as const;
  const answer = await testDesk().check(
    taskOf({ list: sheet('Liste', [header, ...right]), sheets }),
    () => undefined,
  );
  expect(answer).toMatchObject({
    summary: {
      questions: [{ about: 'tmp-suffix', rows: 10, side: 'reference', place: 'local-part' }],
    },
  });
});

test.each<[string, 'directory' | 'first-migration', string | null]>([
  ['AD-Export_2025-08-01.csv', 'directory', '2025-08-01'],
  ['AD-Export.csv', 'directory', null],
  // What was migrated first does not grow old.
  ['Charge_2025-08-01.csv', 'first-migration', null],
])('%s as %s: of %s', async (name, role, day) => {
  const csv = pairs(0, 10).map((row) => row.join(';'));
  const file = { key: 'a', name, role, content: new Blob([csv.join('\r\n')]) };
  const desk = await checkedDesk({ sheets: [], files: [file] });
  const age = day === null ? undefined : { day, days: 5, by: 'name' };
  expect(desk.lastChecked()?.references[0]?.age).toEqual(age);
});
