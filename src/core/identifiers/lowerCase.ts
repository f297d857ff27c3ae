import { normalForm } from '../unicode/normalForm';

/**
 * Lower case of each character by itself, in NFC. Unlike `toLowerCase` a capital sigma never becomes
 * a final one, so that the letter does not depend on where in the text it stands; a final sigma that
 * was written stays one. İ becomes i with a dot above, which is not i. Never throws.
 */
export function lowerCaseOf(text: string): string {
  return normalForm(
    normalForm(text)
      .replace(/\u03a3/g, '\u03c3')
      .toLowerCase(),
  );
}
