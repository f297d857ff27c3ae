/** A point in time as people write it, on this machine's clock: „22. November 2026 um 17:42 MEZ“. */
export function dateAndTime(language: 'de' | 'en'): (time: Date) => string {
  // Made when it is first needed, as in `numberFormat`.
  let format: Intl.DateTimeFormat | null = null;
  return (time) => {
    format ??= new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    });
    return format.format(time);
  };
}
