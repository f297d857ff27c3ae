import { useState, type ReactNode } from 'react';
import { StepCard } from '../frame/StepCard';
import { GuardStepView } from './GuardStepView';
import type { GuardProps } from './guardProps';
import { guardsThisList, stateWord } from './guardSaid';

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
      <GuardStepView {...props} />
    </StepCard>
  );
}
