import type { Surroundings, Theme } from '../app/ports/surroundings';

/** What Office says of the place where the pane runs; asked anew each time, as themes change. */
export const officeSurroundings: Surroundings = {
  get displayLanguage() {
    return Office.context.displayLanguage;
  },
  // Types promise a whole theme; older builds have none, or one without a word on darkness.
  theme: () => themeOf(Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined),
};

/** Office names no contrast theme: the system's forced colours tell of those. */
function themeOf(theme: Partial<Office.OfficeTheme> | undefined): Theme | null {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(
    theme?.bodyBackgroundColor ?? '',
  );
  if (colour === null) return null;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((digits) => parseInt(digits, 16));
  // Luma (ITU-R BT.601): text is light on anything darker than the middle.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
