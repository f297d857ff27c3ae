import {
  UNICODE_VERSION,
  isCombiningMark,
  isDecimalDigit,
  isForeignCharacter,
  isInvisible,
  isLetter,
  lookalikeOf,
} from '../../../src/core/unicode/characters';
import { FOREIGN_CHARACTERS, LATIN_LOOKS } from '../../../src/core/unicode/lookalikes.generated';
import {
  DIGITS,
  FOREIGN,
  INVISIBLE,
  LETTERS,
  MARKS,
} from '../../../src/core/unicode/ranges.generated';

/** Planes 4 to 13 hold nothing, the last two are for private use. */
const PLANES = [
  [0, 0x3ffff],
  [0xe0000, 0xe0fff],
  [0x10fff0, 0x10ffff],
] as const;
const ASSIGNED = /\p{Assigned}/u;
/** An older engine does not know the tables' newest characters, a newer one knows more. */
const ENGINE_IS_NEWER = Number(process.versions['unicode']) > parseFloat(UNICODE_VERSION);

function differences(ours: (codePoint: number) => boolean, theirs: RegExp): string[] {
  const found: string[] = [];
  for (const [first, last] of PLANES) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      const is = ours(codePoint);
      if (is === theirs.test(character) || !ASSIGNED.test(character)) continue;
      if (is || !ENGINE_IS_NEWER) found.push(codePoint.toString(16));
    }
  }
  return found;
}

describe('the tables say what the engine says, over all of Unicode', () => {
  test.each([
    ['letters', isLetter, /\p{L}/u],
    ['marks', isCombiningMark, /\p{M}/u],
    ['decimal digits', isDecimalDigit, /\p{Nd}/u],
    [
      'invisible-characters',
      isInvisible,
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{White_Space}/u,
    ],
    [
      'lookalike-characters beyond Latin',
      (codePoint: number) =>
        isForeignCharacter(codePoint) && !/\p{Script=Latin}/u.test(String.fromCodePoint(codePoint)),
      /(?![\0-\x7f\p{Script=Latin}\p{Co}\p{Cs}])(?:[\p{L}\p{Nd}\p{Nl}]|[^\p{Script=Common}\p{Script=Inherited}])/u,
    ],
  ])('%s', (_name, ours, theirs) => {
    expect(differences(ours, theirs)).toEqual([]);
  });

  test('of Latin letters only those that are a form of ASCII letters are foreign', () => {
    const latin = /\p{Script=Latin}/u;
    for (let codePoint = 0x80; codePoint <= 0x1ffff; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      if (!latin.test(character)) continue;
      const formOfAscii = /^[A-Za-z0-9]+$/.test(character.normalize('NFKC'));
      expect([codePoint, isForeignCharacter(codePoint)]).toEqual([codePoint, formOfAscii]);
    }
  });
});

test.each([
  ['LETTERS', LETTERS],
  ['MARKS', MARKS],
  ['DIGITS', DIGITS],
  ['INVISIBLE', INVISIBLE],
  ['FOREIGN', FOREIGN],
])('%s rises: first and last of each range, no two touching', (_name, ranges) => {
  expect(ranges.length % 2).toBe(0);
  for (let i = 0; i < ranges.length; i += 2) {
    expect(ranges[i]).toBeGreaterThan((ranges[i - 1] ?? -2) + 1);
    expect(ranges[i + 1]).toBeGreaterThanOrEqual(ranges[i] ?? Infinity);
  }
});

test.each([
  ['tab', 0x09],
  ['line feed', 0x0a],
  ['delete', 0x7f],
  ['next line', 0x85],
  ['no-break space', 0xa0],
  ['soft hyphen', 0xad],
  ['zero width space', 0x200b],
  ['zero width joiner', 0x200d],
  ['left-to-right mark', 0x200e],
  ['line separator', 0x2028],
  ['narrow no-break space', 0x202f],
  ['word joiner', 0x2060],
  ['ideographic space', 0x3000],
  ['Hangul filler', 0x3164],
  ['variation selector 16', 0xfe0f],
  ['byte order mark', 0xfeff],
  ['Braille blank', 0x2800],
  ['a tag', 0xe0041],
])('invisible-characters: %s', (_name, codePoint) => {
  expect(isInvisible(codePoint)).toBe(true);
});

test.each([0x20, 0x21, 0x2d, 0x61, 0xe4, 0x301, 0x2010, 0x2801, 0x10fffe])(
  'visible: %i',
  (codePoint) => {
    expect(isInvisible(codePoint)).toBe(false);
  },
);

describe('lookalikes', () => {
  test.each([
    ['Cyrillic а', 'а', 'a'],
    ['Cyrillic е', 'е', 'e'],
    ['Cyrillic о', 'о', 'o'],
    ['Cyrillic р', 'р', 'p'],
    ['Cyrillic с', 'с', 'c'],
    ['Cyrillic х', 'х', 'x'],
    ['Cyrillic у', 'у', 'y'],
    ['Cyrillic А', 'А', 'A'],
    ['Cyrillic В', 'В', 'B'],
    ['Cyrillic Н', 'Н', 'H'],
    ['Cyrillic І, no small l', 'І', 'I'],
    ['Cyrillic ѐ with its accent', 'ѐ', 'è'],
    ['Cyrillic З', 'З', '3'],
    ['Greek ο', 'ο', 'o'],
    ['Greek Α', 'Α', 'A'],
    ['Greek ν', 'ν', 'v'],
    ['Armenian ո', 'ո', 'n'],
    ['Armenian ս', 'ս', 'u'],
    ['Cherokee Ꭺ', 'Ꭺ', 'A'],
    ['full width ａ', 'ａ', 'a'],
    ['full width １', '１', '1'],
    ['mathematical 𝐀', '𝐀', 'A'],
    ['mathematical 𝟎', '𝟎', '0'],
    ['ligature ﬁ', 'ﬁ', 'fi'],
    ['ordinal ª', 'ª', 'a'],
    ['long ſ', 'ſ', 's'],
    ['Cyrillic ж', 'ж', null],
    ['a Han character', '中', null],
    ['micro sign', 'µ', null],
  ])('%s', (_name, character, looksLike) => {
    const codePoint = character.codePointAt(0) ?? 0;
    expect(isForeignCharacter(codePoint)).toBe(true);
    expect(lookalikeOf(codePoint)).toBe(looksLike);
  });

  test.each([...'aZ09-.@_ äöüßÄÖÜẞéèêñçøåæœłđşğıİőűžčəðþŋ’–'])('honest: %s', (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    expect(isForeignCharacter(codePoint)).toBe(false);
    expect(lookalikeOf(codePoint)).toBeNull();
  });

  test('every code point of the table is foreign, has one look, and that is Latin', () => {
    expect(LATIN_LOOKS.length).toBe(FOREIGN_CHARACTERS.length);
    FOREIGN_CHARACTERS.forEach((codePoint, i) => {
      expect(isForeignCharacter(codePoint)).toBe(true);
      expect(codePoint).toBeGreaterThan(FOREIGN_CHARACTERS[i - 1] ?? 0);
      expect(LATIN_LOOKS[i]).toMatch(/^[\p{Script=Latin}\p{M}0-9]+$/u);
    });
  });
});
