/** Where `.tmp` stands: at the end of all (`x.tmp`, `a@b.tmp`) or of the local part (`a.tmp@b`). */
export type TmpPlace = 'end' | 'local-part';

const TMP = '.tmp';

/**
 * Whether `.tmp`, in any case, ends the account (white space around it aside) at that place, with a
 * name before it. A text without `@` is all local part. Never throws.
 */
export function hasTmp(text: string, place: TmpPlace): boolean {
  const account = text.trim().toLowerCase();
  return withoutTmp(account, place) !== account;
}

/**
 * The account without its `.tmp` at that place, once; as it is where there is none or nothing would
 * be left of the name or the domain. `account` in lower case, without white space around it. Never
 * throws.
 */
export function withoutTmp(account: string, place: TmpPlace): string {
  const at = account.lastIndexOf('@');
  const end = place === 'local-part' && at >= 0 ? at : account.length;
  const cut = end - TMP.length;
  if (cut <= 0 || !account.startsWith(TMP, cut) || account[cut - 1] === '@') return account;
  return account.slice(0, cut) + account.slice(end);
}
