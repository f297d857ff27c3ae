import fc from 'fast-check';
import { decodeUtf8, encodeUtf8, encodeUtf8Into } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';

/** Any UTF-16 units, so that halves of surrogate pairs stand alone, in front and behind. */
const anyUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.nat(0x7f), fc.integer({ min: 0xd800, max: 0xdfff })))
  .map((units) => String.fromCharCode(...units));

describe('UTF-8', () => {
  test.each([
    ['ASCII', 'aZ~', [0x61, 0x5a, 0x7e]],
    ['NUL', '\0', [0]],
    ['two bytes', 'ü\u07ff', [0xc3, 0xbc, 0xdf, 0xbf]],
    ['three bytes', '\u0800€', [0xe0, 0xa0, 0x80, 0xe2, 0x82, 0xac]],
    ['four bytes', '😀\u{10ffff}', [0xf0, 0x9f, 0x98, 0x80, 0xf4, 0x8f, 0xbf, 0xbf]],
    ['a lone high surrogate', '\ud800a', [0xed, 0xa0, 0x80, 0x61]],
    ['a lone low surrogate', '\udfff', [0xed, 0xbf, 0xbf]],
    ['nothing', '', []],
  ])('writes and reads %s', (_, text, bytes) => {
    expect([...encodeUtf8(text)]).toEqual(bytes);
    expect(decodeUtf8(Uint8Array.from(bytes))).toBe(text);
  });

  test('every string comes back as it was', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
      { seed, numRuns: runs(20_000) },
    );
  });

  test('whole strings are written as the platform writes them', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...encodeUtf8(text)]).toEqual([...encoder.encode(text)]);
      }),
      { seed, numRuns: runs(5_000) },
    );
  });

  test('two different strings never become the same bytes', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, (a, b) => {
        const same = [...encodeUtf8(a)].join() === [...encodeUtf8(b)].join();
        expect(same).toBe(a === b);
      }),
      { seed, numRuns: runs(5_000) },
    );
  });

  test('long texts with wide characters across the chunks come back', () => {
    const text = 'aü€😀'.repeat(5_000);
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  });

  test('a text of a million letters comes back: it is put together in pieces', () => {
    const text = 'Kontoname '.repeat(100_000);
    expect(decodeUtf8(encodeUtf8(text)) === text).toBe(true);
  });

  test('writes at the offset, returns the one behind, and reads the stretch asked for', () => {
    const target = new Uint8Array(20).fill(1);
    expect(encodeUtf8Into('ü', target, 3)).toBe(5);
    expect([...target.subarray(0, 6)]).toEqual([1, 1, 1, 0xc3, 0xbc, 1]);
    expect(decodeUtf8(target, 3, 5)).toBe('ü');
  });
});
