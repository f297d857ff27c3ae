/** Whole numbers as people write them: 1.000.000 in German, 1,000,000 in English. */
export function numberFormat(language: 'de' | 'en'): (value: number) => string {
  // Made when it is first needed: that takes longer than most of what a short run does.
  let format: Intl.NumberFormat | null = null;
  return (value) => {
    format ??= new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB');
    return format.format(value);
  };
}

/** One form for 1, another for every other number: enough for German and English. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
