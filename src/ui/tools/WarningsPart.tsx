import { useEffect, type ReactNode } from 'react';
import type { PaneState } from '../../app/pane/state';
import type { Texts } from '../../texts/texts';
import type { UsedTools } from './useTools';

/** The warnings of a result that has some. */
export interface WarningsPartProps {
  readonly texts: Texts;
  readonly pane: PaneState;
  readonly tools: UsedTools;
}

/** Their view is loaded when a check first warns: most lists never do. */
export function WarningsPart({ texts, pane, tools }: WarningsPartProps): ReactNode {
  const { loaded, want } = tools;
  useEffect(() => want(), [want]);
  return loaded && <loaded.WarningsView warnings={loaded.warnings} pane={pane} texts={texts} />;
}
