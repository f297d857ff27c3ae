import { deflateRawSync, crc32 } from 'node:zlib';

/** An entry of a package made by hand; what is given in `lie` stands in the file instead of the truth. */
export interface HandMadeEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes and checksum follow the data, the local header holds zeros. */
  readonly descriptor?: boolean;
  readonly lie?: Partial<Record<'crc' | 'size' | 'compressedSize' | 'offset' | 'method', number>>;
}

const FULL = 0xffffffff;

/** A package of these entries; with `zip64` every size and offset is told in ZIP64 fields only. */
export function handMadeZip(entries: readonly HandMadeEntry[], zip64 = false): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const entry of entries) {
    const facts = factsOf(entry, at);
    directory.push(centralHeader(entry, facts, zip64));
    add(localHeader(entry, facts));
    add(facts.data);
    if (entry.descriptor) add(numbers([0x08074b50, facts.crc, facts.data.length, facts.size]));
  }
  const start = at;
  for (const header of directory) add(header);
  pieces.push(zip64 ? end64(entries.length, start, at) : end(entries.length, at - start, start));
  return new Uint8Array(Buffer.concat(pieces));
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(entry: HandMadeEntry, offset: number) {
  const content = Buffer.from(entry.content);
  const data = entry.method === 0 ? content : deflateRawSync(content);
  const {
    crc = crc32(content),
    size = content.length,
    compressedSize = data.length,
  } = {
    ...entry.lie,
  };
  return { data, crc, size, compressedSize, offset: entry.lie?.offset ?? offset };
}

function numbers(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => buffer.writeUInt32LE(value >>> 0, i * 4));
  return buffer;
}

function localHeader(entry: HandMadeEntry, facts: Facts): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(flagsOf(entry), 6);
  header.writeUInt16LE(methodOf(entry), 8);
  if (!entry.descriptor) {
    numbers([facts.crc, facts.compressedSize, facts.size]).copy(header, 14);
  }
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function centralHeader(entry: HandMadeEntry, facts: Facts, zip64: boolean): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flagsOf(entry), 8);
  header.writeUInt16LE(methodOf(entry), 10);
  const sizes = zip64 ? [FULL, FULL] : [facts.compressedSize, facts.size];
  numbers([facts.crc, ...sizes]).copy(header, 16);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(zip64 ? FULL : facts.offset, 42);
  if (!zip64) return Buffer.concat([header, name]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [facts.size, facts.compressedSize, facts.offset].forEach((value, i) =>
    extra.writeBigUInt64LE(BigInt(value), 4 + i * 8),
  );
  header.writeUInt16LE(extra.length, 30);
  return Buffer.concat([header, name, extra]);
}

function methodOf(entry: HandMadeEntry): number {
  return entry.lie?.method ?? entry.method ?? 8;
}

function flagsOf(entry: HandMadeEntry): number {
  return (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
}

function end(count: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(Math.min(count, 0xffff), 8);
  record.writeUInt16LE(Math.min(count, 0xffff), 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(start, 16);
  return record;
}

function end64(count: number, start: number, at: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  [count, count, at - start, start].forEach((value, i) =>
    record.writeBigUInt64LE(BigInt(value), 24 + i * 8),
  );
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end(0xffff, FULL, FULL)]);
}
