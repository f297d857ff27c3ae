import { CellKind, kindAt, type Column } from '../table/column';
import { textAt } from '../table/text';

/** Numbers up to this many times as high as there are rows number them: some rows were deleted. */
const GAPS = 10;
const LOOKED_AT = 5000;

/**
 * Whether a column's filled cells from row index `from` on (from 0) do nothing but number the rows, in
 * whatever order these stand by now: small whole numbers, each once in the first 5000. Never throws.
 */
export function numbersRows(column: Column, from: number): boolean {
  const seen = new Set<number>();
  let highest = 0;
  for (let index = from; index < Math.min(column.kinds.length, from + LOOKED_AT); index++) {
    if (kindAt(column, index) === CellKind.empty) continue;
    const text = textAt(column, index).trim();
    if (!/^(0|[1-9]\d{0,6})$/.test(text) || seen.has(Number(text))) return false;
    seen.add(Number(text));
    highest = Math.max(highest, Number(text));
  }
  return seen.size > 1 && highest <= seen.size * GAPS;
}

/** Whether most filled cells of a column from row index `from` on (from 0) differ. Never throws. */
export function hardlyRepeats(column: Column | undefined, from: number): boolean {
  if (column === undefined) return false;
  const values = new Set<string>();
  let filled = 0;
  for (let index = from; index < Math.min(column.kinds.length, from + LOOKED_AT); index++) {
    if (kindAt(column, index) === CellKind.empty) continue;
    filled++;
    values.add(textAt(column, index).trim());
  }
  return values.size * 2 > filled;
}
