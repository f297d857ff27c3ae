import { nameInAccount } from './samePerson';

/**
 * Whether a cell names the person that an account does: each of its words stands in the account too, in
 * whatever order ("Adler, Anna" beside `anna.adler@…`; "Adler" alone as well). Texts as stored; false for a
 * text without letters. Only to tell two people apart, never a proof. Never throws.
 */
export function holdsNameOf(value: string, account: string): boolean {
  const words = wordsOf(value);
  const held = new Set(wordsOf(account));
  return words.some((word) => /\p{L}{2}/u.test(word)) && words.every((word) => held.has(word));
}

function wordsOf(text: string): readonly string[] {
  return nameInAccount(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
