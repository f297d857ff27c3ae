import fc from 'fast-check';
import { Arena } from '../../../src/core/keys/arena';
import { EXACT, LOWER, hashBytes, sameBytes, viewOf } from '../../../src/core/keys/textHash';
import { TextKeys } from '../../../src/core/keys/textKeys';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';

function intern(keys: TextKeys, text: string, fold: Uint8Array): number {
  const bytes = encodeUtf8(text);
  return keys.intern(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length, fold));
}

function find(keys: TextKeys, text: string, fold: Uint8Array): number {
  const bytes = encodeUtf8(text);
  return keys.find(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length, fold));
}

/** ASCII's letters alone, as the table folds them. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

describe('TextKeys', () => {
  test.each([
    ['LOWER', LOWER, lower],
    ['EXACT', EXACT, (text: string) => text],
  ])('by %s numbers texts as a plain Map does', (_, fold, canonical) => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'ü', 'Ü', '@') }));
    fc.assert(
      fc.property(texts, texts, (some, others) => {
        const keys = new TextKeys(fold, 0);
        const map = new Map<string, number>();
        for (const text of some) {
          if (!map.has(canonical(text))) map.set(canonical(text), map.size);
          expect(intern(keys, text, fold)).toBe(map.get(canonical(text)));
        }
        for (const text of others)
          expect(find(keys, text, fold)).toBe(map.get(canonical(text)) ?? -1);
        expect(keys.counter.count).toBe(map.size);
      }),
      { seed, numRuns: runs(2_000) },
    );
  });

  test('grows far past what was expected and keeps every key', () => {
    const keys = new TextKeys(LOWER, 4);
    const numbers = Array.from({ length: 20_000 }, (_, i) => i);
    expect(numbers.filter((i) => intern(keys, `Person${i}`, LOWER) !== i)).toEqual([]);
    expect(numbers.filter((i) => find(keys, `person${i}`, LOWER) !== i)).toEqual([]);
    expect(find(keys, 'person20000', LOWER)).toBe(-1);
    expect(decodeUtf8(keys.bytesOf(123))).toBe('Person123');
  });

  test('tells texts with one hash apart', () => {
    const keys = new TextKeys(EXACT, 4);
    const cells = ['ab', 'cd', 'abc'].map(encodeUtf8);
    const numbers = cells.map((bytes) => keys.intern(bytes, 0, bytes.length, 7));
    expect(numbers).toEqual([0, 1, 2]);
    expect(cells.map((bytes) => keys.find(bytes, 0, bytes.length, 7))).toEqual([0, 1, 2]);
  });

  test('tells texts whose real hashes collide apart', () => {
    const seen = new Map<number, string>();
    const pairs: [string, string][] = [];
    for (let i = 0; pairs.length < 3; i++) {
      const text = (Math.imul(i, 0x9e3779b1) >>> 0).toString(36);
      const bytes = encodeUtf8(text);
      const hash = hashBytes(bytes, 0, bytes.length, EXACT);
      const other = seen.get(hash);
      if (other !== undefined && other !== text) pairs.push([other, text]);
      seen.set(hash, text);
    }
    for (const [a, b] of pairs) {
      const keys = new TextKeys(EXACT, 4);
      expect(intern(keys, a, EXACT)).not.toBe(intern(keys, b, EXACT));
      expect(find(keys, a, EXACT)).toBe(0);
    }
  });

  test('finds texts that lie in several buffers', () => {
    const keys = new TextKeys(EXACT, 4);
    const arena = new Arena();
    for (let i = 0; i < 3; i++) {
      arena.put(`${i}${'x'.repeat(500_000)}`);
      keys.intern(arena.bytes, arena.start, arena.end, i);
    }
    for (let i = 0; i < 3; i++) {
      const bytes = encodeUtf8(`${i}${'x'.repeat(500_000)}`);
      expect(keys.find(bytes, 0, bytes.length, i)).toBe(i);
    }
  });

  test('tables with one counter never give the same key', () => {
    const counter = { count: 0 };
    const [a, b] = [new TextKeys(EXACT, 1, counter), new TextKeys(EXACT, 1, counter)];
    const numbers = Array.from({ length: 200 }, (_, i) =>
      intern(i % 3 === 0 ? a : b, `${i}`, EXACT),
    );
    expect(new Set(numbers).size).toBe(200);
    expect(find(a, '198', EXACT)).toBe(198);
    expect(find(b, '198', EXACT)).toBe(-1);
  });

  test('equal under a fold: the same hash and the same bytes, wherever the stretch begins', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abAB.-_@09ü'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(5), fc.nat(5), (a, b, before, between) => {
        const padded = encodeUtf8(`${'x'.repeat(before)}${a}${'y'.repeat(between)}${b}`);
        const bytes = padded.subarray(before);
        const first = encodeUtf8(a).length;
        const from = first + between;
        const length = encodeUtf8(b).length;
        for (const [fold, folded] of [
          [EXACT, (one: string) => one],
          [LOWER, (one: string) => one.replace(/[A-Z]/g, (letter) => letter.toLowerCase())],
        ] as const) {
          const equal = folded(a) === folded(b);
          const [view, base] = [viewOf(bytes), bytes.byteOffset];
          expect(first === length && sameBytes(view, base, view, base + from, length, fold)).toBe(
            equal,
          );
          const hashes = [
            hashBytes(bytes, 0, first, fold),
            hashBytes(bytes, from, from + length, fold),
          ];
          if (equal) expect(hashes[0]).toBe(hashes[1]);
        }
      }),
      { numRuns: runs(20_000), seed },
    );
  });

  test('texts that differ in one character anywhere hash apart', () => {
    const texts = Array.from(
      { length: 40 },
      (_, at) =>
        `${'anna.adler@ministerium-nord.example00000'.slice(0, at)}z${'anna.adler@ministerium-nord.example00000'.slice(at + 1)}`,
    );
    const hashes = texts.map((text) => hashBytes(encodeUtf8(text), 0, text.length, LOWER) & 0xffff);
    expect(new Set(hashes).size).toBe(texts.length);
  });

  test('texts of more buffers than a table tells apart are copied and found', () => {
    const keys = new TextKeys(LOWER, 16);
    for (let i = 0; i < 2000; i++) expect(intern(keys, `Person${i}`, LOWER)).toBe(i);
    for (let i = 0; i < 2000; i++) expect(find(keys, `person${i}`, LOWER)).toBe(i);
    expect(decodeUtf8(keys.bytesOf(1999))).toBe('Person1999');
  });
});
