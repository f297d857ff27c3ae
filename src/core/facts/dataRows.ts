import { CellKind, type Column, type Sheet } from '../table/column';
import { uint32s } from '../table/memory';
import { reachingColumns } from '../table/reachingColumns';

/** Empty rows between data rows; both bounds are row indices from 0, inclusive. */
export interface BlankGap {
  readonly first: number;
  readonly last: number;
}

/** The rows that hold data: below the header, to the end of the used range, blank ones left out. */
export interface DataRows {
  /** Row indices from 0, ascending. */
  readonly rows: Uint32Array;
  readonly gaps: readonly BlankGap[];
}

/**
 * Finds the data rows below `headerRow` (index from 0; null: from the first row on). `end` is the
 * index of the first row that the user said no longer belongs to the list; null: none.
 */
export function findDataRows(sheet: Sheet, headerRow: number | null, end: number | null): DataRows {
  const from = headerRow === null ? 0 : headerRow + 1;
  const to = Math.min(sheet.rowCount, end ?? sheet.rowCount);
  const rows = uint32s(Math.max(0, to - from));
  const gaps: BlankGap[] = [];
  let count = 0;
  let previous = -1;
  // Nearly every row has something in its first cell: only the others are looked at as a whole.
  const kinds = sheet.columns[0]?.kinds ?? new Uint8Array(0);
  const columns = reachingColumns(sheet);
  for (let index = from; index < to; index++) {
    if ((kinds[index] ?? CellKind.empty) === CellKind.empty && isBlank(columns, index)) continue;
    if (previous >= 0 && index > previous + 1) gaps.push({ first: previous + 1, last: index - 1 });
    rows[count++] = index;
    previous = index;
  }
  return { rows: rows.subarray(0, count), gaps };
}

function isBlank(reaching: readonly Column[], index: number): boolean {
  for (let at = 0; at < reaching.length; at++) {
    const { kinds } = reaching[at] as Column;
    if (index >= kinds.length) return true;
    if (kinds[index] !== CellKind.empty) return false;
  }
  return true;
}
