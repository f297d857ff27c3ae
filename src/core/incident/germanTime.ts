/**
 * German legal time without the machine's clock or zone: the same answer everywhere.
 *
 * Unit: a *moment* is a whole number of minutes since 1970-01-01T00:00 UTC.
 */

/** What a German clock and calendar show at a moment. */
export interface LocalTime {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** Summer time (MESZ, UTC+2); else MEZ, UTC+1. */
  readonly isSummer: boolean;
}

/**
 * A moment as read from text; `skipped`: German clocks never showed it (the hour that summer time
 * leaves out); `twice`: they showed it twice, so that an offset must say which one is meant.
 */
export type MomentReading =
  | { readonly kind: 'moment'; readonly moment: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'twice' };

/** An hour and a day, in minutes. */
export const HOUR = 60;
export const DAY = 24 * HOUR;

const WINTER = HOUR;
const SUMMER = 2 * HOUR;
const FORM = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::[0-5]\d)?(?:(Z)|([+-])(\d\d):(\d\d))?$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The rule of summer time below is in force from 2002 on (Directive 2000/84/EC). */
const FIRST_YEAR = 2002;

/**
 * Reads `2025-08-07T07:05`: German time, unless an offset (`Z`, `+02:00`) stands behind it. Seconds
 * are read over. Never throws.
 */
export function readMoment(text: string): MomentReading {
  const parts = FORM.exec(text.trim());
  if (parts === null) return { kind: 'unreadable' };
  const [year, month, day, hour, minute] = parts.slice(1, 6).map(Number) as FiveNumbers;
  if (year < FIRST_YEAR || month < 1 || month > 12 || hour > 23 || minute > 59) {
    return { kind: 'unreadable' };
  }
  if (day < 1 || day > lengthOf(year, month)) return { kind: 'unreadable' };
  const local = dayNumber(year, month, day) * DAY + hour * HOUR + minute;
  if (parts[6] !== undefined) return { kind: 'moment', moment: local };
  if (parts[7] !== undefined) {
    const offset = Number(parts[8]) * HOUR + Number(parts[9]);
    return { kind: 'moment', moment: local - (parts[7] === '-' ? -offset : offset) };
  }
  return germanMoment(local);
}

type FiveNumbers = [number, number, number, number, number];

function germanMoment(local: number): MomentReading {
  const [moment, other] = [SUMMER, WINTER]
    .map((offset) => local - offset)
    .filter((candidate) => candidate + offsetAt(candidate) === local);
  if (moment === undefined) return { kind: 'skipped' };
  return other === undefined ? { kind: 'moment', moment } : { kind: 'twice' };
}

/** What a German clock shows at a moment. Never throws. */
export function germanTime(moment: number): LocalTime {
  const offset = offsetAt(moment);
  const local = moment + offset;
  const days = Math.floor(local / DAY);
  const minutes = local - days * DAY;
  return {
    ...dateOf(days),
    // 1 January 1970 was a Thursday.
    weekday: (((days + 4) % 7) + 7) % 7,
    hour: Math.floor(minutes / HOUR),
    minute: minutes % HOUR,
    isSummer: offset === SUMMER,
  };
}

/** From the last Sunday of March to that of October, both at 1:00 UTC (Directive 2000/84/EC, Art. 2 and 3). */
function offsetAt(moment: number): number {
  const { year } = dateOf(Math.floor(moment / DAY));
  const change = (month: number): number => lastSunday(year, month) * DAY + HOUR;
  return moment >= change(3) && moment < change(10) ? SUMMER : WINTER;
}

function lastSunday(year: number, month: number): number {
  const last = dayNumber(year, month, lengthOf(year, month));
  return last - ((last + 4) % 7);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function lengthOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days from 1970-01-01 to the first of January. */
function yearStart(year: number): number {
  const leaps = (until: number): number =>
    Math.floor(until / 4) - Math.floor(until / 100) + Math.floor(until / 400);
  return 365 * (year - 1970) + leaps(year - 1) - leaps(1969);
}

function dayNumber(year: number, month: number, day: number): number {
  let days = yearStart(year) + day - 1;
  for (let before = 1; before < month; before++) days += lengthOf(year, before);
  return days;
}

function dateOf(days: number): Pick<LocalTime, 'year' | 'month' | 'day'> {
  let year = 1970 + Math.floor(days / 365.2425);
  while (yearStart(year) > days) year--;
  while (yearStart(year + 1) <= days) year++;
  let rest = days - yearStart(year);
  let month = 1;
  while (rest >= lengthOf(year, month)) rest -= lengthOf(year, month++);
  return { year, month, day: rest + 1 };
}
