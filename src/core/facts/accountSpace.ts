import { AccountKeys } from '../keys/accountKeys';
import { viewOver } from '../keys/textHash';
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
  return space.accounts.find(scanText(space, canonical).record, 0);
}

/** The key of a canonical account, a new one where nobody had it, and the key of its domain. */
export function internAccount(
  space: AccountSpace,
  canonical: string,
): { readonly key: number; readonly domain: number } {
  const { record, domain } = scanText(space, canonical);
  return { key: space.accounts.intern(record, 0), domain };
}

/** A canonical account by its key. */
export function accountText({ accounts, domains }: AccountSpace, key: number): string {
  const local = decodeUtf8(accounts.localPartOf(key));
  const domain = accounts.domainOf(key);
  return domain < 0 ? local : `${local}@${domains.textOf(domain)}`;
}

function scanText({ domains }: AccountSpace, canonical: string): Readonly<Scan> {
  const bytes = encodeUtf8(canonical);
  return scanAccount(bytes, viewOver(bytes), 0, bytes.length, domains);
}
