/** Which characters a text holds, a bit each; far characters share bits. */
export interface Characters {
  readonly letters: number;
  readonly others: number;
}

const FIRST_LETTER = 0x40;
const BITS = 31;

/** The characters of a text. Never throws. */
export function charactersOf(text: string): Characters {
  let [letters, others] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_LETTER) letters |= 1 << (code & BITS);
    else others |= 1 << (code & BITS);
  }
  return { letters, others };
}

/**
 * How many bits only one of the two holds. One edit changes two at most, so that texts that n edits lead from
 * one to the other are never more than 2n apart. Never throws.
 */
export function charactersApart(a: Characters, b: Characters): number {
  return bitsIn(a.letters ^ b.letters) + bitsIn(a.others ^ b.others);
}

/** The number of bits that are set, counted in pairs, fours and bytes. */
function bitsIn(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  const bytes = (fours + (fours >>> 4)) & 0x0f0f0f0f;
  const halves = bytes + (bytes >>> 8);
  return (halves + (halves >>> 16)) & 0x3f;
}
