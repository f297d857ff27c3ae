import { endRecord, recordSize, writeText } from '../keys/accountRecord';
import { ByteClass, CLASS_OF } from './byteClasses';
import type { DomainTable } from './domainTable';
import { scanPlainLocalPart } from './plainLocalPart';

/** What one pass over an account's bytes tells. */
export interface Scan {
  /** The account's record (`accountRecord.ts`), in an array that may be longer. */
  record: Int32Array;
  /** Classes of all bytes, and classes that two neighbours share; reliable for those of `TOLD`. */
  seen: number;
  doubled: number;
  /** Where the `@` stands; -1 for none, -2 for several. */
  at: number;
  /** Key of the domain, -1 without one `@`. */
  domain: number;
}

/** The classes that a scan tells of. */
export const TOLD = {
  seen:
    ByteClass.upper |
    ByteClass.unusual |
    ByteClass.space |
    ByteClass.question |
    ByteClass.at |
    ByteClass.odd,
  doubled: ByteClass.dot,
} as const;

const FEW_WORDS = 64;
const scan: Scan = { record: new Int32Array(FEW_WORDS), seen: 0, doubled: 0, at: -1, domain: -1 };
const plain = { hasUpper: false };

/**
 * Looks at the account in `bytes[start] .. bytes[end]` (exclusive); `view` is over the same bytes. The
 * answer is one object, overwritten by the next call. Never throws.
 */
export function scanAccount(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  domains: DomainTable,
): Readonly<Scan> {
  const at = scanPlainLocalPart(view, start, end, scan.record, plain);
  if (at < 0) return scanClosely(bytes, view, start, end, domains);
  const { key, seen, doubled } = domains.read(bytes, view, at + 1, end);
  if ((seen & ByteClass.at) !== 0) return scanClosely(bytes, view, start, end, domains);
  scan.seen = seen | ByteClass.at | (plain.hasUpper ? ByteClass.upper : 0);
  scan.doubled = doubled;
  scan.at = at;
  scan.domain = key;
  endRecord(scan.record, at - start, key);
  return scan;
}

function scanClosely(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  domains: DomainTable,
): Readonly<Scan> {
  const at = scanToAt(bytes, start, end);
  scan.at = at === end ? -1 : at;
  scan.domain = -1;
  if (at < end) addDomain(domains, bytes, view, at + 1, end);
  const localEnd = scan.at < 0 ? end : at;
  const size = recordSize(localEnd - start);
  if (size > scan.record.length) scan.record = new Int32Array(size * 2);
  writeText(scan.record, view, start, localEnd);
  endRecord(scan.record, localEnd - start, scan.domain);
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

function addDomain(
  domains: DomainTable,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): void {
  const { key, seen, doubled } = domains.read(bytes, view, start, end);
  scan.seen |= seen | ByteClass.at;
  scan.doubled |= doubled;
  if ((seen & ByteClass.at) !== 0) scan.at = -2;
  else scan.domain = key;
}
