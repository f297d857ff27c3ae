import { lookalikesIn } from '../../../src/core/unicode/lookalikes';

test.each([
  ['a plain name', 'Anna.Müller-Østby@a.example', []],
  ['a name with marks of its own', 'Mu\u0308ller', []],
  ['nothing', '', []],
  ['mixed scripts', 'аnnа', ['а', 'а']],
  ['one script that is not Latin', 'анна', ['а', 'н', 'н', 'а']],
  ['a mark of another script', 'a\u0591', ['\u0591']],
  ['Thorn and Thom are honest', 'Thorn Thom', []],
])('lookalike-characters: %s', (_name, text, expected) => {
  expect(lookalikesIn(text).map(({ character }) => character)).toEqual(expected);
});

test('lookalike-characters: what is told of each', () => {
  expect(lookalikesIn('x\u{1d400}ж')).toEqual([
    { character: '\u{1d400}', codePoint: 0x1d400, looksLike: 'A' },
    { character: 'ж', codePoint: 0x436, looksLike: null },
  ]);
});
