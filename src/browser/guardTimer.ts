import type { Timer } from '../app/ports/guardPorts';

/** The page's own timer. */
export const pageTimer: Timer = {
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
