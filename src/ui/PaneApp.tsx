import { useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { PaneGuardView } from '../app/pane/guardChecked';
import type { Pane } from '../app/pane/openPane';
import type { Theme } from '../app/ports/surroundings';
import type { Language, Texts } from '../texts/texts';
import type { GuardActions } from './guard/guardProps';
import { PaneView } from './PaneView';
import type { ToolsPart } from './tools/toolsProps';

/** The running pane with what only its window knows. */
export interface PaneAppProps {
  readonly pane: Pane;
  readonly guard: ShownGuard;
  readonly tools: ToolsPart;
  readonly textsOf: (language: Language) => Texts;
  readonly version: string;
  readonly now: () => Date;
  /** The theme now; `watch` tells when to look again. */
  readonly theme: () => Theme;
  readonly watchTheme: (again: () => void) => () => void;
}

/** The guard as the pane shows it. */
export interface ShownGuard {
  readonly view: () => PaneGuardView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: GuardActions;
}

/** Shows the pane's state and every change of it. */
export function PaneApp(props: PaneAppProps): ReactNode {
  const { pane, guard, tools, textsOf, version, now } = props;
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  const guardView = useSyncExternalStore(guard.subscribe, guard.view);
  const load = useCallback((from: number, count: number) => pane.findings(from, count), [pane]);
  return (
    <PaneView
      state={state}
      texts={textsOf(state.language)}
      theme={useTheme(props)}
      now={now()}
      version={version}
      load={load}
      actions={pane.actions}
      guard={guardView}
      guardActions={guard.actions}
      tools={tools}
    />
  );
}

function useTheme({ theme, watchTheme }: PaneAppProps): Theme {
  const [shown, setShown] = useState(theme);
  useEffect(() => watchTheme(() => setShown(theme())), [theme, watchTheme]);
  return shown;
}
