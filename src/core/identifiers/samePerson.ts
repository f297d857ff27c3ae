import { foldLikeDirectory } from '../unicode/directoryFold';
import { canonicalAccount } from './account';
import { withoutTmp } from './tmpSuffix';

/**
 * Whether two accounts name the same person by what they say alone: equal but for `.tmp` and an `SMTP:`
 * in front, or, where one is an address and the other an account name, equal before the `@`. Texts as
 * stored. Never throws.
 */
export function samePersonBySight(one: string, other: string): boolean {
  const [a, b] = [plainAccount(one), plainAccount(other)];
  if (a === b) return true;
  return a.includes('@') !== b.includes('@') && localPart(a) === localPart(b);
}

/**
 * The name that an account or address holds: what stands before the `@`, without `.tmp`, `SMTP:`, case
 * and diacritics, umlauts as they are spelled without any (ü, ue and u alike; ı as i). Only to be compared
 * with another, and only where no second account is called so: it is no canonical form. Never throws.
 */
export function nameInAccount(text: string): string {
  const folded = foldLikeDirectory(localPart(plainAccount(text)));
  return folded
    .replace(/ı/gu, 'i')
    .replace(/æ/gu, 'a')
    .replace(/([aou])e/gu, '$1');
}

function plainAccount(text: string): string {
  const account = canonicalAccount(text, { stripSmtp: true, tmp: 'strip-end' });
  return withoutTmp(account, 'local-part');
}

function localPart(account: string): string {
  const at = account.lastIndexOf('@');
  return at < 0 ? account : account.slice(0, at);
}
