import type { GuardedColumns } from '../../app/ports/guardList';
import { columnsAgain, standsThere, type FoundColumns } from '../../core/columns/columnsAgain';
import type { OfficeValue } from '../reading/block';

/** Rows in which the headings are looked for where they no longer stand in their row. */
export const HEAD_ROWS = 64;

/** `columnsAgain` in the head of a sheet as Excel gives it (`rows` from row 1, cells from column A). */
export function findColumns(
  known: GuardedColumns,
  rows: readonly (readonly OfficeValue[])[],
): FoundColumns {
  return columnsAgain(
    known,
    rows.map((row) => row.map(String)),
  );
}

/** Whether the row holds each heading in its column. Never throws. */
export function headedAlike(
  known: GuardedColumns,
  row: readonly OfficeValue[] | undefined,
): boolean {
  return standsThere(known, row?.map(String));
}
