import { isInvisible } from '../../core/unicode/characters';
import { codePointName } from '../../core/unicode/codePointName';

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

// What needs no look at all: letters, digits, the usual punctuation, Latin letters with accents.
const HARMLESS = /^[ !#-%(-;=?-~\u00a1-\u00ac\u00ae-\u02ff\u2013\u2014\u201c-\u201e\u2026]*$/;

/**
 * Text for HTML, in elements and in quoted attributes. Markup becomes text; what the eye would miss
 * or what turns the direction of writing is shown by its code point (`‹U+202E›`), as is half a
 * surrogate pair. Never throws.
 */
export function escapeHtml(text: string): string {
  if (HARMLESS.test(text)) return text;
  let escaped = '';
  for (const character of text) escaped += SPECIAL.get(character) ?? visible(character);
  return escaped;
}

function visible(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (!isHalf && !isNonCharacter(codePoint) && !isInvisible(codePoint)) return character;
  return `‹${codePointName(codePoint)}›`;
}

/** HTML forbids them, and nobody writes them (U+FDD0–U+FDEF, U+FFFE, U+FFFF and their like). */
function isNonCharacter(codePoint: number): boolean {
  return (codePoint & 0xfffe) === 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
}
