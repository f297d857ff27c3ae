import fc from 'fast-check';
import { encodingDamageIn, hasQuestionMark } from '../../../src/core/unicode/encodingDamage';
import { runs, seed } from '../../support/counts';

const WINDOWS_1252 = new TextDecoder('windows-1252');
const LATIN_1 = (text: string): string => Buffer.from(text).toString('latin1');
const damaged = (text: string): string => WINDOWS_1252.decode(Buffer.from(text));

test.each([
  ['nothing', '', null],
  ['a replacement character', 'M\ufffdller', 'replacement-character'],
  ['the first half of a pair', 'a\ud83db', 'lone-surrogate'],
  ['the second half of a pair', 'a\ude00b', 'lone-surrogate'],
  ['halves the wrong way round', '\ude00\ud83d', 'lone-surrogate'],
  ['a half at the end', 'a\ud83d', 'lone-surrogate'],
  ['a pair', 'a\u{1f600}b', null],
  ['ü', 'MÃ¼ller', 'mojibake'],
  ['Ö', 'Ã–zdemir', 'mojibake'],
  ['ß', 'WeiÃŸ', 'mojibake'],
  ['an apostrophe', 'Oâ€™Neil', 'mojibake'],
  ['§', 'Â§', 'mojibake'],
  ['no-break space', 'AnnaÂ\u00a0', 'mojibake'],
  ['ş', 'ErdoÄŸan', 'mojibake'],
  ['ğ', 'YÄ±lmaz', 'mojibake'],
  ['ł', 'WaÅ‚Ä™sa', 'mojibake'],
  ['Š', 'Å\u00a0imon', 'mojibake'],
  ['ẞ', 'WEIáºž', 'mojibake'],
  ['€', 'â‚¬', 'mojibake'],
  ['byte order mark', 'ï»¿anna', 'mojibake'],
  ['U+FFFD read once more', 'Mï¿½ller', 'mojibake'],
  ['an emoji', 'ðŸ˜€', 'mojibake'],
  ['ü read twice', 'MÃƒÂ¼ller', 'mojibake'],
  ['ü of a console', 'M├╝ller', 'mojibake'],
  ['ü of a Mac', 'M√ºller', 'mojibake'],
])('encoding-damage: %s', (_name, text, expected) => {
  expect(encodingDamageIn(text)).toBe(expected);
});

test.each([
  'São',
  'JOÃO',
  'CONCEIÇÃO',
  'IRMÃ',
  'Ã',
  'Â',
  'Âme',
  'ÂNGELA',
  'Ångström',
  'ÅSA',
  'ÄRZTE',
  'MÄŠ',
  'KŘÍŽ',
  'LUKÁŠ',
  'TOMÁŠ',
  'MATÝŠ',
  'Bâle',
  'château',
  'Þór',
  'José María Nª',
  "O'Neil",
  'O’Neil',
  'Groß–Klein',
  'GRÖẞE',
  '√',
  'Ýmir',
])('encoding-damage: honest %s', (name) => {
  expect(encodingDamageIn(name)).toBeNull();
});

test('UTF-8 letters of German and its neighbours are told when read as another encoding', () => {
  const letters = fc.constantFrom(...'äöüßÄÖÜéèêëàáâãåæçíîïñóôõøúûýÿÉÇØÅłńśżźćęąčřšžůěğşıőű’–„“…€');
  const name = fc.string({ unit: fc.constantFrom(...'abcXYZ .-@'), maxLength: 8 });
  fc.assert(
    fc.property(name, letters, name, (before, letter, after) => {
      const text = before + letter + after;
      expect(encodingDamageIn(text)).toBeNull();
      expect(encodingDamageIn(damaged(text))).toBe('mojibake');
      expect(encodingDamageIn(LATIN_1(text))).toBe('mojibake');
    }),
    { seed, numRuns: runs(5000) },
  );
});

test.each([
  ['m?ller', true],
  ['?', true],
  ['müller', false],
])('encoding-damage: a question mark in %s: %s', (text, expected) => {
  expect(hasQuestionMark(text)).toBe(expected);
});
