import { GuidForm, readGuid, type GuidReading } from '../../../src/core/identifiers/guid';
import { encodeUtf8 } from '../../../src/core/table/utf8';

/** What `readGuid` says of a text and, if it is a GUID, its words as text, in the order as written. */
export function readText(text: string): { reading: GuidReading; written: string | null } {
  // Not at the start of the bytes, nor of the words, so that offsets count.
  const bytes = encodeUtf8(`..${text}..`);
  const words = new Uint32Array(7);
  const reading = readGuid(bytes, 2, bytes.length - 2, words, 2);
  return { reading, written: reading === 0 ? null : guidText(words, 2) };
}

/** Sixteen bytes in the order of the canonical text. */
export function bytesOf(canonical: string): Buffer {
  return Buffer.from(canonical.replace(/-/g, ''), 'hex');
}

/** The octets as a directory stores them: bytes of the first three groups turned round. */
export function octetsOf(canonical: string): Buffer {
  const [a = '', b = '', c = '', d = '', e = ''] = canonical.split('-');
  const turned = (group: string): string => (group.match(/../g) ?? []).reverse().join('');
  return Buffer.from(turned(a) + turned(b) + turned(c) + d + e, 'hex');
}

export function dashed(sixteen: Buffer): string {
  const hex = sixteen.toString('hex');
  return [0, 8, 12, 16, 20].map((start, i) => hex.slice(start, [8, 12, 16, 20, 32][i])).join('-');
}

/** Every spelling of the GUID with its form; `written` is how its digits read from left to right. */
export function spellingsOf(
  canonical: string,
): { form: GuidForm; text: string; written: string }[] {
  const octets = octetsOf(canonical);
  const hex = octets.toString('hex');
  const pairs = hex.match(/../g) ?? [];
  const base64 = octets.toString('base64');
  const urlSafe = base64.replace(/\+/g, '-').replace(/\//g, '_');
  const bare = base64.slice(0, 22);
  const isUrlSafe = urlSafe !== base64;
  const turned = dashed(octets);
  return [
    { form: GuidForm.dashed, text: canonical, written: canonical },
    { form: GuidForm.braced, text: `{${canonical}}`, written: canonical },
    { form: GuidForm.parenthesised, text: `(${canonical})`, written: canonical },
    { form: GuidForm.urn, text: `urn:uuid:${canonical}`, written: canonical },
    { form: GuidForm.urn, text: `URN:UUID:${canonical}`, written: canonical },
    { form: GuidForm.hex32, text: canonical.replace(/-/g, ''), written: canonical },
    { form: GuidForm.hex32, text: hex, written: turned },
    { form: GuidForm.octets0x, text: `0x${hex}`, written: turned },
    { form: GuidForm.octets0x, text: `0X${hex.toUpperCase()}`, written: turned },
    {
      form: GuidForm.octetsEscaped,
      text: pairs.map((pair) => `\\${pair}`).join(''),
      written: turned,
    },
    { form: GuidForm.octetsSpaced, text: pairs.join(' ').toUpperCase(), written: turned },
    { form: GuidForm.octetsQuoted, text: `X'${hex}'`, written: turned },
    { form: GuidForm.base64Padded, text: base64, written: canonical },
    { form: GuidForm.base64Unpadded, text: bare, written: canonical },
    ...(isUrlSafe
      ? [
          { form: GuidForm.base64UrlSafe, text: urlSafe, written: canonical },
          { form: GuidForm.base64UrlSafe, text: urlSafe.slice(0, 22), written: canonical },
        ]
      : []),
  ];
}

/** The text, lower case 8-4-4-4-12, of the four words from `at` on. */
export function guidText(words: Uint32Array, at: number): string {
  const second = hex8(words[at + 1] as number);
  const third = hex8(words[at + 2] as number);
  return (
    `${hex8(words[at] as number)}-${second.slice(0, 4)}-${second.slice(4)}` +
    `-${third.slice(0, 4)}-${third.slice(4)}${hex8(words[at + 3] as number)}`
  );
}

function hex8(word: number): string {
  return word.toString(16).padStart(8, '0');
}
