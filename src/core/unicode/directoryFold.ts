import { lowerCaseOf } from '../identifiers/lowerCase';
import { isCombiningMark } from './characters';
import { normalForm } from './normalForm';

/** Letters whose diacritic is part of them, so that Unicode has no decomposition for it. */
const BASE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ŧ', 't'],
]);

/**
 * What two accounts have in common that a directory takes for the same (`accounts-collide`): lower
 * case, without diacritics, ß as ss. Only to be compared with another folded text: it is no
 * canonical form. Source: KB 938447 (Active Directory compares names without case and diacritics,
 * ß as ss); that strokes count as diacritics (ø as o) is what administrators report of it. æ stays.
 * Never throws.
 */
export function foldLikeDirectory(text: string): string {
  let folded = '';
  for (const character of normalForm(lowerCaseOf(text), 'NFD')) {
    if (isCombiningMark(character.codePointAt(0) ?? 0)) continue;
    folded += BASE_LETTERS.get(character) ?? character;
  }
  return folded;
}
