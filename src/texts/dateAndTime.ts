/** A point in time as people write it, on this machine's clock: „22. November 2026 um 17:42 MEZ“. */
export function dateAndTime(language: 'de' | 'en'): (time: Date) => string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return (time) => format.format(time);
}
