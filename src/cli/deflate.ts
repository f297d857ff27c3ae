import { createDeflateRaw, type DeflateRaw } from 'node:zlib';
import type { DeflateMeans, Pieces } from '../files/xlsx/write/zip/deflate';

/** What comes out at once, in bytes. */
const PIECE = 1 << 16;

/**
 * `DeflateMeans` by Node's zlib: the same bytes as its web stream writes, without what that takes to load
 * and to hand pieces of 256 KB on. Rejects only where memory is not to be had.
 */
export const deflate: DeflateMeans = async (pieces) => {
  const stream = createDeflateRaw({ chunkSize: PIECE });
  const compressed: Uint8Array[] = [];
  stream.on('data', ({ buffer, byteOffset, length }: Uint8Array) => {
    compressed.push(new Uint8Array(buffer, byteOffset, length));
  });
  await new Promise<void>((resolve, reject) => {
    stream.on('end', resolve).on('error', reject);
    feed(stream, pieces, 0);
  });
  return compressed;
};

/** One piece after the other: all at once would wait in memory. */
function feed(stream: DeflateRaw, pieces: Pieces, at: number): void {
  const piece = pieces[at];
  if (piece === undefined) {
    stream.end();
    return;
  }
  stream.write(piece, (error) => {
    if (!error) feed(stream, pieces, at + 1);
  });
}
