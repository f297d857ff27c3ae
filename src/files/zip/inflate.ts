import type { Crc32 } from './crc32';

/** Takes bytes in order; `chunk` is only lent for the call. A throw ends the reading. */
export interface ByteSink {
  push(chunk: Uint8Array): void;
}

/**
 * How inflating came to its end: `whole`, the compressed data ended too `early`, or they are `broken` (also where the
 * platform doesn't say which of the two).
 */
export type InflateEnd = 'whole' | 'early' | 'broken';

/** Tells how many compressed bytes were handed over so far. */
export type Fed = (compressedBytes: number) => void;

/**
 * Inflates `data` (raw deflate) into `sink`; the directory says that `size` bytes come out, which need
 * not be true. What `sink` throws comes through; nothing else is thrown.
 */
export interface InflateMeans {
  (data: Uint8Array, sink: ByteSink, fed: Fed, size: number): Promise<InflateEnd>;
  /** Where the platform has a quicker one. */
  readonly crc32?: Crc32;
}

// Small enough that a thousandfold ratio is seen after few megabytes, large enough to cost nothing.
const PIECE = 1 << 16;
// fflate hands out all that a piece inflates to at once.
const FALLBACK_PIECE = 1 << 12;

/** `InflateMeans` by the platform's own stream, by fflate where the platform has none. */
export async function inflateInto(data: Uint8Array, sink: ByteSink, fed: Fed): Promise<InflateEnd> {
  const stream = platformStream();
  return stream === null ? inflateByLibrary(data, sink, fed) : pump(stream, data, sink, fed);
}

function platformStream(): DecompressionStream | null {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    // Missing altogether, or it knows only gzip and zlib (Chromium before 103).
    return null;
  }
}

async function pump(
  stream: DecompressionStream,
  data: Uint8Array,
  sink: ByteSink,
  fed: Fed,
): Promise<InflateEnd> {
  const writer = stream.writable.getWriter();
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  const silent = (): void => undefined;
  writer.closed.catch(silent);
  reader.closed.catch(silent);
  feed(writer, data, fed).catch(silent);
  for (;;) {
    let step;
    try {
      step = await reader.read();
    } catch (error) {
      return saysEarly(error) ? 'early' : 'broken';
    }
    if (step.done) return 'whole';
    try {
      sink.push(step.value);
    } catch (refusal) {
      reader.cancel().catch(silent);
      writer.abort().catch(silent);
      throw refusal;
    }
  }
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  data: Uint8Array,
  fed: Fed,
): Promise<void> {
  for (let at = 0; at < data.length; at += PIECE) {
    await writer.ready;
    fed(Math.min(at + PIECE, data.length));
    await writer.write(data.slice(at, at + PIECE));
  }
  await writer.close();
}

// The standard has one TypeError for both; what it says is all there is to tell them apart by.
function saysEarly(error: unknown): boolean {
  const { code, message = '' } = error as { code?: unknown; message?: string };
  return code === 'Z_BUF_ERROR' || /truncated|unexpected end/i.test(message);
}

const FFLATE_EARLY = 0;

async function inflateByLibrary(data: Uint8Array, sink: ByteSink, fed: Fed): Promise<InflateEnd> {
  // Working its tables out takes longer than reading a short list.
  const { Inflate } = await import(/* webpackMode: "eager" */ 'fflate');
  let refusal: { readonly cause: unknown } | null = null;
  const inflate = new Inflate((chunk) => {
    try {
      sink.push(chunk);
    } catch (cause) {
      refusal = { cause };
      throw cause;
    }
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += FALLBACK_PIECE) {
      fed(Math.min(at + FALLBACK_PIECE, data.length));
      inflate.push(data.subarray(at, at + FALLBACK_PIECE), at + FALLBACK_PIECE >= data.length);
      // Lets a page breathe, as the platform's stream would.
      if (at % (FALLBACK_PIECE << 6) === 0) await Promise.resolve();
    }
  } catch (error) {
    if (refusal !== null) throw error;
    return (error as { code?: unknown }).code === FFLATE_EARLY ? 'early' : 'broken';
  }
  return 'whole';
}
