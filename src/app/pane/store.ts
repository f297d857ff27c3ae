import { openStore, type Store } from '../store';
import type { PaneEvent } from './events';
import { problemOf } from './problem';
import { reducePane } from './reduce';
import type { PaneState } from './state';

/** The pane's state over time. */
export type PaneStore = Store<PaneState, PaneEvent>;

/** A store of the pane that starts with `state`. Never throws. */
export function paneStore(state: PaneState): PaneStore {
  return openStore(state, reducePane);
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
