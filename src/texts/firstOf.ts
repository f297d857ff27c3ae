/**
 * The first `most` texts in a row; where there are others, `more` says how many are left out. A list may hold
 * a hundred thousand of what a sentence names. Never throws.
 */
export function firstOf(
  texts: readonly string[],
  most: number,
  more: (rest: number) => string,
  between = ', ',
): string {
  const shown = texts.slice(0, most).join(between);
  return texts.length > most ? `${shown} ${more(texts.length - most)}` : shown;
}
