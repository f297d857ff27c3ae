import { plansDesk, type PlansDesk } from '../../src/app/desk/tools/plansDesk';
import type { ListPlanner } from '../../src/app/ports/listPlanner';
import { DeskLine, type CheckingWorker } from '../../src/browser/deskLine';
import { openPickedFile } from '../../src/browser/pickedFiles';
import { plannerOn } from '../../src/browser/workerPlanner';
import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { toolsWords } from '../../src/taskpane/toolsWords';
import { textsOf } from '../../src/texts/catalog';
import { pairs, testDesk } from '../app/pane/fakeWorkbook';
import { rowsOf } from '../app/tools/toolsBook';
import { sheetFrom } from '../core/support/listOf';
import { deskWorker } from '../support/deskWorker';
import { pickedWorkbook } from '../support/pickedFile';

const words = toolsWords(textsOf('de'), { program: 'Batch List Check 0.0.0' });

interface Planning {
  readonly planner: ListPlanner;
  /** A line for each worker: whether it was ended. */
  readonly workers: { ended: boolean }[];
}

/** A planner whose desk may be slow: then it answers only when `finish` is called. */
function planning(change: (desk: PlansDesk) => PlansDesk = (desk) => desk): Planning {
  const workers: { ended: boolean }[] = [];
  const start = (): CheckingWorker => {
    const desk = plansDesk({
      openPicked: openPickedFile,
      profile: builtInProfile,
      words: { de: words, en: words },
    });
    const state = { ended: false };
    workers.push(state);
    const worker = deskWorker({ ...testDesk(), ...change(desk) });
    return Object.assign(worker, { terminate: () => void (state.ended = true) });
  };
  return { planner: plannerOn(new DeskLine(start)), workers };
}

const sheet = (name: string, from: number, to: number) =>
  sheetFrom(pairs(from, to), { name, form: 'workbook' });

const task = (name = 'Nacht') =>
  ({
    tables: [{ from: 'workbook', sheet: sheet('Charge 1', 0, 20) }],
    exclusions: [],
    exclusionTable: {
      from: 'workbook',
      sheet: sheetFrom([['Konto', 'Grund']], { name: 'Raus', form: 'workbook' }),
    },
    people: {
      table: { from: 'workbook', sheet: sheet('Neu', 20, 22) },
      directory: { from: 'workbook', sheet: sheet('AD', 0, 30) },
    },
    agencies: 'one',
    repeats: 'refuse',
    name,
    language: 'de',
  }) as const;

const never = new AbortController().signal;

test('all sheets are handed over, and a planned one can be asked for more than once', async () => {
  const { planner } = planning();
  const given = task();
  const plan = await planner.planCombine(given, never);
  expect(plan.lists).toMatchObject([{ name: 'Nacht', rows: 22 }]);
  const { tables, people, exclusionTable } = given;
  for (const { sheet } of [tables[0], people.table, people.directory, exclusionTable]) {
    expect(sheet.columns[0]?.bytes).toHaveLength(0);
  }
  const first = await planner.plannedSheet(0);
  const again = await planner.plannedSheet(0);
  if (first === null || again === null) throw new Error('nothing is planned');
  expect(rowsOf(first)).toEqual(rowsOf(again));
  expect(rowsOf(first)).toHaveLength(23);
  expect(await planner.plannedSheet(1)).toBeNull();
});

test('called off: it rejects at once, the busy worker is gone, the next plan waits for nobody', async () => {
  let isSlow = true;
  const { planner, workers } = planning((desk) => ({
    ...desk,
    planCombine: (asked) => (isSlow ? new Promise(() => undefined) : desk.planCombine(asked)),
  }));
  const calling = new AbortController();
  const waiting = planner.planCombine(task(), calling.signal);
  calling.abort();
  await expect(waiting).rejects.toBe(calling.signal.reason);
  expect(workers).toEqual([{ ended: true }]);
  isSlow = false;
  await expect(planner.planCombine(task('Zweite'), never)).resolves.toMatchObject({
    lists: [{ name: 'Zweite' }],
  });
  expect(workers).toEqual([{ ended: true }, { ended: false }]);
});

test('a signal that is aborted after the answer ends nothing', async () => {
  const { planner, workers } = planning();
  const calling = new AbortController();
  await planner.planCombine(task(), calling.signal);
  calling.abort();
  expect(workers).toEqual([{ ended: false }]);
  expect(await planner.plannedSheet(0)).not.toBeNull();
});

test('let go, the plan is gone with its worker', async () => {
  const { planner, workers } = planning();
  await planner.planCombine(task(), never);
  planner.release();
  expect(workers).toEqual([{ ended: true }]);
  expect(await planner.plannedSheet(0)).toBeNull();
});

test('a file is looked at sheet by sheet, and only what was chosen of it is taken', async () => {
  const { planner } = planning();
  const file = await pickedWorkbook('Chargen.xlsx', {
    Deckblatt: [['Bitte lesen', 'Danke']],
    Leer: [],
    'Charge 1': pairs(0, 20),
    Kopf: pairs(0, 0),
    'Charge 2': pairs(20, 25),
  });
  const look = await planner.lookAtFile(file, never);
  expect(look.map(({ name, rows, fitness }) => [name, rows, fitness])).toEqual([
    ['Deckblatt', 1, 'no-pairs'],
    ['Leer', 0, 'empty'],
    ['Charge 1', 21, 'pairs'],
    ['Kopf', 1, 'empty'],
    ['Charge 2', 6, 'pairs'],
  ]);
  const plan = (sheets: readonly string[]) =>
    planner.planCombine(
      {
        ...task(),
        people: null,
        exclusionTable: null,
        tables: [{ from: 'disk', file: { ...file, sheets } }],
      },
      never,
    );
  expect(await plan(['Charge 2'])).toMatchObject({
    sources: [{ name: 'Charge 2', file: 'Chargen.xlsx', rows: 5 }],
    refusals: [],
  });
  expect(await plan(['Charge 2', 'Deckblatt'])).toMatchObject({
    refusals: [{ reason: 'no-pairs', name: 'Chargen.xlsx › Deckblatt' }],
    lists: [],
  });
});

test('a table of people to leave out says how many it names, and what is wrong with which row', async () => {
  const { planner } = planning();
  const file = await pickedWorkbook('Ausnahmen.xlsx', {
    Deckblatt: [['Bitte lesen']],
    Raus: [
      ['Konto', 'Grund'],
      ['anna.adler@amt.example', 'ausgeschieden'],
      ['emil.ernst@amt.example', 'krank'],
    ],
  });
  expect(await planner.lookAtExclusions({ from: 'disk', file }, never)).toEqual({
    kind: 'entries',
    sheet: 'Raus',
    people: 2,
    problems: [{ kind: 'unknown-reason', row: 3, reason: 'krank' }],
  });
});
