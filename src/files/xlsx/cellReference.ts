import { Failure } from '../../core/failure';
import type { ReadLimits } from '../zip/limits';
import { damaged } from './xml/refusals';

/** Throws `file-too-large` for a row (from 0) past the limit. */
export function checkRow(row: number, limits: ReadLimits): void {
  if (row >= limits.rows) throw new Failure('file-too-large', { what: 'rows', limit: limits.rows });
}

/** Throws `file-too-large` for a column (from 0) past the limit. */
export function checkColumn(column: number, limits: ReadLimits): void {
  const limit = limits.columns;
  if (column >= limit) throw new Failure('file-too-large', { what: 'columns', limit });
}

/**
 * The column, from 0, of the reference in `bytes[start] .. bytes[end]` (`B12`). Throws `file-damaged` where it is none
 * or names another row than `row` (from 0).
 */
export function columnOfReference(
  bytes: Uint8Array,
  start: number,
  end: number,
  row: number,
  part: string,
): number {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const letter = (bytes[at] as number) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  let number = 0;
  const letters = at - start;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x30 || byte > 0x39) throw damaged(part);
    number = number * 10 + byte - 0x30;
  }
  if (letters === 0 || letters > 4 || number !== row + 1) throw damaged(part);
  return column - 1;
}
