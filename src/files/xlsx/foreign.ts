import { Failure, type FoundFormat } from '../../core/failure';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
const HEAD = 1024;

/**
 * Lets ZIP files through and throws for everything else: `file-empty`, `file-encrypted` (an OLE container with
 * an encrypted package, MS-OFFCRYPTO 1.3.2), else `file-foreign` with what the content looks like.
 */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Failure('file-empty', {});
  if (startsWith(bytes, ZIP, 0)) return;
  if (startsWith(bytes, OLE, 0) && holds(bytes, ENCRYPTED_PACKAGE)) {
    throw new Failure('file-encrypted', {});
  }
  throw new Failure('file-foreign', { expected: 'xlsx', found: formatOf(bytes) });
}

function formatOf(bytes: Uint8Array): FoundFormat {
  if (startsWith(bytes, OLE, 0)) return 'xls';
  if (startsWith(bytes, PDF, 0)) return 'pdf';
  const head = bytes.subarray(0, HEAD);
  const [first, second] = head;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = Array.from(head.filter((byte) => !isUtf16 || byte !== 0))
    .map((byte) => String.fromCharCode(byte))
    .join('')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '')
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta)/.test(text)) return 'html';
  if (text.startsWith('<?xml')) return text.includes('<html') ? 'html' : 'xml';
  const isBinary = [...text].some((letter) => letter < ' ' && !'\t\n\r\f'.includes(letter));
  return isBinary ? 'binary' : 'text';
}

function startsWith(bytes: Uint8Array, mark: readonly number[], at: number): boolean {
  return mark.every((byte, i) => bytes[at + i] === byte);
}

function holds(bytes: Uint8Array, mark: readonly number[]): boolean {
  const first = mark[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, mark, at)) return true;
  }
  return false;
}
