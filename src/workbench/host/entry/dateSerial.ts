const DAY = 86_400_000;

/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const START = Date.UTC(1899, 11, 30);

/** A date as Excel's number of days; undefined where there is no such day from March 1900 to 9999. Never throws. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = Math.round((time - START) / DAY);
  return real && serial >= 61 && year <= 9999 ? serial : undefined;
}

/** The moment of a number of days, in UTC; undefined where the calendar does not reach. Never throws. */
export function serialDate(serial: number): Date | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  return new Date(START + Math.round(serial * 86_400) * 1000);
}
