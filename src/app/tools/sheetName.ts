/** Excel's limit for the names of sheets, in UTF-16 units. */
const LONGEST = 31;
/** What no name may hold: Excel's own list. */
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/**
 * A name that Excel takes for a sheet, as near to the wish as can be: at most 31 characters, none of
 * `[]:*?/\`, no apostrophe at either end, and unlike every name in `taken` where case does not count
 * (`Liste`, `Liste (2)`, …). `otherwise` stands in for a wish of which nothing is left. Never throws.
 */
export function freeSheetName(wish: string, taken: Iterable<string>, otherwise = 'Liste'): string {
  const used = new Set([RESERVED, ...Array.from(taken, folded)]);
  const plain = plainName(wish) || otherwise;
  let name = cut(plain, LONGEST);
  for (let count = 2; used.has(folded(name)); count++) {
    const end = ` (${String(count)})`;
    name = `${cut(plain, LONGEST - end.length)}${end}`;
  }
  return name;
}

function plainName(wish: string): string {
  return (
    wish
      .replace(FORBIDDEN, ' ')
      // eslint-disable-next-line no-control-regex -- Excel refuses control characters in names.
      .replace(/[\u0000-\u001f\u007f]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '')
  );
}

/** Never in the middle of a character of two units, nor with an apostrophe or blank at its end. */
function cut(text: string, length: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.replace(/['\s]+$/, '');
}

/** As Excel compares names: ß and ẞ, ı and I stay apart, which only makes names differ more. */
function folded(name: string): string {
  return name.toLowerCase();
}
