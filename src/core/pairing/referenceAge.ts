import { DAY, germanTime, readMoment } from '../incident/germanTime';
import type { ReferenceAge } from './reference';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

/**
 * A day as people write it, `2025-08-01` or `1.8.2025`, in the first form; null for anything else and for
 * days that the calendar does not have. Never throws.
 */
export function readDay(text: string): string | null {
  const iso = ISO.exec(text.trim());
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const german = GERMAN.exec(text.trim());
  return german === null ? null : dayOf(german[3], german[2], german[1]);
}

function dayOf(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return readMoment(`${text}T12:00`).kind === 'moment' ? text : null;
}

const IN_NAMES = [
  /(?<!\d)(?<year>20\d\d)(?<sign>[-_.]?)(?<month>\d\d)\k<sign>(?<day>\d\d)(?!\d)/g,
  /(?<!\d)(?<day>\d{1,2})(?<sign>[-_.])(?<month>\d{1,2})\k<sign>(?<year>20\d\d)(?!\d)/g,
];

/**
 * The one day that a file's name holds (`AD-Export_2025-08-01.csv`, `Export 1.8.2025.xlsx`); null for none
 * and for two. Never throws.
 */
export function dayInName(name: string): string | null {
  const found = new Set<string>();
  for (const pattern of IN_NAMES) {
    for (const { groups = {} } of name.matchAll(pattern)) {
      const day = dayOf(groups['year'], groups['month'], groups['day']);
      if (day !== null) found.add(day);
    }
  }
  const [day, ...more] = found;
  return day === undefined || more.length > 0 ? null : day;
}

/** The day at a moment (minutes since 1970, see germanTime) by German clocks. Never throws. */
export function dayAt(moment: number): string {
  const { year, month, day } = germanTime(moment);
  return dayOf(String(year), String(month), String(day)) ?? '';
}

/** How old what is of `day` is on `today`, both `2025-08-01`; null where it lies ahead. Never throws. */
export function ageOn(day: string, today: string, by: ReferenceAge['by']): ReferenceAge | null {
  const [from, to] = [day, today].map((one) => readMoment(`${one}T12:00`));
  if (from?.kind !== 'moment' || to?.kind !== 'moment') return null;
  // Noon to noon may be an hour more or less where summer time begins or ends between.
  const days = Math.round((to.moment - from.moment) / DAY);
  return days < 0 ? null : { day, days, by };
}
