import { hashView, viewOf } from '../keys/textHash';
import { ByteClass, CLASS_OF } from './byteClasses';
import type { DomainTable } from './domainTable';

const AT = 0x40;
const FACTOR = 0x2c1b3c6d;

/** What one pass over an account's bytes tells. */
export interface Scan {
  /** `accountHash` of the text. */
  hash: number;
  /** Classes of all bytes, and classes that two neighbours share. */
  seen: number;
  doubled: number;
  /** Where the `@` stands; -1 for none, -2 for several. */
  at: number;
  /** Key of the domain, -1 without one `@`. */
  domain: number;
}

/**
 * The hash by which `AccountSpace.accounts` is asked, of the stretch `start` .. `end` (exclusive) of
 * `bytes`: equal for accounts that differ in the case of ASCII letters only.
 */
export function accountHash(bytes: Uint8Array, start: number, end: number): number {
  const view = viewOf(bytes);
  const { byteOffset } = bytes;
  const at = bytes.subarray(start, end).lastIndexOf(AT);
  if (at < 0) return hashView(view, byteOffset + start, byteOffset + end, true);
  const border = byteOffset + start + at;
  return joined(
    hashView(view, byteOffset + start, border, true),
    hashView(view, border + 1, byteOffset + end, true),
  );
}

/** One hash of the part before the last `@` and the part behind it. */
function joined(local: number, domain: number): number {
  const mixed = Math.imul(local ^ (local >>> 15), FACTOR) ^ domain;
  return Math.imul(mixed ^ (mixed >>> 13), FACTOR);
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
  const known = domains.recent(view, byteOffset + start, byteOffset + end);
  if (known !== null) {
    const at = end - known.length - 1;
    scanLocalPart(bytes, start, at);
    if ((scan.seen & ByteClass.at) === 0) {
      scan.hash = joined(hashView(view, byteOffset + start, byteOffset + at, true), known.hash);
      scan.seen |= known.seen | ByteClass.at;
      scan.doubled |= known.doubled;
      scan.at = at;
      scan.domain = known.key;
      return scan;
    }
  }
  return scanAll(bytes, start, end, domains);
}

/** Sets `seen` and `doubled` for `bytes[start] .. bytes[end]`. */
function scanLocalPart(bytes: Uint8Array, start: number, end: number): void {
  let seen = 0;
  let doubled = 0;
  let before = 0;
  for (let i = start; i < end; i++) {
    const classes = CLASS_OF[bytes[i] as number] as number;
    seen |= classes;
    doubled |= classes & before;
    before = classes;
  }
  scan.seen = seen;
  scan.doubled = doubled;
}

function scanAll(bytes: Uint8Array, start: number, end: number, domains: DomainTable): Scan {
  scanLocalPart(bytes, start, end);
  scan.at = placeOfAt(bytes, start, end);
  scan.hash = accountHash(bytes, start, end);
  scan.domain = scan.at < 0 ? -1 : domains.read(bytes, scan.at + 1, end).key;
  return scan;
}

function placeOfAt(bytes: Uint8Array, start: number, end: number): number {
  if ((scan.seen & ByteClass.at) === 0) return -1;
  const stretch = bytes.subarray(start, end);
  const at = stretch.indexOf(AT);
  return at === stretch.lastIndexOf(AT) ? start + at : -2;
}
