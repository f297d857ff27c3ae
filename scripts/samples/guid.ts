import type { Random } from './random';

/**
 * A random GUID (version 4, RFC 9562 5.4) in the canonical spelling: lower case, 8-4-4-4-12, as
 * the directory's objectGUID is shown. Never throws.
 */
export function makeGuid(random: Random): string {
  const second = hex8((random() & 0xffff0fff) | 0x4000);
  const third = hex8((random() & 0x3fffffff) | 0x80000000);
  const first = `${hex8(random())}-${second.slice(0, 4)}-${second.slice(4)}`;
  return `${first}-${third.slice(0, 4)}-${third.slice(4)}${hex8(random())}`;
}

function hex8(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

/**
 * The 32 hex digits of a canonical GUID in the order the directory stores its octets: the first
 * three groups reversed byte by byte, the rest as shown (MS-DTYP 2.3.4.2). Never throws.
 */
export function guidAsOctets(guid: string): string {
  const [a = '', b = '', c = '', ...rest] = guid.split('-');
  return [a, b, c].map(reverseBytes).join('') + rest.join('');
}

/** The octets of a canonical GUID in base64, padded: an ImmutableId or LDIF value. Never throws. */
export function guidAsBase64(guid: string): string {
  return Buffer.from(guidAsOctets(guid), 'hex').toString('base64');
}

function reverseBytes(hex: string): string {
  return (hex.match(/../gu) ?? []).reverse().join('');
}
