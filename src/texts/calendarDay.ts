/** A day (`2025-08-01`) as people write it: „1. August 2025“, in English “1 August 2025”. Never throws. */
export function calendarDay(day: string, language: 'de' | 'en'): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
