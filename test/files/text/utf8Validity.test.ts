import fc from 'fast-check';
import { checkUtf8 } from '../../../src/files/text/utf8Validity';
import { runs, seed } from '../../support/counts';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(
    hex.split(' ').filter((one) => one !== ''),
    (one) => parseInt(one, 16),
  );
}

describe('checkUtf8', () => {
  it.each([
    ['nothing', '', 'valid'],
    ['two bytes', '61 c3 bc 62', 'valid'],
    [
      'the ends of each length',
      '7f c2 80 df bf e0 a0 80 ef bf bf f0 90 80 80 f4 8f bf bf',
      'valid',
    ],
    ['around the surrogates', 'ed 9f bf ee 80 80', 'valid'],
    ['a surrogate', '61 ed a0 80', 'invalid'],
    ['overlong, two bytes', 'c1 bf', 'invalid'],
    ['overlong, three bytes', 'e0 9f bf', 'invalid'],
    ['overlong, four bytes', 'f0 8f bf bf', 'invalid'],
    ['above U+10FFFF', 'f4 90 80 80', 'invalid'],
    ['no lead byte', '61 80', 'invalid'],
    ['a lead byte that is none', 'f5 80 80 80', 'invalid'],
    ['a character cut by another', 'c3 bc e2 82 61', 'invalid'],
    ['one byte beyond ASCII at the end: rather Windows-1252', '61 62 fc', 'invalid'],
    ['a lead byte as the only one beyond ASCII', '61 62 e9', 'invalid'],
    ['cut off in the last character', 'c3 bc 61 e2 82', 'cut-off'],
    ['cut off right behind another', 'c3 bc f0 9f 98', 'cut-off'],
    ['an end that no byte could put right', 'c3 bc ed a0', 'invalid'],
  ])('%s', (_name, hex, validity) => {
    expect(checkUtf8(bytesOf(hex), 0)).toBe(validity);
  });

  it('starts at the index given', () => {
    expect(checkUtf8(bytesOf('ff 61'), 1)).toBe('valid');
    expect(checkUtf8(bytesOf('61 ff'), 1)).toBe('invalid');
  });

  it('finds one faulty byte anywhere in a long text', () => {
    const text = new TextEncoder().encode('abcdefghijklmno ü '.repeat(10_000));
    expect(checkUtf8(text, 0)).toBe('valid');
    for (const at of [0, 31, 32, 65_535, 65_536, 65_537, text.length - 1]) {
      const faulty = text.slice();
      faulty[at] = 0xff;
      expect(checkUtf8(faulty, 0)).toBe('invalid');
    }
  });

  it('agrees with the platform’s strict decoder', () => {
    const pieces = fc.constantFrom(
      ...[
        '61',
        '61 '.repeat(40),
        'c3 bc',
        'e2 82 ac',
        'f0 9f 98 80',
        'ed 9f bf',
        '80',
        'c3',
        'e2 82',
      ],
      ...['ed a0 80', 'f4 8f bf bf', 'f4 90', 'f0 80', 'e0 80', 'e0 a0 80', 'c0 80', 'ff'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), fc.nat(40), (parts, pad) => {
        const bytes = bytesOf('61 '.repeat(pad) + parts.join(' '));
        expect(checkUtf8(bytes, 0) === 'valid').toBe(isStrict(bytes));
      }),
      { numRuns: runs(5000), seed },
    );
  });
});

function isStrict(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
