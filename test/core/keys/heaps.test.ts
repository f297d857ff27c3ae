import fc from 'fast-check';
import { Heaps, LONGEST_RECORD } from '../../../src/core/keys/heaps';
import { runs, seed } from '../../support/counts';

/** All records of a heap, by the number at their beginning; each is as long as that says. */
function recordsOf(heaps: Heaps, heap: number, sizes: ReadonlyMap<number, number>): number[] {
  const found: number[] = [];
  heaps.visit(heap, (from, to) => {
    let at = from;
    for (; at < to; at += sizes.get(heaps.words[at] as number) ?? Infinity) {
      found.push(heaps.words[at] as number);
    }
    expect(at).toBe(to);
  });
  return found;
}

describe('Heaps', () => {
  test('gives back every heap’s records in their order, also past what was expected and after clear', () => {
    const size = fc.oneof(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: LONGEST_RECORD }),
      fc.constant(LONGEST_RECORD),
    );
    const records = fc.array(fc.tuple(fc.nat(3), size), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(records, { minLength: 1, maxLength: 3 }), (rounds) => {
        const heaps = new Heaps(4, 0);
        for (const round of rounds) {
          const sizes = new Map(round.map(([, own], number) => [number, own]));
          round.forEach(([heap, own], number) => {
            const at = heaps.place(heap, own);
            heaps.words.fill(-1, at, at + own);
            heaps.words[at] = number;
          });
          for (let heap = 0; heap < heaps.count; heap++) {
            const expected = round.flatMap(([own], number) => (own === heap ? [number] : []));
            expect(recordsOf(heaps, heap, sizes)).toEqual(expected);
          }
          heaps.clear();
        }
      }),
      { seed, numRuns: runs(500) },
    );
  });
});
