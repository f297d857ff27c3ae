import type { Rows } from '../../core/support/listOf';
import { accountOf, idOf, pairs } from '../pane/fakeWorkbook';
import {
  combine,
  nextTurn,
  planOf,
  rowsOf,
  split,
  stepOf,
  toolsBook,
  type ToolsBook,
} from './toolsBook';

function book(more: Readonly<Record<string, Rows>> = {}): ToolsBook {
  return toolsBook({ 'Charge 1': pairs(0, 20), 'Charge 2': pairs(20, 40), ...more });
}

describe('called off while the worker plans', () => {
  test('the waiting ends at once, the wizard is as it was, and the next plan counts', async () => {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    at.tools.actions.chooseCombine({ name: 'Meine Nacht' });
    const before = at.tools.state();
    at.holdPlanning = true;
    const planning = at.tools.actions.plan();
    await nextTurn();
    expect(stepOf(at)).toEqual({ at: 'working', work: { doing: 'planning' } });
    at.tools.actions.cancel();
    await planning;
    expect(at.tools.state()).toEqual(before);
    expect(at.held).toHaveLength(1);
    at.holdPlanning = false;
    await at.tools.actions.plan();
    expect(planOf(at)).toMatchObject({ lists: [{ name: 'Meine Nacht', rows: 40 }] });
  });

  test('a late answer changes nothing', async () => {
    const at = book();
    await combine(at, 'Charge 1');
    at.holdPlanning = true;
    const planning = at.tools.actions.plan();
    await nextTurn();
    at.tools.actions.cancel();
    await planning;
    const after = at.tools.state();
    for (const finish of at.held) finish();
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    expect(at.tools.state()).toBe(after);
  });

  test('a sheet that is still read tells nothing any more', async () => {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    at.holdNextRead();
    const planning = at.tools.actions.plan();
    await nextTurn();
    at.tools.actions.cancel();
    await planning;
    expect(stepOf(at)).toEqual({ at: 'choosing' });
    expect(at.tools.state().problem).toBeNull();
  });

  test('a sheet that arrives later is not gone on with', async () => {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    const { reader } = at.ports;
    const { read } = reader;
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    Object.assign(reader, {
      read: (...given: Parameters<typeof read>) => arrived.then(() => read(...given)),
    });
    const planning = at.tools.actions.plan();
    await nextTurn();
    at.tools.actions.cancel();
    await planning;
    arrive();
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    expect(stepOf(at)).toEqual({ at: 'choosing' });
  });

  test('a report made beside it goes on', async () => {
    const at = book();
    await combine(at, 'Charge 1');
    at.holdPlanning = true;
    const planning = at.tools.actions.plan();
    await nextTurn();
    await at.tools.actions.report('sheet');
    expect(stepOf(at)).toEqual({ at: 'working', work: { doing: 'planning' } });
    at.tools.actions.cancel();
    await planning;
    expect(stepOf(at)).toEqual({ at: 'choosing' });
  });

  test('a sheet shown meanwhile calls nothing off', async () => {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    await at.tools.actions.plan();
    at.holdPlanning = true;
    const making = at.tools.actions.make();
    await nextTurn();
    await at.tools.actions.show('Charge 1');
    expect(at.shown).toEqual(['Charge 1']);
    for (const finish of at.held) finish();
    await making;
    expect(stepOf(at)).toMatchObject({ at: 'done', made: [{ rows: 40 }] });
  });

  test('before it is made: what was planned stands there as before, and nothing is written', async () => {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    await at.tools.actions.plan();
    const planned = stepOf(at);
    at.holdPlanning = true;
    const making = at.tools.actions.make();
    await nextTurn();
    at.tools.actions.cancel();
    await making;
    expect(stepOf(at)).toEqual(planned);
    expect(at.written).toEqual([]);
  });
});

