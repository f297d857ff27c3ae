import { Failure } from '../../core/failure';
import { crc32, type Crc32 } from './crc32';
import { entryKey, readDirectory, type ZipDirectory, type ZipEntry } from './directory';
import { inflateInto, type ByteSink, type InflateMeans } from './inflate';
import type { ReadLimits } from './limits';

const STORED = 0;
const DEFLATED = 8;
const STORED_PIECE = 1 << 16;

/** A ZIP file whose entries are read one at a time, in streams, within its limits. */
export class ZipPackage {
  private readonly directory: ZipDirectory;
  private inflatedInAll = 0;

  /** Reads the directory of `bytes`; `inflate` if the platform has a better one. Throws as `readDirectory` does. */
  constructor(
    private readonly bytes: Uint8Array,
    readonly limits: ReadLimits,
    private readonly inflate: InflateMeans = inflateInto,
  ) {
    this.directory = readDirectory(bytes, limits);
  }

  /** Whether the package holds an entry of that name, case of A–Z apart. Never throws. */
  has(name: string): boolean {
    return this.directory.has(entryKey(name));
  }

  /** The names of all entries, in the directory's order and spelling. Never throws. */
  names(): readonly string[] {
    return [...this.directory.values()].map(({ name }) => name);
  }

  /** What the directory says about an entry's inflated size, 0 if there is none: a hint, not a fact. Never throws. */
  sizeHint(name: string): number {
    return this.directory.get(entryKey(name))?.size ?? 0;
  }

  /**
   * Streams an entry's content into `sink` and checks its length and checksum at the end: what `sink`
   * got counts only once this resolves. Throws `file-damaged` (missing entry, unknown method, wrong
   * length or checksum), `file-cut-off` (the compressed data end early), `file-too-large`, and what
   * `sink` throws.
   */
  async read(name: string, sink: ByteSink): Promise<void> {
    const entry = this.directory.get(entryKey(name));
    if (entry === undefined) throw new Failure('file-damaged', { part: name });
    const left = this.limits.totalBytes - this.inflatedInAll;
    const gauge = new Gauge(entry, this.limits, left, sink, this.inflate.crc32 ?? crc32);
    const data = this.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    switch (entry.method) {
      case STORED:
        for (let at = 0; at < data.length; at += STORED_PIECE) {
          gauge.fed = at + STORED_PIECE;
          gauge.push(data.subarray(at, at + STORED_PIECE));
        }
        break;
      case DEFLATED:
        await this.inflateEntry(data, gauge, entry);
        break;
      default:
        throw new Failure('file-damaged', { part: entry.name });
    }
    gauge.finish();
    this.inflatedInAll += entry.size;
  }

  private async inflateEntry(data: Uint8Array, gauge: Gauge, entry: ZipEntry): Promise<void> {
    const fed = (bytes: number): void => {
      gauge.fed = bytes;
    };
    const end = await this.inflate(data, gauge, fed, entry.size);
    switch (end) {
      case 'whole':
        return;
      case 'early':
        throw new Failure('file-cut-off', {});
      case 'broken':
        throw new Failure('file-damaged', { part: entry.name });
    }
  }
}

/** Counts and checks what flows through, before it reaches the sink behind. */
class Gauge implements ByteSink {
  /** Compressed bytes handed over so far. */
  fed = 0;
  private inflated = 0;
  private crc = 0;

  constructor(
    private readonly entry: ZipEntry,
    private readonly limits: ReadLimits,
    private readonly leftInAll: number,
    private readonly sink: ByteSink,
    private readonly crc32: Crc32,
  ) {
    this.refuseSize(entry.size);
    this.refuseRatio(entry.size, entry.compressedSize);
  }

  push(chunk: Uint8Array): void {
    this.inflated += chunk.length;
    this.refuseSize(this.inflated);
    this.refuseRatio(this.inflated, this.fed);
    if (this.inflated > this.entry.size) this.refuseDamage();
    this.crc = this.crc32(chunk, this.crc);
    this.sink.push(chunk);
  }

  finish(): void {
    if (this.inflated !== this.entry.size || this.crc !== this.entry.crc) this.refuseDamage();
  }

  private refuseSize(size: number): void {
    const limit = Math.min(this.limits.entryBytes, this.leftInAll);
    if (size > limit) throw new Failure('file-too-large', { what: 'inflated-bytes', limit });
  }

  private refuseRatio(size: number, compressed: number): void {
    const { ratio, ratioFreeBytes } = this.limits;
    if (size > ratioFreeBytes && size > ratio * compressed) {
      throw new Failure('file-too-large', { what: 'ratio', limit: ratio });
    }
  }

  private refuseDamage(): never {
    throw new Failure('file-damaged', { part: this.entry.name });
  }
}
