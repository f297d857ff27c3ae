import type { TransformOptions } from 'node:stream';
import {
  crc32,
  createInflateRaw,
  inflateRawSync,
  type InflateRaw,
  type ZlibOptions,
} from 'node:zlib';
import type { ByteSink, Fed, InflateEnd, InflateMeans } from '../files/zip/inflate';

/** Up to here, in bytes, an entry is inflated in one go: a thread's every answer costs a wait. */
const AT_ONCE = 8 << 20;
/** What goes in and out at once, in bytes, and what may lie ready to be read. */
const PIECE = 1 << 16;
const AHEAD = 4 * PIECE;

/**
 * `InflateMeans` by Node's zlib: its web streams take a third more of the processor and answer in
 * pieces of 16 KB.
 */
export const inflate: InflateMeans = Object.assign(inflateEntry, { crc32 });

function inflateEntry(
  data: Uint8Array,
  sink: ByteSink,
  fed: Fed,
  size: number,
): Promise<InflateEnd> {
  return size <= AT_ONCE ? inflateAtOnce(data, sink, fed, size) : inflateInPieces(data, sink, fed);
}

async function inflateAtOnce(
  data: Uint8Array,
  sink: ByteSink,
  fed: Fed,
  size: number,
): Promise<InflateEnd> {
  let content: Uint8Array;
  try {
    // One byte more than is said tells that there is more; none at all is not to be asked for.
    content = inflateRawSync(data, { chunkSize: PIECE, maxOutputLength: size + 1 });
  } catch (error) {
    return endBy(error);
  }
  fed(data.length);
  for (let at = 0; at < content.length; at += PIECE) sink.push(plain(content, at, PIECE));
  return 'whole';
}

async function inflateInPieces(data: Uint8Array, sink: ByteSink, fed: Fed): Promise<InflateEnd> {
  // zlib hands its options on to the stream that it is, which their type does not say.
  const options: ZlibOptions & TransformOptions = {
    chunkSize: PIECE,
    readableHighWaterMark: AHEAD,
  };
  const stream = createInflateRaw(options);
  feed(stream, data, fed, 0);
  let refused = false;
  try {
    // Not by its events: the next piece is inflated while this one is looked at.
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      refused = true;
      sink.push(plain(chunk, 0, chunk.length));
      refused = false;
    }
  } catch (error) {
    if (refused) throw error;
    return endBy(error);
  }
  return 'whole';
}

function feed(stream: InflateRaw, data: Uint8Array, fed: Fed, at: number): void {
  if (at >= data.length) {
    stream.end();
    return;
  }
  fed(Math.min(at + PIECE, data.length));
  stream.write(data.subarray(at, at + PIECE), (error) => {
    if (!error) feed(stream, data, fed, at + PIECE);
  });
}

/** Not Node's own kind of array: loops over both are compiled for two kinds. */
function plain({ buffer, byteOffset, length }: Uint8Array, at: number, size: number): Uint8Array {
  return new Uint8Array(buffer, byteOffset + at, Math.min(size, length - at));
}

function endBy(error: unknown): InflateEnd {
  return (error as { code?: unknown }).code === 'Z_BUF_ERROR' ? 'early' : 'broken';
}
