import { invisibleCharactersIn } from '../../../src/core/unicode/invisibleCharacters';

test.each([
  ['nothing', '', []],
  ['a plain name', 'Anna Müller', []],
  ['a soft hyphen', 'an\u00adna', [{ codePoint: 0xad, at: 2 }]],
  ['a no-break space at the end', 'anna\u00a0', [{ codePoint: 0xa0, at: 4 }]],
  [
    'two, behind a character of two units',
    '\u{1f600}\ufeffa\u200b',
    [
      { codePoint: 0xfeff, at: 2 },
      { codePoint: 0x200b, at: 4 },
    ],
  ],
  ['one of two units', 'a\u{e0041}', [{ codePoint: 0xe0041, at: 1 }]],
])('invisible-characters: %s', (_name, text, expected) => {
  expect(invisibleCharactersIn(text)).toEqual(expected);
});
