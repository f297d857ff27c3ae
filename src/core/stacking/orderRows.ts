import { CellKind, kindAt, type Column } from '../table/column';
import { textAt, valueAt } from '../table/text';
import { foldLikeDirectory } from '../unicode/directoryFold';

/** What a cell is ordered by: kinds apart, texts without case and diacritics. */
interface OrderKey {
  readonly kind: CellKind;
  readonly value: number | string;
}

/**
 * The rows `rows` (indices from 0) in the rising order of one column: numbers, texts (without case and
 * diacritics), truth values, errors, empty cells last. Rows that are equal there stay in their order.
 * The same on every machine; never throws.
 */
export function orderRows(rows: Uint32Array, column: Column): Uint32Array {
  const keyed = Array.from(rows, (row) => ({ row, key: keyOf(column, row) }));
  keyed.sort((a, b) => compare(a.key, b.key));
  return Uint32Array.from(keyed, ({ row }) => row);
}

const RANK: Readonly<Record<CellKind, number>> = {
  [CellKind.number]: 0,
  [CellKind.text]: 1,
  [CellKind.boolean]: 2,
  [CellKind.error]: 3,
  [CellKind.empty]: 4,
};

function keyOf(column: Column, row: number): OrderKey {
  const kind = kindAt(column, row);
  const value = valueAt(column, row);
  if (typeof value === 'number') return { kind, value };
  return { kind, value: foldLikeDirectory(textAt(column, row)) };
}

function compare(a: OrderKey, b: OrderKey): number {
  if (a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind];
  if (a.value === b.value) return 0;
  return a.value < b.value ? -1 : 1;
}
