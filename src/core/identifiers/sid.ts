const DOMAIN_SID = /^S-1-5-21(?:-(?:0|[1-9]\d{0,9})){4}$/i;
const LARGEST_AUTHORITY = 0xffffffff;

/**
 * The canonical form, `S-1-5-21-a-b-c-RID` with an upper-case S, of an account's SID; null if the
 * text (white space around it aside) is none: the four numbers are 32-bit and have no leading zeros
 * (MS-DTYP 2.4.2.1). Built-in accounts (RID below 1000) are SIDs too. Never throws.
 */
export function readSid(text: string): string | null {
  const sid = text.trim();
  if (!DOMAIN_SID.test(sid)) return null;
  const numbers = sid.split('-').slice(4);
  return numbers.every((number) => Number(number) <= LARGEST_AUTHORITY) ? sid.toUpperCase() : null;
}
