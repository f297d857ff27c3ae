/** Excel's limit for the names of sheets, in UTF-16 units. */
const LONGEST = 31;
/** What no name may hold: Excel's own list. */
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Units of a wish that are looked at: what begins with nothing but blanks is a wish no longer. */
const LOOKED_AT = 1000;
/** Excel keeps this name for itself. */
const RESERVED = 'history';
/** Stands in for a wish of which nothing is left. */
const OTHERWISE = 'Liste';

/**
 * A name that Excel takes for a sheet, as near to the wish as can be: at most 31 characters, none of
 * `[]:*?/\`, no apostrophe at either end, and unlike every name in `taken` where case does not count
 * (`Liste`, `Liste (2)`, …). `otherwise` stands in for a wish of which nothing is left. Never throws.
 */
export function freeSheetName(
  wish: string,
  taken: Iterable<string>,
  otherwise = OTHERWISE,
): string {
  const used = new Set([RESERVED, ...Array.from(taken, folded)]);
  const plain = plainName(wish) || otherwise;
  let name = numbered(plain, 1);
  for (let count = 2; used.has(folded(name)); count++) name = numbered(plain, count);
  return name;
}

/**
 * Names for sheets that are made together, in the order of `wishes`. Where one of them is taken, all get
 * the same number: what is new and what stood there before never look like one set (`Charge 1 (2)`,
 * `Charge 2 (2)`, although `Charge 2` is free). Wishes that come out alike are told apart one by one.
 * Never throws.
 */
export function freeSheetNames(
  wishes: readonly string[],
  taken: Iterable<string>,
): readonly string[] {
  const used = [...taken];
  // Each taken name keeps one number from being everybody's at most.
  for (let count = 1; count <= used.length + 2; count++) {
    const names = wishes.map((wish) => numbered(plainName(wish) || OTHERWISE, count));
    if (areFree(names, used)) return names;
  }
  const names: string[] = [];
  for (const wish of wishes) names.push(freeSheetName(wish, [...used, ...names]));
  return names;
}

function areFree(names: readonly string[], taken: readonly string[]): boolean {
  const used = new Set([RESERVED, ...taken.map(folded)]);
  return names.every((name) => {
    const isFree = !used.has(folded(name));
    used.add(folded(name));
    return isFree;
  });
}

function numbered(plain: string, count: number): string {
  const end = count === 1 ? '' : ` (${String(count)})`;
  return `${cut(plain, LONGEST - end.length)}${end}`;
}

function plainName(wish: string): string {
  return (
    wish
      .slice(0, LOOKED_AT)
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
