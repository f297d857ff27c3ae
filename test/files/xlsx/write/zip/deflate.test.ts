import { inflateSync } from 'fflate';
import fc from 'fast-check';
import { deflate, deflateByLibrary, joined } from '../../../../../src/files/xlsx/write/zip/deflate';
import { runs, seed } from '../../../../support/counts';

const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 });

test.each([
  ['the platform', deflate],
  ['the library', async (all: readonly Uint8Array[]) => deflateByLibrary(all)],
])('%s compresses so that it inflates to the same bytes', async (_, pack) => {
  await fc.assert(
    fc.asyncProperty(pieces, async (all) => {
      expect(inflateSync(joined(await pack(all)))).toEqual(joined(all));
    }),
    { seed, numRuns: runs(500) },
  );
  const large = Uint8Array.from({ length: 1_000_000 }, (_unused, at) => (at * at) >> 5);
  expect(inflateSync(joined(await pack([large, large])))).toEqual(joined([large, large]));
});

test('memory shared with other threads is compressed, too', async () => {
  const shared = new Uint8Array(new SharedArrayBuffer(10)).fill(7);
  expect(inflateSync(joined(await deflate([shared])))).toEqual(new Uint8Array(10).fill(7));
});
