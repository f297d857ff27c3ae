import fc from 'fast-check';
import { crc32 as platformCrc32 } from 'node:zlib';
import { crc32 } from '../../../src/files/zip/crc32';
import { runs, seed } from '../../support/counts';

describe('crc32', () => {
  it('gives the check value of its catalogue for 123456789', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('equals the platform’s, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
        const whole = platformCrc32(bytes);
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(whole);
      }),
      { numRuns: runs(2000), seed },
    );
  });
});
