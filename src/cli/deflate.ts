import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { joined, type DeflateMeans, type Pieces } from '../files/xlsx/write/zip/deflate';

/** What a thread compresses by itself, in bytes; what repeats beyond it costs a thousandth more. */
const SEGMENT = 2 << 20;
/** What comes out at once: a thread that has more waits for the program to take it. */
const OUTPUT = 1 << 19;
/** Node's threads for such work. */
const MOST_AT_ONCE = 4;

const compress = promisify(deflateRaw);

/**
 * `DeflateMeans` by Node's zlib, in several threads: segments that end on a byte and refer to nothing before
 * them are one stream when they stand behind each other (RFC 1951 3.2.4). Rejects only where memory is not
 * to be had.
 */
export const deflate: DeflateMeans = Object.assign(deflateSegments, { crc32 });

async function deflateSegments(pieces: Pieces): Promise<Pieces> {
  const segments = segmentsOf(pieces);
  const compressed: Uint8Array[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < segments.length) {
      const at = next++;
      compressed[at] = await deflateSegment(segments[at] ?? [], at === segments.length - 1);
    }
  };
  const threads = Math.min(MOST_AT_ONCE, availableParallelism());
  await Promise.all(Array.from({ length: threads }, work));
  return compressed;
}

async function deflateSegment(pieces: Pieces, isLast: boolean): Promise<Uint8Array> {
  const [first] = pieces;
  const whole = first !== undefined && pieces.length === 1 ? first : joined(pieces);
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, Math.min(whole.length, OUTPUT));
  const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
  const { buffer, byteOffset, length } = await compress(whole, { chunkSize, finishFlush });
  // Not Node's own kind of array: loops over both are compiled for two kinds.
  return new Uint8Array(buffer, byteOffset, length);
}

/** At least one, of pieces that are together no longer than one may be: what is empty is a stream, too. */
function segmentsOf(pieces: Pieces): readonly Pieces[] {
  const segments: Uint8Array[][] = [[]];
  let room = SEGMENT;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      if (room === 0) {
        segments.push([]);
        room = SEGMENT;
      }
      const part = piece.subarray(at, at + room);
      segments.at(-1)?.push(part);
      room -= part.length;
      at += part.length;
    }
  }
  return segments;
}
