import { useCallback, useState, useSyncExternalStore } from 'react';
import { NO_TOOLS, type ToolsState } from '../../app/tools/state';
import type { WarningsState } from '../../app/tools/openWarnings';
import type { LoadedTools, ToolsPart } from './toolsProps';

/** The tools in a view: null and at rest until somebody wants one. */
export interface UsedTools {
  readonly loaded: LoadedTools | null;
  readonly state: ToolsState;
  /** What is known of the last check's warnings; null before they are loaded. */
  readonly warnings: WarningsState | null;
  /** Loads them and does something with them; what breaks while loading is thrown into the page. */
  readonly want: (use?: (tools: LoadedTools) => void) => void;
}

const deaf = (): (() => void) => () => undefined;
const unknown = (): null => null;
const atRest = (): ToolsState => NO_TOOLS;

/** Loads the tools when they are first wanted, and shows each of their changes. */
export function useTools({ load }: ToolsPart): UsedTools {
  const [loaded, setLoaded] = useState<LoadedTools | null>(null);
  const [broke, setBroke] = useState<unknown>(null);
  if (broke !== null) throw broke;
  const state = useSyncExternalStore(
    loaded?.tools.subscribe ?? deaf,
    loaded?.tools.state ?? atRest,
  );
  const warnings = useSyncExternalStore(
    loaded?.warnings.subscribe ?? deaf,
    loaded?.warnings.state ?? unknown,
  );
  const want = useCallback(
    (use?: (tools: LoadedTools) => void) => {
      load().then((tools) => {
        setLoaded(tools);
        use?.(tools);
      }, setBroke);
    },
    [load],
  );
  return { loaded, state, warnings, want };
}
