import { openGuards, type Guards } from '../../../src/app/guard/openGuards';
import type { GuardedList } from '../../../src/app/ports/guardList';
import {
  closeOffices,
  fillSheet,
  programAgain,
  programInOffice,
} from '../../support/programInOffice';
import type { Office } from '../../support/officeHost';
import {
  guardedRows,
  guardPortsInOffice,
  HEADINGS,
  NEW_BUILD,
} from '../../support/guard/guardInOffice';
import { ManualTimer } from '../../support/guard/manualTimer';
import type { CommonApiOptions } from '../../../src/workbench/host/commonApi';
import { NOTHING_ALLOWED as NOTHING } from '../../../src/workbench/host/model/protection';

afterEach(closeOffices);

const NAMES = ['Charge 1', 'Charge 2'] as const;
const PASSWORD = { kind: 'known', text: 'geheim' } as const;
const NO_PASSWORD = { kind: 'none' } as const;

interface Scene {
  readonly office: Office;
  readonly guards: Guards;
  readonly timer: ManualTimer;
  readonly lists: readonly [GuardedList, GuardedList];
  readonly cells: (at: 0 | 1) => readonly (readonly unknown[])[];
  readonly quiet: () => Promise<void>;
}

/** A workbook with two lists, and its guards. `begins`: both are guarded. */
async function scene(begins = true, common: CommonApiOptions = {}): Promise<Scene> {
  const office = programInOffice({ office: { sets: NEW_BUILD, ...common } });
  const [first, second] = NAMES.map((name, at): GuardedList => {
    const rows = guardedRows(30).map((row) => row.map((cell) => `${cell}${at}`));
    const sheetId = fillSheet(office, name, [HEADINGS, ...rows]);
    const columns = { headerRow: 0, bound: [0, 1, 2], headings: HEADINGS.slice(0, 3) };
    return { sheetId, sheet: name, columns, end: null, references: [] };
  });
  if (first === undefined || second === undefined) throw new Error('two lists');
  const at = sceneOf(office, new ManualTimer(), [first, second]);
  await at.quiet();
  for (const list of begins ? at.lists : []) {
    await at.guards.of(list.sheetId).commands.begin(list, null);
  }
  return at;
}

function sceneOf(office: Office, timer: ManualTimer, lists: Scene['lists']): Scene {
  const guards = openGuards(guardPortsInOffice(timer));
  return {
    office,
    guards,
    timer,
    lists,
    cells: (at) => {
      const sheet = office.workbook.sheet(lists[at].sheetId);
      return sheet.values({ row: 1, column: 0, rows: 30, columns: 3 });
    },
    quiet: async () => {
      for (let round = 0; round < 2; round++) {
        await office.settled();
        timer.pass(250);
        await guards.settled();
      }
    },
  };
}

async function again({ office, guards, timer, lists }: Scene): Promise<Scene> {
  guards.close();
  const next = sceneOf(programAgain(office), timer, lists);
  await next.quiet();
  return next;
}

const viewOf = ({ guards, lists }: Scene, at: 0 | 1) => guards.of(lists[at].sheetId).view();
const commandsOf = ({ guards, lists }: Scene, at: 0 | 1) => guards.of(lists[at].sheetId).commands;

