import type { Surroundings, Theme } from '../app/ports/surroundings';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** The look of the pane: what Office says, else what the system prefers; contrast always wins. */
export function themeOf({ theme }: Surroundings): Theme {
  if (matchMedia(FORCED).matches) return 'contrast';
  return theme() ?? (matchMedia(DARK).matches ? 'dark' : 'light');
}

/**
 * Calls `again` whenever the look may be another one: Excel tells of no change of its theme, so it is
 * looked at again when the pane is. Gives back how to end it.
 */
export function watchTheme(again: () => void): () => void {
  const queries = [matchMedia(FORCED), matchMedia(DARK)];
  for (const query of queries) query.addEventListener('change', again);
  document.addEventListener('visibilitychange', again);
  window.addEventListener('focus', again);
  return () => {
    for (const query of queries) query.removeEventListener('change', again);
    document.removeEventListener('visibilitychange', again);
    window.removeEventListener('focus', again);
  };
}
