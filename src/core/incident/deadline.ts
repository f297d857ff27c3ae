import { DAY, HOUR, germanTime } from './germanTime';

/** When the notification to the supervisory authority is due at the latest. */
export interface Deadline {
  /** The moment from which the controller knew. */
  readonly known: number;
  readonly ends: number;
  /** Whether a Saturday or Sunday lies within it. */
  readonly holdsWeekend: boolean;
}

const ALLOWED = 72 * HOUR;

/**
 * 72 hours after the breach became known (Art. 33(1) GDPR), to the minute and whatever days they fall
 * on. Regulation 1182/71, Art. 3, may be read in the controller's favour (the hour begun does not count);
 * the strictest reading cannot come too late. Moments as in germanTime. Never throws.
 */
export function notificationDeadline(known: number): Deadline {
  const ends = known + ALLOWED;
  let holdsWeekend = false;
  for (let at = known; at < ends + DAY; at += DAY) {
    const { weekday } = germanTime(Math.min(at, ends));
    if (weekday === 0 || weekday === 6) holdsWeekend = true;
  }
  return { known, ends, holdsWeekend };
}