describe('several lists of one workbook', () => {
  test('each has its own guard: what is sorted in one is put back there and said there', async () => {
    const at = await scene();
    const before = [at.cells(0), at.cells(1)];
    expect(at.office.user.sortAlone(NAMES[1], 'A2:A31')).toBe('done');
    await at.quiet();
    expect([at.cells(0), at.cells(1)]).toEqual(before);
    expect(viewOf(at, 1)).toMatchObject({ bar: { kind: 'put-back' }, problem: null });
    expect(viewOf(at, 0)).toMatchObject({ bar: null, problem: null, sheetId: at.lists[0].sheetId });
    at.guards.close();
  });

  test('both are taken up again, from the one journal', async () => {
    const at = await again(await scene());
    for (const which of [0, 1] as const) {
      expect(viewOf(at, which)).toMatchObject({
        protection: { kind: 'watching' },
        memory: 'fine',
        away: { change: { kind: 'untouched' } },
      });
    }
    at.office.user.sortAlone(NAMES[0], 'A2:A31');
    await at.quiet();
    expect(viewOf(at, 0).bar).toMatchObject({ kind: 'put-back' });
    at.guards.close();
  });

  test('turned off, a list stays off in later sessions, the other one goes on', async () => {
    const first = await scene();
    await commandsOf(first, 0).turnOff();
    expect(viewOf(first, 0)).toMatchObject({ protection: { kind: 'off' }, turnedOff: true });
    const at = await again(first);
    expect(viewOf(at, 0)).toMatchObject({ protection: { kind: 'off' }, turnedOff: true });
    expect(viewOf(at, 1)).toMatchObject({ protection: { kind: 'watching' }, turnedOff: false });
    await commandsOf(at, 0).begin(at.lists[0], null);
    expect(viewOf(await again(at), 0)).toMatchObject({
      protection: { kind: 'watching' },
      turnedOff: false,
    });
  });

  test('the add-in starts with the workbook as long as one of them is guarded', async () => {
    const at = await scene();
    const behaviour = () => globalThis.Office.addin.getStartupBehavior();
    await commandsOf(at, 0).turnOff();
    expect(await behaviour()).toBe('Load');
    await commandsOf(at, 1).turnOff();
    expect(await behaviour()).toBe('None');
    at.guards.close();
  });

  test('where Office refuses to start it with the workbook, that is said and the guard works', async () => {
    const at = await scene(true, { refusesStartup: true });
    expect(viewOf(at, 0)).toMatchObject({ protection: { kind: 'watching' }, problem: null });
    expect(viewOf(at, 0).log.map(({ event }) => event)).toEqual(['began', 'starts-by-hand']);
    at.office.user.sortAlone(NAMES[0], 'A2:A31');
    await at.quiet();
    expect(viewOf(at, 0).bar).toMatchObject({ kind: 'put-back' });
    const next = await again(at);
    expect(viewOf(next, 0)).toMatchObject({ memory: 'fine', protection: { kind: 'watching' } });
    await commandsOf(next, 0).turnOff();
    await commandsOf(next, 1).turnOff();
    expect(viewOf(next, 1)).toMatchObject({ protection: { kind: 'off' }, problem: null });
    next.guards.close();
  });

  test('where another program gave the sheets other ids, the name counts', async () => {
    const at = await scene();
    at.guards.close();
    const [list] = at.lists;
    const { workbook, user } = at.office;
    const rows = workbook.sheet(list.sheetId).inputs({ row: 0, column: 0, rows: 31, columns: 4 });
    user.deleteSheet(list.sheet);
    const sheetId = fillSheet(at.office, list.sheet, rows);
    const next = await again({ ...at, lists: [{ ...list, sheetId }, at.lists[1]] });
    expect(viewOf(next, 0)).toMatchObject({
      sheetId,
      protection: { kind: 'watching' },
      away: { change: { kind: 'untouched' } },
    });
    next.office.user.sortAlone(list.sheet, 'A2:A31');
    await next.quiet();
    expect(viewOf(next, 0).bar).toMatchObject({ kind: 'put-back' });
    next.guards.close();
  });
});

test('where the ids of the sheets changed places, each list goes on under its own name, with what it was compared with', async () => {
  const at = await scene(false);
  const [first, second] = at.lists;
  const list = { ...first, references: [second] };
  await at.guards.of(list.sheetId).commands.begin(list, null);
  at.guards.close();
  const { workbook } = at.office;
  const area = { row: 0, column: 0, rows: 31, columns: 4 };
  const [own, other] = [first, second].map(({ sheetId }) => workbook.sheet(sheetId).inputs(area));
  workbook.change('user', () => {
    workbook.renameSheet(first.sheetId, 'anders');
    workbook.renameSheet(second.sheetId, first.sheet);
    workbook.renameSheet(first.sheetId, second.sheet);
    workbook.sheet(second.sheetId).setInputs(area, own ?? []);
    workbook.sheet(first.sheetId).setInputs(area, other ?? []);
  });
  const next = await again(at);
  expect(viewOf(next, 1)).toMatchObject({
    bar: null,
    protection: { kind: 'watching' },
    place: { sheet: first.sheet },
    away: { change: { kind: 'untouched' } },
  });
  expect(viewOf(next, 0)).toMatchObject({ bar: null, protection: { kind: 'off' } });
  const log = JSON.stringify(viewOf(next, 1).log);
  next.office.user.sortAlone(second.sheet, 'A2:A31');
  await next.quiet();
  expect(JSON.stringify(viewOf(next, 1).log)).not.toBe(log);
  next.guards.close();
});

