import fc from 'fast-check';
import { foldLikeDirectory } from '../../../src/core/unicode/directoryFold';
import { runs, seed } from '../../support/counts';

test.each([
  ['ü is u', 'Müller', 'muller'],
  ['ß is ss', 'Meißner', 'meissner'],
  ['ẞ is ss', 'MEIẞNER', 'meissner'],
  ['å is a', 'Åse', 'ase'],
  ['ø is o', 'Sørensen', 'sorensen'],
  ['ł is l', 'Wałęsa', 'walesa'],
  ['đ is d', 'Đorđe', 'dorde'],
  ['marks of their own', 'Mu\u0308ller', 'muller'],
  ['several marks', 'Nguyễn', 'nguyen'],
  ['İ is i', 'İpek', 'ipek'],
  ['ü is not ue', 'Mueller', 'mueller'],
  ['æ is not ae', 'Kjær', 'kjær'],
  ['Σ is σ at the end too', 'ΝΙΚΟΣ', 'νικοσ'],
  ['dots stay', 'a.b', 'a.b'],
  ['digits stay', 'anna01', 'anna01'],
])('accounts-collide: %s', (_name, text, expected) => {
  expect(foldLikeDirectory(text)).toBe(expected);
});

test('case and normal form never count', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const folded = foldLikeDirectory(text);
      expect(foldLikeDirectory(text.normalize('NFD'))).toBe(folded);
      expect(foldLikeDirectory(folded)).toBe(folded);
    }),
    { seed, numRuns: runs(5000) },
  );
});
