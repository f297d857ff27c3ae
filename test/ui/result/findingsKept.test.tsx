/** @jest-environment jsdom */
import '../../support/dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { noGuard } from '../../../src/app/guard/view';
import type { PaneEvent } from '../../../src/app/pane/events';
import { paneStore } from '../../../src/app/pane/store';
import type { FindingsWindow } from '../../../src/app/ports/checker';
import { textsOf } from '../../../src/texts/catalog';
import { ResultStepView, type ResultStepViewProps } from '../../../src/ui/result/ResultStepView';
import { DEAF } from '../gallery/GalleryPane';
import { LIST, NOW, paneStates, wrongRow } from '../gallery/paneStates';

afterEach(cleanup);

const ENTRIES = 789;

interface Shown {
  readonly user: UserEvent;
  readonly jump: jest.Mock;
  readonly tell: (event: PaneEvent) => Promise<void>;
  /** Lets the pages come that were asked for. */
  readonly arrive: () => Promise<void>;
}

/** The result of a list of wrong pairs; only the first page of its findings comes by itself. */
async function shown(): Promise<Shown> {
  const start = paneStates('de')['wrong'];
  if (start === undefined) throw new Error('no view');
  const store = paneStore(start);
  const waiting: (() => void)[] = [];
  const load = (from: number, count: number): Promise<FindingsWindow> => {
    const length = Math.min(count, ENTRIES - from);
    const rows = Array.from({ length }, (_, at) => wrongRow(from + at));
    return new Promise((resolve) => {
      const come = (): void => resolve({ total: ENTRIES, from, rows });
      if (from === 0) come();
      else waiting.push(come);
    });
  };
  const jump = jest.fn();
  const nothing = (): void => undefined;
  const actions: ResultStepViewProps['actions'] = {
    ...{ jump, check: nothing, cancel: nothing },
    ...{ answer: nothing, show: nothing, showColours: nothing },
  };
  const guard = { own: noGuard(false), others: [], repair: { kind: 'none' } } as const;
  const view = () => (
    <FluentProvider theme={webLightTheme}>
      <ResultStepView
        {...{ texts: textsOf('de'), state: store.state(), isReady: true, now: NOW }}
        {...{ report: null, warnings: null, load, actions, guard, guardActions: DEAF }}
      />
    </FluentProvider>
  );
  const { rerender } = await act(async () => render(view()));
  store.subscribe(() => rerender(view()));
  return {
    user: userEvent.setup({ delay: null }),
    jump,
    tell: (event) => act(async () => store.tell(event)),
    arrive: () => act(async () => waiting.splice(0).forEach((come) => come())),
  };
}

const chosen = (): string | null =>
  screen.getByRole('option', { selected: true }).getAttribute('aria-posinset');

test('who corrects a cell goes on in the list where they were', async () => {
  const { user, tell } = await shown();
  const list = screen.getByRole('listbox');
  list.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(chosen()).toBe('4');
  await tell({ type: 'content-changed', sheetId: LIST.id });
  expect(screen.getByText('Geändert seit der Prüfung – bitte erneut prüfen.')).toBeVisible();
  expect(screen.getByRole('listbox')).toBe(list);
  expect(list).toHaveFocus();
  expect(chosen()).toBe('4');
  await tell({ type: 'list-compared', sheetId: LIST.id, same: true });
  expect(screen.queryByText(/^Geändert seit/)).toBeNull();
  expect(screen.getByRole('listbox')).toBe(list);
  expect(chosen()).toBe('4');
});

describe('an entry whose page is still on its way', () => {
  test('is jumped to once it is there', async () => {
    const { user, jump, arrive } = await shown();
    screen.getByRole('listbox').focus();
    await user.keyboard('{End}');
    // What scrolls by a key is told of in the browser only.
    fireEvent.scroll(screen.getByRole('listbox'));
    await user.keyboard('{Enter}');
    expect(jump).not.toHaveBeenCalled();
    await arrive();
    expect(jump.mock.calls).toEqual([[wrongRow(ENTRIES - 1).row, 1]]);
    await user.keyboard('{ArrowUp}');
    expect(jump).toHaveBeenCalledTimes(1);
  });

  test('is not, once somebody moved on', async () => {
    const { user, jump, arrive } = await shown();
    screen.getByRole('listbox').focus();
    await user.keyboard('{End}');
    fireEvent.scroll(screen.getByRole('listbox'));
    await user.keyboard('{Enter}{Home}');
    await arrive();
    expect(jump).not.toHaveBeenCalled();
  });
});
