import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneState } from '../../app/pane/state';
import type { ToolsTexts } from '../../texts/toolsTexts';

/** The pane's list is known to be wrong. */
export interface WrongPairsProps {
  readonly pane: PaneState;
  readonly words: ToolsTexts;
  /** Wrong pairs that the last check found; 0: nothing is said. */
  readonly wrong: number;
}

/** Check digits of new lists would say "fits" beside pairs that were found to be wrong. */
export function WrongPairs({ pane, words, wrong }: WrongPairsProps): ReactNode {
  if (wrong === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.planned.wrong(pane.list.sheet?.name ?? '', wrong)}</MessageBarBody>
    </MessageBar>
  );
}
