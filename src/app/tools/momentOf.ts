import { readMoment } from '../../core/incident/germanTime';

/** What a user's field holds, as German clocks show it; null where it is empty or no moment. */
export function momentOf(text: string): number | null {
  const reading = readMoment(text);
  return reading.kind === 'moment' ? reading.moment : null;
}
