import type { ZipDirectory } from '../../../zip/directory';
import { findDirectoryEnd, viewOf } from '../../../zip/records';

/** What a directory says of an entry beside what reading needs, so that it can be written again alike. */
export interface RawEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** General purpose flags (APPNOTE 4.4.4). */
  readonly flags: number;
  readonly method: number;
  /** Time and date as MS-DOS has them, the date in the upper 16 bits. */
  readonly moment: number;
  readonly crc: number;
  readonly size: number;
  /** The content as it lies in the file, compressed. */
  readonly data: Uint8Array;
}

const CENTRAL_SIZE = 46;

/**
 * The entries of a package in the order of its directory, which `readDirectory` has found sound;
 * folders are left out. Never throws for such a directory.
 */
export function rawEntries(bytes: Uint8Array, directory: ZipDirectory): readonly RawEntry[] {
  const view = viewOf(bytes);
  const found: RawEntry[] = [];
  const byName = [...directory.values()];
  let { start: at } = findDirectoryEnd(bytes);
  const { entries } = findDirectoryEnd(bytes);
  for (let i = 0; i < entries; i++) {
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    // Entries come in the directory's order, folders apart.
    const entry = byName[found.length];
    const last = nameBytes[nameLength - 1];
    if (entry !== undefined && last !== 0x2f && last !== 0x5c) {
      found.push({
        name: entry.name,
        nameBytes,
        flags: view.getUint16(at + 8, true),
        method: entry.method,
        moment: view.getUint32(at + 12, true),
        crc: entry.crc,
        size: entry.size,
        data: bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize),
      });
    }
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}