describe('people who were left out', () => {
  const left = (at: number) => ({ account: accountOf(at), id: idOf(at), reason: 'left' });
  const wish = (at: number) => ({ row: 1, account: accountOf(at), id: null, reason: 'left' });

  async function merged(): Promise<ToolsBook> {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    at.tools.actions.chooseCombine({ exclusions: [wish(5)] });
    await at.tools.actions.plan();
    await at.tools.actions.make();
    return at;
  }

  const missing = ({ pane }: ToolsBook): number | null => {
    const { result } = pane.state();
    return result.kind === 'checked' ? result.summary.counts.missing : null;
  };

  /** Accounts of the wrong pairs. */
  async function wrongNow(at: ToolsBook): Promise<readonly (string | null)[]> {
    at.pane.actions.check();
    for (let turn = 0; turn < 500 && at.pane.state().result.kind !== 'running'; turn++)
      await nextTurn();
    for (let turn = 0; turn < 500 && at.pane.state().result.kind === 'running'; turn++)
      await nextTurn();
    at.pane.actions.show({ state: 'wrong', search: '' });
    const found = await at.pane.findings(0, 500);
    return [...new Set(found?.rows.map(({ account }) => account))];
  }

  test('missing-pair: the merged list does not miss them, and remembers them', async () => {
    const at = await merged();
    expect(missing(at)).toBe(0);
    expect(at.pane.state().exclusions).toEqual([left(5)]);
    expect(at.remembered.length).toBeGreaterThan(1);
    for (const { exclusions } of at.remembered) expect(exclusions).toEqual([left(5)]);
  });

  test('the report lists them with their reason', async () => {
    const at = await merged();
    await at.tools.actions.report('sheet');
    const [report] = at.written.slice(-1);
    const cells = JSON.stringify(report === undefined ? null : rowsOf(report));
    expect(cells).toContain(`"${accountOf(5)}"`);
    expect(cells).toContain('"ausgeschieden"');
  });

  test('wrong-pair: nothing else is excused, should one of them stand in the list again', async () => {
    const at = await merged();
    const rows = at.sheets.get('Nachtliste') ?? [];
    const again = (id: number) => [accountOf(5), idOf(id), ...Array<null>(4).fill(null)];
    at.sheets.set('Nachtliste', [...rows, again(5)]);
    expect(await wrongNow(at)).toEqual([]);
    at.sheets.set('Nachtliste', [...rows.slice(0, -1), again(39)]);
    expect(await wrongNow(at)).toEqual([accountOf(5)]);
    at.sheets.set('Nachtliste', rows.slice(0, -1));
    expect(await wrongNow(at)).toEqual([]);
    expect(missing(at)).toBe(1);
  });

  test('another list in the pane leaves nobody out', async () => {
    const at = await merged();
    at.activeSheet = 'Charge 2';
    at.tell({ what: 'activated', sheetId: 'Charge 2' });
    for (let turn = 0; turn < 100; turn++) await nextTurn();
    at.pane.actions.takeActiveSheet();
    for (let turn = 0; turn < 100; turn++) await nextTurn();
    expect(at.pane.state().exclusions).toEqual([]);
  });

  test('batches remember them, and those left out of the list that they come from', async () => {
    const at = await merged();
    at.tools.actions.open('split');
    await nextTurn();
    at.tools.actions.chooseSplit({ most: 30, exclusions: [wish(7)] });
    await at.tools.actions.plan();
    await at.tools.actions.make();
    expect(stepOf(at)).toMatchObject({ at: 'done', made: [{}, {}] });
    const batches = at.remembered.slice(-2);
    expect(batches.map(({ sheet }) => sheet)).toEqual(['Charge 1 (2)', 'Charge 2 (2)']);
    for (const { kind, references, exclusions } of batches) {
      expect({ kind, references, exclusions }).toEqual({
        kind: 'second',
        references: [],
        exclusions: [left(5), left(7)],
      });
    }
  });
});

describe('sheets of the wished names are there already', () => {
  test('the plan says the names that the new ones will have: one number for all', async () => {
    const at = toolsBook({ Liste: pairs(0, 30), 'Charge 1': pairs(0, 20) });
    await split(at);
    at.tools.actions.chooseSplit({ most: 10 });
    await at.tools.actions.plan();
    const names = ['Charge 1 (2)', 'Charge 2 (2)', 'Charge 3 (2)'];
    expect(planOf(at).lists.map(({ name }) => name)).toEqual(names);
    await at.tools.actions.make();
    expect(stepOf(at)).toMatchObject({ at: 'done', made: names.map((name) => ({ name })) });
  });

  test('a name that was taken since then is shown before anything is written', async () => {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    await at.tools.actions.plan();
    expect(planOf(at).lists).toMatchObject([{ name: 'Nachtliste' }]);
    at.sheets.set('NACHTLISTE', [['anderes']]);
    await at.tools.actions.make();
    expect(at.written).toEqual([]);
    expect(stepOf(at)).toMatchObject({ at: 'planned', changed: true });
    expect(planOf(at).lists).toMatchObject([{ name: 'Nachtliste (2)' }]);
  });
});

describe('several lists', () => {
  const NAMES = ['Charge 1', 'Charge 2', 'Charge 3'];

  async function planned(): Promise<ToolsBook> {
    const at = toolsBook({ Liste: pairs(0, 30) });
    await split(at);
    at.tools.actions.chooseSplit({ most: 10 });
    await at.tools.actions.plan();
    return at;
  }

  test('get their names together when all are whole', async () => {
    const at = await planned();
    const { sheets } = at;
    const { set } = sheets;
    const steps: string[][] = [];
    Object.assign(sheets, {
      set: (...given: Parameters<typeof set>) => {
        set.apply(sheets, given);
        steps.push([...sheets.keys()]);
      },
    });
    await at.tools.actions.make();
    expect(steps[2]).toEqual(['Liste', ...NAMES.map((name) => `Unfertig - ${name}`)]);
    expect([...sheets.keys()]).toEqual(['Liste', ...NAMES]);
    expect(at.remembered.slice(-3).map(({ sheet }) => sheet)).toEqual(NAMES);
    expect(stepOf(at)).toMatchObject({ made: NAMES.map((name) => ({ name, rows: 10 })) });
  });

  test('that get no names are all removed', async () => {
    const at = await planned();
    at.failNaming = true;
    await at.tools.actions.make();
    expect([...at.sheets.keys()]).toEqual(['Liste']);
    expect(at.tools.state().problem).toMatchObject({ from: 'workbook' });
  });
});
