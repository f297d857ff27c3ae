import { Arena } from '../keys/arena';
import { LOWER } from '../keys/textHash';
import { TextKeys } from '../keys/textKeys';
import { encodeUtf8 } from '../table/utf8';
import { DomainTable } from './domainTable';
import { accountHash } from './scanAccount';

/** All accounts of a check, list and references alike: one number for each canonical form. */
export interface AccountSpace {
  /** Interned and found by `accountHash`. */
  readonly accounts: TextKeys;
  readonly domains: DomainTable;
  readonly arena: Arena;
}

/** An empty space for about `expected` accounts. */
export function accountSpace(expected: number): AccountSpace {
  return {
    accounts: new TextKeys(LOWER, expected),
    domains: new DomainTable(),
    arena: new Arena(),
  };
}

/** The key of a canonical account, -1 where nobody has it. Never throws. */
export function findAccount({ accounts }: AccountSpace, canonical: string): number {
  const bytes = encodeUtf8(canonical);
  return accounts.find(bytes, 0, bytes.length, accountHash(bytes, 0, bytes.length));
}
