import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { StepCard } from '../frame/StepCard';
import type { GuardProps } from './guardProps';
import { guardsThisList, stateWord } from './guardSaid';

/** Folded most of the time: fetched when somebody opens it. */
const GuardStepView = lazy(async () => {
  const { GuardStepView: view } = await import(
    /* webpackChunkName: "protection" */ './GuardStepView'
  );
  return { default: view };
});

/** Step 4 in its card; folded until somebody wants it. */
export function GuardStep(props: GuardProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const { texts, guard, state } = props;
  const { guard: words, frame } = texts.pane;
  const isGuarded = guardsThisList(guard, state);
  return (
    <StepCard
      number={4}
      title={words.title}
      summary={words.short[isGuarded ? stateWord(guard) : 'off']}
      isDone={isGuarded && ['watching', 'locked'].includes(stateWord(guard))}
      doneWord={frame.done}
      isOpen={isOpen}
      onToggle={() => setIsOpen(!isOpen)}
    >
      <Suspense fallback={<Spinner size="tiny" />}>
        <GuardStepView {...props} />
      </Suspense>
    </StepCard>
  );
}
