import { Failure } from '../../core/failure';
import type { ReadLimits } from './limits';
import { findDirectoryEnd, readUint64, viewOf } from './records';

/** One file of a package, as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its compressed bytes begin, counted from the file's start. */
  readonly dataStart: number;
}

/** The entries by `entryKey` of their names. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

interface CentralEntry extends Omit<ZipEntry, 'dataStart'> {
  readonly headerStart: number;
}

const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 0x0001;
const UTF8 = 0x0800;
const WIDE = 0xffffffff;

/**
 * A name as the directory is keyed by it: part names are equal whatever the case of A–Z (ECMA-376-2
 * 6.2.2.3); backslashes as some writers put them and a leading slash count as none. Never throws.
 */
export function entryKey(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^\//, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * The package's entries, folders left out. Throws `file-cut-off` where the directory or an entry lies past
 * the end, `file-encrypted` where an entry is encrypted, `file-too-large` past `limits.entries`, and
 * `file-damaged` for everything else that does not fit, overlapping entries and equal names included.
 */
export function readDirectory(bytes: Uint8Array, limits: ReadLimits): ZipDirectory {
  const { entries: count, start, end } = findDirectoryEnd(bytes);
  if (count > limits.entries) {
    throw new Failure('file-too-large', { what: 'entries', limit: limits.entries });
  }
  const found = new Map<string, ZipEntry>();
  const spans: [number, number][] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    const { entry, next } = readCentral(bytes, at, end);
    at = next;
    const located = locate(bytes, entry, start);
    spans.push([entry.headerStart, located.dataStart + entry.compressedSize]);
    if (/[\\/]$/.test(entry.name)) continue;
    const key = entryKey(entry.name);
    if (found.has(key)) throw new Failure('file-damaged', { part: entry.name });
    found.set(key, located);
  }
  refuseOverlaps(spans);
  return found;
}

function readCentral(bytes: Uint8Array, at: number, end: number) {
  const view = viewOf(bytes);
  if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw damaged(null);
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraStart = at + CENTRAL_SIZE + nameLength;
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) throw damaged(null);
  if (flags & ENCRYPTED) throw new Failure('file-encrypted', {});
  const name = readName(bytes.subarray(at + CENTRAL_SIZE, extraStart), (flags & UTF8) !== 0);
  const wide = readWide(view, at, extraStart, extraEnd);
  const method = view.getUint16(at + 10, true);
  const entry: CentralEntry = { name, method, crc: view.getUint32(at + 16, true), ...wide };
  return { entry, next };
}

/** The sizes and the offset, from the ZIP64 field where the 32-bit ones are full (APPNOTE 4.5.3). */
function readWide(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const [fieldStart, fieldEnd] = findField64(view, extraStart, extraEnd);
  let field = fieldStart;
  const read = (narrow: number): number => {
    if (narrow !== WIDE || field < 0) return narrow;
    if (field + 8 > fieldEnd) throw damaged(null);
    field += 8;
    return readUint64(view, field - 8);
  };
  const size = read(view.getUint32(at + 24, true));
  const compressedSize = read(view.getUint32(at + 20, true));
  return { size, compressedSize, headerStart: read(view.getUint32(at + 42, true)) };
}

function findField64(view: DataView, start: number, end: number): [number, number] {
  for (let at = start; at + 4 <= end;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > end) break;
    if (view.getUint16(at, true) === 0x0001) return [at + 4, at + 4 + length];
    at += 4 + length;
  }
  return [-1, -1];
}

// Without the UTF-8 flag every byte stays a character of its own, so that two names never become one.
function readName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function locate(bytes: Uint8Array, entry: CentralEntry, directoryStart: number): ZipEntry {
  const { headerStart, ...rest } = entry;
  const view = viewOf(bytes);
  if (headerStart + LOCAL_SIZE > bytes.length) throw new Failure('file-cut-off', {});
  if (view.getUint32(headerStart, true) !== LOCAL) throw damaged(entry.name);
  const nameStart = headerStart + LOCAL_SIZE;
  const nameEnd = nameStart + view.getUint16(headerStart + 26, true);
  const dataStart = nameEnd + view.getUint16(headerStart + 28, true);
  const dataEnd = dataStart + entry.compressedSize;
  if (dataEnd > bytes.length) throw new Failure('file-cut-off', {});
  if (dataEnd > directoryStart) throw damaged(entry.name);
  const isUtf8 = (view.getUint16(headerStart + 6, true) & UTF8) !== 0;
  const name = readName(bytes.subarray(nameStart, nameEnd), isUtf8);
  if (entryKey(name) !== entryKey(entry.name)) throw damaged(entry.name);
  return { ...rest, dataStart };
}

function refuseOverlaps(spans: [number, number][]): void {
  spans.sort((a, b) => a[0] - b[0]);
  let reached = 0;
  for (const [start, end] of spans) {
    if (start < reached) throw damaged(null);
    reached = end;
  }
}

function damaged(part: string | null): Failure {
  return new Failure('file-damaged', { part });
}
