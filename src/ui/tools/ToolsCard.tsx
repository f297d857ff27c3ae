import { Spinner } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PaneState } from '../../app/pane/state';
import type { Texts } from '../../texts/texts';
import { StepCard } from '../frame/StepCard';
import type { UsedTools } from './useTools';

/** The section below the steps. */
export interface ToolsCardProps {
  readonly texts: Texts;
  readonly pane: PaneState;
  readonly tools: UsedTools;
  readonly now: Date;
  readonly savesFiles: boolean;
}

/** "Weitere Aufgaben", folded; what is in it is loaded when it is first unfolded. */
export function ToolsCard({ texts, pane, tools, now, savesFiles }: ToolsCardProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const { loaded, want } = tools;
  const { frame } = texts.pane;
  return (
    <StepCard
      number={null}
      title={frame.tools}
      summary=""
      isDone={false}
      doneWord={frame.done}
      isOpen={isOpen}
      onToggle={() => {
        setIsOpen(!isOpen);
        if (!isOpen) want();
      }}
    >
      {loaded === null ? (
        <Spinner size="tiny" label={frame.loading} labelPosition="after" />
      ) : (
        <loaded.View
          tools={loaded.tools}
          pane={pane}
          texts={texts}
          now={now}
          savesFiles={savesFiles}
        />
      )}
    </StepCard>
  );
}
