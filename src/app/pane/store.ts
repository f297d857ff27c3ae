import type { PaneEvent } from './events';
import { problemOf } from './problem';
import { reducePane } from './reduce';
import type { PaneState } from './state';

/** The pane's state over time: events go in, listeners hear that it is another one. */
export interface PaneStore {
  readonly state: () => PaneState;
  readonly tell: (event: PaneEvent) => void;
  /** Calls `listener` after each change until the function given back is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that starts with `state`. Never throws. */
export function paneStore(state: PaneState): PaneStore {
  let now = state;
  const listeners = new Set<() => void>();
  return {
    state: () => now,
    tell: (event) => {
      const next = reducePane(now, event);
      if (next === now) return;
      now = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * Does work that may break: what breaks is shown in the pane, what was cancelled is no fault. Resolves
 * to whether it was done. Never rejects.
 */
export async function attempt(store: PaneStore, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!isAbort(error)) store.tell({ type: 'broke', problem: problemOf(error) });
    return false;
  }
}

/** Whether an error only says that the work was called off. Never throws. */
export function isAbort(error: unknown): boolean {
  // A DOMException is no Error everywhere.
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError'
  );
}
