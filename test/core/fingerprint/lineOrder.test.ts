import fc from 'fast-check';
import { orderByBytes } from '../../../src/core/fingerprint/lineOrder';
import { linesOf } from '../../../src/core/fingerprint/lines';
import { sortedText } from '../../../src/core/fingerprint/sortedText';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { runs, seed } from '../../support/counts';
import { sortedByByte } from './support';

const linesFor = (values: readonly string[]) =>
  linesOf(['x'], [columnOf(values)], Uint32Array.from(values.keys()));

function sorted(values: readonly string[]): string {
  return Buffer.from(sortedText(linesFor(values))).toString();
}

function plainlySorted(values: readonly string[]): string {
  const lines = values.map((value) => JSON.stringify([value === '' ? null : value]));
  return ['["x"]', ...sortedByByte(lines)].join('\n');
}

/** 3,000 numbers in an order that is none, the same on every machine. */
const SCATTERED = Array.from({ length: 3_000 }, (_, i) => (i * 1_237) % 3_001);
const address = (i: number) => `${['anna', 'anne', 'ännchen'][i % 3]}.mueller${i}@nord.example`;

describe('lists of every shape', () => {
  const shapes: readonly (readonly [string, readonly string[]])[] = [
    ['one line', ['a']],
    ['two lines', ['b', 'a']],
    ['addresses', SCATTERED.map(address)],
    ['addresses, each twice', [...SCATTERED, ...SCATTERED].map(address)],
    ['in falling order', SCATTERED.map((_, i) => String(9_000 - i))],
    ['one line at the wrong end', [...SCATTERED.map((_, i) => `b${10_000 + i}`), 'a']],
    ['two values in turn', SCATTERED.map((i) => 'x'.repeat(200) + String(i % 2))],
    ['a long beginning shared', SCATTERED.map((i) => 'x'.repeat(997) + String(i))],
    ['each the beginning of others', SCATTERED.slice(0, 900).map((i) => 'x'.repeat(i % 900))],
    ['every byte', SCATTERED.map((i) => String.fromCodePoint(0x20 + i, 0x20 + ((i * 7) % 300)))],
    ['beyond the BMP and before its end', SCATTERED.map((i) => (i % 2 ? '\uffee' : '😀') + i)],
  ];

  test.each(shapes)('%s', (_, values) => {
    expect(sorted(values)).toBe(plainlySorted(values));
  });

  test('any list of texts that share beginnings', () => {
    const texts = fc.array(
      fc.array(fc.constantFrom('a', 'ab', 'anna.', 'ü', '"', ' ', '!', '😀'), { maxLength: 6 }),
      { maxLength: 400, size: 'max' },
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const values = parts.map((part) => part.join(''));
        expect(sorted(values)).toBe(plainlySorted(values));
      }),
      { numRuns: runs(2_000), seed },
    );
  });
});

describe('the order itself', () => {
  test('null where the lines lie in order, equal ones included', () => {
    expect(orderByBytes(linesFor(['a', 'a', 'b']))).toBeNull();
    expect(orderByBytes(linesFor([]))).toBeNull();
  });

  test('each line once', () => {
    const order = orderByBytes(linesFor(SCATTERED.map((i) => String(i % 7))));
    expect(order?.slice().sort()).toEqual(Uint32Array.from(SCATTERED.keys()));
  });
});

describe('shapes that are slow where a sort is naive', () => {
  const LIMIT_MS = 60_000;
  const count = runs(1_000_000);
  const slow: readonly (readonly [string, (i: number) => string])[] = [
    ['equal lines but one', (i) => (i === 0 ? 'z' : 'y'.repeat(200))],
    ['a beginning of 300 bytes', (i) => 'x'.repeat(300) + String((i * 7_919) % count)],
    ['organ pipes', (i) => String(1_000_000 + Math.min(i, count - i))],
  ];

  test.each(slow)('%s: many lines', (_, valueOf) => {
    const lines = linesFor(Array.from({ length: count }, (_value, i) => valueOf(i)));
    const start = performance.now();
    expect(orderByBytes(lines)).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });
});
