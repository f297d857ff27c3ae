import { encodeUtf8 } from '../table/utf8';
import { isCombiningMark, isDecimalDigit, isLetter } from '../unicode/characters';
import type { AccountFault, AccountPart } from './accountFault';
import { LONGEST_LABEL, canonicalDomain } from './domain';

/** Mail addresses: RFC 5321 4.5.3.1 and RFC 3696 erratum 1690; octets. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 253;
const LONGEST_ADDRESS = 254;
/** User principal names: IdFix; UTF-16 units. Together they stay below the 113 of the whole. */
const LONGEST_UPN_PREFIX = 63;
const LONGEST_UPN_SUFFIX = 47;

const LOCAL_PART_ASCII = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]/;
const DOMAIN_ASCII = /[A-Za-z0-9.-]/;

/**
 * Why a text with an `@` is neither mail address nor UPN, the most telling reason; null if it is
 * one. `text` in NFC, without white space around it. A local part is a dot-atom (RFC 5321, with
 * letters, marks and digits beyond ASCII by RFC 6531), never quoted; a domain has letters, digits
 * and inner hyphens. Both kinds share this grammar and differ in their limits; what exceeds both is
 * told as a mail address. Never throws.
 */
export function addressFault(text: string): AccountFault | null {
  const at = text.indexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (domain.includes('@')) return { reason: 'two-at-signs' };
  if (local === '') return { reason: 'no-local-part' };
  if (domain === '') return { reason: 'no-domain' };
  return (
    localPartFault(local) ??
    domainFault(domain) ??
    (isWithinUpn(local, domain) ? null : lengthFault(local, domain))
  );
}

function localPartFault(local: string): AccountFault | null {
  const forbidden = forbiddenIn(local, 'local-part', LOCAL_PART_ASCII);
  if (forbidden !== null) return forbidden;
  if (local.startsWith('.')) return { reason: 'leading-period', part: 'local-part' };
  if (local.endsWith('.')) return { reason: 'trailing-period', part: 'local-part' };
  return local.includes('..') ? { reason: 'double-period', part: 'local-part' } : null;
}

function domainFault(domain: string): AccountFault | null {
  const forbidden = forbiddenIn(domain, 'domain', DOMAIN_ASCII);
  if (forbidden !== null) return forbidden;
  for (const label of domain.split('.')) {
    if (label === '') return { reason: 'empty-label' };
    if (label.startsWith('-') || label.endsWith('-')) {
      return { reason: 'hyphen-at-label-edge', label };
    }
    const { length } = canonicalDomain(label);
    if (length > LONGEST_LABEL) {
      return { reason: 'label-too-long', label, length, limit: LONGEST_LABEL };
    }
  }
  return null;
}

function forbiddenIn(text: string, part: AccountPart, ascii: RegExp): AccountFault | null {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const allowed = codePoint < 0x80 ? ascii.test(character) : isOfWords(codePoint);
    if (!allowed) return { reason: 'forbidden-character', part, character, codePoint };
  }
  return null;
}

function isOfWords(codePoint: number): boolean {
  return isLetter(codePoint) || isCombiningMark(codePoint) || isDecimalDigit(codePoint);
}

function isWithinUpn(prefix: string, suffix: string): boolean {
  return prefix.length <= LONGEST_UPN_PREFIX && suffix.length <= LONGEST_UPN_SUFFIX;
}

function lengthFault(local: string, domain: string): AccountFault | null {
  const octets = encodeUtf8(local).length;
  const { length } = canonicalDomain(domain);
  const whole = octets + 1 + length;
  if (octets > LONGEST_LOCAL_PART) {
    return { reason: 'local-part-too-long', length: octets, limit: LONGEST_LOCAL_PART };
  }
  if (length > LONGEST_DOMAIN) return { reason: 'domain-too-long', length, limit: LONGEST_DOMAIN };
  if (whole <= LONGEST_ADDRESS) return null;
  return { reason: 'too-long', form: 'address', length: whole, limit: LONGEST_ADDRESS };
}
