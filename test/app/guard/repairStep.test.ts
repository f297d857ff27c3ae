import type { Guard } from '../../../src/app/guard/openGuard';
import { RepairStep, type RepairPorts } from '../../../src/app/guard/repairStep';
import type { RepairOutcome } from '../../../src/app/guard/repairWork';
import type { GuardView } from '../../../src/app/guard/view';
import type { Pane } from '../../../src/app/pane/openPane';
import type { PaneState } from '../../../src/app/pane/state';
import type { ChangeFacts } from '../../../src/app/ports/guardKeeper';
import type { RepairOffer } from '../../../src/app/ports/repairOffer';
import type { CellRun } from '../../../src/core/guard/putBackCells';
import { sheetOf } from '../../../src/core/table/columnBuilder';
import { guardStates } from '../../ui/gallery/guardStates';
import { LOOK, paneStates } from '../../ui/gallery/paneStates';

const RUNS: readonly CellRun[] = [{ which: 0, first: 3, expected: ['b', 'a'], values: ['a', 'b'] }];
const OFFER: RepairOffer = {
  runs: RUNS,
  cells: 2,
  columns: [{ column: 0, cells: 2 }],
  batches: ['Charge 1'],
  weaker: { thirdColumn: 0, onlyOneLeft: 0 },
  open: [],
  unproven: [],
  right: { before: 788, after: 790, rows: 790 },
};

/** A repair over a pane and a guard that only note what is asked of them. */
function scene(
  guard: string | GuardView,
  outcome: RepairOutcome | null = 'written',
  view = 'wrong',
  runs = RUNS,
) {
  const asked: string[] = [];
  let state = paneStates('de')[view] as PaneState;
  let guardView = typeof guard === 'string' ? (guardStates[guard] as GuardView) : guard;
  const commands = {
    offered: () => (guardView.bar?.kind === 'offer' ? runs : []),
    repair: async () => {
      asked.push('repair');
      return outcome;
    },
    putBack: async () => {
      asked.push('put back');
      if (outcome === 'written') guardView = { ...guardView, bar: null };
    },
  };
  const own = { view: () => guardView, commands } as unknown as Guard;
  const ports = {
    reader: { readHead: async () => sheetOf([]) },
    checker: {
      look: async () => LOOK,
      repairOffer: async () => OFFER,
      repairCells: async () => ({ total: 2, cells: [] }),
    },
  } as unknown as RepairPorts;
  const pane = { state: () => state } as unknown as Pane;
  const step = new RepairStep(
    pane,
    () => own,
    ports,
    () => undefined,
  );
  const checked = async (): Promise<void> => {
    const { result } = state;
    if (result.kind === 'checked') await step.checked(result);
  };
  return {
    step,
    asked,
    checked,
    show: (next: string) => void (state = paneStates('de')[next] as PaneState),
    restore: () => step.restore(() => asked.push('check')),
  };
}

test('what the references prove is offered, once the check has ended', async () => {
  const { step, checked } = scene('off');
  expect(step.view()).toEqual({ kind: 'none' });
  await checked();
  expect(step.view()).toMatchObject({
    kind: 'offered',
    preview: { source: 'reference', cells: 2 },
  });
  expect(step.view()).toBe(step.view());
});

test.each(['right', 'changed'])('nothing is offered for a list that is %s', async (view) => {
  const { step, checked } = scene('off', 'written', view);
  await checked();
  expect(step.view()).toEqual({ kind: 'none' });
});

test('the snapshot goes before the reference, with its own cells', async () => {
  const { step, checked, restore, asked } = scene('offer');
  await checked();
  expect(step.view()).toMatchObject({
    kind: 'offered',
    preview: { source: 'snapshot', cells: 2, right: { before: 1, after: 790, rows: 790 } },
  });
  const { total, cells } = await step.cells(1, 5);
  expect(total).toBe(2);
  expect(cells).toEqual([
    { row: 5, column: 0, before: 'a', after: 'b', evidence: { by: 'snapshot' } },
  ]);
  await restore();
  expect(asked).toEqual(['put back', 'check']);
});

/** An offer of the guard, the check having found so many right pairs in the snapshot and in the list. */
function offering(right: ChangeFacts['right']): GuardView {
  const view = guardStates['offer'] as GuardView;
  if (view.bar?.kind !== 'offer') throw new Error('no offer');
  return { ...view, bar: { ...view.bar, facts: { ...view.bar.facts, right } } };
}

test.each<[string, ChangeFacts['right'], 'snapshot' | 'reference']>([
  ['one pair more is right', { before: 2, now: 1 }, 'snapshot'],
  ['as many are right: somebody put other pairs right', { before: 400, now: 400 }, 'reference'],
  ['fewer are right: the list was wrong from the start', { before: 1, now: 790 }, 'reference'],
  ['no check said which are right', null, 'reference'],
])('the snapshot’s state is offered only if more is right then: %s', async (_, right, source) => {
  const { step, checked, restore, asked } = scene(offering(right));
  await checked();
  expect(step.view()).toMatchObject({ kind: 'offered', preview: { source } });
  const { cells } = await step.cells(0, 5);
  expect(cells).toHaveLength(source === 'snapshot' ? 2 : 0);
  await restore();
  expect(asked).toEqual([source === 'snapshot' ? 'put back' : 'repair', 'check']);
});

test('a snapshot without a cell to write is none', async () => {
  const { step, checked } = scene(offering({ before: 2, now: 1 }), 'written', 'wrong', []);
  await checked();
  expect(step.view()).toMatchObject({ kind: 'offered', preview: { source: 'reference' } });
});

test('after it the list is checked again; only then it is said, until the next check', async () => {
  const { step, checked, restore, asked, show } = scene('off');
  await checked();
  await restore();
  expect(asked).toEqual(['repair', 'check']);
  expect(step.view()).toEqual({ kind: 'writing' });
  show('right');
  await checked();
  expect(step.view()).toEqual({ kind: 'done', cells: 2 });
  show('wrong');
  await checked();
  expect(step.view()).toMatchObject({ kind: 'offered' });
});

test.each(['changed-meanwhile', 'not-kept'] as const)('%s is said, and checked', async (why) => {
  const { step, checked, restore, asked } = scene('off', why);
  await checked();
  await restore();
  expect(asked).toEqual(['repair', 'check']);
  expect(step.view()).toEqual({ kind: 'writing' });
  await checked();
  expect(step.view()).toEqual({ kind: 'failed', why });
});

test('what Excel refused stays offered, and nothing is checked', async () => {
  const { step, checked, restore, asked } = scene('off', 'refused');
  await checked();
  await restore();
  expect(asked).toEqual(['repair']);
  expect(step.view()).toMatchObject({ kind: 'offered', wasRefused: true });
});
