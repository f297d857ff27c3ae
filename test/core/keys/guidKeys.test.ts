import fc from 'fast-check';
import { GuidKeys } from '../../../src/core/keys/guidKeys';
import { runs, seed } from '../../support/counts';

const word = fc.oneof(fc.constantFrom(0, 1, 0x80000000, 0xffffffff), fc.nat(3));
const guid = fc.tuple(word, word, word, word);

describe('GuidKeys', () => {
  test('numbers GUIDs as a plain Map does', () => {
    fc.assert(
      fc.property(fc.array(guid, { maxLength: 200 }), fc.array(guid), (some, others) => {
        const keys = new GuidKeys(0);
        const map = new Map<string, number>();
        for (const words of some) {
          const text = words.join();
          if (!map.has(text)) map.set(text, map.size);
          expect(keys.intern(Uint32Array.from([9, ...words]), 1)).toBe(map.get(text));
        }
        for (const words of others) {
          expect(keys.find(Uint32Array.from(words), 0)).toBe(map.get(words.join()) ?? -1);
        }
      }),
      { seed, numRuns: runs(2_000) },
    );
  });

  test.each([0, 1, 2, 3])('grows with GUIDs that count up in word %i alone', (place) => {
    const keys = new GuidKeys(3);
    const words = new Uint32Array(4);
    const wrong: number[] = [];
    for (let i = 0; i < 20_000; i++) {
      words[place] = i;
      if (keys.intern(words, 0) !== i) wrong.push(i);
    }
    for (let i = 0; i < 20_000; i++) {
      words[place] = i;
      if (keys.find(words, 0) !== i) wrong.push(i);
    }
    expect(wrong).toEqual([]);
    words[place] = 20_000;
    expect(keys.find(words, 0)).toBe(-1);
  });

  // 100,000 expected: several heaps; 3: one heap and a table that grows while they are numbered.
  test.each([3, 100_000])(
    'settles what waits as if it were interned row by row (%i)',
    (expected) => {
      const [many, single] = [new GuidKeys(expected), new GuidKeys(expected)];
      const keys = new Int32Array(30_000).fill(-1);
      const oneByOne = keys.slice();
      const words = new Uint32Array(5);
      for (let round = 0; round < 2; round++) {
        for (let row = 0; row < keys.length; row++) {
          const n = ((row * 7919) % 20_000) + round * 15_000;
          if (row % 11 === 0) continue;
          words.set([0, n, n % 3, 0xffffffff - n, n * 65_537]);
          many.wait(row, words, 1);
          oneByOne[row] = single.intern(words, 1);
        }
        many.settle(keys);
        expect(keys).toEqual(oneByOne);
        expect(many.counter).toEqual(single.counter);
      }
      expect(many.counter.count).toBeGreaterThan(20_000);
    },
  );

  test('keys of a shared counter may have gaps', () => {
    const counter = { count: 0 };
    const [a, b] = [new GuidKeys(1, counter), new GuidKeys(1, counter)];
    const words = new Uint32Array(4);
    for (let i = 0; i < 300; i++) {
      words[2] = i;
      expect((i % 2 === 0 ? a : b).intern(words, 0)).toBe(i);
    }
    words[2] = 298;
    expect(a.find(words, 0)).toBe(298);
    expect(b.find(words, 0)).toBe(-1);
  });
});
