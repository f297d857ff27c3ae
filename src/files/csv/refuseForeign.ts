import { Failure, type FoundFormat } from '../../core/failure';

const SAMPLE = 1 << 16;

const SIGNATURES: readonly (readonly [FoundFormat, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zip', [0x50, 0x4b, 0x07, 0x08]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/**
 * Refuses a file whose first bytes are those of a ZIP package (.xlsx, .ods), an OLE container
 * (.xls) or a PDF. Throws Failure `file-foreign`.
 */
export function refuseForeignFile(bytes: Uint8Array): void {
  for (const [found, signature] of SIGNATURES)
    if (signature.every((byte, index) => bytes[index] === byte)) refuse(found);
}

const MARKUP: readonly (readonly [FoundFormat, RegExp])[] = [
  ['html', /^\s*<(!doctype\s+html|html|head|body|table|meta)[\s>]/i],
  ['xml', /^\s*<\?xml\s/i],
];

/**
 * Refuses a text (UTF-8 from index `start` on) that begins as HTML or XML, which some systems write
 * under the name of a table. Throws Failure `file-foreign`.
 */
export function refuseMarkup(bytes: Uint8Array, start: number): void {
  const beginning = String.fromCharCode(...bytes.subarray(start, start + 256));
  for (const [found, pattern] of MARKUP) if (pattern.test(beginning)) refuse(found);
}

/**
 * Refuses what is no text: in the first 64 KB (from index `start` on) at least eight bytes and one
 * in twenty are control characters other than tab, LF and CR. A few of them pass: the rule
 * `invisible-characters` names their cells. Throws Failure `file-foreign`.
 */
export function refuseBinary(bytes: Uint8Array, start: number): void {
  const sample = bytes.subarray(start, start + SAMPLE);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  if (controls >= 8 && controls * 20 >= sample.length) refuse('binary');
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

function refuse(found: FoundFormat): never {
  throw new Failure('file-foreign', { expected: 'csv', found });
}
