import { isInvisible } from './characters';

/** A character that nobody sees, and where it stands. */
export interface InvisibleCharacter {
  readonly codePoint: number;
  /** UTF-16 units from the text's start, from 0. */
  readonly at: number;
}

/** Every invisible character of the text, in order (`invisible-characters`). Never throws. */
export function invisibleCharactersIn(text: string): readonly InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  let at = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isInvisible(codePoint)) found.push({ codePoint, at });
    at += character.length;
  }
  return found;
}
