import fc from 'fast-check';
import { inflateRawSync } from 'node:zlib';
import { deflate } from '../../src/cli/deflate';
import { deflate as byStream, joined } from '../../src/files/xlsx/write/zip/deflate';
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

test('much in few pieces is the same, too, and inflates to what it was', async () => {
  const large = new TextEncoder().encode('<c r="A1"><v>7</v></c>'.repeat(60_000));
  const random = Uint8Array.from({ length: 900_000 }, (_, at) => (at * at) >> 5);
  const all = [large, random, large];
  const compressed = joined(await deflate(all));
  expect(compressed).toEqual(joined(await byStream(all)));
  expect(joined([inflateRawSync(compressed)])).toEqual(joined(all));
});

test('plain arrays come out, so that loops over them are compiled for one kind', async () => {
  const prototypes = (await deflate([new Uint8Array(9)])).map((one): unknown =>
    Object.getPrototypeOf(one),
  );
  expect(prototypes).toEqual([Uint8Array.prototype]);
});
