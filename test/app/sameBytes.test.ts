import { sameBytes } from '../../src/app/sameBytes';

const PIECE = 1 << 20;

function blob(length: number, ...other: readonly number[]): Blob {
  const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
  for (const at of other) bytes[at] = 255;
  return new Blob([bytes]);
}

test.each<[string, Blob, Blob, boolean]>([
  ['nothing', blob(0), blob(0), true],
  ['the same', blob(3 * PIECE + 5), blob(3 * PIECE + 5), true],
  ['another length', blob(5), blob(6), false],
  ['another first byte', blob(PIECE), blob(PIECE, 0), false],
  ['another byte at the end of a piece', blob(2 * PIECE), blob(2 * PIECE, PIECE - 1), false],
  ['another byte at the start of a piece', blob(2 * PIECE), blob(2 * PIECE, PIECE), false],
  ['another last byte', blob(PIECE + 9), blob(PIECE + 9, PIECE + 8), false],
])('%s', async (_, a, b, expected) => {
  expect(await sameBytes(a, b)).toBe(expected);
});

test('a file that cannot be read is like no other', async () => {
  const gone = { size: 4, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
  expect(await sameBytes(gone as unknown as Blob, blob(4))).toBe(false);
});
