/** @jest-environment jsdom */
import type { Surroundings } from '../../src/app/ports/surroundings';
import { themeOf, watchTheme } from '../../src/taskpane/theme';

const queries = new Map<string, EventTarget & { matches: boolean }>();

/** The system as it is: what these media queries say. */
function system(matching: readonly string[]): void {
  queries.clear();
  window.matchMedia = (media) => {
    const query = queries.get(media) ?? Object.assign(new EventTarget(), { matches: false });
    query.matches = matching.some((one) => media.includes(one));
    queries.set(media, query);
    return query as unknown as MediaQueryList;
  };
}

const office = (theme: ReturnType<Surroundings['theme']>): Surroundings => ({
  displayLanguage: 'de-DE',
  theme: () => theme,
});

test.each([
  ['Office dark, system light', 'dark', [], 'dark'],
  ['Office light, system dark', 'light', ['dark'], 'light'],
  ['Office silent, system dark', null, ['dark'], 'dark'],
  ['Office silent, system light', null, [], 'light'],
  ['forced colours', 'dark', ['forced-colors', 'dark'], 'contrast'],
] as const)('%s', (_, theme, matching, expected) => {
  system(matching);
  expect(themeOf(office(theme))).toBe(expected);
});

test('looks again when the system changes or the pane is looked at, until it is ended', () => {
  system([]);
  const again = jest.fn();
  const end = watchTheme(again);
  for (const query of queries.values()) query.dispatchEvent(new Event('change'));
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(again).toHaveBeenCalledTimes(4);
  end();
  for (const query of queries.values()) query.dispatchEvent(new Event('change'));
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(again).toHaveBeenCalledTimes(4);
});
