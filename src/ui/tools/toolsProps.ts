import type { ComponentType } from 'react';
import type { PaneState } from '../../app/pane/state';
import type { Tools } from '../../app/tools/openTools';
import type { Warnings } from '../../app/tools/openWarnings';
import type { Texts } from '../../texts/texts';

/** The tasks beside the steps, once they are loaded. */
export interface LoadedTools {
  readonly tools: Tools;
  readonly View: ComponentType<ToolsViewProps>;
  readonly warnings: Warnings;
  readonly WarningsView: ComponentType<WarningsViewProps>;
}

/** What the last check's warnings are shown with. */
export interface WarningsViewProps {
  readonly warnings: Warnings;
  readonly pane: PaneState;
  readonly texts: Texts;
}

/** What their views are made of. */
export interface ToolsViewProps {
  readonly tools: Tools;
  readonly pane: PaneState;
  readonly texts: Texts;
  readonly now: Date;
  /** Whether files can be saved here. */
  readonly savesFiles: boolean;
}

/** The tools as the pane knows them before somebody wants one. */
export interface ToolsPart {
  /** Loads them; the same each time. Rejects where that breaks. */
  readonly load: () => Promise<LoadedTools>;
  readonly savesFiles: boolean;
}
