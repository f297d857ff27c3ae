import { hashOf } from '../keys/accountKeys';
import { ByteClass, CLASS_OF } from './byteClasses';
import type { DomainTable, KnownDomain } from './domainTable';

/** What one pass over an account's bytes tells. */
export interface Scan {
  /** `hashOf` the account. */
  hash: number;
  /** Classes of all bytes, and classes but `at` that two neighbours share. */
  seen: number;
  doubled: number;
  /** Where the `@` stands; -1 for none, -2 for several. */
  at: number;
  /** Key of the domain, -1 without one `@`. */
  domain: number;
}

const scan: Scan = { hash: 0, seen: 0, doubled: 0, at: -1, domain: -1 };

/**
 * Looks at the account in `bytes[start] .. bytes[end]` (exclusive). `view` is `viewOf(bytes)`. The
 * answer is one object, overwritten by the next call. Never throws.
 */
export function scanAccount(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  domains: DomainTable,
): Readonly<Scan> {
  const { byteOffset } = bytes;
  const at = scanToAt(bytes, start, end);
  scan.at = at === end ? -1 : at;
  scan.domain = -1;
  if (at < end) addDomain(domains.read(bytes, view, at + 1, end));
  const localEnd = scan.at < 0 ? end : at;
  scan.hash = hashOf(view, byteOffset + start, byteOffset + localEnd, scan.domain);
  return scan;
}

/** Where the first `@` stands, `end` without one; sets `seen` and `doubled` for what is before it. */
function scanToAt(bytes: Uint8Array, start: number, end: number): number {
  let seen = 0;
  let doubled = 0;
  let before = 0;
  let at = start;
  for (; at < end; at++) {
    const classes = CLASS_OF[bytes[at] as number] as number;
    if (classes === ByteClass.at) break;
    seen |= classes;
    doubled |= classes & before;
    before = classes;
  }
  scan.seen = seen;
  scan.doubled = doubled;
  return at;
}

function addDomain({ key, seen, doubled }: KnownDomain): void {
  scan.seen |= seen | ByteClass.at;
  scan.doubled |= doubled;
  if ((seen & ByteClass.at) !== 0) scan.at = -2;
  else scan.domain = key;
}
