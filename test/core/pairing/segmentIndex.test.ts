import fc from 'fast-check';
import { editDistance } from '../../../src/core/pairing/editDistance';
import { SegmentIndex } from '../../../src/core/pairing/segmentIndex';
import { runs, seed } from '../../support/counts';

function foundBy(most: number, texts: readonly string[], wanted: string): Set<number> {
  const index = new SegmentIndex(most);
  texts.forEach((text, at) => {
    index.add(text, at);
  });
  const found = new Set<number>();
  index.find(wanted, (numbers) => {
    for (const at of numbers) found.add(at);
  });
  return found;
}

describe('SegmentIndex', () => {
  test('property: whatever so many edits lead to is found', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    const texts = fc.array(text, { maxLength: 30 });
    fc.assert(
      fc.property(texts, text, fc.integer({ min: 1, max: 3 }), (all, wanted, most) => {
        const near = all.flatMap((one, at) =>
          editDistance(one, wanted, most) <= most ? [at] : [],
        );
        expect([...foundBy(most, all, wanted)]).toEqual(expect.arrayContaining(near));
      }),
      { numRuns: runs(5_000), seed },
    );
  });

  test('others are passed over', () => {
    expect(foundBy(3, ['abcdefgh', 'ijklmnop', 'abcdefghijklmnop'], 'abcdxxgh')).toEqual(
      new Set([0]),
    );
  });
});
