import type { Clock, SessionMemory } from '../app/ports/surroundings';

const LANGUAGE = 'batch-list-check.language';

/**
 * Keeps the language in the window's session storage. Where the browser denies it (third-party frames),
 * it is kept for as long as the page stands.
 */
export function sessionMemory(storage: () => Storage): SessionMemory {
  let kept: string | null = null;
  return {
    language: () => {
      const found = kept ?? tried(() => storage().getItem(LANGUAGE));
      return found === 'de' || found === 'en' ? found : null;
    },
    keepLanguage: (language) => {
      kept = language;
      tried(() => storage().setItem(LANGUAGE, language));
    },
  };
}

/** Storage that is denied throws already when it is looked at; the page then remembers by itself. */
function tried<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** This machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Lets the page's or the worker's other messages come to their turn. Never rejects. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
