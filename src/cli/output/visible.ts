import { codePointName } from '../../core/unicode/codePointName';

/**
 * The text with control and direction characters written as ⟨U+001B⟩: a cell or a file's name must
 * not break a line, steer a terminal or turn its own reading direction. Never throws.
 */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `⟨${codePointName(character.codePointAt(0) ?? 0)}⟩`,
  );
}
