import { GuidForm, type GuidReading } from './guid';

/** The case of a spelling's hex letters; `none` also where case is no matter of spelling (base64). */
export const GuidLetterCase = { none: 0, lower: 1, upper: 2, mixed: 3 } as const;
export type GuidLetterCase = (typeof GuidLetterCase)[keyof typeof GuidLetterCase];

/** The spelling that a reading stands for. Never throws. */
export function guidFormOf(reading: GuidReading): GuidForm {
  return (reading & 0xf) as GuidForm;
}

/** The case of the hex letters that a reading stands for. Never throws. */
export function guidLetterCaseOf(reading: GuidReading): GuidLetterCase {
  return (reading >> 4) as GuidLetterCase;
}

/** What a form says by itself about the order of the bytes in the words that `readGuid` wrote. */
export type WordOrder = 'canonical' | 'open' | 'octets-by-nature';

/**
 * The order of the words read from that form: `canonical` as they are; `octets-by-nature` written
 * byte by byte as the directory stores them; `open` where the column decides. Base64 is
 * `canonical`: it always holds octets, which `readGuid` has turned round already. Never throws.
 */
export function wordOrderOf(form: GuidForm): WordOrder {
  switch (form) {
    case GuidForm.none:
    case GuidForm.dashed:
    case GuidForm.braced:
    case GuidForm.parenthesised:
    case GuidForm.urn:
    case GuidForm.base64Padded:
    case GuidForm.base64Unpadded:
    case GuidForm.base64UrlSafe:
      return 'canonical';
    case GuidForm.hex32:
    case GuidForm.octets0x:
      return 'open';
    case GuidForm.octetsEscaped:
    case GuidForm.octetsSpaced:
    case GuidForm.octetsQuoted:
      return 'octets-by-nature';
  }
}
