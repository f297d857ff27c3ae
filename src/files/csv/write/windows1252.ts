import { windows1252ToUtf8 } from '../../text/transcode';
import { decodeUtf8 } from '../../../core/table/utf8';

/** By code unit: the byte that stands for it; made of the reader's own table, so that both agree. */
let bytesOfUnits: ReadonlyMap<number, number> | null = null;

function table(): ReadonlyMap<number, number> {
  if (bytesOfUnits !== null) return bytesOfUnits;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = decodeUtf8(windows1252ToUtf8(all, 0, 1024));
  bytesOfUnits = new Map(Array.from({ length: 256 }, (_, byte) => [text.charCodeAt(byte), byte]));
  return bytesOfUnits;
}

const QUESTION_MARK = 0x3f;

/** The text in Windows-1252; `lost` where a character has no place in it (a question mark stands for it). Never throws. */
export function encodeWindows1252(text: string): {
  readonly bytes: Uint8Array;
  readonly lost: boolean;
} {
  const units = table();
  const bytes = new Uint8Array(text.length);
  let lost = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0x80 ? unit : units.get(unit);
    lost ||= byte === undefined;
    bytes[i] = byte ?? QUESTION_MARK;
  }
  return { bytes, lost };
}
