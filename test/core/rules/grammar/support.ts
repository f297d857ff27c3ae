import { guidOf } from '../../support/listOf';

/** The 32 hex digits of a GUID as a directory stores its bytes: first three groups turned round. */
export function octetsOf(guid: string): string {
  const hex = guid.replaceAll('-', '');
  const turned = (from: number, to: number): string =>
    (hex.slice(from, to).match(/../g) ?? []).reverse().join('');
  return turned(0, 8) + turned(8, 12) + turned(12, 16) + hex.slice(16);
}

/** A GUID of person `n` whose version nibble says nothing in either byte order. */
export function unversionedGuidOf(n: number): string {
  const guid = guidOf(n);
  const nibbles = '0123';
  return `${guid.slice(0, 14)}${nibbles.charAt(n & 3)}5${nibbles.charAt((n >> 2) & 3)}${guid.slice(17)}`;
}

/** The GUID as base64 of its octets. */
export function base64Of(guid: string): string {
  return Buffer.from(octetsOf(guid), 'hex').toString('base64');
}
