import { CellKind, type Column } from '../table/column';
import { uint32s, uint8s } from '../table/memory';
import type { BoundState } from './boundState';

/**
 * A state with some rows in a row replaced by those that were read anew: entry i of a column of `part`
 * is row `first` + i (indices from 0). The state itself stays as it was. Never throws.
 */
export function patched(
  state: BoundState,
  first: number,
  rows: number,
  part: readonly Column[],
): BoundState {
  const columns = state.columns.map((column, which) => {
    const fresh = part[which];
    return fresh === undefined ? column : patchedColumn(column, first, rows, fresh);
  });
  const to = columns.reduce((most, column) => Math.max(most, filledLength(column)), state.from);
  return { columns, from: state.from, to };
}

function patchedColumn(column: Column, first: number, rows: number, fresh: Column): Column {
  const length = Math.max(column.kinds.length, first + rows);
  const [kinds, bytes] = [uint8s(length), uint8s(column.bytes.length + fresh.bytes.length)];
  const [starts, ends] = [uint32s(length), uint32s(length)];
  kinds.set(column.kinds);
  starts.set(column.starts);
  ends.set(column.ends);
  bytes.set(column.bytes);
  bytes.set(fresh.bytes, column.bytes.length);
  for (let at = 0; at < rows; at++) {
    kinds[first + at] = fresh.kinds[at] ?? CellKind.empty;
    starts[first + at] = (fresh.starts[at] ?? 0) + column.bytes.length;
    ends[first + at] = (fresh.ends[at] ?? 0) + column.bytes.length;
  }
  return { kinds, bytes, starts, ends, formulas: column.formulas, shown: column.shown };
}

function filledLength({ kinds }: Column): number {
  let length = kinds.length;
  while (length > 0 && kinds[length - 1] === CellKind.empty) length--;
  return length;
}
