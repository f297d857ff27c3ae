import fc from 'fast-check';
import { Failure } from '../../../src/core/failure';
import { readCsv } from '../../../src/files/csv/readCsv';
import { runs, seed } from '../../support/counts';
import { rowsOf, utf16, utf8, windows1252 } from './rows';

const list = Array.from({ length: 40 }, (_, i) => `"jürgen ""${i}""@amt.example";${i};x\r\n`).join(
  '',
);
const originals = [
  utf8(list),
  utf8('\ufeff' + list),
  utf16(list, true, true),
  utf16(list, false, false),
  windows1252(list),
  utf8('sep=,\na,b\n1,2\n'),
  utf8('日本|😀\n1|2\n\n\n'),
];

type Change = (bytes: Uint8Array) => Uint8Array;
const places = fc.nat(5000);
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(places, fc.nat(255)).map(([place, value]): Change => (bytes) => {
    const changed = bytes.slice();
    if (changed.length > 0) changed[place % changed.length] = value;
    return changed;
  }),
  places.map(
    (place): Change =>
      (bytes) =>
        bytes.slice(0, place % (bytes.length + 1)),
  ),
  places.map(
    (place): Change =>
      (bytes) =>
        bytes.slice(place % (bytes.length + 1)),
  ),
  fc.tuple(places, places, places).map(([to, from, size]): Change => (bytes) => {
    const at = to % (bytes.length + 1);
    const start = from % (bytes.length + 1);
    const piece = bytes.subarray(start, start + (size % 200));
    return Uint8Array.of(...bytes.subarray(0, at), ...piece, ...bytes.subarray(at));
  }),
  fc.tuple(places, fc.uint8Array({ maxLength: 30 })).map(([to, piece]): Change => (bytes) => {
    const at = to % (bytes.length + 1);
    return Uint8Array.of(...bytes.subarray(0, at), ...piece, ...bytes.subarray(at));
  }),
);

/** Reads it and every cell of it; a Failure is an answer too. */
function check(bytes: Uint8Array): void {
  try {
    const { sheet } = readCsv(bytes);
    expect(sheet.rowCount).toBeLessThanOrEqual(bytes.length);
    for (const column of sheet.columns) {
      expect(column.kinds.length).toBeLessThanOrEqual(sheet.rowCount);
      expect(column.bytes.length).toBeLessThanOrEqual(3 * bytes.length);
      column.kinds.forEach((_, row) => {
        const [start, end] = [column.starts[row] ?? 0, column.ends[row] ?? 0];
        if (start > end || end > column.bytes.length) throw new Error(`cell ${row} is no range`);
      });
    }
    rowsOf(sheet);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

describe('readCsv on damaged files', () => {
  it('gives a sheet or a Failure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(changes, { minLength: 1, maxLength: 4 }),
        (original, steps) => check(steps.reduce((bytes, change) => change(bytes), original)),
      ),
      { numRuns: runs(8000), seed },
    );
  });

  it('gives a sheet or a Failure for random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), check), { numRuns: runs(4000), seed });
  });

  it.each([
    ['delimiters only', ';'.repeat(3_000_000)],
    ['quotes only', '"'.repeat(3_000_001)],
    ['line breaks, then one wide record', '\n'.repeat(2_000_000) + 'x;'.repeat(16_000)],
    ['every field opens and is quoted twice', '"a""b"'.repeat(500_000)],
    ['one endless field', 'ü'.repeat(3_000_000)],
  ])('refuses at once: %s', (_name, text) => {
    const before = process.memoryUsage().arrayBuffers;
    const bytes = utf8(text);
    expect(() => readCsv(bytes)).toThrow(Failure);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e9);
  });
});
