import { plainNumber } from '../numberFormat/numberFormat';
import { CellKind, kindAt, type CellValue, type Column } from './column';
import { formatAt } from './formats';
import { decodeUtf8 } from './utf8';

/**
 * The cell's content as text, as stored (a number in ECMAScript form, an error as its code); `''`
 * for an empty cell. `index` counts rows from 0. Never throws.
 */
export function textAt(column: Column, index: number): string {
  if (kindAt(column, index) === CellKind.empty) return '';
  return decodeUtf8(column.bytes, column.starts[index] ?? 0, column.ends[index] ?? 0);
}

/**
 * The cell's content as a text file gets it: a number by its format where that says what it is (a date as
 * ISO 8601, zeros in front), all else as stored. `index` counts rows from 0. Never throws.
 */
export function plainTextAt(column: Column, index: number): string {
  const text = textAt(column, index);
  const format = formatAt(column, index);
  return format === undefined ? text : plainNumber(text, format);
}

/** The cell's stored value with its type; null for an empty cell. `index` counts rows from 0. */
export function valueAt(column: Column, index: number): CellValue {
  const kind = kindAt(column, index);
  switch (kind) {
    case CellKind.empty:
      return null;
    case CellKind.text:
      return textAt(column, index);
    case CellKind.number:
      return Number(textAt(column, index));
    case CellKind.boolean:
      return textAt(column, index) === 'true';
    case CellKind.error:
      return { error: textAt(column, index) };
  }
}

/** Whether both cells hold the same kind and the same bytes. Indices count rows from 0. Never throws. */
export function sameStored(a: Column, i: number, b: Column, j: number): boolean {
  const kind = kindAt(a, i);
  if (kind !== kindAt(b, j)) return false;
  if (kind === CellKind.empty) return true;
  let p = a.starts[i] as number;
  let q = b.starts[j] as number;
  const end = a.ends[i] as number;
  if (end - p !== (b.ends[j] as number) - q) return false;
  for (; p < end; p++, q++) if (a.bytes[p] !== b.bytes[q]) return false;
  return true;
}
