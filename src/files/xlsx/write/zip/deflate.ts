import { deflateSync } from 'fflate';
import type { Crc32 } from '../../../zip/crc32';

/** A part's content in pieces, in order; pieces of any size, empty ones included. */
export type Pieces = readonly Uint8Array[];

/** Compresses the pieces as one raw deflate stream, whose pieces come back. */
export interface DeflateMeans {
  (pieces: Pieces): Promise<Pieces>;
  /** Where the platform has a quicker one. */
  readonly crc32?: Crc32;
}

// What is handed to the platform at once: large enough to cost nothing, small enough to wait for.
const PORTION = 1 << 18;

/**
 * `DeflateMeans` by the platform's own stream, by fflate where the platform has none (Chromium before
 * 103). Rejects only where memory is not to be had.
 */
export async function deflate(pieces: Pieces): Promise<Pieces> {
  const stream = platformStream();
  return stream === null ? deflateByLibrary(pieces) : pump(stream, pieces);
}

function platformStream(): CompressionStream | null {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    return null;
  }
}

async function pump(stream: CompressionStream, pieces: Pieces): Promise<Pieces> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  const [, compressed] = await Promise.all([feed(stream.writable, pieces), collect(reader)]);
  return compressed;
}

async function feed(target: WritableStream<BufferSource>, pieces: Pieces): Promise<void> {
  const writer = target.getWriter();
  for (const portion of portionsOf(pieces)) {
    await writer.ready;
    await writer.write(portion);
  }
  await writer.close();
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Pieces> {
  const compressed: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return compressed;
    compressed.push(value);
  }
}

/**
 * fflate's way; apart so that it can be tested where the platform has its own. In one piece: its stream
 * writes wrong distances past some 100 KB (0.8.3). Throws a RangeError where memory is not to be had.
 */
export function deflateByLibrary(pieces: Pieces): Pieces {
  return [deflateSync(joined(pieces))];
}

/** Copies, so that memory shared with other threads never reaches a stream, which refuses it. */
function* portionsOf(pieces: Pieces): Generator<Uint8Array<ArrayBuffer>> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PORTION) yield piece.slice(at, at + PORTION);
  }
}

/** The bytes of all pieces together. Never throws. */
export function sizeOf(pieces: Pieces): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** All pieces in one array. Throws a RangeError where memory is not to be had. */
export function joined(pieces: Pieces): Uint8Array {
  const whole = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
