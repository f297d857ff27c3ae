import { Failure } from '../../core/failure';

/** The end of a package's directory (APPNOTE 4.3.16, with ZIP64's numbers where it has them). */
export interface DirectoryEnd {
  readonly entries: number;
  /** Where the directory begins and ends, in bytes from the file's start; end exclusive. */
  readonly start: number;
  readonly end: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_SIZE = 20;
const END64 = 0x06064b50;

/** A view of `bytes` for little-endian numbers. Never throws. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An unsigned 64-bit number; throws `file-damaged` where no file could be that long. */
export function readUint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Failure('file-damaged', { part: null });
  return Number(value);
}

/**
 * Finds the end record. Throws `file-cut-off` where there is none or the directory lies past the
 * end, `file-damaged` where its numbers contradict each other or name several disks.
 */
export function findDirectoryEnd(bytes: Uint8Array): DirectoryEnd {
  const view = viewOf(bytes);
  const at = findEndRecord(view);
  const found = needs64(view, at) ? readEnd64(view, at) : readEnd(view, at);
  if (found.start > bytes.length || found.end > bytes.length) throw new Failure('file-cut-off', {});
  if (found.end > at) throw new Failure('file-damaged', { part: null });
  return found;
}

function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new Failure('file-cut-off', {});
}

function needs64(view: DataView, at: number): boolean {
  const hasLocator =
    at >= LOCATOR64_SIZE && view.getUint32(at - LOCATOR64_SIZE, true) === LOCATOR64;
  return (
    hasLocator &&
    (view.getUint16(at + 10, true) === 0xffff ||
      view.getUint32(at + 12, true) === 0xffffffff ||
      view.getUint32(at + 16, true) === 0xffffffff)
  );
}

function readEnd(view: DataView, at: number): DirectoryEnd {
  const entries = view.getUint16(at + 10, true);
  const start = view.getUint32(at + 16, true);
  const disks = view.getUint16(at + 4, true) | view.getUint16(at + 6, true);
  if (disks !== 0 || view.getUint16(at + 8, true) !== entries) {
    throw new Failure('file-damaged', { part: null });
  }
  return { entries, start, end: start + view.getUint32(at + 12, true) };
}

function readEnd64(view: DataView, endAt: number): DirectoryEnd {
  const at = readUint64(view, endAt - LOCATOR64_SIZE + 8);
  if (at + 56 > endAt || view.getUint32(at, true) !== END64) {
    throw new Failure('file-damaged', { part: null });
  }
  const start = readUint64(view, at + 48);
  return { entries: readUint64(view, at + 32), start, end: start + readUint64(view, at + 40) };
}
