import type { PaneGuardView } from '../app/pane/guardChecked';
import type { PaneActions } from '../app/pane/openPane';
import type { PaneState } from '../app/pane/state';
import type { Theme } from '../app/ports/surroundings';
import type { Texts } from '../texts/texts';
import type { GuardActions } from './guard/guardProps';
import type { LoadFindings } from './result/useFindings';
import type { ToolsPart } from './tools/toolsProps';

/** What the pane's views are made of. */
export interface PaneViewProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly theme: Theme;
  readonly now: Date;
  readonly version: string;
  readonly load: LoadFindings;
  readonly actions: PaneActions;
  readonly guard: PaneGuardView;
  readonly guardActions: GuardActions;
  readonly tools: ToolsPart;
}
