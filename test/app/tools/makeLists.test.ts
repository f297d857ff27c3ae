import type { Rows } from '../../core/support/listOf';
import { pairs } from '../pane/fakeWorkbook';
import { combine, nextTurn, planOf, split, stepOf, toolsBook, type ToolsBook } from './toolsBook';

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
