import { Failure } from '../../../../core/failure';
import { crc32 } from '../../../zip/crc32';
import { joined, sizeOf, type DeflateMeans, type Pieces } from './deflate';

/** An entry ready to be written: compressed already. */
export interface PackedEntry {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly moment: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Pieces;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
const UTF8 = 0x0800;
/** Sizes stand in the local header here: the flag that says "behind the data" must go. */
const SIZES_BEHIND = 0x0008;
/** Without ZIP64 no number may pass 32 bits. */
const LIMIT = 0xffffffff;
/** 1 January 1980, the first day ZIP knows: what is written must not depend on today. */
export const NO_MOMENT = 0x0021_0000;

/** Compresses an entry of this content; `moment` as MS-DOS has it, the date in the upper 16 bits. */
export async function packEntry(
  name: string,
  content: Pieces,
  moment: number,
  deflate: DeflateMeans,
): Promise<PackedEntry> {
  const compressing = deflate(content);
  // Where the platform compresses in a thread, this is worked out meanwhile.
  const sum = deflate.crc32 ?? crc32;
  const crc = content.reduce((before, piece) => sum(piece, before), 0);
  const data = await compressing;
  const nameBytes = new TextEncoder().encode(name);
  return { nameBytes, flags: UTF8, method: DEFLATED, moment, crc, size: sizeOf(content), data };
}

/** An entry of little content, which is written as it is. Never throws. */
export function storedEntry(name: string, content: Uint8Array): PackedEntry {
  const nameBytes = new TextEncoder().encode(name);
  const size = content.length;
  const crc = crc32(content);
  return { nameBytes, flags: UTF8, method: STORED, moment: NO_MOMENT, crc, size, data: [content] };
}

/**
 * A ZIP file of these entries in this order. Throws `file-too-large` where it would need ZIP64 (4 GiB),
 * which no reader of workbooks is sure to know.
 */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    pieces.push(header, ...entry.data);
    directory.push(centralHeader(entry, offset));
    offset += header.length + sizeOf(entry.data);
  }
  const directorySize = sizeOf(directory);
  if (offset + directorySize > LIMIT || entries.length > 0xffff) {
    throw new Failure('file-too-large', { what: 'file-bytes', limit: LIMIT });
  }
  return joined([...pieces, ...directory, endRecord(entries.length, directorySize, offset)]);
}

function localHeader(entry: PackedEntry): Uint8Array {
  const bytes = new Uint8Array(LOCAL_SIZE + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, VERSION, true);
  writeShared(view, 6, entry);
  bytes.set(entry.nameBytes, LOCAL_SIZE);
  return bytes;
}

function centralHeader(entry: PackedEntry, offset: number): Uint8Array {
  const bytes = new Uint8Array(CENTRAL_SIZE + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  writeShared(view, 8, entry);
  view.setUint32(42, offset, true);
  bytes.set(entry.nameBytes, CENTRAL_SIZE);
  return bytes;
}

/** The fields that both headers have, from the flags on (APPNOTE 4.3.7, 4.3.12). */
function writeShared(view: DataView, at: number, entry: PackedEntry): void {
  const compressed = sizeOf(entry.data);
  if (Math.max(compressed, entry.size) > LIMIT) {
    throw new Failure('file-too-large', { what: 'file-bytes', limit: LIMIT });
  }
  view.setUint16(at, entry.flags & ~SIZES_BEHIND, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.moment, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, compressed, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.nameBytes.length, true);
}

function endRecord(entries: number, directorySize: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(END_SIZE);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, offset, true);
  return bytes;
}
