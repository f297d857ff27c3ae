import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { BoundRows, Digest } from '../../../src/core/fingerprint/fingerprint';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';

/** Node's own hash: another implementation than the WebCrypto that the program uses. */
export const nodeSha256: Digest = (bytes) =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

/** A list of these rows, all of them counted. */
export function boundOf(
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): BoundRows {
  return {
    headers,
    columns: headers.map((_, c) => columnOf(rows.map((row) => row[c] ?? null))),
    rows: Uint32Array.from(rows.keys()),
  };
}

/** The lines as anyone would write them down who reads the definition: slow and plain. */
export function plainLines(
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): { readonly header: string; readonly lines: readonly string[] } {
  return {
    header: JSON.stringify(headers),
    lines: rows.map((row) => JSON.stringify(row.map((value) => (value === '' ? null : value)))),
  };
}

/** A fingerprint of a header line and lines in the given order. */
export function plainFingerprint(header: string, lines: readonly string[]): string {
  return `sha256:${createHash('sha256')
    .update([header, ...lines].join('\n'))
    .digest('hex')}`;
}

/** Sorted by the bytes of their UTF-8, which is not the order of JavaScript's own `sort`. */
export function sortedByByte(lines: readonly string[]): string[] {
  return lines
    .map((line) => Buffer.from(line))
    .sort(Buffer.compare)
    .map((line) => line.toString());
}

const pieces = fc.constantFrom(
  ...['a', 'b', 'anna', 'Müller', 'ß', '@', '.', '"', '\\', '/', '\n', '\r', '\t', '\b', '\f'],
  ...['\u0000', '\u001f', '\u007f', '\u2028', '€', '\ud7ff', '\ue000', '\uffff', '😀', '한'],
);
/** Text with all that JSON escapes; half of the time from few pieces, so that beginnings are shared. */
const text = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom('a', 'b'), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.integer({ min: 0xd000, max: 0xe0ff }), { maxLength: 4 })
    .map((units) => String.fromCharCode(...units)),
);

/** Any value a cell can store. */
export const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('#N/A', '#REF!', '#"').map((error) => ({ error })) },
);

/** A list of one to four columns: headers and rows. */
export const list = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    headers: fc.array(text, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cellValue, { minLength: width, maxLength: width }), { maxLength: 120 }),
  }),
);
