import type { GuardHint, GuardHints } from '../ports/guardHints';

/** The same hints for any number of listeners, asked of Excel once: each handler costs the workbook. */
export function sharedHints(hints: GuardHints): GuardHints {
  const listeners = new Set<(hint: GuardHint) => void>();
  let watching: Promise<() => void> | null = null;
  const watchOnce = (): Promise<() => void> =>
    hints.watch((hint) => {
      for (const listener of [...listeners]) listener(hint);
    });
  return {
    watch: async (listener) => {
      listeners.add(listener);
      watching ??= watchOnce();
      try {
        await watching;
      } catch (error) {
        listeners.delete(listener);
        watching = null;
        throw error;
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || watching === null) return;
        void watching.then((stop) => stop());
        watching = null;
      };
    },
  };
}
