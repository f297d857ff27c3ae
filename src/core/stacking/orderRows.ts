import { CellKind, type CellValue, type Column } from '../table/column';
import { kindAt } from '../table/column';
import { valueAt } from '../table/text';
import { foldLikeDirectory } from '../unicode/directoryFold';

/** What a cell is ordered by: kinds apart, texts without case and diacritics. */
interface OrderKey {
  readonly kind: CellKind;
  readonly number: number;
  readonly text: string;
}

/**
 * The rows `rows` (indices from 0) in the rising order of one column: numbers, texts (without case and
 * diacritics), truth values, errors, empty cells last. Rows that are equal there stay in their order.
 * The same on every machine; never throws.
 */
export function orderRows(rows: Uint32Array, column: Column): Uint32Array {
  const keys = Array.from(rows, (row) => keyOf(valueAt(column, row), kindAt(column, row)));
  const order = Array.from(rows.keys());
  order.sort((a, b) => compare(keys[a], keys[b]) || a - b);
  return Uint32Array.from(order, (at) => rows[at] as number);
}

const RANK: Readonly<Record<CellKind, number>> = {
  [CellKind.number]: 0,
  [CellKind.text]: 1,
  [CellKind.boolean]: 2,
  [CellKind.error]: 3,
  [CellKind.empty]: 4,
};

function keyOf(value: CellValue, kind: CellKind): OrderKey {
  const number = typeof value === 'number' ? value : 0;
  const text = typeof value === 'object' ? (value?.error ?? '') : String(value);
  return { kind, number, text: foldLikeDirectory(text) };
}

function compare(a: OrderKey | undefined, b: OrderKey | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind];
  if (a.kind === CellKind.number) return a.number - b.number;
  if (a.text === b.text) return 0;
  return a.text < b.text ? -1 : 1;
}
