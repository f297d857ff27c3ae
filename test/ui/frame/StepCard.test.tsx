/** @jest-environment jsdom */
import { goToSheet } from '../../support/dom';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { StepCard } from '../../../src/ui/frame/StepCard';

afterEach(cleanup);

interface Shown {
  /** What stands in the second step, which is open unless it is null. */
  readonly second: ReactNode;
}

/** Two steps below a heading; the first one always has its button. */
function Steps({ second }: Shown): ReactNode {
  const card = { summary: '', isDone: false, doneWord: 'erledigt', onToggle: () => undefined };
  return (
    <>
      <h1>Nachmigration</h1>
      <StepCard {...card} number={1} title="Liste" isOpen>
        <button>Stimmt so</button>
      </StepCard>
      <StepCard {...card} number={2} title="Vergleich" isOpen={second !== null}>
        {second}
      </StepCard>
    </>
  );
}

const button = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

/** Both steps; someone was in the first, and is in the second now. */
async function inTheSecond() {
  const { rerender } = render(<Steps second={<button>Prüfen</button>} />);
  const user = userEvent.setup({ delay: null });
  button(/Stimmt so/).focus();
  button(/Prüfen/).focus();
  return { user, next: (second: ReactNode) => rerender(<Steps second={second} />) };
}

describe('what had the focus is gone', () => {
  test('because the step folds: on from its heading', async () => {
    const { next } = await inTheSecond();
    next(null);
    expect(button(/2 Vergleich/)).toHaveFocus();
  });

  test('because it makes way for its work: on from the heading of its own step', async () => {
    const { next } = await inTheSecond();
    next(<progress />);
    expect(button(/2 Vergleich/)).toHaveFocus();
  });

  test('pressed by the mouse all the same', async () => {
    const { user, next } = await inTheSecond();
    await user.click(button(/Prüfen/));
    next(<progress />);
    expect(button(/2 Vergleich/)).toHaveFocus();
  });

  test('what is still there keeps it', async () => {
    const { next } = await inTheSecond();
    button(/Stimmt so/).focus();
    next(<progress />);
    expect(button(/Stimmt so/)).toHaveFocus();
  });

  test('who works in the sheet meanwhile keeps the keyboard there, and comes back to the heading', async () => {
    const { next } = await inTheSecond();
    const comeBack = goToSheet();
    next(<progress />);
    expect(document.body).toHaveFocus();
    comeBack();
    next(<progress max={2} />);
    expect(button(/2 Vergleich/)).toHaveFocus();
  });

  test('who pointed elsewhere before is left alone', async () => {
    const { user, next } = await inTheSecond();
    await user.click(screen.getByRole('heading', { level: 1 }));
    next(<progress />);
    expect(document.body).toHaveFocus();
  });
});
