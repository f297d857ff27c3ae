import type { Guard } from '../../../src/app/guard/openGuard';
import type { Guards } from '../../../src/app/guard/openGuards';
import { noGuard, type GuardView } from '../../../src/app/guard/view';
import { guardChecked, type GuardedPane } from '../../../src/app/pane/guardChecked';
import type { Pane } from '../../../src/app/pane/openPane';
import type { PaneState } from '../../../src/app/pane/state';
import type { Checker } from '../../../src/app/ports/checker';
import type { GuardedList } from '../../../src/app/ports/guardList';
import { columnOf, sheetOf } from '../../../src/core/table/columnBuilder';
import { WorkbookFailure } from '../../../src/core/workbookFailure';
import { guardStates } from '../../ui/gallery/guardStates';
import { LOOK, paneStates } from '../../ui/gallery/paneStates';

const RIGHT = { accounts: columnOf(['a']), ids: columnOf(['1']) };

interface Joined {
  readonly join: GuardedPane;
  /** What was asked of guard and pane, in its order. */
  readonly asked: string[];
  readonly begun: GuardedList[];
  /** The pane shows something else, the guard stands like this; resolves when all has come of it. */
  readonly show: (state: PaneState, guard?: GuardView) => Promise<void>;
}

/** A pane and a guard that only note what is asked of them. */
function joined(look: Checker['look'] = async () => LOOK): Joined {
  const asked: string[] = [];
  const begun: GuardedList[] = [];
  let state = paneState('unchecked');
  let view = noGuard(false);
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const pane = { state: () => state, subscribe, actions: { check: () => asked.push('check') } };
  const guard = {
    view: () => view,
    subscribe,
    commands: {
      begin: async (list: GuardedList, right: unknown) => {
        asked.push(right === RIGHT ? 'begin' : 'begin without pairs');
        begun.push(list);
      },
      turnOff: async () => void asked.push('turn off'),
      verify: async () => void asked.push('verify'),
      offered: () => [],
    },
  };
  const ports = {
    reader: { readHead: async () => sheetOf([]) },
    checker: { look, rightPairs: async () => RIGHT, repairOffer: async () => null },
    bound: {
      reread: async () => ({ first: 15, rows: 1, columns: [columnOf(['anna']), columnOf([7])] }),
    },
  };
  // Only what the join asks for is there.
  const join = guardChecked(
    pane as unknown as Pane,
    { of: () => guard as unknown as Guard, all: () => [], subscribe } as unknown as Guards,
    ports as unknown as Parameters<typeof guardChecked>[2],
  );
  return {
    join,
    asked,
    begun,
    show: async (next, guardView = view) => {
      [state, view] = [next, guardView];
      for (const listener of listeners) listener();
      await settled();
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function paneState(name: string): PaneState {
  const state = paneStates('de')[name];
  if (state === undefined) throw new Error(`no view ${name}`);
  return state;
}

function guardState(name: string): GuardView {
  const view = guardStates[name];
  if (view === undefined) throw new Error(`no guard ${name}`);
  return view;
}

test('the first clean check turns the guard on, with the sheets compared with', async () => {
  const { show, begun, asked } = joined();
  await show(paneState('right'));
  expect(asked).toEqual(['begin']);
  expect(begun[0]).toMatchObject({
    sheetId: 'list',
    sheet: 'Nachmigration',
    columns: { headerRow: 0, bound: [0, 1, 2], headings: ['Accountname', 'AD-ID', 'Behörde'] },
    end: null,
  });
  expect(begun[0]?.references.map(({ sheet, columns }) => [sheet, columns.bound])).toEqual(
    ['Charge 1', 'Charge 2', 'Charge 3', 'Charge 4'].map((name) => [name, [0, 1]]),
  );
});

test('one check begins one guard, however often the pane changes after it', async () => {
  const { show, asked } = joined();
  const state = paneState('right');
  await show(state);
  await show({ ...state, colours: 'off' });
  expect(asked).toEqual(['begin']);
});

test.each([
  ['a check that found something wrong turns nothing on', 'wrong', 'off', []],
  ['a later check tells the guard what is right', 'wrong', 'watching', ['begin']],
  ['what somebody turned off stays off, in a later session too', 'right', 'turned-off', []],
])('%s', async (_, view, guard, expected) => {
  const { show, asked } = joined();
  await show(paneState(view), guardState(guard));
  expect(asked).toEqual(expected);
});

test('turned off by hand it is turned on by hand', async () => {
  const { show, asked, join } = joined();
  await show(paneState('right'), guardState('turned-off'));
  await join.guardActions.turnOn();
  expect(asked).toEqual(['begin']);
});

test('the guard looks before each check', async () => {
  const { join, asked } = joined();
  join.actions.check();
  await settled();
  expect(asked).toEqual(['verify', 'check']);
});

test('a row is read where the list stands now; beyond its end there is none', async () => {
  const { show, join } = joined();
  await show(paneState('right'), guardState('watching'));
  expect(await join.guardActions.readRow(15)).toEqual(['anna', 7]);
  expect(await join.guardActions.readRow(790)).toBeNull();
  expect(await join.guardActions.readRow(-1)).toBeNull();
});

test('what breaks on the way is shown until it is dismissed', async () => {
  const failure = new WorkbookFailure('cell-being-edited', {});
  const { show, join, asked } = joined(async () => {
    throw failure;
  });
  await show(paneState('right'));
  expect(join.view().own.problem).toEqual({ from: 'workbook', failure });
  expect(join.view()).toBe(join.view());
  expect(asked).toEqual([]);
});
