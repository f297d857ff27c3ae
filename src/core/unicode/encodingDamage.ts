/** How a text shows that it was read in the wrong encoding. */
export type EncodingDamage = 'replacement-character' | 'lone-surrogate' | 'mojibake';

/** What Windows-1252 and Latin-1 show for a byte of 0x80 to 0xBF, where UTF-8 goes on. */
const CONTINUATION =
  '\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc' +
  '\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122';

/**
 * UTF-8 read as something else. Only sequences that names never have: `JOÃO` goes on with a letter,
 * and after Ä and Å a capital Š or Ž may be honest.
 */
const MOJIBAKE = new RegExp(
  [
    `\u00c3[${CONTINUATION}]`, // ü as Ã¼
    '\u00c2[\u00a0-\u00bf]', // § as Â§
    `[\u00c4\u00c5](?![\u0160\u017d])[${CONTINUATION}]`, // ş as ÅŸ
    '\u00e2[\u0080\u0082\u0084\u20ac\u201a\u201e]', // ’ as â€™
    `\u00e1[\u00ba\u00bb][${CONTINUATION}]`, // ẞ as áºž
    '\u00ef[\u00bb\u00bf][\u00bf\u00bd]', // a byte order mark, U+FFFD
    '\u00f0[\u009f\u0178]', // emoji
    '[\u221a\u251c][\u0080-\uffff]', // ü as √º (Mac), ├╝ (console)
  ].join('|'),
);

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * What a wrong encoding did to the text (`encoding-damage`), the surest sign first: U+FFFD, half a
 * surrogate pair, UTF-8 that was read as another encoding; null if there is no sign of it. Never
 * throws.
 */
export function encodingDamageIn(text: string): EncodingDamage | null {
  if (text.includes('\ufffd')) return 'replacement-character';
  if (LONE_SURROGATE.test(text)) return 'lone-surrogate';
  return MOJIBAKE.test(text) ? 'mojibake' : null;
}

/** Whether there is a `?`, which an account has only where a character was lost (`encoding-damage`). */
export function hasQuestionMark(text: string): boolean {
  return text.includes('?');
}
