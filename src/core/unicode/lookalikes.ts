import { isForeignCharacter, lookalikeOf } from './characters';

/** A character of another alphabet. */
export interface Lookalike {
  readonly character: string;
  readonly codePoint: number;
  /** The Latin letters or digits it looks like; null if it looks like none. */
  readonly looksLike: string | null;
}

/** Every character of the text that is foreign in Latin writing, in order (`lookalike-characters`). Never throws. */
export function lookalikesIn(text: string): readonly Lookalike[] {
  const found: Lookalike[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isForeignCharacter(codePoint)) {
      found.push({ character, codePoint, looksLike: lookalikeOf(codePoint) });
    }
  }
  return found;
}
