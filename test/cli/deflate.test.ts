import fc from 'fast-check';
import { inflateRawSync } from 'node:zlib';
import { deflate } from '../../src/cli/deflate';
import { deflate as byStream, joined } from '../../src/files/xlsx/write/zip/deflate';
import { crc32 } from '../../src/files/zip/crc32';
import { runs, seed } from '../support/counts';

const words = fc.stringMatching(/^[a-c<>/ ]{0,400}$/).map((text) => new TextEncoder().encode(text));
const pieces = fc.array(fc.oneof(words, fc.uint8Array({ maxLength: 300 })), { maxLength: 8 });

test('the same bytes as the platform’s stream, whatever the pieces', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (all) => {
      expect(joined(await deflate(all))).toEqual(joined(await byStream(all)));
    }),
    { seed, numRuns: runs(300) },
  );
});

const large = new TextEncoder().encode('<c r="A1"><v>7</v></c>'.repeat(60_000));
// No thread can make less of it, so that its output is taken in several pieces.
const random = Uint8Array.from(
  { length: 900_000 },
  (_, at) => (Math.imul(at, at) * 2654435761) >> 7,
);
const small = Array.from({ length: 3_000 }, (_, at) => new Uint8Array(1 + (at % 90)).fill(at));

test.each([
  ['more than one thread takes, cut anywhere', [large, random, large, random, large]],
  ['many small pieces between large ones', [...small, large, ...small, large, large]],
  ['an end where a segment ends', [new Uint8Array(2 << 20).fill(7)]],
  ['twice that', [new Uint8Array(4 << 20).fill(7), new Uint8Array(0)]],
])('%s: one stream, which inflates to what it was', async (_, all) => {
  const compressed = joined(await deflate(all));
  // With something behind it: it must end by itself.
  const { buffer, engine } = inflateRawSync(joined([compressed, new Uint8Array(9)]), {
    info: true,
  }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
  expect(Buffer.compare(buffer, joined(all))).toBe(0);
  expect(engine.bytesWritten).toBe(compressed.length);
});

test('in several threads it takes hardly more room', async () => {
  const all = [large, large, large, large];
  const size = joined(await deflate(all)).length;
  expect(size).toBeLessThan(joined(await byStream(all)).length * 1.01);
});

test('its checksum is ours', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      const sum = deflate.crc32?.(second, deflate.crc32(first, 0));
      expect(sum).toBe(crc32(second, crc32(first)));
    }),
    { seed, numRuns: runs(300) },
  );
});

test('plain arrays come out, so that loops over them are compiled for one kind', async () => {
  const prototypes = (await deflate([new Uint8Array(9)])).map((one): unknown =>
    Object.getPrototypeOf(one),
  );
  expect(prototypes).toEqual([Uint8Array.prototype]);
});
