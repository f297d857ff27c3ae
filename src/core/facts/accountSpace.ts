import { AccountKeys, type AccountText } from '../keys/accountKeys';
import { viewOf } from '../keys/textHash';
import { decodeUtf8, encodeUtf8 } from '../table/utf8';
import { DomainTable } from './domainTable';
import { scanAccount, type Scan } from './scanAccount';

/** All accounts of a check, list and references alike: one number for each canonical form. */
export interface AccountSpace {
  readonly accounts: AccountKeys;
  readonly domains: DomainTable;
}

/** An empty space for about `expected` accounts. */
export function accountSpace(expected: number): AccountSpace {
  return {
    accounts: new AccountKeys(expected),
    domains: new DomainTable(),
  };
}

/** The key of a canonical account, -1 where nobody has it. Never throws. */
export function findAccount(space: AccountSpace, canonical: string): number {
  const bytes = encodeUtf8(canonical);
  const scan = scanAccount(bytes, viewOf(bytes), 0, bytes.length, space.domains);
  return space.accounts.find(accountIn(bytes, scan), scan.hash);
}

/** The key of a canonical account, a new one where nobody had it, and the key of its domain. */
export function internAccount(
  space: AccountSpace,
  canonical: string,
): { readonly key: number; readonly domain: number } {
  const bytes = encodeUtf8(canonical);
  const scan = scanAccount(bytes, viewOf(bytes), 0, bytes.length, space.domains);
  const key = space.accounts.intern(accountIn(bytes, scan), scan.hash);
  return { key, domain: scan.domain };
}

/** An account as its first cell spelled it, in lower case where it is canonical by text. */
export function accountText({ accounts, domains }: AccountSpace, key: number): string {
  const local = decodeUtf8(accounts.localPartOf(key));
  const domain = accounts.domainOf(key);
  return domain < 0 ? local : `${local}@${domains.textOf(domain)}`;
}

function accountIn(bytes: Uint8Array, { at, domain }: Readonly<Scan>): AccountText {
  const start = bytes.byteOffset;
  const end = start + (at < 0 ? bytes.length : at);
  return { view: viewOf(bytes), start, end, domain };
}