describe('a lock with a password', () => {
  test('is known for the session only; the next one says so and asks', async () => {
    const first = await scene();
    await commandsOf(first, 0).lock({ restOpen: true, structure: false, password: PASSWORD });
    await commandsOf(first, 0).sortRows([{ column: 0, ascending: true }]);
    expect(viewOf(first, 0)).toMatchObject({ protection: { kind: 'locked' }, problem: null });
    const at = await again(first);
    expect(viewOf(at, 0).protection).toMatchObject({
      kind: 'locked',
      terms: { password: { kind: 'unknown', tried: false } },
    });
    const before = at.cells(0);
    await commandsOf(at, 0).sortRows([{ column: 0, ascending: false }]);
    expect(at.cells(0)).toEqual(before);
    commandsOf(at, 0).givePassword('falsch');
    await commandsOf(at, 0).unlock();
    expect(viewOf(at, 0).protection).toMatchObject({
      kind: 'locked',
      terms: { password: { kind: 'unknown', tried: true } },
    });
    commandsOf(at, 0).givePassword(PASSWORD.text);
    await commandsOf(at, 0).sortRows([{ column: 0, ascending: false }]);
    expect(at.cells(0)).not.toEqual(before);
    await commandsOf(at, 0).unlock();
    expect(viewOf(at, 0)).toMatchObject({ protection: { kind: 'watching' }, problem: null });
    at.guards.close();
  });

  test('is written nowhere into the workbook', async () => {
    const at = await scene();
    await commandsOf(at, 0).lock({ restOpen: true, structure: true, password: PASSWORD });
    const { parts } = await guardPortsInOffice(at.timer).journal.parts();
    expect(JSON.stringify(parts)).not.toContain(PASSWORD.text);
    at.guards.close();
  });
});

describe('a repair', () => {
  const broken = async (): Promise<Scene & { readonly runs: Parameters<typeof repairOf>[1] }> => {
    const at = await scene(false);
    const [first, second] = at.cells(0);
    const values = [second?.[0], first?.[0]] as string[];
    const expected = [first?.[0], second?.[0]] as string[];
    return { ...at, runs: [{ which: 0, first: 0, expected, values }] };
  };
  const repairOf = (
    at: Scene,
    runs: readonly { which: number; first: number; expected: string[]; values: string[] }[],
  ) => commandsOf(at, 0).repair(at.lists[0], { runs, cells: 2 });

  test('of a list that is not guarded is written and noted, and turns nothing on', async () => {
    const at = await broken();
    expect(await repairOf(at, at.runs)).toBe('written');
    expect(
      at
        .cells(0)
        .slice(0, 2)
        .map(([account]) => account),
    ).toEqual(at.runs[0]?.values);
    expect(viewOf(at, 0)).toMatchObject({ protection: { kind: 'off' }, turnedOff: false });
    const next = await again(at);
    expect(viewOf(next, 0).log.map(({ event }) => event)).toEqual(['repaired']);
    expect(viewOf(next, 0)).toMatchObject({ protection: { kind: 'off' }, turnedOff: false });
    next.guards.close();
  });

  test('of a sheet that somebody else protected is refused, and nothing is written', async () => {
    const at = await broken();
    const before = at.cells(0);
    at.office.host.model.protection.protect(at.lists[0].sheetId, NOTHING, undefined);
    expect(await repairOf(at, at.runs)).toBe('refused');
    expect(at.cells(0)).toEqual(before);
    expect(viewOf(at, 0)).toMatchObject({ protection: { kind: 'off' }, problem: null });
    at.guards.close();
  });

  test('of a locked list goes through the lock, and it is locked again', async () => {
    const at = await broken();
    await commandsOf(at, 0).begin(at.lists[0], null);
    await commandsOf(at, 0).lock({ restOpen: true, structure: false, password: NO_PASSWORD });
    expect(await repairOf(at, at.runs)).toBe('written');
    await at.quiet();
    expect(
      at
        .cells(0)
        .slice(0, 2)
        .map(([account]) => account),
    ).toEqual(at.runs[0]?.values);
    expect(viewOf(at, 0)).toMatchObject({ protection: { kind: 'locked' }, bar: null });
    expect(at.office.user.sortAlone(NAMES[0], 'A2:A31')).not.toBe('done');
    at.guards.close();
  });

  test('that finds other cells than the check saw writes nothing', async () => {
    const at = await broken();
    at.office.user.type(NAMES[0], 'A3', 'anders@amt.example');
    const before = at.cells(0);
    expect(await repairOf(at, at.runs)).toBe('changed-meanwhile');
    expect(at.cells(0)).toEqual(before);
    at.guards.close();
  });
});
