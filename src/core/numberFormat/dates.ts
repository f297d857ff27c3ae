/** Excel's day numbers and the calendar (ECMA-376-1 18.17.4), without the machine's clock or zone. */

const DAY_SECONDS = 86_400;
/** Day numbers of 1970-01-01 in the two date systems. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const LAST_DAY_1900 = 2_958_465;
/** A day's number is so much larger where days count from 1900 than where they count from 1904. */
export const BETWEEN_SYSTEMS = EPOCH_1900 - EPOCH_1904;

/** Which parts of a moment a cell shows. */
export interface MomentParts {
  readonly date: boolean;
  readonly time: boolean;
  /** Hours count on past 24 (`[h]:mm`). */
  readonly elapsed: boolean;
}

/**
 * The moment as `2025-08-06`, `2025-08-06 13:45:00` or `13:45:00`, rounded to seconds; null for what
 * Excel has no date for (negative, past the year 9999). Never throws.
 */
export function momentText(serial: number, parts: MomentParts, is1904: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (!(seconds >= 0) || day > (is1904 ? LAST_DAY_1900 - BETWEEN_SYSTEMS : LAST_DAY_1900))
    return null;
  if (parts.elapsed) return clock(seconds);
  const time = clock(seconds - day * DAY_SECONDS);
  if (!parts.date) return time;
  return parts.time ? `${dateText(day, is1904)} ${time}` : dateText(day, is1904);
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function dateText(day: number, is1904: boolean): string {
  if (is1904) return civil(day - EPOCH_1904);
  // Lotus took 1900 for a leap year, and Excel keeps its day 60 and shows day 0.
  if (day === 60) return '1900-02-29';
  if (day === 0) return '1900-01-00';
  return civil(day - EPOCH_1900 + (day < 60 ? 1 : 0));
}

/** Years begin in March here, so that the leap day is a year's last. */
function civil(sinceEpoch: number): string {
  const days = sinceEpoch + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const ISO =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;

/**
 * The day number Excel keeps for an ISO 8601 date, moment or time (cells of type `d`); the zone is left out as
 * Excel does. Null if the text is none. Never throws.
 */
export function serialOfIso(text: string, is1904: boolean): number | null {
  const [whole, year, month, day, hours, minutes, seconds] = ISO.exec(text.trim()) ?? [];
  if (!whole || (year === undefined && hours === undefined)) return null;
  const time = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  if (year === undefined) return time / DAY_SECONDS;
  const days = daysSinceEpoch(Number(year), Number(month), Number(day));
  if (civil(days) !== `${year}-${month ?? ''}-${day ?? ''}`) return null;
  const serial = days + (is1904 ? EPOCH_1904 : EPOCH_1900);
  const date = !is1904 && serial <= 60 ? serial - 1 : serial;
  return date < 0 ? null : date + time / DAY_SECONDS;
}

function daysSinceEpoch(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12;
  const years = month <= 2 ? year - 1 : year;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((153 * fromMarch + 2) / 5) + day - 1 - 719_468;
}
