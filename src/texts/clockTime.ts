/**
 * A point in time in few words, on this machine's clock: „17:42“ (`isToday`), else „6. August 2025,
 * 17:42“.
 */
export function clockTime(language: 'de' | 'en'): (time: Date, isToday: boolean) => string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const make = () => ({
    clock: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  });
  // Made when they are first needed, as in `numberFormat`.
  let formats: ReturnType<typeof make> | null = null;
  return (time, isToday) => {
    const { clock, day } = (formats ??= make());
    return isToday ? clock.format(time) : `${day.format(time)}, ${clock.format(time)}`;
  };
}
