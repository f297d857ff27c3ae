import fc from 'fast-check';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/table/utf8';
import { decodeText, findEncodingSigns } from '../../../src/files/text/decodeText';
import { runs, seed } from '../../support/counts';
import { utf16, utf8, WINDOWS_1252_HIGH, windows1252 } from '../csv/rows';

const LIMIT = 1 << 30;

function decode(bytes: Uint8Array): { encoding: string; text: string } {
  const decoded = decodeText(bytes, findEncodingSigns(bytes), LIMIT);
  return { encoding: decoded.encoding, text: decodeUtf8(decoded.bytes, decoded.start) };
}

describe('decodeText', () => {
  it.each([
    ['ASCII', utf8('ab'), 'utf-8', 'ab'],
    ['valid UTF-8 is not Windows-1252', utf8('Ã¼ü'), 'utf-8', 'Ã¼ü'],
    [
      'one faulty byte makes it Windows-1252',
      windows1252('Gr\u00fcn \u20ac'),
      'windows-1252',
      'Grün €',
    ],
    [
      'faulty bytes behind a UTF-8 mark',
      Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62),
      'utf-8',
      'a\ufffdb',
    ],
    [
      'a second mark in repaired text',
      Uint8Array.of(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0xff),
      'utf-8',
      '\ufeff\ufffd',
    ],
    ['a second mark is a character', utf8('\ufeff\ufeffa'), 'utf-8', '\ufeffa'],
    [
      'UTF-16 by its zero bytes, mixed with wide characters',
      utf16('name;日本語', true, false),
      'utf-16le',
      'name;日本語',
    ],
    ['a few NUL bytes are no UTF-16', utf8('a\0bcdef'), 'utf-8', 'a\0bcdef'],
    ['NUL bytes on both sides are no UTF-16', utf8('\0\0\0\0\0\0a'), 'utf-8', '\0\0\0\0\0\0a'],
    ['one character and a NUL', utf8('a\0'), 'utf-8', 'a\0'],
    ['UTF-16 with a mark and hardly a zero', utf16('日本語', false, true), 'utf-16be', '日本語'],
  ])('%s', (_name, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ encoding, text });
  });

  it('gives valid UTF-8 back as it is', () => {
    const bytes = utf8('\ufeffGrün');
    expect(decodeText(bytes, findEncodingSigns(bytes), LIMIT)).toEqual({
      encoding: 'utf-8',
      bytes,
      start: 3,
      converted: false,
    });
  });

  it('maps all 256 bytes of Windows-1252', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const latin = String.fromCharCode(...all);
    const expected = latin.slice(0, 0x80) + WINDOWS_1252_HIGH + latin.slice(0xa0);
    expect(decode(all)).toEqual({ encoding: 'windows-1252', text: expected });
  });

  it('keeps every string of UTF-16, lone surrogates too', () => {
    const units = fc.array(
      fc.constantFrom(
        'a',
        'abcdefgh',
        'ü',
        '€',
        '日',
        '😀',
        '\ud83d',
        '\ude00',
        '\ufeff',
        '\uffff',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(units, fc.boolean(), (parts, littleEndian) => {
        const text = parts.join('');
        const bytes = utf16(text, littleEndian, true);
        const decoded = decodeText(bytes, findEncodingSigns(bytes), LIMIT);
        expect(Array.from(decoded.bytes)).toEqual(Array.from(encodeUtf8(text)));
      }),
      { numRuns: runs(3000), seed },
    );
  });

  it.each([true, false])('keeps pairs that reach over two pieces (little-endian %s)', (little) => {
    for (const pad of [32_766, 32_767, 32_768]) {
      const text = 'a'.repeat(pad) + '😀' + 'b'.repeat(40_000) + 'ü';
      expect(decode(utf16(text, little, true)).text).toBe(text);
    }
  });

  it('keeps long Windows-1252 and long repaired texts', () => {
    const text = 'Grün und Größe; '.repeat(9000);
    expect(decode(windows1252(text)).text).toBe(text);
    // Three pads, so that a character lies across the converter's pieces.
    for (const pad of ['', 'x', 'xx']) {
      const long = pad + 'xü'.repeat(50_000);
      const faulty = utf8('\ufeff?' + long);
      faulty[3] = 0xff;
      expect(decode(faulty).text).toBe('\ufffd' + long);
    }
  });
});
