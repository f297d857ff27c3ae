// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the package has no types, and layers that import core compile without src/core/tsconfig.json
/// <reference path="./punycode.d.ts" />
import { decode, encode } from 'punycode/punycode.js';
import { lowerCaseOf } from './lowerCase';

/** The longest label of a domain in its A-form (RFC 1035 2.3.4). */
export const LONGEST_LABEL = 63;

/**
 * The domain in canonical form: lower case, each label with other than ASCII letters as IDNA A-label
 * (`xn--…`); labels that are A-labels already stay. Nothing is mapped (ß stays apart from ss, and the
 * ideographic full stop is no dot), and labels that are too long for any A-label stay as they are:
 * `accountFault` names them. Never throws.
 */
export function canonicalDomain(domain: string): string {
  return lowerCaseOf(domain).split('.').map(toALabel).join('.');
}

function toALabel(label: string): string {
  // Over 63 characters the A-form is longer still, and the encoder may overflow.
  if (isAscii(label) || label.length > 2 * LONGEST_LABEL) return label;
  return `xn--${encode(label)}`;
}

/** A canonical domain with its A-labels as people write them; labels that encode nothing stay. Never throws. */
export function domainAsWritten(domain: string): string {
  return domain.split('.').map(fromALabel).join('.');
}

function fromALabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  try {
    return decode(label.slice('xn--'.length));
  } catch {
    return label;
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
