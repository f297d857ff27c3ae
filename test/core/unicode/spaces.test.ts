import { spacesFaultsIn } from '../../../src/core/unicode/spaces';

test.each([
  ['nothing', '', []],
  ['none', 'anna', []],
  ['one inside', 'anna beispiel', []],
  ['leading', ' anna', ['leading']],
  ['trailing', 'anna ', ['trailing']],
  ['two trailing are not doubled inside', 'anna  ', ['trailing']],
  ['doubled', 'anna  beispiel', ['doubled']],
  ['all three', ' anna   b ', ['leading', 'trailing', 'doubled']],
  ['spaces only', '  ', ['leading', 'trailing']],
  ['other white space is not theirs', '\tanna\u00a0', []],
])('surrounding-spaces: %s', (_name, text, expected) => {
  expect(spacesFaultsIn(text)).toEqual(expected);
});
