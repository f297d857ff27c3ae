import fc from 'fast-check';
import { BlockSize } from '../../../src/office/reading/blockSize';
import { runs, seed } from '../../support/counts';

const START: readonly [number, 'web' | 'desktop', number][] = [
  [1, 'web', 20_000],
  [1, 'desktop', 20_000],
  [3, 'web', 6_666],
  [16_384, 'desktop', 1],
  [50_000, 'desktop', 1],
];

test.each(START)('%d columns on %s begin with %d rows', (columns, place, rows) => {
  expect(new BlockSize(columns, place).rows).toBe(rows);
});

test('halves on refusal down to one row, which cannot be halved', () => {
  const size = new BlockSize(5, 'web');
  const seen: number[] = [];
  while (size.refused(size.rows)) seen.push(size.rows);
  expect(seen.slice(0, 3)).toEqual([2_000, 1_000, 500]);
  expect(seen.at(-1)).toBe(1);
});

test('finds any limit of an answer again and again, with few refusals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (limit) => {
      const size = new BlockSize(1, 'desktop');
      let refusals = 0;
      for (let read = 0; read < 1_000_000;) {
        if (size.rows > limit) {
          expect(size.refused(size.rows)).toBe(true);
          refusals++;
        } else {
          read += size.rows;
          size.accepted();
        }
        if (limit < 1_000 && read > 50_000) break;
      }
      expect(refusals).toBeLessThan(25);
    }),
    { numRuns: runs(200), seed },
  );
});
