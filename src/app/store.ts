import { Listeners } from './listeners';

/** A state over time: events go in, listeners hear that it is another one. */
export interface Store<State, Event> {
  readonly state: () => State;
  readonly tell: (event: Event) => void;
  /** Calls `listener` after each change until the function given back is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that starts with `state`; where `reduce` gives the same value back, nobody is told. Never throws. */
export function openStore<State, Event>(
  state: State,
  reduce: (before: State, event: Event) => State,
): Store<State, Event> {
  let now = state;
  const listeners = new Listeners();
  return {
    state: () => now,
    tell: (event) => {
      const next = reduce(now, event);
      if (next === now) return;
      now = next;
      listeners.tell();
    },
    subscribe: (listener) => listeners.subscribe(listener),
  };
}
