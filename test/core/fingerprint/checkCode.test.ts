import fc from 'fast-check';
import { checkCodeOf } from '../../../src/core/fingerprint/checkCode';
import { runs, seed } from '../../support/counts';

const fingerprint = (head: string) => `sha256:${head.padEnd(64, '5')}`;

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test.each([
  ['0000000000', '0000-0000'],
  ['ffffffffff', 'ZZZZ-ZZZZ'],
  ['8000000000', 'G000-0000'],
  ['0000000001', '0000-0001'],
  ['0000100000', '0001-0000'],
  ['00443214c7', '0123-4567'],
  ['4254b635cf', '89AB-CDEF'],
  ['84653a56d7', 'GHJK-MNPQ'],
  ['ceb7cefbe0', 'STVW-XYZ0'],
  ['68656c6c6f', 'D1JP-RV3F'],
])('%s is read out as %s', (head, code) => {
  expect(checkCodeOf(fingerprint(head))).toBe(code);
});

test('the first 40 bits, five a symbol, whatever follows', () => {
  const head = fc.bigInt({ min: 0n, max: 2n ** 40n - 1n });
  const rest = fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'),
    minLength: 54,
    maxLength: 54,
  });
  fc.assert(
    fc.property(head, rest, (bits, tail) => {
      const code = checkCodeOf(`sha256:${bits.toString(16).padStart(10, '0')}${tail}`);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      const read = [...code.replace('-', '')].reduce(
        (sum, symbol) => sum * 32n + BigInt(SYMBOLS.indexOf(symbol)),
        0n,
      );
      expect(read).toBe(bits);
    }),
    { numRuns: runs(10_000), seed },
  );
});

test.each(['', 'sha256:', 'a'.repeat(64), `sha256:${'A'.repeat(64)}`, `sha256:${'a'.repeat(65)}`])(
  '%j is no fingerprint',
  (text) => {
    expect(() => checkCodeOf(text)).toThrow(RangeError);
  },
);
