import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { reasonWord } from '../../src/texts/reasonWord';

test.each([
  ['left', 'de', 'ausgeschieden'],
  ['left', 'en', 'left the organisation'],
  ['von-früher', 'de', 'von-früher'],
] as const)('%s in %s: %s', (id, language, word) => {
  expect(reasonWord(id, builtInProfile, language)).toBe(word);
});
