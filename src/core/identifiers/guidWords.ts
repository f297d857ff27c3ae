/**
 * A GUID as four 32-bit words, `words[at]` .. `words[at + 3]`, the first hex digit being the highest
 * bits of the first word.
 */

/**
 * Turns words read from octets into canonical order, in place: the bytes of the first three groups
 * (4, 2, 2) reversed, the last eight kept (rules.md, "GUID as octets"). Twice is once not. Never
 * throws.
 */
export function octetsToCanonical(words: Uint32Array, at: number): void {
  const first = words[at] as number;
  const second = words[at + 1] as number;
  words[at] = (first << 24) | ((first << 8) & 0xff0000) | ((first >>> 8) & 0xff00) | (first >>> 24);
  words[at + 1] = ((second & 0x00ff00ff) << 8) | ((second >>> 8) & 0x00ff00ff);
}

/** The version nibble, 0 to 15, if the words are canonical as they stand. Never throws. */
export function versionNibbleAsCanonical(words: Uint32Array, at: number): number {
  return ((words[at + 1] as number) >>> 12) & 15;
}

/** The version nibble, 0 to 15, if the words are octets as they stand. Never throws. */
export function versionNibbleAsOctets(words: Uint32Array, at: number): number {
  return ((words[at + 1] as number) >>> 4) & 15;
}

/** Whether it is the nil or the all-F GUID, which name nobody (`id-invalid`). Never throws. */
export function isNilOrFull(words: Uint32Array, at: number): boolean {
  const first = words[at] as number;
  if (first !== 0 && first !== 0xffffffff) return false;
  return words[at + 1] === first && words[at + 2] === first && words[at + 3] === first;
}
